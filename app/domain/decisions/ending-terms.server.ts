import { z } from 'zod'
import { teamsEver, type Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { column } from '#app/domain/access/reach.ts'
import { endTerm } from '#app/domain/districts/appointing.server.ts'
import { readSeats } from '#app/domain/districts/seats.server.ts'
import { heldNow } from '#app/domain/districts/seats.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import type { Reader } from '#app/platform/data/db.server.ts'
import { sql, words, type SqlPiece } from '#app/platform/data/sql.ts'
import type { Status } from '#app/domain/recommendations/workflow.ts'
import {
  coversEnding,
  endingOf,
  forNobody,
  meaningOf,
  type Ending,
  type ForNobody,
  type Meaning,
} from './ending-terms.ts'

const WAITING: Status = 'AWAITING_DECISION'

const rowSchema = z.object({
  termId: z.string(),
  either: z.coerce.number(),
  bupati: z.coerce.number(),
  unpublished: z.coerce.number(),
})

/**
 * What it would mean to end each of the deciding terms that run in this person's district, by the term; for whoever may
 * end them. Only counts: what waits and how it was decided stays with the leaders; and what her own team wrote is not
 * counted, because a count that changes would tell her of a decision. Two statements.
 */
export async function whatEndingsMean(
  asker: Asker,
  now: Date,
  reader?: Reader,
): Promise<ReadonlyMap<string, Ending>> {
  return (await readEndings(asker, now, reader)).endings
}

/** The same, and what waits while nobody in office can decide it. Two statements. */
export async function readEndings(
  asker: Asker,
  now: Date,
  reader?: Reader,
): Promise<{ endings: ReadonlyMap<string, Ending>; forNobody: ForNobody }> {
  const { districtId } = asker
  if (!can(asker, 'offices.manage-top', { districtId }))
    return { endings: new Map(), forNobody: { count: 0, bupatiOnly: 0 } }
  // One after the other: inside a transaction there is one connection.
  const seats = heldNow(await readSeats({ districtId, personId: asker.id, now }, reader), now)
  const elsewhere = otherTeams(asker)
  const rows = await ask(
    rowSchema,
    sql`SELECT '' AS "termId", COUNT(CASE WHEN r."needsBupati" = FALSE THEN 1 END) AS "either",
        COUNT(CASE WHEN r."needsBupati" = TRUE THEN 1 END) AS "bupati", 0 AS "unpublished"
      FROM "Recommendation" r
      WHERE r."districtId" = ${districtId} AND r."status" = ${WAITING} AND r."openDecisionId" IS NULL
        AND ${elsewhere}
      UNION ALL
      SELECT d."officeTermId", 0, 0, COUNT(*)
      FROM "Recommendation" r JOIN "Decision" d ON d."id" = r."openDecisionId"
      WHERE r."districtId" = ${districtId} AND r."status" = ${WAITING} AND ${elsewhere}
      GROUP BY d."officeTermId"`,
    reader,
  )
  const waiting = rows.find(({ termId }) => termId === '') ?? { either: 0, bupati: 0 }
  const endings = seats.map((seat) => {
    const unpublished = rows.find(({ termId }) => termId === seat.termId)?.unpublished ?? 0
    return [seat.termId, endingOf(seat, { seats, waiting, unpublished })] as const
  })
  return { endings: new Map(endings), forNobody: forNobody(seats, waiting) }
}

/** What neither a team of hers nor one she was in has written. */
export function otherTeams(asker: Asker): SqlPiece {
  const teams = teamsEver(asker)
  return teams.length === 0 ? words('1 = 1') : column('r."teamId"').among({ notIn: teams })
}

/**
 * Ends a term of which was `seen` what it means; refuses as `unseen` where it means more by now, so that nobody leaves the
 * cards without a decider and does not know it.
 */
export function endTermKnowingly(
  asker: Asker,
  { officeId, termId, seen }: { officeId: string; termId: string; seen: Meaning },
  now: Date,
) {
  const mayEnd = async (t: Reader) => {
    const endings = await whatEndingsMean(asker, now, t)
    return coversEnding(seen, meaningOf(endings.get(termId)))
  }
  return endTerm(asker, { officeId, termId, mayEnd }, now)
}
