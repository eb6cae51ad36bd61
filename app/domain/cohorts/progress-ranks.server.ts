import { z } from 'zod'
import { ask } from '#app/platform/data/ask.server.ts'
import { readByKey, type KeyPage } from '#app/platform/data/by-key.ts'
import { joined, sql, words, type SqlPiece } from '#app/platform/data/sql.ts'
import type { Spot } from '#app/platform/paging.ts'
import { isCalled, READABLE } from './frame-parts.server.ts'
import type { Count, Frame } from './progress-frame.server.ts'
import { membersBehind, teamsBehind, type TeamBehind } from './progress-teams.server.ts'

const MATRIX_PER_PAGE = 25
const FURTHEST = 3

export type RanksFilter = { team: string; agencyId: string | null; behind: boolean; spot: Spot }

/** What of the frame the ranks stand in. */
type Ranking = { cohort: { id: string }; count: Count } & Pick<Frame, 'areTeamsFew'>

const rowSchema = z.object({
  kind: z.enum(['furthest', 'row', 'team']),
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
type Row = z.infer<typeof rowSchema>

/**
 * What is read in the same statement of the people on the page, as its `columns` are called: a note of the reading and the
 * session leave a page no other.
 */
export type Beside = { columns: readonly string[]; of: (people: SqlPiece) => SqlPiece }

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
 * filter chooses, with what each of them has done of each module. The key of a row is the person's id. Where only who is
 * behind is wanted, also everybody of their teams who is. One statement.
 */
export async function readRanks(
  frame: Ranking,
  { spot, ...filter }: RanksFilter,
  { size = MATRIX_PER_PAGE, beside }: { size?: number; beside?: Beside | undefined } = {},
): Promise<KeyPage<Ranked> & { furthest: Ranked[]; teams: TeamBehind[]; beside: Record<string, unknown>[] }> {
  const { count } = frame
  const chosen = chosenBy(frame, filter)
  let furthest: Ranked[] = []
  let members: Row[] = []
  let read: Record<string, unknown>[] = []
  const page = await readByKey({
    spot,
    size,
    async read(from, most) {
      const answer = await ask(
        answerSchema,
        ranks(frame, chosen, { spot: from, most, beside, teams: filter.behind }),
      )
      const rows = z.array(rowSchema).parse(answer.filter(({ kind }) => kind !== BESIDE))
      read = besideIn(answer, beside)
      furthest = ranked(rows, 'furthest', count)
      // They stand in the page's order, whichever way it is read.
      members = rows.filter(({ kind }) => kind === 'team')
      if (from?.side === 'before') for (const list of [furthest, members]) list.reverse()
      return ranked(rows, 'row', count)
    },
    keyOf: ({ id }) => id,
  })
  const teamIds = page.rows.map(({ teamId }) => teamId)
  return { ...page, furthest, teams: teamsBehind(members, teamIds, count), beside: read }
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

const BESIDE = 'beside'
/** Everything that stands in the statement; for what is read beside it `counted` says the order. */
const answerSchema = z.looseObject({ kind: z.string(), counted: z.coerce.number() })
type Answer = z.infer<typeof answerSchema>

function besideIn(answer: readonly Answer[], beside: Beside | undefined): Record<string, unknown>[] {
  const rows = answer.filter(({ kind }) => kind === BESIDE).toSorted((a, b) => a.counted - b.counted)
  return rows.map((row) =>
    Object.fromEntries((beside?.columns ?? []).map((column, index) => [column, row[`b${index}`]])),
  )
}

/**
 * What `beside` reads of those in "shown", right below the rows and in columns of its own: PostgreSQL takes a column that is
 * nothing in the first two parts of a union for a text.
 */
function below(beside: Beside | undefined): { columns: SqlPiece; rows: SqlPiece } {
  if (!beside) return { columns: words(''), rows: words('') }
  return {
    columns: words(beside.columns.map((_, index) => `, NULL AS "b${index}"`).join('')),
    rows: sql`UNION ALL SELECT ${words(`'${BESIDE}'`)}, NULL, NULL, ROW_NUMBER() OVER (), NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, y.*
      FROM (${beside.of(words(`SELECT "id" FROM "shown" WHERE "kind" = 'row'`))}) y`,
  }
}

type Wanted = { spot: Spot; most: number; beside: Beside | undefined; teams: boolean }

function ranks({ cohort, count }: Ranking, chosen: Chosen, { spot, most, beside, teams }: Wanted): SqlPiece {
  const cohortId = cohort.id
  const standing = words('s."personId" AS "id", s."agencyId", s."key", s."since", s."done" AS "counted"')
  const first = orderFrom(count.id, null)
  const { where, order } = orderFrom(count.id, spot)
  const turn = words(spot?.side === 'before' ? 'DESC' : 'ASC')
  const also = below(beside)
  const members = teams ? membersBehind(count, cohortId, also.columns) : words('')
  return sql`WITH "shown" AS MATERIALIZED (
      SELECT 'furthest' AS "kind", of_all.* FROM (SELECT ${standing} FROM "Standing" s
        WHERE s."countId" = ${count.id} AND s."done" < ${count.lessons} ORDER BY ${first.order} LIMIT ${FURTHEST}) of_all
      UNION ALL
      SELECT 'row' AS "kind", of_page.* FROM (SELECT ${standing} FROM ${chosen.from}
        WHERE ${chosen.where} AND ${where} ORDER BY ${order} LIMIT ${most}) of_page)
    SELECT r."kind" AS "kind", r."id" AS "id", p."name" AS "name", r."counted" AS "counted", r."since" AS "since",
      a."name" AS "agency", t."name" AS "team", t."id" AS "teamId", p."lastSignInAt" AS "seenAt", x."moduleId" AS "moduleId",
      COALESCE(x."done", 0) AS "done", r."key" AS "key" ${also.columns}
    FROM "shown" r JOIN "Person" p ON p."id" = r."id"
    LEFT JOIN "Agency" a ON a."id" = r."agencyId"
    LEFT JOIN "TeamMember" m ON m."personId" = r."id" AND m."cohortId" = ${cohortId}
    LEFT JOIN "Team" t ON t."id" = m."teamId"
    LEFT JOIN (SELECT d."personId", l."moduleId", COUNT(*) AS "done" FROM "LessonProgress" d
      JOIN "Lesson" l ON l."id" = d."lessonId" AND ${words(READABLE)}
      JOIN "CohortModule" k ON k."moduleId" = l."moduleId" AND k."cohortId" = ${cohortId}
      WHERE d."personId" IN (SELECT "id" FROM "shown" WHERE "kind" = 'row') GROUP BY d."personId", l."moduleId") x
      ON x."personId" = r."id" AND r."kind" = 'row'
    ${also.rows} ${members} ORDER BY "kind", "counted" ${turn}, "key" ${turn}, "id" ${turn}`
}

function ranked(rows: readonly Row[], wanted: 'furthest' | 'row', { lessons }: Count): Ranked[] {
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
