import { worksAs, type Asker } from '#app/domain/access/asker.ts'
import { readable } from '#app/domain/access/permissions.ts'
import { column, sqlOf, whereOf, type Sql } from '#app/domain/access/reach.ts'
import { officeMayDecide } from '#app/domain/recommendations/deciding-office.ts'
import type { Status } from '#app/domain/recommendations/workflow.ts'
import { fromSpot } from '#app/platform/data/from-spot.ts'
import { joined, sql, words, type SqlPiece, type SqlValue } from '#app/platform/data/sql.ts'
import type { Spot } from '#app/platform/paging.ts'

/** What waits for the leaders; `leadsOn('approve', …)` of the workflow says the same. */
const WAITING: Status = 'AWAITING_DECISION'

/** Hers: what waits for her; the rest waits for others and is only read. */
export type Part = 'hers' | 'rest'

/** How much of what waits is hers. */
export type Share = 'all' | 'without-bupati' | 'nothing'

/** Whoever helps a leader reads along in all of it; a leader's is what her offices may decide. */
export function shareOf(asker: Asker): Share {
  if (!worksAs(asker, ['leader'])) return 'all'
  const may = (needsBupati: boolean) =>
    asker.offices.some(({ code }) => officeMayDecide(code, { needsBupati }))
  if (may(true)) return 'all'
  if (may(false)) return 'without-bupati'
  return worksAs(asker, ['aide']) ? 'all' : 'nothing'
}

const BUPATI = 'r."needsBupati" = TRUE'
const EITHER = 'r."needsBupati" = FALSE'

/** A part of the queue as a condition on "Recommendation" r; the column stands in the queue's index. */
export function within(part: Part, share: Share): SqlPiece {
  if (share === 'without-bupati') return words(part === 'hers' ? EITHER : BUPATI)
  return words((share === 'all') === (part === 'hers') ? '1 = 1' : '1 = 0')
}

/**
 * Waits for the leaders of this person's district, as a condition on "Recommendation" r: escalated, and nobody has
 * decided; null for who reads no queue. The columns are the head of one index.
 */
export function waitingFor(asker: Asker): Sql | null {
  const reach = readable(asker, 'decision.queue')
  if (!reach) return null
  const hers = sqlOf(
    whereOf(reach, {
      districtId: column('r."districtId"').is,
      cohortId: column('r."cohortId"').among,
      teamId: column('r."teamId"').among,
    }),
  )
  return {
    text: `${hers.text} AND r."status" = ? AND r."openDecisionId" IS NULL`,
    values: [...hers.values, WAITING],
  }
}

/** What says where a recommendation stands in the queue. */
export type Placed = {
  id: string
  pinnedAt: Date | null
  windowClosesAt: Date | null
  worthyCount: number
  statusSince: Date
}

/**
 * The queue: pinned → nearest budget window → more "Layak" → longest waiting, as three stretches one after the other.
 * Each is read straight from the index, with 5,000 waiting as with 50; in one list the empty dates would stand where
 * neither database finds them in the index. Columns that are the same in a whole stretch are named all the same,
 * because PostgreSQL only then sees that the index has the order.
 */
type Stretch = { where: SqlPiece; order: readonly Column[] }
type Column = { name: string; down?: boolean }

const [PINNED_AT, WINDOW, WORTHY, SINCE, ID] = [
  'r."pinnedAt"',
  'r."windowClosesAt"',
  'r."worthyCount"',
  'r."statusSince"',
  'r."id"',
]
const BY_WAITING: readonly Column[] = [
  { name: 'r."openDecisionId"' },
  { name: PINNED_AT },
  { name: WINDOW },
  { name: WORTHY, down: true },
  { name: SINCE },
  { name: ID },
]
const STRETCHES: readonly Stretch[] = [
  { where: words(`${PINNED_AT} IS NOT NULL`), order: [{ name: PINNED_AT }, { name: ID }] },
  { where: words(`${PINNED_AT} IS NULL AND ${WINDOW} IS NOT NULL`), order: BY_WAITING },
  { where: words(`${PINNED_AT} IS NULL AND ${WINDOW} IS NULL`), order: BY_WAITING },
]

/** How many stand in each stretch. */
export type Sizes = readonly [pinned: number, withWindow: number, without: number]

/** A part of the queue that the index has in one piece. */
export type Run = { where: SqlPiece; order: SqlPiece }

/** Where a row stands, as a key: it says so also when the row has left the queue since. */
export function keyOf({ id, pinnedAt, windowClosesAt, worthyCount, statusSince }: Placed): string {
  const stretch = pinnedAt ? 0 : windowClosesAt ? 1 : 2
  const time = pinnedAt ?? windowClosesAt
  return [stretch, time?.getTime() ?? 0, worthyCount, statusSince.getTime(), id].join('.')
}

type Place = { stretch: number; time: Date; worthy: number; since: Date; id: string }

function placeOf(key: string): Place | null {
  const [, stretch, time, worthy, since, id] =
    /^([0-2])\.(\d{1,14})\.(\d{1,6})\.(\d{1,14})\.([\w-]{1,64})$/.exec(key) ?? []
  if (stretch === undefined || id === undefined) return null
  return {
    stretch: Number(stretch),
    time: new Date(Number(time)),
    worthy: Number(worthy),
    since: new Date(Number(since)),
    id,
  }
}

/** The spot, if its key names a place of the queue. */
export function spotIn(spot: Spot): Spot {
  return spot && placeOf(spot.key) ? spot : null
}

/** The runs that lie beyond the spot, the nearest first, until there are enough rows in them. */
export function runsFrom(spot: Spot, sizes: Sizes, most: number): Run[] {
  const place = spot && placeOf(spot.key)
  const backwards = place !== null && spot?.side === 'before'
  const first = place?.stretch ?? 0
  const beyond = backwards ? [0, 1, 2].slice(0, first).reverse() : [0, 1, 2].slice(place ? first + 1 : 0)
  const runs = place ? runsIn(place, spot).map((where) => runOf(first, where, backwards)) : []
  let held = 0
  for (const index of beyond) {
    const size = sizes[index] ?? 0
    if (size > 0 && held < most) runs.push(runOf(index, words('1 = 1'), backwards))
    held += size
  }
  return runs
}

function runOf(index: number, where: SqlPiece, backwards: boolean): Run {
  const stretch = STRETCHES[index] ?? { where: words('1 = 0'), order: [] }
  const order = stretch.order.map(({ name, down = false }) =>
    words(`${name} ${down === backwards ? 'ASC' : 'DESC'}`),
  )
  return { where: sql`${stretch.where} AND ${where}`, order: joined(order, ', ') }
}

/** Of the stretch at the spot: those that differ in the last column only, then in the one before it, and so on. */
function runsIn({ stretch, time, worthy, since, id }: Place, spot: Spot): SqlPiece[] {
  const backwards = spot?.side === 'before'
  const past = (name: string, value: SqlValue, down = false) =>
    sql`${words(`${name} ${down === backwards ? '>' : '<'}`)} ${value}`
  const last = (name: string, value: Date) =>
    fromSpot({ column: words(name), id: words(ID) }, spot, { value, id }).where
  if (stretch === 0) return [last(PINNED_AT, time)]
  const within = [sql`${words(WORTHY)} = ${worthy} AND ${last(SINCE, since)}`, past(WORTHY, worthy, true)]
  if (stretch === 2) return within
  return [...within.map((where) => sql`${words(WINDOW)} = ${time} AND ${where}`), past(WINDOW, time)]
}
