import type { Prisma, Tx } from '#app/platform/data/db.server.ts'
import { keepQuestions } from './adding.server.ts'
import { BANK } from './bank-limits.ts'
import { itemsOf, setItems, type Item } from './items.server.ts'
import { askedFrom } from './kept.ts'
import { refreshQuizzesOf } from './quiz-text.server.ts'

type Copying = { districtId: string; from: string; to: string; authorId: string; now: Date }

/**
 * Copies the questions and quizzes of a module (`from`) into an empty one (`to`), quizzes as drafts. Their names are new: what is
 * changed in one stays out of the other.
 */
export async function copyBank(t: Tx, { districtId, from, to, authorId, now }: Copying): Promise<void> {
  const copies = await copyQuestions(t, {
    where: { moduleId: from, retiredAt: null },
    districtId,
    to,
    authorId,
    now,
  })
  const select = { id: true, slug: true, title: true, intro: true, settings: true } as const
  const rows = await t.quiz.findMany({
    where: { moduleId: from, retiredAt: null },
    orderBy: { slug: 'asc' },
    take: BANK.quizzes,
    select,
  })
  for (const { id, settings, ...row } of rows) {
    const made = await t.quiz.create({
      data: {
        ...row,
        ...(settings === null ? {} : { settings }),
        moduleId: to,
        source: '',
        sourceHash: '',
        questionCount: 0,
        isDraft: true,
      },
      select: { id: true },
    })
    const items = await itemsOf(t, id)
    await setItems(
      t,
      made.id,
      items.flatMap((item) => copied(item, copies)),
    )
    await refreshQuizzesOf(t, { moduleId: to, questionIds: [], quizId: made.id })
  }
}

type Some = { where: Prisma.QuestionWhereInput; districtId: string; to: string; authorId: string; now: Date }

/** Copies some questions of the district into a module; the ids of the copies by those of what was copied. */
export async function copyQuestions(
  t: Tx,
  { where, districtId, to, authorId, now }: Some,
): Promise<Map<string, string>> {
  const rows = await t.question.findMany({
    where: { ...where, districtId },
    orderBy: [{ category: 'asc' }, { title: 'asc' }, { id: 'asc' }],
    select: { id: true, key: true, category: true, currentVersion: { select: { body: true, points: true } } },
  })
  const whole = rows.flatMap(({ id, key, category, currentVersion }) =>
    currentVersion
      ? [{ id, question: { ...askedFrom({ key, category, ...currentVersion }), id: null } }]
      : [],
  )
  const questions = whole.map(({ question }) => question)
  const { ids } = await keepQuestions(t, { districtId, moduleId: to, questions, authorId, now }, [])
  return new Map(whole.map(({ id }, index) => [id, ids[index] ?? '']))
}

function copied(item: Item, copies: ReadonlyMap<string, string>): Item[] {
  if (!('questionId' in item)) return [item]
  const questionId = copies.get(item.questionId)
  return questionId ? [{ questionId }] : []
}
