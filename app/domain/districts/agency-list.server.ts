import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { ask, storedJson } from '#app/platform/data/ask.server.ts'
import { readByKey, type KeyPage } from '#app/platform/data/by-key.ts'
import { containing } from '#app/platform/data/containing.ts'
import { fromSpot } from '#app/platform/data/from-spot.ts'
import { sql, words, type SqlPiece } from '#app/platform/data/sql.ts'
import type { Spot } from '#app/platform/paging.ts'
import { nameKey } from '#app/platform/say/name-key.ts'
import { texts } from './agencies.ts'
import { AGENCIES_PER_PAGE } from './aliases.schema.ts'

const rowSchema = z.object({
  id: z.string(),
  name: z.string(),
  shortName: z.string(),
  kind: z.string(),
  aliases: storedJson.transform(texts),
  people: z.coerce.number(),
})
export type ListedAgency = z.infer<typeof rowSchema>

/**
 * The agencies of the asker's district that are open, or those that are closed, by name, 25 a page, each with how many people it has whose accounts
 * are not closed. `search` looks into names and other spellings. One statement.
 */
export async function listAgencies(
  asker: Asker,
  { search, closed = false, spot }: { search: string; closed?: boolean; spot: Spot },
): Promise<KeyPage<ListedAgency>> {
  const { districtId } = asker
  if (!can(asker, 'people.manage', { districtId })) return { rows: [], before: null, after: null }
  return readByKey({
    spot,
    size: AGENCIES_PER_PAGE,
    read: (from, most) => ask(rowSchema, listed(districtId, { search, closed }, from, most)),
    keyOf: ({ id }) => id,
  })
}

function listed(
  districtId: string,
  { search, closed }: { search: string; closed: boolean },
  spot: Spot,
  most: number,
): SqlPiece {
  const id = spot?.key ?? ''
  const value = sql`(SELECT k."nameKey" FROM "Agency" k WHERE k."id" = ${id} AND k."districtId" = ${districtId})`
  const { where, order } = fromSpot({ column: words('a."nameKey"'), id: words('a."id"') }, spot, {
    value,
    id,
  })
  const typed = containing(search.toLowerCase())
  const meant =
    search === ''
      ? words('1 = 1')
      : sql`(a."nameKey" LIKE ${containing(nameKey(search))} ESCAPE '\\'
          OR LOWER(CAST(a."aliases" AS TEXT)) LIKE ${typed} ESCAPE '\\')`
  return sql`SELECT a."id", a."name", a."shortName", a."kind", a."aliases", (SELECT COUNT(*) FROM "Person" p
      WHERE p."agencyId" = a."id" AND p."status" IN ('INVITED', 'ACTIVE')) AS "people"
    FROM "Agency" a WHERE a."districtId" = ${districtId} AND ${words(`a."closedAt" IS ${closed ? 'NOT NULL' : 'NULL'}`)} AND ${meant} AND ${where}
    ORDER BY ${order} LIMIT ${most}`
}
