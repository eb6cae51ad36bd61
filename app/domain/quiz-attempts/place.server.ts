import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can, readable } from '#app/domain/access/permissions.ts'
import { column, sqlOf, whereOf } from '#app/domain/access/reach.ts'
import { courseOf, lockFor } from '#app/domain/learning/course.server.ts'
import type { CourseModule, Lock } from '#app/domain/learning/course.ts'
import type { QuizSettings } from '#app/domain/quizzes/quiz-settings.ts'
import { ask, storedJson } from '#app/platform/data/ask.server.ts'
import type { Reader } from '#app/platform/data/db.server.ts'
import { sql, words, type SqlPiece } from '#app/platform/data/sql.ts'
import { ATTEMPTS_SHOWN } from './limits.ts'
import { settingsFrom } from './settings.server.ts'
import { SET_ASIDE } from './text-answers.ts'

const date = z.coerce.date().nullable()
const count = z.coerce.number().nullable()

const rowSchema = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  intro: z.string(),
  settings: storedJson,
  questionCount: z.coerce.number(),
  retiredAt: date,
  items: z.coerce.number(),
  cohortId: z.string().nullable(),
  startsOn: date,
  opensAt: date,
  closesAt: date,
  counting: z.string().nullable(),
  attemptId: z.string().nullable(),
  number: count,
  state: z.string().nullable(),
  seed: count,
  attemptSettings: storedJson,
  startedAt: date,
  endsAt: date,
  handedInAt: date,
  endedBy: z.string().nullable(),
  receiptNumber: z.string().nullable(),
  receiptHash: z.string().nullable(),
  points: count,
  outOf: count,
  percent: count,
  waiting: count,
  setAside: count,
})
type Row = z.infer<typeof rowSchema>

/** An attempt of the asker's own. */
export type OwnAttempt = {
  id: string
  number: number
  state: string
  seed: number
  settings: QuizSettings
  startedAt: Date
  endsAt: Date | null
  handedInAt: Date | null
  endedBy: string | null
  receiptNumber: string | null
  receiptHash: string | null
  points: number | null
  outOf: number
  percent: number | null
  waiting: number
  /** So many texts that she has not chosen are kept. */
  setAside: number
}

export type QuizPlace = {
  id: string
  slug: string
  title: string
  intro: string
  settings: QuizSettings
  questionCount: number
  isRetired: boolean
  /** Something stands in it to be asked. */
  hasItems: boolean
  module: CourseModule
  course: readonly CourseModule[]
  lock: Lock | null
  /** The cohort with which she takes it; null for who reads along. */
  cohortId: string | null
  opensAt: Date | null
  closesAt: Date | null
  /** Newest first; the newest of very many. */
  attempts: OwnAttempt[]
  running: OwnAttempt | null
  /** The attempt that counts. */
  counting: string | null
}

/**
 * A quiz as the asker finds it, with her own attempts; null when there is none for her, as a draft is for everybody. An archived
 * one is there for who has taken it. Two statements; inside a transaction the course is read before and handed over.
 */
export async function findQuiz(
  asker: Asker,
  where: { module: string; quiz: string },
  now: Date,
  inside?: { course: CourseModule[]; reader: Reader },
): Promise<QuizPlace | null> {
  const course = inside?.course ?? (await courseOf(asker))
  const module = course.find(({ slug }) => slug === where.module)
  if (!module) return null
  const rows = await ask(rowSchema, placeOf(asker, module.id, where.quiz), inside?.reader)
  // With several cohorts she takes it with the one whose module opened last.
  const opened = rows.filter(({ startsOn }) => startsOn !== null && startsOn <= now)
  const [first] = opened.toSorted((a, b) => time(b.startsOn) - time(a.startsOn)).concat(rows)
  if (!first) return null
  const attempts = new Map(rows.flatMap((row) => attemptIn(row) ?? []).map((one) => [one.id, one]))
  const own = [...attempts.values()].toSorted((a, b) => b.number - a.number)
  if (first.retiredAt && own.length === 0) return null
  return {
    id: first.id,
    slug: first.slug,
    title: first.title || module.title,
    intro: first.intro,
    settings: settingsFrom(first.settings),
    questionCount: first.questionCount,
    isRetired: first.retiredAt !== null,
    hasItems: first.items > 0,
    module,
    course,
    lock: lockFor(asker, module, course, now),
    cohortId: first.startsOn && first.startsOn <= now ? first.cohortId : null,
    opensAt: first.opensAt,
    closesAt: first.closesAt,
    attempts: own,
    running: own.find(({ state }) => state === 'RUNNING') ?? null,
    counting: first.counting,
  }
}

