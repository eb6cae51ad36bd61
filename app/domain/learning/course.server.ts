import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can, readable } from '#app/domain/access/permissions.ts'
import { column, sqlOf, whereOf, type Sql } from '#app/domain/access/reach.ts'
import { db, sqlFor } from '#app/platform/data/db.server.ts'
import { lockOf, type CourseLesson, type CourseModule, type Lock } from './course.ts'

/** A JSON list of texts in the answer to plain SQL: SQLite hands it over as text, PostgreSQL as a value. */
export const listOfText = z.preprocess(
  (value): unknown => (typeof value === 'string' ? JSON.parse(value) : value),
  z.array(z.string()),
)

const rowSchema = z.object({
  moduleId: z.string(),
  moduleSlug: z.string(),
  modulePosition: z.coerce.number(),
  moduleTitle: z.string(),
  moduleSummary: z.string(),
  jp: z.coerce.number(),
  prerequisites: listOfText,
  opensAt: z.coerce.date().nullable(),
  lessonId: z.string().nullable(),
  slug: z.string().nullable(),
  position: z.coerce.number().nullable(),
  title: z.string().nullable(),
  summary: z.string().nullable(),
  minutes: z.coerce.number().nullable(),
  versionId: z.string().nullable(),
  number: z.coerce.number().nullable(),
  hash: z.string().nullable(),
  origin: z.string().nullable(),
  note: z.string().nullable(),
  readVersionId: z.string().nullable(),
  completedAt: z.coerce.date().nullable(),
})
type Row = z.infer<typeof rowSchema>

/** One statement for the whole course as one reader sees it: about 20 rows, without any text of a lesson. */
function courseSql(hers: Sql | null): string {
  const opens = hers
    ? `(SELECT MIN(c."startsOn") FROM "CohortModule" c WHERE c."moduleId" = m."id" AND ${hers.text})`
    : 'NULL'
  return sqlFor(`
  SELECT m."id" AS "moduleId", m."slug" AS "moduleSlug", m."position" AS "modulePosition", m."title" AS "moduleTitle",
    m."summary" AS "moduleSummary", m."jp", m."prerequisites", ${opens} AS "opensAt",
    l."id" AS "lessonId", l."slug", l."position", l."title", l."summary", l."minutes",
    v."id" AS "versionId", v."number", v."hash", v."origin", v."note",
    p."versionId" AS "readVersionId", p."completedAt"
  FROM "Module" m
  LEFT JOIN "Lesson" l ON l."moduleId" = m."id" AND l."retiredAt" IS NULL AND l."publishedVersionId" IS NOT NULL
  LEFT JOIN "LessonVersion" v ON v."id" = l."publishedVersionId"
  LEFT JOIN "LessonProgress" p ON p."lessonId" = l."id" AND p."personId" = ?
  WHERE m."districtId" = ?
  ORDER BY m."position", m."slug", l."position", l."slug"`)
}

/** The course of the asker's district: published lessons, her progress, when modules open for her cohorts. */
export async function courseOf(asker: Asker): Promise<CourseModule[]> {
  const { districtId } = asker
  if (!can(asker, 'lesson.read', { districtId })) return []
  const reach = readable(asker, 'cohort.attend')
  const dates = { districtId: column('m."districtId"').is, cohortId: column('c."cohortId"').among }
  const hers = reach && sqlOf(whereOf(reach, dates))
  const values = [...(hers?.values ?? []), asker.id, districtId]
  const rows = z.array(rowSchema).parse(await db.$queryRawUnsafe(courseSql(hers), ...values))
  const modules = new Map<string, CourseModule & { lessons: CourseLesson[] }>()
  for (const row of rows) {
    const module = modules.get(row.moduleId) ?? moduleOf(row)
    modules.set(row.moduleId, module)
    const lesson = lessonOf(row)
    if (lesson) module.lessons.push(lesson)
  }
  return [...modules.values()]
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

function moduleOf(row: Row): CourseModule & { lessons: CourseLesson[] } {
  return {
    id: row.moduleId,
    slug: row.moduleSlug,
    position: row.modulePosition,
    title: row.moduleTitle,
    summary: row.moduleSummary,
    jp: row.jp,
    prerequisites: row.prerequisites,
    opensAt: row.opensAt,
    lessons: [],
  }
}

function lessonOf(row: Row): CourseLesson | null {
  const { lessonId, versionId, slug, title, hash, origin } = row
  if (!lessonId || !versionId || !slug || title === null || !hash || !origin) return null
  return {
    id: lessonId,
    slug,
    title,
    position: row.position ?? 0,
    summary: row.summary ?? '',
    minutes: row.minutes ?? 0,
    version: { id: versionId, number: row.number ?? 0, hash, origin, note: row.note ?? '' },
    completed:
      row.completedAt && row.readVersionId ? { at: row.completedAt, versionId: row.readVersionId } : null,
  }
}
