import { z } from 'zod'
import { ask } from '#app/platform/data/ask.server.ts'
import { readByKey, type KeyPage } from '#app/platform/data/by-key.ts'
import { joined, sql, words, type SqlPiece } from '#app/platform/data/sql.ts'
import type { Spot } from '#app/platform/paging.ts'
import { isCalled, READABLE } from './frame-parts.server.ts'
import type { Count, Frame } from './progress-frame.server.ts'

const MATRIX_PER_PAGE = 25
const FURTHEST = 3

export type RanksFilter = { team: string; agencyId: string | null; behind: boolean; spot: Spot }

/** What of the frame the ranks stand in. */
type Ranking = { cohort: { id: string }; count: Count } & Pick<Frame, 'areTeamsFew'>

const rowSchema = z.object({
  kind: z.enum(['furthest', 'row']),
  id: z.string(),
  name: z.string(),
  counted: z.coerce.number(),
  since: z.coerce.date(),
  agency: z.string().nullable(),
  team: z.string().nullable(),
  teamId: z.string().nullable(),
  seenAt: z.coerce.date().nullable(),
  moduleId: z.string().nullable(),
  done: z.coerce.number(),
})

export type Ranked = {
  id: string
  name: string
  late: number
  /** Since when she takes part. */
  since: Date
  agency: string | null
  team: string | null
  teamId: string | null
  /** When she last came in. */
  seenAt: Date | null
} & {
  /** By module. */
  done: Map<string, number>
}

/**
 * Who stands in a cohort's count, those furthest behind first, then by name: the three furthest behind, and 25 of those the
 * filter chooses, with what each of them has done of each module. The key of a row is the person's id. One statement.
 */
export async function readRanks(
  frame: Ranking,
  { spot, ...filter }: RanksFilter,
  size = MATRIX_PER_PAGE,
): Promise<KeyPage<Ranked> & { furthest: Ranked[] }> {
  const { count } = frame
  const chosen = chosenBy(frame, filter)
  let furthest: Ranked[] = []
  const page = await readByKey({
    spot,
    size,
    async read(from, most) {
      const rows = await ask(rowSchema, ranks(frame, chosen, from, most))
      furthest = ranked(rows, 'furthest', count)
      // They stand in the page's order, whichever way it is read.
      if (from?.side === 'before') furthest.reverse()
      return ranked(rows, 'row', count)
    },
    keyOf: ({ id }) => id,
  })
  return { ...page, furthest }
}

/** Where standings `s` are looked for, and which of them are meant. */
type Chosen = { from: SqlPiece; where: SqlPiece }

function chosenBy(
  { cohort, count, areTeamsFew }: Ranking,
  { team, agencyId, behind }: Omit<RanksFilter, 'spot'>,
): Chosen {
  const conditions = [sql`s."countId" = ${count.id}`]
  if (agencyId) conditions.push(sql`s."agencyId" = ${agencyId}`)
  if (behind) conditions.push(sql`s."done" < ${count.lessons}`)
  if (team === '') return { from: words('"Standing" s'), where: joined(conditions, ' AND ') }
  const named = sql`t."cohortId" = ${cohort.id} AND ${isCalled(team)}`
  if (areTeamsFew) {
    // A CROSS JOIN tells SQLite to begin with the teams.
    conditions.push(sql`${named} AND m."teamId" = t."id" AND s."personId" = m."personId"`)
    const from = words('"Team" t CROSS JOIN "TeamMember" m CROSS JOIN "Standing" s')
    return { from, where: joined(conditions, ' AND ') }
  }
  conditions.push(sql`EXISTS (SELECT 1 FROM "TeamMember" m JOIN "Team" t ON t."id" = m."teamId"
    WHERE m."personId" = s."personId" AND m."cohortId" = ${cohort.id} AND ${named})`)
  return { from: words('"Standing" s'), where: joined(conditions, ' AND ') }
}

