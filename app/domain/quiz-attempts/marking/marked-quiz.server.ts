import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { readable } from '#app/domain/access/permissions.ts'
import { column, sqlOf, whereOf } from '#app/domain/access/reach.ts'
import { ask, storedJson } from '#app/platform/data/ask.server.ts'
import { db, type Reader } from '#app/platform/data/db.server.ts'
import { sql, words, type SqlPiece } from '#app/platform/data/sql.ts'
import { settingsFrom } from '../settings.server.ts'

const quizSchema = z
  .object({
    id: z.string(),
    slug: z.string(),
    title: z.string(),
    settings: storedJson,
    module: z.string(),
    moduleSlug: z.string(),
    modulePosition: z.coerce.number(),
  })
  .transform(({ settings, ...quiz }) => ({
    ...quiz,
    title: quiz.title || quiz.module,
    settings: settingsFrom(settings),
  }))
export type MarkedQuiz = z.infer<typeof quizSchema>

/** A quiz of her district, for whoever grades some cohort of it; null for everybody else. One statement. */
export async function findMarkedQuiz(
  asker: Asker,
  quizId: string,
  reader: Reader = db,
): Promise<MarkedQuiz | null> {
  if (!readable(asker, 'assignment.grade')) return null
  const [found] = await ask(
    quizSchema,
    sql`SELECT q."id", q."slug", q."title", q."settings", m."title" AS "module", m."slug" AS "moduleSlug",
        m."position" AS "modulePosition"
      FROM "Quiz" q JOIN "Module" m ON m."id" = q."moduleId"
      WHERE q."id" = ${quizId} AND m."districtId" = ${asker.districtId}`,
    reader,
  )
  return found ?? null
}

/** Attempts `t` of cohorts `c` that are hers to mark: handed in by others. */
export function hersToMark(asker: Asker): SqlPiece {
  const reach = readable(asker, 'assignment.grade')
  if (!reach) return words('1 = 0')
  const place = sqlOf(
    whereOf(reach, { districtId: column('c."districtId"').is, cohortId: column('t."cohortId"').among }),
  )
  return sql`${place} AND t."state" = 'HANDED_IN' AND t."personId" <> ${asker.id}`
}
