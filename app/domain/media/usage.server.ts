import { z } from 'zod'
import { namedMedia } from '#app/domain/prose/named-media.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { db, type Reader } from '#app/platform/data/db.server.ts'
import { sql, type SqlPiece } from '#app/platform/data/sql.ts'

const textSchema = z.object({ moduleId: z.string(), title: z.string(), source: z.string() })

/**
 * Which texts of a module call which media now: its introduction, its assignments, and of each lesson what is published and
 * what waits to be. One statement.
 */
export async function mediaUse(moduleId: string, t: Reader = db): Promise<Map<string, string[]>> {
  const use = new Map<string, string[]>()
  for (const { title, source } of await textsOf(sql`m."id" = ${moduleId}`, t))
    for (const name of new Set(namedMedia(source))) {
      const titles = use.get(name) ?? []
      if (!titles.includes(title)) use.set(name, [...titles, title])
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
    sql`SELECT m."id" AS "moduleId", m."title", m."source" FROM "Module" m WHERE ${modules}
      UNION ALL SELECT m."id", a."title", a."source" FROM "Module" m JOIN "Assignment" a ON a."moduleId" = m."id"
      WHERE ${modules}
      UNION ALL SELECT m."id", v."title", v."source" FROM "Module" m JOIN "Lesson" l ON l."moduleId" = m."id"
        JOIN "LessonVersion" v ON v."lessonId" = l."id"
        LEFT JOIN "LessonVersion" p ON p."id" = l."publishedVersionId"
      WHERE ${modules}
        AND (v."id" = l."publishedVersionId" OR (v."publishedAt" IS NULL AND v."number" > COALESCE(p."number", 0)))`,
    t,
  )
}
