import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
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
  for (const { lessonId, readVersionId, readNumber, completedAt, moduleId, opensAt } of rows) {
    if (lessonId && readVersionId && completedAt)
      completed.set(lessonId, { at: completedAt, versionId: readVersionId, number: readNumber ?? 0 })
    if (moduleId && opensAt) opens.set(moduleId, opensAt)
  }
  const outline = await outlineOf(districtId, rows[0]?.version ?? 0)
  return outline.map((module) => asSheSees(module, completed, opens))
}

/** What is hers: how new the course is, then a row for each lesson that she has done and each module that opens for her. */
function hersOf(asker: Asker): SqlPiece {
  const { id, districtId } = asker
  const reach = readable(asker, 'cohort.attend')
  const columns = { districtId: column('m."districtId"').is, cohortId: column('c."cohortId"').among }
  const opens = reach
    ? sql`UNION ALL
      SELECT 0, NULL, NULL, NULL, NULL, c."moduleId", MIN(c."startsOn")
      FROM "CohortModule" c JOIN "Module" m ON m."id" = c."moduleId"
      WHERE ${sqlOf(whereOf(reach, columns))} GROUP BY c."moduleId"`
    : words('')
  return sql`SELECT d."courseVersion" AS "version", p."lessonId", p."versionId" AS "readVersionId",
      v."number" AS "readNumber", p."completedAt",
      NULL AS "moduleId", NULL AS "opensAt"
    FROM "District" d LEFT JOIN "LessonProgress" p ON p."personId" = ${id}
    LEFT JOIN "LessonVersion" v ON v."id" = p."versionId" WHERE d."id" = ${districtId} ${opens}`
}

function asSheSees(
  { lessons, ...module }: Outline[number],
  completed: ReadonlyMap<string, Completed>,
  opens: ReadonlyMap<string, Date>,
): CourseModule {
  return {
    ...module,
    opensAt: opens.get(module.id) ?? null,
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
