import { randomInt } from 'node:crypto'
import { drawQuestions, type DrawnItem } from '#app/domain/quizzes/arrange.ts'
import type { QuizSettings } from '#app/domain/quizzes/quiz-settings.ts'
import type { Reader } from '#app/platform/data/db.server.ts'
import { MOST_ASKED } from './limits.ts'

/** Any 31 bits: what the data base counts in. */
export const SEEDS = 2 ** 31 - 1

/** How an attempt is mixed, and what it draws. */
export function newSeed(): number {
  return randomInt(SEEDS)
}

type Drawn = { versionId: string; outOf: number; isDescription: boolean }

type Drawing = { id: string; moduleId: string; settings: Pick<QuizSettings, 'shuffleQuestions'> }

/** The versions that an attempt of this seed asks, in its order: questions that are archived or have no text are left out. */
export async function drawVersions(
  reader: Reader,
  { id, moduleId, settings }: Drawing,
  seed: number,
): Promise<Drawn[]> {
  const items = await reader.quizItem.findMany({
    where: { quizId: id },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    take: MOST_ASKED,
    select: { questionId: true, category: true, pick: true },
  })
  const categories = items.flatMap(({ category, pick }) =>
    pick !== null && category !== null ? category : [],
  )
  const named = items.flatMap(({ questionId }) => questionId ?? [])
  const questions = await reader.question.findMany({
    where: {
      retiredAt: null,
      currentVersionId: { not: null },
      OR: [{ id: { in: named } }, { moduleId, category: { in: categories } }],
    },
    select: {
      id: true,
      kind: true,
      category: true,
      currentVersion: { select: { id: true, points: true } },
    },
  })
  const byId = new Map(questions.map((question) => [question.id, question]))
  const drawn = items.flatMap(({ questionId, category, pick }): DrawnItem[] => {
    const question = byId.get(questionId ?? '')
    if (question) return [{ kind: 'one', id: question.id, isDescription: question.kind === 'description' }]
    if (pick === null || category === null) return []
    const pool = questions.filter((one) => one.category === category && one.kind !== 'description')
    return [{ kind: 'some', pick, pool: pool.map((one) => one.id) }]
  })
  const order = drawQuestions(seed, drawn, { shuffle: settings.shuffleQuestions }).slice(0, MOST_ASKED)
  return order.flatMap((one): Drawn[] => {
    const { currentVersion, kind } = byId.get(one) ?? {}
    if (!currentVersion) return []
    const isDescription = kind === 'description'
    return [{ versionId: currentVersion.id, outOf: isDescription ? 0 : currentVersion.points, isDescription }]
  })
}