/** May she take it, with the cohort that was found for her? */
export function mayTake(asker: Asker, cohortId: string | null): cohortId is string {
  return cohortId !== null && can(asker, 'quiz.take', { districtId: asker.districtId, cohortId })
}

/** A row for each attempt and cohort of hers. */
function placeOf(asker: Asker, moduleId: string, slug: string): SqlPiece {
  const reach = readable(asker, 'cohort.attend')
  const hers = reach
    ? sqlOf(whereOf(reach, { districtId: column('c."districtId"').is, cohortId: column('c."id"').among }))
    : words('1 = 0')
  return sql`SELECT q."id", q."slug", q."title", q."intro", q."settings", q."questionCount", q."retiredAt",
      (SELECT COUNT(*) FROM "QuizItem" i WHERE i."quizId" = q."id") AS "items",
      k."cohortId", k."startsOn", s."opensAt", s."closesAt", w."attemptId" AS "counting",
      a."id" AS "attemptId", a."number", a."state", a."seed", a."settings" AS "attemptSettings", a."startedAt", a."endsAt",
      a."handedInAt", a."endedBy", a."receiptNumber", a."receiptHash", a."points", a."outOf", a."percent", a."waiting",
      (SELECT COUNT(*) FROM "SetAsideText" x WHERE x."kind" = ${SET_ASIDE.kind} AND x."thingId" = a."id"
        AND x."part" = ${SET_ASIDE.part}) AS "setAside"
    FROM "Quiz" q
    LEFT JOIN "CohortModule" k ON k."moduleId" = q."moduleId"
      AND k."cohortId" IN (SELECT c."id" FROM "Cohort" c WHERE ${hers})
    LEFT JOIN "QuizSchedule" s ON s."quizId" = q."id" AND s."cohortId" = k."cohortId"
    LEFT JOIN "QuizStanding" w ON w."quizId" = q."id" AND w."personId" = ${asker.id}
    LEFT JOIN "QuizAttempt" a ON a."quizId" = q."id" AND a."personId" = ${asker.id} AND a."number" > (SELECT
      COALESCE(MAX(b."number"), 0) - ${ATTEMPTS_SHOWN} FROM "QuizAttempt" b
      WHERE b."quizId" = q."id" AND b."personId" = ${asker.id})
    WHERE q."moduleId" = ${moduleId} AND q."slug" = ${slug} AND NOT q."isDraft"`
}

function attemptIn(row: Row): OwnAttempt | null {
  const { attemptId: id, number, state, seed, startedAt, outOf } = row
  if (id === null || number === null || state === null || seed === null || !startedAt || outOf === null)
    return null
  const { endsAt, handedInAt, endedBy, receiptNumber, receiptHash, points, percent, waiting } = row
  return {
    id,
    number,
    state,
    seed,
    settings: settingsFrom(row.attemptSettings),
    startedAt,
    endsAt,
    handedInAt,
    endedBy,
    receiptNumber,
    receiptHash,
    points,
    outOf,
    percent,
    waiting: waiting ?? 0,
    setAside: row.setAside ?? 0,
  }
}

function time(at: Date | null): number {
  return at?.getTime() ?? 0
}
