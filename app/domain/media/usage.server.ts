import { z } from 'zod'
import { namedMedia } from '#app/domain/prose/named-media.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { db, type Reader } from '#app/platform/data/db.server.ts'
import { sql } from '#app/platform/data/sql.ts'

const textSchema = z.object({
  kind: z.enum(['introduction', 'assignment', 'lesson']),
  slug: z.string(),
  title: z.string(),
  source: z.string(),
  retiredAt: z.coerce.date().nullable(),
})

/** A text that calls a medium. `isRetired`: it is in the archive, where nobody changes it. */
export type MediumUse = Pick<z.infer<typeof textSchema>, 'kind' | 'slug' | 'title'> & { isRetired: boolean }

/** Of a lesson's versions `v`, beside its published one `p`: what is published, and what waits to be. */
export const shownOrWaiting = sql`(v."id" = p."id" OR (v."publishedAt" IS NULL AND v."number" > COALESCE(p."number", 0)))`

/**
 * Which texts of a module call which media now: its introduction, its assignments, and of each lesson what is published and
 * what waits to be. One statement.
 */
export async function mediaUse(moduleId: string, t: Reader = db): Promise<Map<string, MediumUse[]>> {
  const texts = await ask(
    textSchema,
    sql`SELECT 'introduction' AS "kind", m."slug", m."title", m."source", NULL AS "retiredAt"
      FROM "Module" m WHERE m."id" = ${moduleId}
      UNION ALL SELECT 'assignment', a."slug", a."title", a."source", a."retiredAt"
      FROM "Assignment" a WHERE a."moduleId" = ${moduleId}
      UNION ALL SELECT 'lesson', l."slug", v."title", v."source", l."retiredAt"
      FROM "Lesson" l JOIN "LessonVersion" v ON v."lessonId" = l."id"
        LEFT JOIN "LessonVersion" p ON p."id" = l."publishedVersionId"
      WHERE l."moduleId" = ${moduleId} AND ${shownOrWaiting}`,
    t,
  )
  const use = new Map<string, MediumUse[]>()
  for (const { kind, slug, title, source, retiredAt } of texts)
    for (const name of new Set(namedMedia(source))) {
      const known = use.get(name) ?? []
      // A lesson may call it in what is published and in what waits to be.
      if (known.some((text) => text.kind === kind && text.slug === slug)) continue
      use.set(name, [...known, { kind, slug, title, isRetired: retiredAt !== null }])
    }
  return use
}
