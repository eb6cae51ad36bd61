import { z } from 'zod'
import { passOf } from '#app/domain/content/lesson-rule.ts'
import { storedJson } from '#app/platform/data/ask.server.ts'
import { sql, words, type SqlPiece } from '#app/platform/data/sql.ts'

/** How far somebody is with a quiz. `waiting`: a trainer has to mark answers before anybody can say. */
export type QuizCell = 'passed' | 'waiting' | 'failed' | 'running' | 'none'
/** The same of an assignment. `late`: not handed in, and its deadline is over. */
export type TaskCell = 'graded' | 'handed-in' | 'handed-in-late' | 'returned' | 'late' | 'none'

/** The row of every part; what a kind has nothing to say to is null. */
export const partSchema = z.object({
  is: z.enum(['quiz', 'task', 'standing', 'running', 'work', 'extension', 'attempt', 'override', 'lesson']),
  personId: z.string().nullable(),
  id: z.string(),
  moduleId: z.string().nullable(),
  title: z.string().nullable(),
  word: z.string().nullable(),
  more: z.string().nullable(),
  settings: storedJson,
  number: z.coerce.number().nullable(),
  score: z.coerce.number().nullable(),
  outOf: z.coerce.number().nullable(),
  waiting: z.coerce.number().nullable(),
  at: z.coerce.date().nullable(),
})
export type WorkPart = z.infer<typeof partSchema>

/** Within brackets PostgreSQL takes what is nothing for a text. */
export const NO_NUMBERS = words('CAST(NULL AS INTEGER), CAST(NULL AS INTEGER), CAST(NULL AS INTEGER)')

/** The modules `m` of a cohort's course. */
export function inCourseOf(cohortId: string, districtId: string): SqlPiece {
  return sql`m."districtId" = ${districtId} AND m."retiredAt" IS NULL
    AND EXISTS (SELECT 1 FROM "CohortModule" k WHERE k."moduleId" = m."id" AND k."cohortId" = ${cohortId})`
}

/**
 * The quizzes of the modules `m` that a condition names, in the order of the course; `at` is when they close for the cohort.
 * The first piece gives the columns their kinds.
 */
export function quizzesOf(cohortId: string, modules: SqlPiece, most: number): SqlPiece {
  return sql`SELECT * FROM (SELECT 'quiz' AS "is", CAST(NULL AS TEXT) AS "personId", q."id" AS "id", m."id" AS "moduleId", q."title" AS "title",
      m."title" AS "word", m."slug" AS "more", CAST(q."settings" AS TEXT) AS "settings", m."position" AS "number",
      CAST(NULL AS INTEGER) AS "score", CAST(NULL AS INTEGER) AS "outOf", CAST(NULL AS INTEGER) AS "waiting", d."closesAt" AS "at"
    FROM "Module" m JOIN "Quiz" q ON q."moduleId" = m."id" AND q."retiredAt" IS NULL AND NOT q."isDraft" AND q."questionCount" > 0
    LEFT JOIN "QuizSchedule" d ON d."quizId" = q."id" AND d."cohortId" = ${cohortId}
    WHERE ${modules} ORDER BY m."position", m."slug", q."slug" LIMIT ${most}) quizzes`
}

/** The assignments of a cohort in these modules; `at` is the deadline. */
export function tasksOf(cohortId: string, modules: SqlPiece, most: number): SqlPiece {
  return sql`SELECT * FROM (SELECT 'task', NULL, s."id", m."id", a."title", m."title", a."kind", NULL, m."position", ${NO_NUMBERS}, s."dueAt"
    FROM "Module" m JOIN "Assignment" a ON a."moduleId" = m."id" AND a."retiredAt" IS NULL
    JOIN "AssignmentSchedule" s ON s."assignmentId" = a."id" AND s."cohortId" = ${cohortId}
    WHERE ${modules} ORDER BY m."position", m."slug", s."dueAt" LIMIT ${most}) tasks`
}

/** Where these people, a list or a statement of their ids, stand with the quizzes of a condition, with the percent that counts, and which they are taking now. */
export function standingsOf(people: SqlPiece, modules: SqlPiece): SqlPiece {
  return sql`SELECT 'standing', w."personId", w."quizId", NULL, NULL, CASE WHEN w."passedAt" IS NULL THEN NULL ELSE 'passed' END, NULL,
      NULL, w."attempts", w."percent", NULL, w."waiting", w."passedAt"
    FROM "QuizStanding" w JOIN "Quiz" q ON q."id" = w."quizId" JOIN "Module" m ON m."id" = q."moduleId"
    WHERE w."personId" IN (${people}) AND ${modules}
    UNION ALL SELECT 'running', t."personId", t."quizId", NULL, NULL, NULL, NULL, NULL, t."number", NULL, NULL, NULL, t."startedAt"
    FROM "QuizAttempt" t WHERE t."personId" IN (${people}) AND t."state" = 'RUNNING'`
}

