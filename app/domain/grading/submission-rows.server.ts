import { z } from 'zod'
import { levelsSchema } from '#app/domain/assignments/rubric.ts'
import { ask, storedJson } from '#app/platform/data/ask.server.ts'
import { fromSpot } from '#app/platform/data/from-spot.ts'
import { joined, sql, words, type SqlPiece } from '#app/platform/data/sql.ts'
import type { Spot } from '#app/platform/paging.ts'
import { GRADING_STATES, type GradingState } from './grading-state.ts'
import { isOwner, kindOf, worksOf, type Owners } from './owners.server.ts'
import { STANDS } from './standing.server.ts'

/** Of so few works of a state the owners are found through them; of more, the works through the owners in their order. */
const FEW = 500

/** How many criteria of a grade have a level. */
export const ratedIn = storedJson
  .pipe(levelsSchema.nullable())
  .transform((levels) => Object.keys(levels ?? {}).length)

const rowSchema = z
  .object({
    rank: z.coerce.number(),
    ownerId: z.string(),
    ownerName: z.string(),
    /** What was handed in last; null while there is only a draft or nothing. */
    submissionId: z.string().nullable(),
    attempt: z.number().nullable(),
    late: z.coerce.number(),
    handedInAt: z.coerce.date().nullable(),
    score: z.number().nullable(),
    levels: ratedIn,
    /** The deadline of her own that is later than everybody's. */
    extendedTo: z.coerce.date().nullable(),
    /** Of the assignment, by whose rubric it is graded. */
    versionNumber: z.number().nullable(),
  })
  .transform(({ rank, levels: rated, ...row }) => ({
    ...row,
    rated,
    state: GRADING_STATES[rank] ?? 'none',
    attempt: row.attempt ?? 0,
    late: row.late > 0,
  }))
export type TableRow = z.infer<typeof rowSchema>

/** What a page shows: the states one after the other, with how many stand in each. */
export type Shown = {
  scheduleId: string
  states: readonly GradingState[]
  counts: Record<GradingState, number>
}

/** The state of a row, when it was handed in and its owner: where a page begins, also when the row has moved on since. */
export function keyOf({ state, handedInAt, ownerId }: TableRow): string {
  return `${state}.${handedInAt?.getTime() ?? 0}.${ownerId}`
}

type Place = { state: GradingState; time: Date; ownerId: string }

function placeOf(key: string): Place | null {
  const [, word, time, ownerId] = /^([a-z]{1,20})\.(\d{1,14})\.([\w-]{1,64})$/.exec(key) ?? []
  const state = GRADING_STATES.find((one) => one === word)
  return state && ownerId !== undefined ? { state, time: new Date(Number(time)), ownerId } : null
}

/** The spot, if its key is one of these states'. */
export function spotIn(states: readonly GradingState[], spot: Spot): Spot {
  const place = spot && placeOf(spot.key)
  return place && states.includes(place.state) ? spot : null
}

/**
 * At most so many rows from the spot on, the nearest first. One statement, and one more where a page that does not begin
 * at the head ends in another state than it begins: so nobody looks for what another state holds before it is needed.
 */
export async function readRows(owners: Owners, shown: Shown, spot: Spot, most: number): Promise<TableRow[]> {
  const place = spot && placeOf(spot.key)
  const order = spot?.side === 'before' ? shown.states.toReversed() : shown.states
  const first = place ? order.indexOf(place.state) : 0
  const rows = place ? await readStates(owners, shown, [place.state], spot, most) : []
  const left = most - rows.length
  if (left === 0) return rows
  const rest = enough(order.slice(place ? first + 1 : 0), shown.counts, left)
  return [...rows, ...(await readStates(owners, shown, rest, spot && { ...spot, key: '' }, left))]
}

/** So many of the states that together they hold so many rows; a state in which nobody stands is not asked. */
function enough(states: readonly GradingState[], counts: Record<GradingState, number>, most: number) {
  const needed: GradingState[] = []
  let held = 0
  for (const state of states) {
    if (counts[state] > 0 && held < most) needed.push(state)
    held += counts[state]
  }
  return needed
}

async function readStates(
  owners: Owners,
  shown: Shown,
  states: readonly GradingState[],
  spot: Spot,
  most: number,
): Promise<TableRow[]> {
  if (states.length === 0) return []
  const parts = states.map((state) => {
    const part = byState(owners, shown, state, spot)
    const rank = words(String(GRADING_STATES.indexOf(state)))
    return sql`SELECT * FROM (SELECT ${rank} AS "rank", o."id" AS "ownerId", o."name" AS "ownerName", ${part.columns}
      FROM ${part.from} WHERE ${part.where} ORDER BY ${part.order} LIMIT ${most}) ${words(`of_${state}`)}`
  })
  const way = words(spot?.side === 'before' ? 'DESC' : 'ASC')
  return ask(
    rowSchema,
    sql`SELECT b."rank", b."ownerId", b."ownerName", h."id" AS "submissionId", w."attempt",
      CASE WHEN h."late" THEN 1 ELSE 0 END AS "late", h."handedInAt", g."score", g."levels", g."versionNumber",
        ${EXTENDED_TO}
    FROM (${joined(parts, ' UNION ALL ')}) b
    ${extensionOf(owners, shown.scheduleId, 'b."ownerId"')}
    LEFT JOIN "Submission" w ON w."id" = b."workId"
    LEFT JOIN "Submission" h ON ${HANDED_IN_LAST}
    LEFT JOIN "Grade" g ON g."submissionId" = h."id"
    ORDER BY b."rank" ${way}, b."at" ${way}, b."place" ${way}, b."ownerId" ${way} LIMIT ${most}`,
  )
}

