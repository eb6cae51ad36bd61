import { setImmediate as othersTurn } from 'node:timers/promises'
import { z } from 'zod'
import { ask } from '#app/platform/data/ask.server.ts'
import { list, sql, type SqlPiece } from '#app/platform/data/sql.ts'
import { addingUp, type Slice } from './adding-up.ts'
import { figuresSchema, type Counts } from './counts.schema.ts'

/** Whose answers: the first attempt of everybody of a cohort, before anybody has seen what was right. */
export type Answered = { quizId: string; cohortId: string }

/** Attempts that are added up in one go: on SQLite everybody waits meanwhile, some 20 ms for twenty questions each. */
const SLICE = 50

/** The attempts `a` whose answers `w` are counted. */
function first({ quizId, cohortId }: Answered): SqlPiece {
  return sql`a."quizId" = ${quizId} AND a."cohortId" = ${cohortId} AND a."state" = 'HANDED_IN' AND a."number" = 1`
}

/**
 * Of what is counted: how many attempts, and how often all of them have been marked. Whatever changes an answer or its mark
 * settles the attempt, and so makes this another one. Read it before what is counted.
 */
export function basisOf(quizId: SqlPiece, cohortId: SqlPiece): SqlPiece {
  return sql`(SELECT CAST(COUNT(*) AS TEXT) || '.' || CAST(COALESCE(SUM(a."version"), 0) AS TEXT) FROM "QuizAttempt" a
    WHERE a."quizId" = ${quizId} AND a."cohortId" = ${cohortId} AND a."state" = 'HANDED_IN' AND a."number" = 1)`
}

/** How many attempts that is. */
export function attemptsIn(basis: string): number {
  return Number(basis.split('.')[0])
}

/** Of few: in two statements. */
export async function countFew(answered: Answered): Promise<Counts> {
  const sum = addingUp()
  sum.add(await sliceOf(first(answered)))
  return sum.counts()
}

/** Of any number: others have their turn again and again. */
export async function countMany(answered: Answered): Promise<Counts> {
  const attempts = await ask(
    z.object({ id: z.string() }),
    sql`SELECT a."id" FROM "QuizAttempt" a WHERE ${first(answered)}`,
  )
  const sum = addingUp()
  for (let from = 0; from < attempts.length; from += SLICE) {
    const ids = attempts.slice(from, from + SLICE).map(({ id }) => id)
    // By the answers' own index: as a condition on the attempts it has led PostgreSQL through all answers there are.
    sum.add(await sliceOf(sql`w."attemptId" IN (${list(ids)})`))
  }
  return sum.counts()
}

const givenSchema = z.object({ versionId: z.string(), value: z.string(), count: z.coerce.number() })

async function sliceOf(attempts: SqlPiece): Promise<Slice> {
  // 0.0 and not 0: Prisma takes the first row's whole number for that of all rows on SQLite, and cuts the shares off.
  const figures = await ask(
    figuresSchema,
    sql`SELECT t."versionId", COUNT(*) AS "asked",
        SUM(t."isWaiting") AS "waiting", SUM(t."isRight") AS "right", SUM(t."isPartly") AS "partly",
        SUM(t."isWrong") AS "wrong", SUM(t."isEmpty") AS "empty",
        COUNT(t."x") AS "marked", COALESCE(SUM(t."x"), 0.0) AS "reached", COUNT(t."y") AS "n", COALESCE(SUM(CASE WHEN t."y" IS NOT NULL THEN t."x" END), 0.0) AS "x",
        COALESCE(SUM(t."y"), 0.0) AS "y",
        COALESCE(SUM(CASE WHEN t."y" IS NOT NULL THEN t."x" * t."x" END), 0.0) AS "xx",
        COALESCE(SUM(t."y" * t."y"), 0.0) AS "yy", COALESCE(SUM(t."x" * t."y"), 0.0) AS "xy"
      FROM (
        SELECT w."versionId",
          CASE WHEN w."points" IS NULL THEN 1 ELSE 0 END AS "isWaiting",
          CASE WHEN w."verdict" = 'RIGHT' THEN 1 ELSE 0 END AS "isRight",
          CASE WHEN w."verdict" = 'PARTLY' THEN 1 ELSE 0 END AS "isPartly",
          CASE WHEN w."verdict" = 'WRONG' THEN 1 ELSE 0 END AS "isWrong",
          CASE WHEN w."verdict" = 'EMPTY' THEN 1 ELSE 0 END AS "isEmpty",
          CAST(w."points" AS DOUBLE PRECISION) / w."outOf" AS "x",
          CASE WHEN a."waiting" = 0 AND a."outOf" > w."outOf" AND w."points" IS NOT NULL
            THEN CAST(a."points" - w."points" AS DOUBLE PRECISION) / (a."outOf" - w."outOf") END AS "y"
        FROM "QuizAttempt" a JOIN "QuizAnswer" w ON w."attemptId" = a."id"
        WHERE ${attempts} AND w."outOf" > 0
      ) t GROUP BY t."versionId"`,
  )
  await othersTurn()
  // Equal answers first: what is taken apart after it is only what differs.
  const given = await ask(
    givenSchema,
    sql`SELECT w."versionId", CAST(w."value" AS TEXT) AS "value", COUNT(*) AS "count"
      FROM "QuizAttempt" a JOIN "QuizAnswer" w ON w."attemptId" = a."id"
      WHERE ${attempts} AND w."value" ->> 'kind' <> 'essay' GROUP BY w."versionId", w."value"`,
  )
  await othersTurn()
  return { figures, given }
}
