import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can, readable } from '#app/domain/access/permissions.ts'
import { column, sqlOf, whereOf } from '#app/domain/access/reach.ts'
import { answerValueSchema } from '#app/domain/quizzes/answers.ts'
import { markOf } from '#app/domain/quizzes/mark.ts'
import type { StoredQuestion } from '#app/domain/quizzes/stored-question.schema.ts'
import { ask, storedJson } from '#app/platform/data/ask.server.ts'
import type { Reader } from '#app/platform/data/db.server.ts'
import { list, sql, words, type SqlPiece } from '#app/platform/data/sql.ts'
import { sha256 } from '#app/platform/ids.server.ts'
import { questionsIn } from '../asked.server.ts'
import { settingsFrom } from '../settings.server.ts'
import { askedAlike, remapped } from './remapped.ts'

/** Versions of a question before the present one that answers still stand on. */
const MOST_VERSIONS = 50
/** More attempts at one question no district has. */
const MOST_ATTEMPTS = 20_000

export type Correctable = {
  questionId: string
  title: string
  toVersionId: string
  to: StoredQuestion
  /** Older versions whose answers the present key can judge. */
  from: { id: string; question: StoredQuestion }[]
  /** Older versions in other words; `isAgreed`: she says that they ask the same, so that they stand in `from` too. */
  reworded: { id: string; question: StoredQuestion; isAgreed: boolean }[]
  /** Of how many older versions it cannot, because they asked something else. */
  others: number
}

/**
 * A question of her district's bank that she may correct; null when there is none. `agreed`: versions of which she says that they
 * ask the same in other words. At most three statements.
 */
export async function findCorrectable(
  reader: Reader,
  asker: Asker,
  questionId: string,
  agreed: readonly string[] = [],
): Promise<Correctable | null> {
  const { districtId } = asker
  if (!can(asker, 'lesson.edit', { districtId })) return null
  const question = await reader.question.findFirst({
    where: { id: questionId, districtId, currentVersionId: { not: null } },
    select: {
      title: true,
      currentVersionId: true,
      versions: {
        where: { answers: { some: {} } },
        orderBy: { number: 'desc' },
        take: MOST_VERSIONS,
        select: { id: true },
      },
    },
  })
  const toVersionId = question?.currentVersionId
  if (!question || !toVersionId) return null
  const older = question.versions.map(({ id }) => id).filter((id) => id !== toVersionId)
  const read = await questionsIn([toVersionId, ...older], reader)
  const to = read.get(toVersionId)
  if (!to) return null
  const asked = older.flatMap((id) => {
    const question = read.get(id)
    return question ? [{ id, question, isAgreed: agreed.includes(id), how: askedAlike(question, to) }] : []
  })
  const from = asked.filter(({ how, isAgreed }) => how === 'same' || (how === 'reworded' && isAgreed))
  const reworded = asked.filter(({ how }) => how === 'reworded')
  const others = asked.filter(({ how }) => how === 'other').length + older.length - asked.length
  return { questionId, title: question.title, toVersionId, to, from, reworded, others }
}

const rowSchema = z.object({
  attemptId: z.string(),
  quizId: z.string(),
  quiz: z.string(),
  personId: z.string(),
  number: z.coerce.number(),
  /** Since when she has passed this quiz, by whichever attempt. */
  passedAt: z.coerce.date().nullable(),
  position: z.coerce.number(),
  name: z.string(),
  hers: z.coerce.number().transform((is) => is > 0),
  state: z.string(),
  settings: storedJson.transform(settingsFrom),
  sum: z.coerce.number().nullable(),
  total: z.coerce.number(),
  percent: z.coerce.number().nullable(),
  versionId: z.string(),
  value: storedJson.pipe(answerValueSchema.nullable()),
  outOf: z.coerce.number(),
  points: z.coerce.number().nullable(),
  markedById: z.string().nullable(),
})

