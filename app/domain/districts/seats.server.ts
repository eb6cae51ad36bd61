import { z } from 'zod'
import { DECIDING_OFFICES } from '#app/domain/access/roles.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import type { Reader } from '#app/platform/data/db.server.ts'
import { list, sql, words, type SqlPiece } from '#app/platform/data/sql.ts'
import type { Seat } from './seats.ts'

/** An office counts as held only by somebody who can sign in it: of an open account, who leads. */
const SIGNS = words(`holder."status" = 'ACTIVE' AND EXISTS (SELECT 1 FROM "RoleHolding" h
  WHERE h."personId" = holder."id" AND h."endedAt" IS NULL AND h."role" = 'leader'
    AND h."districtId" = office."districtId")`)

export type SeatedAt = { districtId: string; now: Date }

/**
 * Somebody can sign in one of these offices of the district now, as a condition. SQLite takes tables with CROSS between
 * them in that order; by itself it would begin with all the people.
 */
export function someoneSigns(offices: readonly string[], { districtId, now }: SeatedAt): SqlPiece {
  return sql`EXISTS (SELECT 1 FROM "Office" office CROSS JOIN "OfficeTerm" term CROSS JOIN "Person" holder
    WHERE term."officeId" = office."id" AND holder."id" = term."personId"
      AND office."districtId" = ${districtId} AND office."code" IN (${list(offices)})
      AND term."from" <= ${now} AND (term."to" IS NULL OR term."to" > ${now}) AND ${SIGNS})`
}

const rowSchema = z.object({
  termId: z.string(),
  personId: z.string(),
  name: z.string(),
  capacity: z.string(),
  from: z.coerce.date(),
  to: z.coerce.date().nullable(),
  code: z.string(),
  office: z.string(),
  signs: z.coerce.boolean(),
})

/**
 * Who holds the deciding offices of a district now, and every term there that this person ever had or will have; for
 * whoever was let in to decide or to appoint. The Bupati's come first, of each office the one that began first: never in
 * the order in which a database happens to find them. One statement.
 */
export async function readSeats(
  { districtId, personId, now }: { districtId: string; personId: string; now: Date },
  reader?: Reader,
): Promise<Seat[]> {
  const rows = await ask(
    rowSchema,
    sql`SELECT term."id" AS "termId", term."personId", holder."name", term."capacity", term."from", term."to",
        office."code", office."name" AS "office",
        CASE WHEN ${SIGNS} THEN 1 ELSE 0 END AS "signs"
      FROM "Office" office
      JOIN "OfficeTerm" term ON term."officeId" = office."id"
      JOIN "Person" holder ON holder."id" = term."personId"
      WHERE office."districtId" = ${districtId} AND office."code" IN (${list(DECIDING_OFFICES)})
        AND (term."personId" = ${personId}
          OR (term."from" <= ${now} AND (term."to" IS NULL OR term."to" > ${now})))
      ORDER BY CASE office."code" WHEN 'BUPATI' THEN 0 ELSE 1 END, term."from", term."id"`,
    reader,
  )
  return rows.map(({ code, office, ...row }) => ({ ...row, office: { code, name: office } }))
}
