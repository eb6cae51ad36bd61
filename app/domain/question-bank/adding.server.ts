import type { Question } from '#app/domain/quizzes/question.ts'
import { storedQuestionSchema } from '#app/domain/quizzes/stored-question.schema.ts'
import { change } from '#app/platform/data/ask.server.ts'
import type { Prisma, Reader, Tx } from '#app/platform/data/db.server.ts'
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
  return putQuestions(t, given, await recognise(t, given, inQuiz))
}

/** The same where it is settled which of the bank each of them is. */
export async function putQuestions(
  t: Tx,
  given: Omit<Added, 'questions'>,
  recognised: Recognised,
): Promise<AddedQuestions> {
  const added = await writeQuestions(t, given, recognised)
  if (given.quizId !== null) await appendItems(t, given.quizId, added.ids)
  await refreshQuizzesOf(t, { moduleId: given.moduleId, questionIds: added.ids, quizId: given.quizId })
  return added
}

/** The same without a quiz; `inQuiz`: the questions of the quiz they are read for, which are known by their words too. */
export async function keepQuestions(
  t: Tx,
  given: Omit<Added, 'quizId'>,
  inQuiz: readonly string[],
): Promise<AddedQuestions> {
  return writeQuestions(t, given, await recognise(t, given, inQuiz))
}

/** Each question with what it is in the module's bank (null: a new one), and the lasting names that are taken. */
export type Recognised = {
  each: { question: Question; row: KnownRow | null }[]
  takenKeys: ReadonlySet<string>
}

/** Looks in the bank of a module for questions; those in `inQuiz` are known by their words too. */
export async function recognise(
  reader: Reader,
  { districtId, moduleId, questions }: Pick<Added, 'districtId' | 'moduleId' | 'questions'>,
  inQuiz: readonly string[],
): Promise<Recognised> {
  if (questions.length === 0) return { each: [], takenKeys: new Set() }
  const rows = await knownRows(reader, { districtId, moduleId, questions }, inQuiz)
  const own = new Map(rows.flatMap((row) => (row.moduleId === moduleId ? [[row.id, row] as const] : [])))
  const found = matched(
    questions,
    [...own.values()].map((row) => knownFrom(row, inQuiz)),
  )
  return {
    each: questions.map((question, index) => ({ question, row: own.get(found[index]?.id ?? '') ?? null })),
    takenKeys: new Set(rows.map(({ key }) => key)),
  }
}

async function writeQuestions(
  t: Tx,
  { districtId, moduleId, authorId, now }: Omit<Added, 'questions' | 'quizId'>,
  { each, takenKeys }: Recognised,
): Promise<AddedQuestions> {
  const keys = new Set(takenKeys)
  const named = each.flatMap(({ question, row }, index) =>
    row ? [] : [{ question, index, key: freeKey(question, keys) }],
  )
  const made = await createAll(t, { districtId, moduleId, authorId, now }, named)
  const ids = each.map(({ row }) => row?.id ?? '')
  for (const { index, key } of named) ids[index] = made.get(key) ?? ''
  let changed = 0
  for (const { question, row } of each)
    if (row && (await renew(t, row, question, { authorId, now }))) changed += 1
  return { ids, added: named.length, changed, same: each.length - named.length - changed }
}

/** Those of these questions that the module's bank does not have. */
export async function unknownOnes(
  t: Tx,
  place: Pick<Added, 'districtId' | 'moduleId'>,
  questions: readonly Question[],
): Promise<Question[]> {
  const { each } = await recognise(t, { ...place, questions }, [])
  return each.flatMap(({ question, row }) => (row ? [] : [question]))
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
export type KnownRow = Prisma.QuestionGetPayload<{ select: typeof KNOWN }>

/** All that one of them may be, and whoever in the district has a name that one of them says. */
function knownRows(
  reader: Reader,
  { districtId, moduleId, questions }: Pick<Added, 'districtId' | 'moduleId' | 'questions'>,
  inQuiz: readonly string[],
): Promise<KnownRow[]> {
  const keys = questions.flatMap(({ id }) => id ?? [])
  const titles = questions.flatMap(({ title }) => title ?? [])
  return reader.question.findMany({
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

/** A lasting name that no question has. */
export function newKey(): string {
  return `s-${sha256(newToken()).slice(0, 12)}`
}

/** The name that its file gives it, where nobody in the district has it. */
function freeKey({ id }: Question, taken: Set<string>): string {
  const key = id !== null && !taken.has(id) ? id : newKey()
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

/** What of its row a question would change: its words are a version, where it lies is not. */
function changeOf({ category, retiredAt, currentVersion: before }: Omit<Renewed, 'id'>, question: Question) {
  const hash = sha256(canonicalJson(bodyOf(question)))
  const isSame = before !== null && before.hash === hash && before.points === pointsOf(question)
  return { isSame, isPlaced: category === (question.category ?? '') && retiredAt === null }
}

/** It says what its row says, there. */
export function saysSame(row: Omit<Renewed, 'id'>, question: Question): boolean {
  const { isSame, isPlaced } = changeOf({ ...row, retiredAt: null }, question)
  return isSame && isPlaced
}

/** Whether it says anything new; a question of the archive that is asked again comes back. */
export async function renew(t: Tx, row: Renewed, question: Question, by: By): Promise<boolean> {
  const { id, currentVersion: before } = row
  const { isSame, isPlaced } = changeOf(row, question)
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
      data: { ...versionOf(question, by), questionId: id, number },
      select: { id: true },
    })
    data.currentVersion = { connect: { id: versionId } }
  }
  await t.question.update({ where: { id }, data, select: { id: true } })
  return true
}
