import type { Question } from '#app/domain/quizzes/question.ts'
import { storedQuestionSchema } from '#app/domain/quizzes/stored-question.schema.ts'
import { change } from '#app/platform/data/ask.server.ts'
import type { Prisma, Tx } from '#app/platform/data/db.server.ts'
import { sql } from '#app/platform/data/sql.ts'
import { canonicalJson, newToken, sha256 } from '#app/platform/ids.server.ts'
import { appendItems, itemQuestions } from './items.server.ts'
import { bodyOf, factsOf, pointsOf } from './kept.ts'
import { matched, type Known } from './matching.ts'
import { refreshQuizzesOf } from './quiz-text.server.ts'

export type Added = {
  districtId: string
  moduleId: string
  /** The quiz at whose end they are asked; null: they only lie in the bank. */
  quizId: string | null
  questions: readonly Question[]
  /** null: a file. */
  authorId: string | null
  now: Date
}
/** `ids` in the order of the questions. */
export type AddedQuestions = { ids: string[]; added: number; changed: number; same: number }

/**
 * Puts questions into the bank of a module, and at the end of one of its quizzes: new ones, or a new version of the one that
 * each is (`matching.ts`; a name that another module has is none of ours). What says the same changes nothing. The caller
 * has asked who may, and notes it.
 */
export async function addQuestions(t: Tx, given: Added): Promise<AddedQuestions> {
  const inQuiz = given.quizId === null ? [] : await itemQuestions(t, given.quizId)
  const added = await keepQuestions(t, given, inQuiz)
  if (given.quizId !== null) await appendItems(t, given.quizId, added.ids)
  await refreshQuizzesOf(t, { moduleId: given.moduleId, questionIds: added.ids, quizId: given.quizId })
  return added
}

/** The same without a quiz; `inQuiz`: the questions of the quiz they are read for, which are known by their words too. */
export async function keepQuestions(
  t: Tx,
  { districtId, moduleId, questions, authorId, now }: Omit<Added, 'quizId'>,
  inQuiz: readonly string[],
): Promise<AddedQuestions> {
  if (questions.length === 0) return { ids: [], added: 0, changed: 0, same: 0 }
  const rows = await knownRows(t, { districtId, moduleId, questions }, inQuiz)
  const own = rows.filter((row) => row.moduleId === moduleId)
  const found = matched(
    questions,
    own.map((row) => knownFrom(row, inQuiz)),
  )
  const fresh = questions.flatMap((question, index) => (found[index] ? [] : [{ question, index }]))
  const takenKeys = new Set(rows.map(({ key }) => key))
  const named = fresh.map(({ question, index }) => ({ question, index, key: freeKey(question, takenKeys) }))
  const made = await createAll(t, { districtId, moduleId, authorId, now }, named)
  const ids = questions.map((_, index) => found[index]?.id ?? '')
  for (const { index, key } of named) ids[index] = made.get(key) ?? ''
  let changed = 0
  for (const [index, question] of questions.entries()) {
    const match = found[index]
    const row = match && own.find(({ id }) => id === match.id)
    if (row && (await renew(t, row, question, { authorId, now }))) changed += 1
  }
  return { ids, added: fresh.length, changed, same: questions.length - fresh.length - changed }
}

/** Those of these questions that the module's bank does not have. */
export async function unknownOnes(
  t: Tx,
  place: Pick<Added, 'districtId' | 'moduleId'>,
  questions: readonly Question[],
): Promise<Question[]> {
  const rows = await knownRows(t, { ...place, questions }, [])
  const own = rows.filter((row) => row.moduleId === place.moduleId)
  const found = matched(
    questions,
    own.map((row) => knownFrom(row, [])),
  )
  return questions.filter((_, index) => !found[index])
}

const KNOWN = {
  id: true,
  moduleId: true,
  key: true,
  category: true,
  title: true,
  retiredAt: true,
  currentVersion: { select: { number: true, hash: true, points: true, body: true } },
} as const satisfies Prisma.QuestionSelect
type KnownRow = Prisma.QuestionGetPayload<{ select: typeof KNOWN }>