/** The deadline of the extension `x` that `extensionOf` joins, where it is later than that of the schedule `xs`. */
export const EXTENDED_TO = words('CASE WHEN x."dueAt" > xs."dueAt" THEN x."dueAt" END AS "extendedTo"')

/** The extension of the owner whose id is this column. */
export function extensionOf(owners: Owners, scheduleId: string, ownerId: string): SqlPiece {
  return sql`LEFT JOIN "Extension" x ON x."scheduleId" = ${scheduleId}
      AND x."ownerKey" = ${words(`'${kindOf(owners).prefix}' || ${ownerId}`)}
    LEFT JOIN "AssignmentSchedule" xs ON xs."id" = x."scheduleId"`
}

/** Of the newest attempt `w`: itself, or the one before the draft. */
export const HANDED_IN_LAST = words(`h."scheduleId" = w."scheduleId" AND h."ownerKey" = w."ownerKey"
  AND h."attempt" = CASE WHEN w."status" = 'DRAFT' THEN w."attempt" - 1 ELSE w."attempt" END`)

type Part = { columns: SqlPiece; from: SqlPiece; where: SqlPiece; order: SqlPiece }

function byState(owners: Owners, shown: Shown, state: GradingState, spot: Spot): Part {
  if (state === 'none') return notBegun(owners, shown.scheduleId, spot)
  if (state === 'returned' || state === 'writing') return atWork(owners, shown, state, spot)
  return handedIn(owners, shown.scheduleId, state, spot)
}

/** What was handed in: by the time, then by the owner's key, as the index of works has it. */
function handedIn(
  owners: Owners,
  scheduleId: string,
  state: 'ungraded' | 'grading' | 'ready' | 'released',
  spot: Spot,
): Part {
  const { table, placeType, prefix } = kindOf(owners)
  const place = spot && placeOf(spot.key)
  const by = { column: words('w."handedInAt"'), id: words('w."ownerKey"') }
  const { where, order } = fromSpot(by, spot, place && { value: place.time, id: prefix + place.ownerId })
  return {
    columns: sql`w."id" AS "workId", w."handedInAt" AS "at", CAST(NULL AS ${placeType}) AS "place"`,
    from: sql`"Submission" w CROSS JOIN ${table} o`,
    where: sql`w."scheduleId" = ${scheduleId} AND ${words(STANDS[state])} AND ${where}
      AND ${worksOf(owners).byWork} AND ${isOwner(owners)}`,
    order,
  }
}

/** Who writes again or for the first time, by name. */
function atWork(
  owners: Owners,
  { scheduleId, counts }: Shown,
  state: 'returned' | 'writing',
  spot: Spot,
): Part {
  const { table } = kindOf(owners)
  const { columns, where, order } = byName(owners, spot)
  const isFew = counts[state] <= FEW
  const { byWork, byOwner } = worksOf(owners)
  return {
    columns: sql`w."id" AS "workId", ${columns}`,
    from: isFew ? sql`"Submission" w CROSS JOIN ${table} o` : sql`${table} o CROSS JOIN "Submission" w`,
    where: sql`w."scheduleId" = ${scheduleId} AND ${words(STANDS[state])} AND ${isFew ? byWork : byOwner}
      AND ${isOwner(owners)} AND ${where}`,
    order,
  }
}

function notBegun(owners: Owners, scheduleId: string, spot: Spot): Part {
  const { columns, where, order } = byName(owners, spot)
  return {
    columns: sql`CAST(NULL AS TEXT) AS "workId", ${columns}`,
    from: sql`${kindOf(owners).table} o`,
    where: sql`${isOwner(owners)} AND ${where} AND NOT EXISTS (SELECT 1 FROM "Submission" w
      WHERE w."scheduleId" = ${scheduleId} AND ${worksOf(owners).byOwner})`,
    order,
  }
}

function byName(owners: Owners, spot: Spot) {
  const { table, place } = kindOf(owners)
  const id = spot && placeOf(spot.key)?.ownerId
  // The owner at the spot has to be one of those that are asked for, or its name would tell of others.
  const value =
    id && sql`(SELECT ${place} FROM ${table} o WHERE o."id" = ${id} AND ${kindOf(owners).within(owners)})`
  const from = fromSpot({ column: place, id: words('o."id"') }, spot, value && id ? { value, id } : null)
  return { ...from, columns: sql`CAST(NULL AS TIMESTAMP) AS "at", ${place} AS "place"` }
}