/** What a correction would change for an attempt. */
export type Remark = {
  attemptId: string
  /** Null: of a cohort that she does not grade. */
  name: string | null
  personId: string
  quizId: string
  quiz: string
  number: number
  before: number
  after: number
  /** Where its taker stands with the quiz: she passes now, or this attempt alone would not do any more (a pass stays). */
  pass: 'now' | 'stays' | null
}

export type Sheet = {
  /** Attempts that answered an older version, and that run on one. */
  answered: number
  running: number
  /** Whose percent changes. */
  remarks: Remark[]
  /** Changes whenever anything that would be done changes. */
  mark: string
}

/** Whose marks a correction would change from what to what. One statement. */
export async function sheetOf(reader: Reader, asker: Asker, correctable: Correctable): Promise<Sheet> {
  const rows = await answersOn(reader, asker, correctable)
  const done = rows.filter(({ state }) => state === 'HANDED_IN')
  const remarks = done.flatMap((row) => {
    const from = correctable.from.find(({ id }) => id === row.versionId)
    return from ? remarkOf(row, from.question, correctable.to) : []
  })
  const told = remarks.map(({ attemptId, before, after }) => [attemptId, before, after])
  const versions = correctable.from.map(({ id }) => id)
  return {
    answered: done.length,
    running: rows.length - done.length,
    remarks,
    mark: sha256(JSON.stringify([correctable.toVersionId, versions, told])).slice(0, 32),
  }
}

type Row = z.infer<typeof rowSchema>

function remarkOf(row: Row, from: StoredQuestion, to: StoredQuestion): Remark[] {
  const { attemptId, name, hers, outOf, value, points, markedById, sum, total, percent } = row
  // What a person has marked she has not marked by the key.
  if (markedById !== null || total === 0) return []
  const marking = markOf(to, outOf, remapped(value, from, to))
  const before = percent ?? 0
  const after = Math.round((100 * ((sum ?? 0) - (points ?? 0) + (marking.points ?? 0))) / total)
  if (before === after) return []
  const { pass } = row.settings
  const [passed, passes] = [pass !== null && before >= pass, pass !== null && after >= pass]
  const turn = row.passedAt === null ? passes && 'now' : passed && !passes && 'stays'
  const { personId, quizId, quiz, number } = row
  const what = { attemptId, personId, quizId, quiz, number, before, after }
  return [{ ...what, name: hers ? name : null, pass: turn || null }]
}

/** The answers that stand on an older version of a question, in the order of their takers' names. */
export function answersOn(
  reader: Reader,
  asker: Asker | null,
  { from }: Pick<Correctable, 'from'>,
  most = MOST_ATTEMPTS,
): Promise<Row[]> {
  if (from.length === 0) return Promise.resolve([])
  return ask(
    rowSchema,
    sql`SELECT t."id" AS "attemptId", t."quizId", COALESCE(NULLIF(q."title", ''), m."title") AS "quiz", t."personId", t."number",
        s."passedAt", a."position", p."name", CASE WHEN ${gradedBy(asker)} THEN 1 ELSE 0 END AS "hers", t."state",
        t."settings", t."points" AS "sum", t."outOf" AS "total", t."percent", a."versionId", a."value", a."outOf", a."points",
        a."markedById"
      FROM "QuizAnswer" a JOIN "QuizAttempt" t ON t."id" = a."attemptId" JOIN "Cohort" c ON c."id" = t."cohortId"
      JOIN "Person" p ON p."id" = t."personId" JOIN "Quiz" q ON q."id" = t."quizId" JOIN "Module" m ON m."id" = q."moduleId"
      LEFT JOIN "QuizStanding" s ON s."quizId" = t."quizId" AND s."personId" = t."personId"
      WHERE a."versionId" IN (${list(from.map(({ id }) => id))})
      ORDER BY p."nameKey", p."id", q."id", t."number", t."id" LIMIT ${most}`,
    reader,
  )
}

function gradedBy(asker: Asker | null): SqlPiece {
  const reach = asker && readable(asker, 'assignment.grade')
  if (!reach) return words('1 = 0')
  return sqlOf(
    whereOf(reach, { districtId: column('c."districtId"').is, cohortId: column('t."cohortId"').among }),
  )
}
