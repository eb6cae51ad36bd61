import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { heldWorks } from '#app/domain/access/held-works.ts'
import { can, readable } from '#app/domain/access/permissions.ts'
import { column, sqlOf, whereOf } from '#app/domain/access/reach.ts'
import { isMet } from '#app/domain/content/lesson-rule.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { sql, words, type SqlPiece } from '#app/platform/data/sql.ts'
import {
  lockOf,
  type CourseLesson,
  type CourseModule,
  type CourseQuiz,
  type Lock,
  type SetBy,
} from './course.ts'
import { outlineOf, type Outline } from './outline.server.ts'
import { lastOf } from './settling-facts.server.ts'

const rowSchema = z.object({
  is: z.enum(['course', 'done', 'read', 'finished', 'quiz', 'running', 'dates', 'opens', 'task']),
  id: z.string(),
  at: z.coerce.date().nullable(),
  until: z.coerce.date().nullable(),
  count: z.coerce.number(),
  percent: z.coerce.number().nullable(),
  waiting: z.coerce.number(),
  word: z.string().nullable(),
  byName: z.string().nullable(),
  reason: z.string().nullable(),
})
type Row = z.infer<typeof rowSchema>

/** What is hers of her course, by the ids of lessons, modules, quizzes and assignments. */
type Hers = {
  done: Map<string, NonNullable<CourseLesson['completed']>>
  read: Map<string, Date>
  finished: Map<string, { at: Date; by: SetBy | null }>
  stands: Map<string, CourseQuiz['stand']>
  running: Map<string, NonNullable<CourseQuiz['running']>>
  dates: Map<string, Pick<CourseQuiz, 'opensAt' | 'closesAt' | 'isBefore'>>
  opens: Map<string, Date>
  /** For each date of an assignment: is it handed in? */
  tasks: Map<string, boolean[]>
}

const coming = new WeakMap<Asker, Promise<CourseModule[]>>()

/**
 * The course of the asker's district: published lessons, her progress, when modules open for her cohorts. Who asks while
 * it is being read for the same request gets that answer: Beranda needs it for the lessons and for the assignments.
 */
export function courseOf(asker: Asker): Promise<CourseModule[]> {
  const reading = coming.get(asker) ?? readCourseOf(asker).finally(() => coming.delete(asker))
  coming.set(asker, reading)
  return reading
}

async function readCourseOf(asker: Asker): Promise<CourseModule[]> {
  const { districtId } = asker
  if (!can(asker, 'lesson.read', { districtId })) return []
  const rows = await ask(rowSchema, hersOf(asker))
  const hers: Hers = {
    done: new Map(),
    read: new Map(),
    finished: new Map(),
    stands: new Map(),
    running: new Map(),
    dates: new Map(),
    opens: new Map(),
    tasks: new Map(),
  }
  for (const row of rows) take(hers, row)
  const version = rows.find(({ is }) => is === 'course')?.count ?? 0
  const outline = await outlineOf(districtId, version)
  return outline.map((module) => asSheSees(module, hers))
}

function take(hers: Hers, { is, id, at, until, count, percent, waiting, word, byName, reason }: Row): void {
  const by = byName === null ? null : { name: byName, reason: reason ?? '' }
  if (is === 'done' && at && word) hers.done.set(id, { at, versionId: word, number: count, by })
  else if (is === 'read' && at) hers.read.set(id, at)
  else if (is === 'finished' && at) hers.finished.set(id, { at, by })
  else if (is === 'quiz')
    hers.stands.set(id, {
      attempts: count,
      percent,
      waiting,
      passed: at !== null,
      passedAt: at,
      lastAt: until,
    })
  else if (is === 'running' && at) hers.running.set(id, { startedAt: at, endsAt: until })
  else if (is === 'dates') hers.dates.set(id, { opensAt: at, closesAt: until, isBefore: word === 'PRA' })
  else if (is === 'opens' && at) hers.opens.set(id, at)
  else if (is === 'task') hers.tasks.set(id, [...(hers.tasks.get(id) ?? []), count === 1])
}

/**
 * What is hers: how new the course is, then a row for each lesson that she has done or read, each module that she has
 * finished or that opens for her, each quiz that she has begun or that has dates for her, and each assignment of hers.
 */
