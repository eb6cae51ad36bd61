import { z } from 'zod'
import { ask } from '#app/platform/data/ask.server.ts'
import { readByKey, type KeyPage } from '#app/platform/data/by-key.ts'
import { fromSpot } from '#app/platform/data/from-spot.ts'
import { sql, words } from '#app/platform/data/sql.ts'
import type { Spot } from '#app/platform/paging.ts'
import type { Answered } from './counting.server.ts'

const rowSchema = z.object({
  id: z.string(),
  name: z.string(),
  agency: z.string().nullable(),
  attempts: z.coerce.number(),
  percent: z.coerce.number().nullable(),
  waiting: z.coerce.number(),
  passedAt: z.coerce.date().nullable(),
  first: z.coerce.number().nullable(),
})
export type AnalysedPerson = z.infer<typeof rowSchema>

const PER_PAGE = 25

/**
 * How everybody of a cohort stands with a quiz, a page of them in the order in which they came here: the attempt that counts and
 * the first one. One statement. The caller has asked who may, and notes what was shown.
 */
export async function analysedPeople(
  { quizId, cohortId }: Answered,
  spot: Spot,
): Promise<KeyPage<AnalysedPerson>> {
  return readByKey({
    spot,
    size: PER_PAGE,
    keyOf: ({ id }) => id,
    read: (from, most) => {
      const place = { column: words('s."personId"'), id: words('s."personId"') }
      const { where, order } = fromSpot(place, from, from && { value: from.key, id: from.key })
      return ask(rowSchema, sql`${people({ quizId, cohortId })} AND ${where} ORDER BY ${order} LIMIT ${most}`)
    },
  })
}

const MOST_PEOPLE = 5_000

/** All of them, by name, for a file. */
export async function allAnalysedPeople(answered: Answered): Promise<AnalysedPerson[]> {
  return ask(rowSchema, sql`${people(answered)} ORDER BY p."nameKey", p."id" LIMIT ${MOST_PEOPLE}`)
}

function people({ quizId, cohortId }: Answered) {
  return sql`SELECT p."id", p."name", g."name" AS "agency", s."attempts", s."percent", s."waiting", s."passedAt",
      f."percent" AS "first"
    FROM "QuizStanding" s JOIN "Person" p ON p."id" = s."personId" LEFT JOIN "Agency" g ON g."id" = p."agencyId"
    LEFT JOIN "QuizAttempt" f ON f."quizId" = s."quizId" AND f."personId" = s."personId" AND f."number" = 1
      AND f."state" = 'HANDED_IN'
    WHERE s."quizId" = ${quizId} AND s."cohortId" = ${cohortId} AND s."attempts" > 0`
}
