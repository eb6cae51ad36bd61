import { joined, list, sql, words, type SqlPiece } from '#app/platform/data/sql.ts'
import { formerStays, keysEver, ownKeys, teamKey, type Asker } from './asker.ts'

/**
 * Works of "Submission" `name` that are hers to read as their writer: of her own and of her team, and what a former team
 * handed in while she belonged to it (`ownAtTheTime` of the permission table). Every owner's key stands in one list first,
 * which is what the index is asked.
 */
export function heldWorks(asker: Asker, name: string): SqlPiece {
  const stays = formerStays(asker)
  const own = sql`${words(`${name}."ownerKey"`)} IN (${list(ownKeys(asker))})`
  if (stays.length === 0) return own
  const handedIn = words(`${name}."handedInAt"`)
  const parts = stays.map(({ teamId, from, to }) => {
    const since = from === null ? words('1 = 1') : sql`${handedIn} >= ${from}`
    return sql`(${words(`${name}."ownerKey"`)} = ${teamKey(teamId)} AND ${handedIn} <= ${to} AND ${since})`
  })
  return sql`(${words(`${name}."ownerKey"`)} IN (${list(keysEver(asker))}) AND (${joined([own, ...parts], ' OR ')}))`
}