/** All that one of them may be, and whoever in the district has a name that one of them says. */
function knownRows(
  t: Tx,
  { districtId, moduleId, questions }: Pick<Added, 'districtId' | 'moduleId' | 'questions'>,
  inQuiz: readonly string[],
): Promise<KnownRow[]> {
  const keys = questions.flatMap(({ id }) => id ?? [])
  const titles = questions.flatMap(({ title }) => title ?? [])
  return t.question.findMany({
    where: {
      districtId,
      OR: [{ key: { in: keys } }, { moduleId, title: { in: titles } }, { moduleId, id: { in: [...inQuiz] } }],
    },
    select: KNOWN,
    orderBy: { id: 'asc' },
  })
}

function knownFrom({ id, key, category, title, currentVersion }: KnownRow, inQuiz: readonly string[]): Known {
  const text =
    inQuiz.includes(id) && currentVersion ? storedQuestionSchema.parse(currentVersion.body).text.text : null
  return { id, key, category, title, text }
}

/** The name that its file gives it, where nobody in the district has it. */
function freeKey({ id }: Question, taken: Set<string>): string {
  const key = id !== null && !taken.has(id) ? id : `s-${sha256(newToken()).slice(0, 12)}`
  taken.add(key)
  return key
}

type Named = { question: Question; key: string }
type Making = Pick<Added, 'districtId' | 'moduleId' | 'authorId' | 'now'>

/** Their ids by their names. */
async function createAll(
  t: Tx,
  { districtId, moduleId, authorId, now }: Making,
  named: readonly Named[],
): Promise<Map<string, string>> {
  if (named.length === 0) return new Map()
  const rows = await t.question.createManyAndReturn({
    data: named.map(({ question, key }) => ({
      districtId,
      moduleId,
      key,
      ...factsOf(question),
      createdAt: now,
      updatedAt: now,
    })),
    select: { id: true, key: true },
  })
  const ids = new Map(rows.map(({ id, key }) => [key, id]))
  await t.questionVersion.createMany({
    data: named.flatMap(({ question, key }) => {
      const questionId = ids.get(key)
      return questionId === undefined
        ? []
        : [{ ...versionOf(question, { authorId, now }), questionId, number: 1 }]
    }),
  })
  await change(
    sql`UPDATE "Question" SET "currentVersionId" = (SELECT v."id" FROM "QuestionVersion" v
        WHERE v."questionId" = "Question"."id" AND v."number" = 1)
      WHERE "moduleId" = ${moduleId} AND "currentVersionId" IS NULL`,
    t,
  )
  return ids
}

type By = { authorId: string | null; now: Date; note?: string }

function versionOf(question: Question, { authorId, now, note = '' }: By) {
  const body = bodyOf(question)
  return {
    body,
    hash: sha256(canonicalJson(body)),
    points: pointsOf(question),
    authorId,
    note,
    createdAt: now,
  }
}

type Renewed = Pick<KnownRow, 'id' | 'category' | 'retiredAt'> & {
  currentVersion: { number: number; hash: string; points: number } | null
}

/** Whether it says anything new; a question of the archive that is asked again comes back. */
export async function renew(t: Tx, row: Renewed, question: Question, by: By): Promise<boolean> {
  const { id, currentVersion: before } = row
  const version = versionOf(question, by)
  const isSame = before !== null && before.hash === version.hash && before.points === version.points
  const isPlaced = row.category === (question.category ?? '') && row.retiredAt === null
  if (isSame && isPlaced) return false
  const data: Prisma.QuestionUpdateInput = {
    ...factsOf(question),
    retiredAt: null,
    updatedAt: by.now,
    version: { increment: 1 },
  }
  if (!isSame) {
    const number = (before?.number ?? 0) + 1
    const { id: versionId } = await t.questionVersion.create({
      data: { ...version, questionId: id, number },
      select: { id: true },
    })
    data.currentVersion = { connect: { id: versionId } }
  }
  await t.question.update({ where: { id }, data, select: { id: true } })
  return true
}
