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
  const answers = sql`"QuizAttempt" a JOIN "QuizAnswer" w ON w."attemptId" = a."id"
    JOIN "QuestionVersion" v ON v."id" = w."versionId" JOIN "Question" q ON q."id" = v."questionId"
    WHERE ${attempts} AND w."value" IS NOT NULL`
  const whole = sql`SELECT w."versionId", 'whole' AS "part", CAST(w."value" AS TEXT) AS "said", 0 AS "pair",
      COUNT(*) AS "count", 0 AS "total"
    FROM ${answers} AND q."kind" IN ('choice', 'trueFalse') GROUP BY w."versionId", CAST(w."value" AS TEXT)`
  const typed = sql`SELECT t."versionId", MIN(t."text") AS "said", COUNT(*) AS "count",
      SUM(COUNT(*)) OVER (PARTITION BY t."versionId") AS "total",
      ROW_NUMBER() OVER (PARTITION BY t."versionId" ORDER BY COUNT(*) DESC, MIN(t."text")) AS "rank"
    FROM (
      SELECT w."versionId", TRIM(w."value" ->> 'text') AS "text" FROM ${answers} AND q."kind" IN ('short', 'numeric')
    ) t WHERE t."text" <> '' GROUP BY t."versionId", LOWER(t."text")`
  // Equal answers first: what is then taken apart is what differs.
  const matched = sql`SELECT w."versionId", w."value", COUNT(*) AS "count" FROM ${answers} AND q."kind" = 'matching'
    GROUP BY w."versionId", w."value"`
  const pairs = sql`SELECT m."versionId", 'pair', CAST((m."value" -> 'pairs') ->> n."i" AS TEXT), n."i", SUM(m."count"), 0
    FROM (${matched}) m JOIN (
      WITH RECURSIVE "places"("i") AS (SELECT 0 UNION ALL SELECT "i" + 1 FROM "places" WHERE "i" + 1 < ${MOST_PAIRS})
      SELECT "i" FROM "places"
    ) n ON (m."value" -> 'pairs') ->> n."i" IS NOT NULL
    GROUP BY m."versionId", n."i", (m."value" -> 'pairs') ->> n."i"`
  return ask(
    rowSchema,
    sql`SELECT * FROM (
        ${whole}
        UNION ALL
        SELECT r."versionId", 'typed', r."said", 0, r."count", r."total" FROM (${typed}) r WHERE r."rank" <= ${SPELLINGS}
        UNION ALL
        ${pairs}
      ) s ORDER BY s."count" DESC, s."said" LIMIT ${MOST_ROWS}`,
  )
}
