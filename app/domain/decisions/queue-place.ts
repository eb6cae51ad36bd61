import type { Asker } from '#app/domain/access/asker.ts'
import { joined, sql, words, type SqlPiece } from '#app/platform/data/sql.ts'
import {
  keyOf,
  runsFrom,
  shareOf,
  waitingFor,
  within,
  type Part,
  type Placed,
  type Sizes,
} from './queue-order.ts'

/** So far a place is counted: with 5,000 waiting a card reads no more of the index than with 100. */
export const COUNTED = 100

/** Where a recommendation stands in its part of a leader's queue, and how many stand there; more than `COUNTED` is not counted. */
export type QueuePlace = { part: Part; place: number; of: number }

type Waiting = Placed & { needsBupati: boolean }

/**
 * Two columns of a statement: "before", how many stand before it, and "waiting", how many there are; both stop one above
 * `COUNTED` or later. Null where it stands in no queue of hers, as that of her own team.
 */
export function countedAround(asker: Asker, found: Waiting): SqlPiece {
  const waiting = waitingFor(asker)
  if (!waiting) return words('NULL AS "before", NULL AS "waiting"')
  const hers = sql`${waiting} AND ${within(partOf(asker, found), shareOf(asker))}`
  const before = runsFrom({ side: 'before', key: keyOf(found) }, ANY, Infinity).map(({ where }) =>
    counted(sql`${hers} AND ${where}`),
  )
  const itself = sql`EXISTS (SELECT 1 FROM "Recommendation" r WHERE ${hers} AND r."id" = ${found.id})`
  return sql`CASE WHEN ${itself} THEN ${joined(before, ' + ')} END AS "before",
    CASE WHEN ${itself} THEN ${counted(hers)} END AS "waiting"`
}

/** What the two columns say. */
export function placeIn(
  asker: Asker,
  found: Waiting,
  { before, waiting }: { before: number | null; waiting: number | null },
): QueuePlace | null {
  if (before === null || waiting === null) return null
  return { part: partOf(asker, found), place: before + 1, of: waiting }
}

/** Each stretch may hold something: how long they are is what is asked here. */
const ANY: Sizes = [1, 1, 1]

function partOf(asker: Asker, { needsBupati }: { needsBupati: boolean }): Part {
  const share = shareOf(asker)
  if (share === 'without-bupati') return needsBupati ? 'rest' : 'hers'
  return share === 'all' ? 'hers' : 'rest'
}

function counted(where: SqlPiece): SqlPiece {
  return sql`(SELECT COUNT(*) FROM (SELECT 1 AS "one" FROM "Recommendation" r WHERE ${where}
    LIMIT ${COUNTED + 1}) of_counted)`
}
