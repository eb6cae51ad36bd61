import { z } from 'zod'
import { DECIDING_OFFICES } from '#app/domain/access/roles.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import type { Reader } from '#app/platform/data/db.server.ts'
import { list, sql } from '#app/platform/data/sql.ts'
import type { Seat } from './seats.ts'

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
    sql`SELECT t."id" AS "termId", t."personId", p."name", t."capacity", t."from", t."to", o."code",
        o."name" AS "office",
        CASE WHEN p."status" = 'ACTIVE' AND EXISTS (SELECT 1 FROM "RoleHolding" h
          WHERE h."personId" = p."id" AND h."endedAt" IS NULL AND h."role" = 'leader'
            AND h."districtId" = o."districtId")
          THEN 1 ELSE 0 END AS "signs"
      FROM "Office" o
      JOIN "OfficeTerm" t ON t."officeId" = o."id"
      JOIN "Person" p ON p."id" = t."personId"
      WHERE o."districtId" = ${districtId} AND o."code" IN (${list(DECIDING_OFFICES)})
        AND (t."personId" = ${personId} OR (t."from" <= ${now} AND (t."to" IS NULL OR t."to" > ${now})))
      ORDER BY CASE o."code" WHEN 'BUPATI' THEN 0 ELSE 1 END, t."from", t."id"`,
    reader,
  )
  return rows.map(({ code, office, ...row }) => ({ ...row, office: { code, name: office } }))
}
