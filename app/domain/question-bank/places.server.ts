import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import type { AuditAction } from '#app/domain/activity/words.ts'
import type { Prisma, Reader, Tx } from '#app/platform/data/db.server.ts'

export type QuizPlace = { module: string; quiz: string }
export type QuestionPlace = { module: string; question: string }

const MODULE = {
  id: true,
  slug: true,
  title: true,
  position: true,
  retiredAt: true,
} as const satisfies Prisma.ModuleSelect

/** Whether she may write questions and quizzes of her district at all. */
export function mayAsk(asker: Asker): boolean {
  return can(asker, 'lesson.edit', { districtId: asker.districtId })
}

/** A module of the asker's district, archived ones too; null for everybody else. */
export async function findBank(reader: Reader, asker: Asker, slug: string) {
  const { districtId } = asker
  if (!mayAsk(asker)) return null
  return reader.module.findUnique({ where: { districtId_slug: { districtId, slug } }, select: MODULE })
}

/** A quiz of a module of the asker's district with its module; null for everybody else. One statement. */
export async function findQuiz(reader: Reader, asker: Asker, { module, quiz }: QuizPlace) {
  if (!mayAsk(asker)) return null
  return reader.quiz.findFirst({
    where: { slug: quiz, module: { districtId: asker.districtId, slug: module } },
    select: {
      id: true,
      slug: true,
      title: true,
      intro: true,
      settings: true,
      questionCount: true,
      version: true,
      isDraft: true,
      retiredAt: true,
      moduleId: true,
      module: { select: MODULE },
    },
  })
}
export type FoundQuiz = NonNullable<Awaited<ReturnType<typeof findQuiz>>>

/** A question kept in a module of the asker's district, by its row's id; null for everybody else. One statement. */
export async function findQuestion(reader: Reader, asker: Asker, { module, question }: QuestionPlace) {
  const { districtId } = asker
  if (!mayAsk(asker)) return null
  return reader.question.findFirst({
    where: { id: question, districtId, module: { districtId, slug: module } },
    select: {
      id: true,
      key: true,
      category: true,
      title: true,
      version: true,
      retiredAt: true,
      moduleId: true,
      module: { select: MODULE },
      currentVersion: { select: { number: true, hash: true, points: true, body: true } },
    },
  })
}
export type FoundQuestion = NonNullable<Awaited<ReturnType<typeof findQuestion>>>

type Told = {
  action: AuditAction
  type: 'question' | 'quiz' | 'module'
  id: string
  before?: unknown
  after?: unknown
}

/** Notes what was done with a question or a quiz. */
export async function tell(
  t: Tx,
  asker: Asker,
  { action, type, id, before, after }: Told,
  now: Date,
): Promise<void> {
  const { id: personId, districtId } = asker
  await recordActivity(t, { personId, districtId, action, object: { type, id }, before, after }, now)
}
