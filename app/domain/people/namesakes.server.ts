import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import type { Tx } from '#app/platform/data/db.server.ts'
import { sql } from '#app/platform/data/sql.ts'
import { nameKey } from '#app/platform/say/name-key.ts'

/** So many are told with their agencies. */
const MOST_TOLD = 3

const rowSchema = z.object({ agency: z.string().nullable(), count: z.coerce.number() })

export type Namesakes = { name: string; key: string; count: number; agencies: (string | null)[] }

/** Who else of the asker's district has this name, however it is spelled; null when nobody has. */
export async function readNamesakes(
  { districtId }: Asker,
  { name, except = '' }: { name: string; except?: string },
): Promise<Namesakes | null> {
  const key = nameKey(name)
  const rows = await ask(
    rowSchema,
    sql`SELECT a."name" AS "agency", COUNT(*) OVER () AS "count"
      FROM "Person" p LEFT JOIN "Agency" a ON a."id" = p."agencyId"
      WHERE p."districtId" = ${districtId} AND p."nameKey" = ${key} AND p."id" <> ${except}
      ORDER BY p."id" LIMIT ${MOST_TOLD}`,
  )
  const [first] = rows
  return first ? { name, key, count: first.count, agencies: rows.map(({ agency }) => agency) } : null
}

/**
 * Whether somebody else of the district has this name and nobody has said that it is another person: `otherThan` is the key
 * of the name for which that was said, so that it counts for no other name.
 */
export async function isUnasked(
  t: Tx,
  districtId: string,
  { name, otherThan, except = '' }: { name: string; otherThan?: string | null; except?: string },
): Promise<boolean> {
  const key = nameKey(name)
  if (otherThan === key) return false
  return (await t.person.count({ where: { districtId, nameKey: key, id: { not: except } } })) > 0
}
