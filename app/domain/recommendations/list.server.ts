import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { mayEnter } from '#app/domain/access/permissions.ts'
import { readByKey, type KeyPage } from '#app/platform/data/by-key.ts'
import type { Spot } from '#app/platform/paging.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { fromSpot } from '#app/platform/data/from-spot.ts'
import { joined, sql, words, type SqlPiece } from '#app/platform/data/sql.ts'
import { nobodyDecides } from './no-decider.server.ts'
import { visibleRows } from './visible.server.ts'
import { STATUSES, statusesWaitingFor, type Status } from './workflow.ts'

const PAGE_ROWS = 20

/** Which recommendations a list shows: by whose turn it is, or all. */
export const LIST_FILTERS = [
  'secretariat',
  'leader',
  'team',
  'clock',
  'disposition',
  'nobody',
  'all',
] as const
type ListFilter = (typeof LIST_FILTERS)[number]

export function isListFilter(value: string | null): value is ListFilter {
  return LIST_FILTERS.some((filter) => filter === value)
}

/** The team's own list begins with everything; the secretariat's with what waits for it. */
export function usualFilter(asker: Asker): ListFilter {
  return mayEnter(asker, 'recommendation.verify') ? 'secretariat' : 'all'
}

const rowSchema = z.object({
  id: z.string(),
  districtId: z.string(),
  cohortId: z.string(),
  teamId: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  status: z.string(),
  statusSince: z.coerce.date(),
  windowClosesAt: z.coerce.date().nullable(),
  deferredUntil: z.coerce.date().nullable(),
  // SQLite knows no booleans.
  nobodyDecides: z.coerce.boolean(),
  team: z.string(),
})
type ListedRecommendation = z.infer<typeof rowSchema>

const COLUMNS = words(`r."id", r."districtId", r."cohortId", r."teamId", r."number", r."title", r."status",
  r."statusSince", r."windowClosesAt", r."deferredUntil"`)

/**
 * One page of the recommendations this person may see. What waits for the secretariat or the leaders: longest first; else
 * the latest change of state first. A key is the time and the id: whose turn changed while the list was read is no loss.
 */
export async function listRecommendations(
  asker: Asker,
  { filter, spot }: { filter: ListFilter; spot: Spot },
  now: Date,
): Promise<KeyPage<ListedRecommendation>> {
  const visible = visibleRows(asker)
  if (!visible) return { rows: [], before: null, after: null }
  const none = nobodyDecides({ districtId: asker.districtId, now })
  const down = filter !== 'secretariat' && filter !== 'leader'
  return readByKey({
    spot: placeOf(spot) && spot,
    size: PAGE_ROWS,
    read: (from, most) => readRows(visible, statesOf(filter), { from, down, most, none }),
    keyOf: ({ statusSince, id }) => `${statusSince.getTime()}.${id}`,
  })
}

/** Of a discarded draft lists say nothing. */
function statesOf(filter: ListFilter): Status[] {
  const states = filter === 'all' ? [...STATUSES] : statusesWaitingFor(filter)
  return states.filter((status) => status !== 'DISCARDED')
}

/** How many of the visible recommendations a list with that filter holds, for Beranda; from an index of states. */
export function countListed(visible: SqlPiece, filter: ListFilter): SqlPiece {
  const counts = statesOf(filter).map(
    (status) =>
      sql`(SELECT COUNT(*) FROM "Recommendation" r WHERE ${visible} AND r."status" = ${status}${status === 'DRAFT' ? OF_A_TEAM : words('')})`,
  )
  return sql`SELECT ${joined(counts, ' + ')}`
}

/** What a dissolved team was writing lies with it until it is restored. */
const OF_A_TEAM = words(` AND NOT EXISTS (SELECT 1 FROM "Team" gone WHERE gone."id" = r."teamId"
  AND gone."removedAt" IS NOT NULL)`)

type Slice = { from: Spot; down: boolean; most: number; none: SqlPiece }

/** The nearest of every state, each straight from the index of states, and of those the nearest. */
function readRows(visible: SqlPiece, states: readonly Status[], { from, down, most, none }: Slice) {
  const place = placeOf(from)
  const part = (status: Status) => {
    const by = { column: words('r."statusSince"'), id: words('r."id"'), down }
    const { where, order } = fromSpot(by, from, place)
    return sql`SELECT * FROM (SELECT ${COLUMNS}, ${status === 'AWAITING_DECISION' ? sql`CASE WHEN ${none} THEN 1 ELSE 0 END` : words('0')} AS "nobodyDecides"
      FROM "Recommendation" r
      WHERE ${visible} AND r."status" = ${status}${status === 'DRAFT' ? OF_A_TEAM : words('')} AND ${where}
      ORDER BY ${order} LIMIT ${most}) ${words(`of_${status}`)}`
  }
  const { order } = fromSpot({ column: words('b."statusSince"'), id: words('b."id"'), down }, from, place)
  return ask(
    rowSchema,
    sql`SELECT b.*, t."name" AS "team" FROM (${joined(states.map(part), ' UNION ALL ')}) b
      JOIN "Team" t ON t."id" = b."teamId" ORDER BY ${order} LIMIT ${most}`,
  )
}

/** The time and the id that a key names, or null. */
function placeOf(spot: Spot): { value: Date; id: string } | null {
  const [, time, id] = /^(\d{1,14})\.([\w-]{1,64})$/.exec(spot?.key ?? '') ?? []
  return time === undefined || id === undefined ? null : { value: new Date(Number(time)), id }
}
