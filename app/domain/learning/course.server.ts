import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { heldWorks } from '#app/domain/access/held-works.ts'
import { can, readable } from '#app/domain/access/permissions.ts'
import { column, sqlOf, whereOf } from '#app/domain/access/reach.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { sql, words, type SqlPiece } from '#app/platform/data/sql.ts'
import { lockOf, type CourseLesson, type CourseModule, type Lock } from './course.ts'
import { outlineOf, type Outline } from './outline.server.ts'

const rowSchema = z.object({
  version: z.coerce.number(),
  lessonId: z.string().nullable(),
  readVersionId: z.string().nullable(),
  readNumber: z.coerce.number().nullable(),
  completedAt: z.coerce.date().nullable(),
  moduleId: z.string().nullable(),
  opensAt: z.coerce.date().nullable(),
  tasksLeft: z.coerce.number(),
})

type Completed = NonNullable<CourseLesson['completed']>

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
  const completed = new Map<string, Completed>()
  const opens = new Map<string, Date>()
  const tasks = new Map<string, number>()
  for (const row of rows) {
    const { lessonId, readVersionId, readNumber, completedAt, moduleId, opensAt, tasksLeft } = row
    if (lessonId && readVersionId && completedAt)
      completed.set(lessonId, { at: completedAt, versionId: readVersionId, number: readNumber ?? 0 })
    if (moduleId && opensAt) opens.set(moduleId, opensAt)
    if (moduleId && tasksLeft > 0) tasks.set(moduleId, tasksLeft)
  }
  const outline = await outlineOf(districtId, rows[0]?.version ?? 0)
  return outline.map((module) => asSheSees(module, completed, opens, tasks))
}

/**
 * What is hers: how new the course is, then a row for each lesson that she has done, each module that opens for her, and
 * each that still asks her for assignments.
 */
function hersOf(asker: Asker): SqlPiece {
  const { id, districtId } = asker
  const reach = readable(asker, 'cohort.attend')
  const columns = { districtId: column('m."districtId"').is, cohortId: column('c."cohortId"').among }
  const owing = { districtId: column('c."districtId"').is, cohortId: column('s."cohortId"').among }
  const opens = reach
    ? sql`UNION ALL
      SELECT 0, NULL, NULL, NULL, NULL, c."moduleId", MIN(c."startsOn"), 0
      FROM "CohortModule" c JOIN "Module" m ON m."id" = c."moduleId"
      WHERE ${sqlOf(whereOf(reach, columns))} GROUP BY c."moduleId"
      UNION ALL
      SELECT 0, NULL, NULL, NULL, NULL, a."moduleId", NULL, COUNT(*)
      FROM "AssignmentSchedule" s JOIN "Cohort" c ON c."id" = s."cohortId"
      JOIN "Assignment" a ON a."id" = s."assignmentId" AND a."retiredAt" IS NULL
      JOIN "Module" m ON m."id" = a."moduleId" AND CAST(m."requires" AS TEXT) LIKE '%tasks%'
      WHERE ${sqlOf(whereOf(reach, owing))} AND NOT EXISTS (SELECT 1 FROM "Submission" b
        WHERE b."scheduleId" = s."id" AND b."handedInAt" IS NOT NULL AND ${heldWorks(asker, 'b')})
      GROUP BY a."moduleId"`
    : words('')
  return sql`SELECT d."courseVersion" AS "version", p."lessonId", p."versionId" AS "readVersionId",
      v."number" AS "readNumber", p."completedAt",
      NULL AS "moduleId", NULL AS "opensAt", 0 AS "tasksLeft"
    FROM "District" d LEFT JOIN "LessonProgress" p ON p."personId" = ${id}
    LEFT JOIN "LessonVersion" v ON v."id" = p."versionId" WHERE d."id" = ${districtId} ${opens}`
}

function asSheSees(
  { lessons, ...module }: Outline[number],
  completed: ReadonlyMap<string, Completed>,
  opens: ReadonlyMap<string, Date>,
  tasks: ReadonlyMap<string, number>,
): CourseModule {
  return {
    ...module,
    opensAt: opens.get(module.id) ?? null,
    tasksLeft: tasks.get(module.id) ?? 0,
    lessons: lessons.map((lesson) => ({ ...lesson, completed: completed.get(lesson.id) ?? null })),
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
