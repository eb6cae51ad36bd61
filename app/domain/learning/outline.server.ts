import { LRUCache } from 'lru-cache'
import { z } from 'zod'
import { ask } from '#app/platform/data/ask.server.ts'
import { sql } from '#app/platform/data/sql.ts'
import type { CourseLesson, CourseModule } from './course.ts'

/** A course as it is for everybody: no progress, no dates. */
export type Outline = readonly OutlineModule[]
type OutlineModule = Omit<CourseModule, 'opensAt' | 'tasksLeft' | 'lessons'> & {
  lessons: readonly OutlineLesson[]
}
type OutlineLesson = Omit<CourseLesson, 'completed'>

/** More than one installation has. */
const DISTRICTS = 20

/** A JSON list of texts in the answer to plain SQL: SQLite hands it over as text, PostgreSQL as a value. */
export const listOfText = z.preprocess(
  (value): unknown => (typeof value === 'string' ? JSON.parse(value) : value),
  z.array(z.string()),
)

const rowSchema = z.object({
  version: z.coerce.number(),
  moduleId: z.string(),
  moduleSlug: z.string(),
  modulePosition: z.coerce.number(),
  moduleTitle: z.string(),
  moduleSummary: z.string(),
  jp: z.coerce.number(),
  prerequisites: listOfText,
  requires: listOfText,
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
  rereadFrom: z.coerce.number().nullable(),
  since: z.coerce.date().nullable(),
})
type Row = z.infer<typeof rowSchema>

type Kept = { version: number; outline: Outline }
const kept = new LRUCache<string, Kept>({ max: DISTRICTS })
const coming = new Map<string, Promise<Kept>>()

/**
 * The published course of a district, read once for each of its versions: `version` is what the asker has just read of
 * the district, so it is never older than what she may see, whichever process has published.
 */
export async function outlineOf(districtId: string, version: number): Promise<Outline> {
  const found = kept.get(districtId)
  if (found && found.version >= version) return found.outline
  // A class that comes in at once after a publish reads it once.
  const name = `${districtId} ${version}`
  const reading = coming.get(name) ?? read(districtId).finally(() => coming.delete(name))
  coming.set(name, reading)
  const fresh = await reading
  if (fresh.version >= (kept.get(districtId)?.version ?? 0)) kept.set(districtId, fresh)
  return fresh.outline
}

/** Version and course in one statement, so that they belong together. */
async function read(districtId: string): Promise<Kept> {
  const rows = await ask(
    rowSchema,
    sql`SELECT d."courseVersion" AS "version", m."id" AS "moduleId", m."slug" AS "moduleSlug",
      m."position" AS "modulePosition", m."title" AS "moduleTitle", m."summary" AS "moduleSummary", m."jp",
      m."prerequisites", m."requires", l."id" AS "lessonId", l."slug", l."position", l."title", l."summary", l."minutes",
      v."id" AS "versionId", v."number", v."hash", v."origin", v."note",
      (SELECT MAX(w."number") FROM "LessonVersion" w WHERE w."lessonId" = l."id" AND w."publishedAt" IS NOT NULL
        AND NOT w."isSmall" AND w."number" <= v."number") AS "rereadFrom",
      COALESCE(l."since", (SELECT MIN(f."publishedAt") FROM "LessonVersion" f WHERE f."lessonId" = l."id")) AS "since"
    FROM "District" d JOIN "Module" m ON m."districtId" = d."id"
    LEFT JOIN "Lesson" l ON l."moduleId" = m."id" AND l."retiredAt" IS NULL AND l."publishedVersionId" IS NOT NULL
    LEFT JOIN "LessonVersion" v ON v."id" = l."publishedVersionId"
    WHERE d."id" = ${districtId} AND m."retiredAt" IS NULL
    ORDER BY m."position", m."slug", l."position", l."slug"`,
  )
  const modules = new Map<string, OutlineModule & { lessons: OutlineLesson[] }>()
  for (const row of rows) {
    const module = modules.get(row.moduleId) ?? moduleOf(row)
    modules.set(row.moduleId, module)
    const lesson = lessonOf(row)
    if (lesson) module.lessons.push(lesson)
  }
  // A module that a trainer has begun belongs to the course once there is something to read in it.
  const outline = [...modules.values()].filter(({ lessons }) => lessons.length > 0)
  return { version: rows[0]?.version ?? 0, outline }
}

function moduleOf(row: Row): OutlineModule & { lessons: OutlineLesson[] } {
  return {
    id: row.moduleId,
    slug: row.moduleSlug,
    position: row.modulePosition,
    title: row.moduleTitle,
    summary: row.moduleSummary,
    jp: row.jp,
    prerequisites: row.prerequisites,
    requires: row.requires,
    lessons: [],
  }
}

function lessonOf(row: Row): OutlineLesson | null {
  const { lessonId, versionId, slug, title, hash, origin } = row
  if (!lessonId || !versionId || !slug || title === null || !hash || !origin) return null
  return {
    id: lessonId,
    slug,
    title,
    position: row.position ?? 0,
    summary: row.summary ?? '',
    minutes: row.minutes ?? 0,
    version: {
      id: versionId,
      number: row.number ?? 0,
      hash,
      origin,
      note: row.note ?? '',
      rereadFrom: row.rereadFrom ?? 0,
    },
    since: row.since,
  }
}
