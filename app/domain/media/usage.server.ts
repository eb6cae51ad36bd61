import { z } from 'zod'
import { namedMedia } from '#app/domain/prose/named-media.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { db, type Reader } from '#app/platform/data/db.server.ts'
import { sql } from '#app/platform/data/sql.ts'

const textSchema = z.object({ title: z.string(), source: z.string() })

/**
 * Which texts of a module call which media now: its introduction, its assignments, and of each lesson what is published and
 * what waits to be. One statement.
 */
export async function mediaUse(moduleId: string, t: Reader = db): Promise<Map<string, string[]>> {
  const rows = await ask(
    textSchema,
    sql`SELECT m."title", m."source" FROM "Module" m WHERE m."id" = ${moduleId}
      UNION ALL SELECT a."title", a."source" FROM "Assignment" a WHERE a."moduleId" = ${moduleId}
      UNION ALL SELECT v."title", v."source" FROM "Lesson" l JOIN "LessonVersion" v ON v."lessonId" = l."id"
        LEFT JOIN "LessonVersion" p ON p."id" = l."publishedVersionId"
      WHERE l."moduleId" = ${moduleId}
        AND (v."id" = l."publishedVersionId" OR (v."publishedAt" IS NULL AND v."number" > COALESCE(p."number", 0)))`,
    t,
  )
  const use = new Map<string, string[]>()
  for (const { title, source } of rows)
    for (const name of new Set(namedMedia(source))) {
      const titles = use.get(name) ?? []
      if (!titles.includes(title)) use.set(name, [...titles, title])
    }
  return use
}