const COLUMNS = ['done', 'key', 'personId'] as const

/** The order of `s`, as an index has it, and what lies beyond a spot in it. */
function orderFrom(countId: number, spot: Spot) {
  const isBackwards = spot?.side === 'before'
  const turn = isBackwards ? 'DESC' : 'ASC'
  const order = words(COLUMNS.map((column) => `s."${column}" ${turn}`).join(', '))
  if (!spot) return { order, where: words('1 = 1') }
  const there = COLUMNS.map(
    (column) => sql`(SELECT k.${words(`"${column}"`)} FROM "Standing" k
      WHERE k."countId" = ${countId} AND k."personId" = ${spot.key})`,
  )
  const here = words(COLUMNS.map((column) => `s."${column}"`).join(', '))
  return { order, where: sql`(${here}) ${words(isBackwards ? '<' : '>')} (${joined(there, ', ')})` }
}

function ranks({ cohort, count }: Ranking, chosen: Chosen, spot: Spot, most: number): SqlPiece {
  const cohortId = cohort.id
  const standing = words('s."personId" AS "id", s."agencyId", s."key", s."since", s."done" AS "counted"')
  const first = orderFrom(count.id, null)
  const { where, order } = orderFrom(count.id, spot)
  const turn = words(spot?.side === 'before' ? 'DESC' : 'ASC')
  return sql`WITH "shown" AS MATERIALIZED (
      SELECT 'furthest' AS "kind", f.* FROM (SELECT ${standing} FROM "Standing" s
        WHERE s."countId" = ${count.id} AND s."done" < ${count.lessons} ORDER BY ${first.order} LIMIT ${FURTHEST}) f
      UNION ALL
      SELECT 'row' AS "kind", o.* FROM (SELECT ${standing} FROM ${chosen.from}
        WHERE ${chosen.where} AND ${where} ORDER BY ${order} LIMIT ${most}) o)
    SELECT r."kind", r."id", p."name", r."counted", r."since", a."name" AS "agency", t."name" AS "team", t."id" AS "teamId",
      p."lastSignInAt" AS "seenAt", x."moduleId",
      COALESCE(x."done", 0) AS "done"
    FROM "shown" r JOIN "Person" p ON p."id" = r."id"
    LEFT JOIN "Agency" a ON a."id" = r."agencyId"
    LEFT JOIN "TeamMember" m ON m."personId" = r."id" AND m."cohortId" = ${cohortId}
    LEFT JOIN "Team" t ON t."id" = m."teamId"
    LEFT JOIN (SELECT d."personId", l."moduleId", COUNT(*) AS "done" FROM "LessonProgress" d
      JOIN "Lesson" l ON l."id" = d."lessonId" AND ${words(READABLE)}
      JOIN "CohortModule" k ON k."moduleId" = l."moduleId" AND k."cohortId" = ${cohortId}
      WHERE d."personId" IN (SELECT "id" FROM "shown" WHERE "kind" = 'row') GROUP BY d."personId", l."moduleId") x
      ON x."personId" = r."id" AND r."kind" = 'row'
    ORDER BY r."kind", r."counted" ${turn}, r."key" ${turn}, r."id" ${turn}`
}

function ranked(
  rows: readonly z.infer<typeof rowSchema>[],
  wanted: 'furthest' | 'row',
  { lessons }: Count,
): Ranked[] {
  const people = new Map<string, Ranked>()
  for (const { kind, id, counted, moduleId, done, ...row } of rows) {
    if (kind !== wanted) continue
    const { name, since, agency, team, teamId, seenAt } = row
    const late = lessons - counted
    const person = people.get(id) ?? {
      id,
      name,
      late,
      since,
      agency,
      team,
      teamId,
      seenAt,
      done: new Map<string, number>(),
    }
    if (moduleId !== null) person.done.set(moduleId, done)
    people.set(id, person)
  }
  return [...people.values()]
}
