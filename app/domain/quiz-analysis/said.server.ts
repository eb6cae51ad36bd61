import { z } from 'zod'
import { ask } from '#app/platform/data/ask.server.ts'
import { sql, type SqlPiece } from '#app/platform/data/sql.ts'

/** So many spellings of a typed answer are named; of the others only how many there are. */
export const SPELLINGS = 10
const MOST_ROWS = 5_000
/** Beyond the longest matching that a form makes. */
const MOST_PAIRS = 40

const figure = z.coerce.number()
const rowSchema = z.object({
  versionId: z.string(),
  part: z.enum(['whole', 'typed', 'pair']),
  said: z.string(),
  pair: figure,
  count: figure,
  total: figure,
})

/**
 * What was said to a version of a question, and by how many. `whole`: the value of a choice as JSON. `typed`: one of the most
 * frequent spellings, capitals aside, with how many typed anything (`total`). `pair`: the answer in place `said` for the premise `pair`.
 */
export type Said = z.infer<typeof rowSchema>

/** What can be counted of the answers of some attempts (`a`). One statement, however many took part. */
export function answersSaid(attempts: SqlPiece): Promise<Said[]> {
  // Equal answers first, in one reading: what is taken apart after it is only what differs.
  const given = sql`SELECT w."versionId", w."value" ->> 'kind' AS "kind", w."value", COUNT(*) AS "count"
    FROM "QuizAttempt" a JOIN "QuizAnswer" w ON w."attemptId" = a."id"
    WHERE ${attempts} AND w."value" ->> 'kind' <> 'essay' GROUP BY w."versionId", w."value"`
  const whole = sql`SELECT g."versionId", 'whole' AS "part", CAST(g."value" AS TEXT) AS "said", 0 AS "pair", g."count", 0 AS "total"
    FROM "given" g WHERE g."kind" IN ('choice', 'trueFalse')`
  const typed = sql`SELECT t."versionId", MIN(t."text") AS "said", SUM(t."count") AS "count",
      SUM(SUM(t."count")) OVER (PARTITION BY t."versionId") AS "total",
      ROW_NUMBER() OVER (PARTITION BY t."versionId" ORDER BY SUM(t."count") DESC, MIN(t."text")) AS "rank"
    FROM (
      SELECT g."versionId", TRIM(g."value" ->> 'text') AS "text", g."count" FROM "given" g WHERE g."kind" IN ('short', 'numeric')
    ) t WHERE t."text" <> '' GROUP BY t."versionId", LOWER(t."text")`
  const pairs = sql`SELECT g."versionId", 'pair', CAST((g."value" -> 'pairs') ->> n."i" AS TEXT), n."i", SUM(g."count"), 0
    FROM "given" g JOIN "places" n ON (g."value" -> 'pairs') ->> n."i" IS NOT NULL
    WHERE g."kind" = 'matching' GROUP BY g."versionId", n."i", (g."value" -> 'pairs') ->> n."i"`
  return ask(
    rowSchema,
    sql`WITH RECURSIVE "given" AS MATERIALIZED (${given}),
      "places"("i") AS (SELECT 0 UNION ALL SELECT "i" + 1 FROM "places" WHERE "i" + 1 < ${MOST_PAIRS})
      SELECT * FROM (
        ${whole}
        UNION ALL
        SELECT r."versionId", 'typed', r."said", 0, r."count", r."total" FROM (${typed}) r WHERE r."rank" <= ${SPELLINGS}
        UNION ALL
        ${pairs}
      ) s ORDER BY s."count" DESC, s."said" LIMIT ${MOST_ROWS}`,
  )
}