function hersOf(asker: Asker): SqlPiece {
  const { id, districtId } = asker
  const reach = readable(asker, 'cohort.attend')
  const there = (cohort: string) =>
    reach
      ? sqlOf(whereOf(reach, { districtId: column('c."districtId"').is, cohortId: column(cohort).among }))
      : null
  const [opens, dates, owing] = [there('k."cohortId"'), there('s."cohortId"'), there('s."cohortId"')]
  const nothing = words('NULL, 0, NULL, 0, NULL, NULL, NULL')
  const attends =
    opens && dates && owing
      ? sql`UNION ALL SELECT 'opens', k."moduleId", MIN(k."startsOn"), ${nothing}
        FROM "CohortModule" k JOIN "Cohort" c ON c."id" = k."cohortId" WHERE ${opens} GROUP BY k."moduleId"
      UNION ALL SELECT 'dates', s."quizId", s."opensAt", s."closesAt", 0, NULL, 0, s."purpose", NULL, NULL
        FROM "QuizSchedule" s JOIN "Cohort" c ON c."id" = s."cohortId" WHERE ${dates}
      UNION ALL SELECT 'task', s."assignmentId", NULL, NULL,
          CASE WHEN EXISTS (SELECT 1 FROM "Submission" b WHERE b."scheduleId" = s."id" AND b."handedInAt" IS NOT NULL
            AND ${heldWorks(asker, 'b')}) THEN 1 ELSE 0 END, NULL, 0, NULL, NULL, NULL
        FROM "AssignmentSchedule" s JOIN "Cohort" c ON c."id" = s."cohortId" WHERE ${owing}`
      : words('')
  return sql`SELECT 'course' AS "is", d."id" AS "id", CAST(NULL AS TIMESTAMP(3)) AS "at", CAST(NULL AS TIMESTAMP(3)) AS "until",
      d."courseVersion" AS "count", CAST(NULL AS INTEGER) AS "percent", 0 AS "waiting", CAST(NULL AS TEXT) AS "word",
      CAST(NULL AS TEXT) AS "byName", CAST(NULL AS TEXT) AS "reason"
    FROM "District" d WHERE d."id" = ${districtId}
    UNION ALL SELECT 'done', p."lessonId", p."completedAt", NULL, COALESCE(v."number", 0), NULL, 0, p."versionId", o."byName", o."reason"
      FROM "LessonProgress" p LEFT JOIN "LessonVersion" v ON v."id" = p."versionId"
      LEFT JOIN "ProgressOverride" o ON o."id" = p."overrideId" WHERE p."personId" = ${id}
    UNION ALL SELECT 'read', r."lessonId", r."readAt", ${nothing} FROM "LessonRead" r WHERE r."personId" = ${id}
    UNION ALL SELECT 'finished', f."moduleId", f."completedAt", NULL, 0, NULL, 0, NULL, o."byName", o."reason"
      FROM "ModuleCompletion" f LEFT JOIN "ProgressOverride" o ON o."id" = f."overrideId" WHERE f."personId" = ${id}
    UNION ALL SELECT 'quiz', s."quizId", s."passedAt", ${lastOf('s')}, s."attempts", s."percent", s."waiting", NULL, NULL, NULL
      FROM "QuizStanding" s WHERE s."personId" = ${id}
    UNION ALL SELECT 'running', a."quizId", a."startedAt", a."endsAt", 0, NULL, 0, NULL, NULL, NULL
      FROM "QuizAttempt" a WHERE a."personId" = ${id} AND a."state" = 'RUNNING' ${attends}`
}

const NEVER = { attempts: 0, percent: null, waiting: 0, passed: false, passedAt: null, lastAt: null }
const NO_DATES = { opensAt: null, closesAt: null, isBefore: false }

function asSheSees({ lessons, quizzes, ...module }: Outline[number], hers: Hers): CourseModule {
  const asks = (what: string) => module.requires.includes(what)
  const seen = quizzes.map((quiz) => ({
    ...quiz,
    stand: hers.stands.get(quiz.id) ?? NEVER,
    running: hers.running.get(quiz.id) ?? null,
    ...(hers.dates.get(quiz.id) ?? NO_DATES),
  }))
  const tasks = module.tasks.map(({ id }) => [id, hers.tasks.get(id) ?? []] as const)
  const finished = hers.finished.get(module.id)
  return {
    ...module,
    quizzes: seen,
    opensAt: hers.opens.get(module.id) ?? null,
    handedIn: new Map(tasks.flatMap(([id, each]) => (each.length > 0 ? [[id, each.every(Boolean)]] : []))),
    tasksLeft: asks('tasks') ? tasks.flatMap(([, each]) => each).filter((done) => !done).length : 0,
    quizzesLeft: asks('quizzes')
      ? seen.filter(({ isBefore, pass, stand }) => !isBefore && !isMet(null, pass, stand)).length
      : 0,
    finishedAt: finished?.at ?? null,
    finishedBy: finished?.by ?? null,
    lessons: lessons.map((lesson) => {
      const completed = hers.done.get(lesson.id) ?? null
      const readAt = hers.read.get(lesson.id) ?? null
      // Most of a course is unread, and every page of it asks for the whole.
      return completed || readAt ? { ...lesson, completed, readAt } : lesson
    }),
  }
}

/** Reads along without being bound to dates: everyone who may read lessons other than as a participant. */
function readsAlong(asker: Asker): boolean {
  return can(asker, 'lesson.oversee', { districtId: asker.districtId })
}

/** The lock of a module for this asker; who reads along has none. */
export function lockFor(
  asker: Asker,
  module: CourseModule,
  course: readonly CourseModule[],
  now: Date,
): Lock | null {
  return readsAlong(asker) ? null : lockOf(module, course, now)
}
