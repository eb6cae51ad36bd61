import { z } from 'zod'
import { namedMedia } from '#app/domain/prose/named-media.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { db, type Reader } from '#app/platform/data/db.server.ts'
import { sql, type SqlPiece } from '#app/platform/data/sql.ts'

const textSchema = z.object({
  moduleId: z.string(),
  kind: z.enum(['introduction', 'assignment', 'lesson']),
  slug: z.string(),
  title: z.string(),
  source: z.string(),
  retiredAt: z.coerce.date().nullable(),
})

/** A text that calls a medium. `isRetired`: it is in the archive, where nobody changes it. */
export type MediumUse = Pick<z.infer<typeof textSchema>, 'kind' | 'slug' | 'title'> & { isRetired: boolean }

/**
 * Which texts of a module call which media now: its introduction, its assignments, and of each lesson what is published and
 * what waits to be. One statement.
 */
export async function mediaUse(moduleId: string, t: Reader = db): Promise<Map<string, MediumUse[]>> {
  const use = new Map<string, MediumUse[]>()
  for (const { kind, slug, title, source, retiredAt } of await textsOf(sql`m."id" = ${moduleId}`, t))
    for (const name of new Set(namedMedia(source))) {
      const texts = use.get(name) ?? []
      // A lesson may call it in what is published and in what waits to be.
      if (texts.some((text) => text.kind === kind && text.slug === slug)) continue
      use.set(name, [...texts, { kind, slug, title, isRetired: retiredAt !== null }])
    }
  return use
}

/** The names of the media that the texts of each module of a district call, by the module's id. One statement. */
export async function mediaUseByModule(
  districtId: string,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const use = new Map<string, Set<string>>()
  for (const { moduleId, source } of await textsOf(sql`m."districtId" = ${districtId}`, db)) {
    const names = use.get(moduleId) ?? new Set()
    for (const name of namedMedia(source)) names.add(name)
    use.set(moduleId, names)
  }
  return use
}

function textsOf(modules: SqlPiece, t: Reader) {
  return ask(
    textSchema,
    sql`SELECT 'introduction' AS "kind", m."id" AS "moduleId", m."slug", m."title", m."source", NULL AS "retiredAt"
      FROM "Module" m WHERE ${modules}
      UNION ALL SELECT 'assignment', m."id", a."slug", a."title", a."source", a."retiredAt"
      FROM "Module" m JOIN "Assignment" a ON a."moduleId" = m."id" WHERE ${modules}
      UNION ALL SELECT 'lesson', m."id", l."slug", v."title", v."source", l."retiredAt"
      FROM "Module" m JOIN "Lesson" l ON l."moduleId" = m."id" JOIN "LessonVersion" v ON v."lessonId" = l."id"
        LEFT JOIN "LessonVersion" p ON p."id" = l."publishedVersionId"
      WHERE ${modules}
        AND (v."id" = l."publishedVersionId" OR (v."publishedAt" IS NULL AND v."number" > COALESCE(p."number", 0)))`,
    t,
  )
}