const WORK = `b."status", b."gradeStatus", NULL, b."attempt", CASE WHEN g."status" = 'RELEASED' THEN g."score" END, CASE WHEN b."late" THEN 1 ELSE 0 END, NULL, b."handedInAt"`

/** Their works, or those of the team to which they belong, or belonged when it handed in. */
export function worksOf(people: SqlPiece, cohortId: string, modules: SqlPiece): SqlPiece {
  const asked = sql`"AssignmentSchedule" s JOIN "Assignment" a ON a."id" = s."assignmentId" AND a."retiredAt" IS NULL
    JOIN "Module" m ON m."id" = a."moduleId"`
  const here = sql`s."cohortId" = ${cohortId} AND ${modules}`
  return sql`SELECT 'work', p."id", s."id", b."id", NULL, ${words(WORK)} FROM ${asked}
      CROSS JOIN "Person" p LEFT JOIN "TeamMember" n ON n."personId" = p."id" AND n."cohortId" = s."cohortId"
      JOIN "Submission" b ON b."scheduleId" = s."id" AND b."ownerKey" IN ('person:' || p."id", 'team:' || n."teamId")
      LEFT JOIN "Grade" g ON g."submissionId" = b."id" WHERE ${here} AND p."id" IN (${people})
    UNION ALL SELECT 'work', f."personId", s."id", b."id", NULL, ${words(WORK)} FROM ${asked}
      CROSS JOIN "FormerMember" f JOIN "Submission" b ON b."scheduleId" = s."id" AND b."ownerKey" = 'team:' || f."teamId"
        AND b."handedInAt" <= f."leftAt" AND (f."joinedAt" IS NULL OR b."handedInAt" >= f."joinedAt")
      LEFT JOIN "Grade" g ON g."submissionId" = b."id" WHERE ${here} AND f."personId" IN (${people})`
}

/** More time that was given to these people, or to the teams to which they belong; `at` is the deadline. */
export function extensionsOf(people: SqlPiece, cohortId: string, modules: SqlPiece): SqlPiece {
  return sql`SELECT 'extension', p."id", s."id", NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, e."dueAt"
    FROM "AssignmentSchedule" s JOIN "Assignment" a ON a."id" = s."assignmentId" AND a."retiredAt" IS NULL
    JOIN "Module" m ON m."id" = a."moduleId"
    CROSS JOIN "Person" p LEFT JOIN "TeamMember" n ON n."personId" = p."id" AND n."cohortId" = s."cohortId"
    JOIN "Extension" e ON e."scheduleId" = s."id"
      AND e."ownerKey" = CASE a."kind" WHEN 'TEAM' THEN 'team:' || n."teamId" ELSE 'person:' || p."id" END
    WHERE s."cohortId" = ${cohortId} AND ${modules} AND p."id" IN (${people})`
}

/** A quiz cell of what is known of one person. */
export function quizCell(quiz: WorkPart, hers: readonly WorkPart[]): QuizCell {
  const standing = hers.find(({ is, id }) => is === 'standing' && id === quiz.id)
  const attempts = standing?.number ?? 0
  if (standing?.word === 'passed' || (attempts > 0 && passOf(quiz.settings) === null)) return 'passed'
  if (hers.some(({ is, id }) => is === 'running' && id === quiz.id)) return 'running'
  if ((standing?.waiting ?? 0) > 0) return 'waiting'
  return attempts > 0 ? 'failed' : 'none'
}

/** It has closed for her cohort, and she has not passed it, or has never taken it where nobody passes. */
export function isQuizOverdue(quiz: WorkPart, hers: readonly WorkPart[], now: Date): boolean {
  const cell = quizCell(quiz, hers)
  return quiz.at !== null && quiz.at <= now && (cell === 'failed' || cell === 'none')
}

/** The newest of her attempts at an assignment; one that was handed in first, whoever goes on with it. */
export function workOf(task: WorkPart, hers: readonly WorkPart[]): WorkPart | null {
  const works = hers.filter(({ is, id }) => is === 'work' && id === task.id)
  return works.toSorted((a, b) => (b.number ?? 0) - (a.number ?? 0))[0] ?? null
}

/** The deadline that she was given beyond everybody's; null where she has no other. */
export function extendedTo(task: WorkPart, hers: readonly WorkPart[]): Date | null {
  const own = hers.find(({ is, id }) => is === 'extension' && id === task.id)?.at ?? null
  return own && task.at && own > task.at ? own : null
}

export function taskCell(task: WorkPart, hers: readonly WorkPart[], now: Date): TaskCell {
  const newest = workOf(task, hers)
  const dueAt = extendedTo(task, hers) ?? task.at
  const missing = dueAt !== null && dueAt < now ? 'late' : 'none'
  if (!newest || newest.word === 'DRAFT') return (newest?.number ?? 1) > 1 ? 'returned' : missing
  if (newest.word === 'RETURNED') return 'returned'
  if (newest.more === 'RELEASED') return 'graded'
  return newest.outOf === 1 ? 'handed-in-late' : 'handed-in'
}
