import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { sql } from '#app/platform/data/sql.ts'
import { aroundChanges, type ComparedPart } from '#app/platform/say/comparison.ts'
import { versionMark } from './studio.server.ts'
import { comparedWords } from './versions.server.ts'

/** So many drafts are published together at most; the others come after them. */
export const MOST_DRAFTS = 20
/** For all comparisons of the page together, in milliseconds. */
const PATIENCE = 300

const number = z.coerce.number()
const text = z.string().nullable()
const rowSchema = z.object({
  moduleTitle: z.string(),
  position: number,
  slug: text,
  seen: number.nullable(),
  number: number.nullable(),
  title: text,
  summary: text,
  minutes: number.nullable(),
  note: text,
  hash: text,
  source: text,
  published: number.nullable(),
  oldTitle: text,
  oldSummary: text,
  oldSource: text,
  done: number,
  total: number,
})

export type WaitingDraft = {
  slug: string
  title: string
  number: number
  seen: number
  mark: string
  /** The number of what is published; null where nothing is. */
  published: number | null
  /** What readers would read otherwise; null where nothing is published yet. */
  parts: ComparedPart[] | null
  /** The words are the same; only their signs differ. */
  onlySigns: boolean
  /** How many have finished the lesson. */
  done: number
  /** Nothing is written yet. */
  isEmpty: boolean
}

/** The drafts of a module that are newer than what is published, in its order; null when there is no such module for her. One statement. */
export async function waitingDrafts(
  { id, districtId, ...asker }: Asker,
  module: string,
): Promise<{ title: string; position: number; drafts: WaitingDraft[]; more: number } | null> {
  if (!can({ id, districtId, ...asker }, 'lesson.edit', { districtId })) return null
  const rows = await ask(
    rowSchema,
    sql`SELECT m."title" AS "moduleTitle", m."position" AS "position", l."slug" AS "slug", l."version" AS "seen",
        v."number" AS "number", v."title" AS "title", v."summary" AS "summary", v."minutes" AS "minutes", v."note" AS "note",
        v."hash" AS "hash", v."source" AS "source", p."number" AS "published", p."title" AS "oldTitle",
        p."summary" AS "oldSummary", p."source" AS "oldSource",
        (SELECT COUNT(*) FROM "LessonProgress" d WHERE d."lessonId" = l."id") AS "done", COUNT(l."id") OVER () AS "total"
      FROM "Module" m
      LEFT JOIN ("Lesson" l JOIN "LessonVersion" v ON v."lessonId" = l."id" AND v."publishedAt" IS NULL
          AND v."origin" = 'STUDIO' AND v."number" = (SELECT MAX(w."number") FROM "LessonVersion" w
            WHERE w."lessonId" = l."id" AND w."origin" = 'STUDIO' AND w."publishedAt" IS NULL)
          LEFT JOIN "LessonVersion" p ON p."id" = l."publishedVersionId")
        ON l."moduleId" = m."id" AND l."retiredAt" IS NULL AND v."number" > COALESCE(p."number", 0)
      WHERE m."districtId" = ${districtId} AND m."slug" = ${module} ORDER BY l."position", l."slug" LIMIT ${MOST_DRAFTS}`,
  )
  const [first] = rows
  if (!first) return null
  const drafts = rows.flatMap((row) => draftIn(row, PATIENCE / rows.length))
  return { title: first.moduleTitle, position: first.position, drafts, more: first.total - drafts.length }
}

function draftIn(row: z.infer<typeof rowSchema>, patience: number): WaitingDraft[] {
  const { slug, seen, number: at, title, summary, minutes, note, hash, source, published, done } = row
  if (slug === null || seen === null || at === null || title === null || source === null) return []
  const facts = { title, summary: summary ?? '', minutes: minutes ?? 0, note: note ?? '', hash: hash ?? '' }
  const before = { title: row.oldTitle ?? '', summary: row.oldSummary ?? '', source: row.oldSource ?? '' }
  const compared = published === null ? null : comparedWords(before, { ...facts, source }, patience)
  return [
    {
      slug,
      title,
      number: at,
      seen,
      mark: versionMark(facts),
      published,
      parts: compared && aroundChanges(compared.parts),
      onlySigns: compared?.onlySigns ?? false,
      done,
      isEmpty: source.trim() === '',
    },
  ]
}
