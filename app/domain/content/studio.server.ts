import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { sql } from '#app/platform/data/sql.ts'
import { db, type Reader } from '#app/platform/data/db.server.ts'
import { markOf } from '#app/platform/field-by-field.server.ts'
import { canonicalJson } from '#app/platform/ids.server.ts'
import type { ContentFault, ContentNote } from './content-fault.ts'
import { editedVersion, lessonState, type LessonState, type VersionFacts } from './studio.ts'

const FACTS = {
  id: true,
  number: true,
  origin: true,
  authorId: true,
  title: true,
  summary: true,
  minutes: true,
  hash: true,
  note: true,
  createdAt: true,
  publishedAt: true,
} as const

/** Faults in content files that were found at the last import, the first hundred; the last good version stays in use. */
export async function contentFaults(asker: Asker): Promise<ContentFault[]> {
  return toldOfContent(asker, false)
}

/** What was understood in content files, but may be meant otherwise; as many, and for the same people. */
export async function contentNotes(asker: Asker): Promise<ContentNote[]> {
  return toldOfContent(asker, true)
}

async function toldOfContent(asker: Asker, isNote: boolean): Promise<ContentFault[]> {
  if (!can(asker, 'content.faults', { districtId: asker.districtId })) return []
  return db.contentFault.findMany({
    where: { isNote },
    orderBy: [{ path: 'asc' }, { line: 'asc' }],
    take: 100,
    select: { path: true, line: true, sentence: true },
  })
}

export type LessonPlace = { module: string; lesson: string }

export type StudioLesson = {
  id: string
  slug: string
  /** Counts publications; whoever publishes must have seen the latest. */
  seen: number
  module: { id: string; slug: string; position: number; title: string }
  versions: VersionFacts[]
} & LessonState

/** A lesson for editing, or null when there is none or the asker may not. Newest version first. */
export async function studioLesson(
  asker: Asker,
  place: LessonPlace,
  t: Reader = db,
): Promise<StudioLesson | null> {
  if (!can(asker, 'lesson.edit', { districtId: asker.districtId })) return null
  const rows = await ask(
    lessonSchema,
    sql`SELECT l."id" AS "lessonId", l."slug", l."version" AS "seen", l."publishedVersionId", m."id" AS "moduleId",
        m."slug" AS "moduleSlug", m."position", m."title" AS "moduleTitle", v."id", v."number", v."origin",
        v."authorId", v."title", v."summary", v."minutes", v."hash", v."note", v."createdAt", v."publishedAt"
      FROM "Lesson" l JOIN "Module" m ON m."id" = l."moduleId" JOIN "LessonVersion" v ON v."lessonId" = l."id"
      WHERE m."districtId" = ${asker.districtId} AND m."slug" = ${place.module} AND l."slug" = ${place.lesson}
        AND l."retiredAt" IS NULL ORDER BY v."number" DESC`,
    t,
  )
  const [first] = rows
  if (!first) return null
  const { lessonId: id, slug, seen, publishedVersionId } = first
  const module = {
    id: first.moduleId,
    slug: first.moduleSlug,
    position: first.position,
    title: first.moduleTitle,
  }
  const versions = rows.map((row) => factsSchema.parse(row))
  return { id, slug, seen, module, versions, ...lessonState(versions, publishedVersionId) }
}

const factsSchema = z.object({
  id: z.string(),
  number: z.coerce.number(),
  origin: z.string(),
  authorId: z.string().nullable(),
  title: z.string(),
  summary: z.string(),
  minutes: z.coerce.number(),
  hash: z.string(),
  note: z.string(),
  createdAt: z.coerce.date(),
  publishedAt: z.coerce.date().nullable(),
})

/** A version of the lesson, with the lesson and its module. */
const lessonSchema = factsSchema.extend({
  lessonId: z.string(),
  slug: z.string(),
  seen: z.coerce.number(),
  publishedVersionId: z.string().nullable(),
  moduleId: z.string(),
  moduleSlug: z.string(),
  position: z.coerce.number(),
  moduleTitle: z.string(),
})

/** `saves`: how often each field of it was saved, as `savesIn` reads it. */
export type EditedText = VersionFacts & { source: string; saves: unknown }

/** The lesson with the text an editor starts from: the newest draft, else what is published. */
export async function openInStudio(asker: Asker, place: LessonPlace) {
  const lesson = await studioLesson(asker, place)
  const edited = lesson && editedVersion(lesson)
  if (!edited) return null
  return { lesson, text: await textOf(edited) }
}

/** A version together with its text, read at once: a draft may go on between two readings. */
export async function textOf(version: Pick<VersionFacts, 'id'>, t: Reader = db): Promise<EditedText> {
  return t.lessonVersion.findUniqueOrThrow({
    where: { id: version.id },
    select: { ...FACTS, source: true, saves: true },
  })
}

type MarkedFacts = Pick<VersionFacts, 'title' | 'summary' | 'minutes' | 'note' | 'hash'>

/**
 * Names all that participants would read of a version. A draft goes on under its number, so whoever publishes says by
 * this which text she saw.
 */
export function versionMark({ title, summary, minutes, note, hash }: MarkedFacts): string {
  return markOf(canonicalJson({ title, summary, minutes, note, hash }))
}
