import { z } from 'zod'
import { keysEver, type Asker } from '#app/domain/access/asker.ts'
import { column } from '#app/domain/access/reach.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { list, sql, words } from '#app/platform/data/sql.ts'
import type { GradingState } from './grading-state.ts'
import { BEGUN, NEWEST, STANDS } from './standing.server.ts'

/** How many owe an assignment, without the asker herself, and where they stand. */
export type StateCounts = { owners: number; counts: Record<GradingState, number> }

const number = z.coerce.number()
const rowSchema = z.object({
  scheduleId: z.string(),
  kind: z.string(),
  cohortId: z.string(),
  participants: number,
  teams: number,
  ungraded: number,
  grading: number,
  ready: number,
  released: number,
  returned: number,
  writing: number,
})

const KEPT = words(BEGUN.map((state) => `k."${state}"`).join(', '))
const LESS = words(
  BEGUN.map((state) => `CASE WHEN ${STANDS[state]} THEN -1 ELSE 0 END AS "${state}"`).join(', '),
)
const SUMS = words(BEGUN.map((state) => `COALESCE(SUM(n."${state}"), 0) AS "${state}"`).join(', '))
/** Whose works a table shows: a content file may have made an assignment of persons one of teams. */
const KIND = words(`CASE WHEN w."ownerKey" LIKE 'team:%' THEN 'TEAM' ELSE 'INDIVIDUAL' END`)

/** Said so, SQLite finds in the index whose role has ended; `IS NOT NULL` it looks for among all. */
const LONG_AGO = new Date(0)

/**
 * How far these schedules are, by id. The data base keeps what all works say ("WorkCount") and how many take part; only
 * the asker's own, those of who has left the cohort and those of dissolved teams are looked at, which are few: a CROSS JOIN tells SQLite to
 * begin there. One statement.
 */
export async function countStates(
  asker: Asker,
  scheduleIds: readonly string[],
): Promise<Map<string, StateCounts>> {
  if (scheduleIds.length === 0) return new Map()
  const own = keysEver(asker)
  const others = column('w."ownerKey"').among({ notIn: own })
  const rows = await ask(
    rowSchema,
    sql`WITH "shown" AS (
      SELECT s."id", s."cohortId", a."kind" FROM "AssignmentSchedule" s
      JOIN "Assignment" a ON a."id" = s."assignmentId" WHERE s."id" IN (${list(scheduleIds)})
    ), "found" AS (
      SELECT k."scheduleId", k."kind", ${KEPT} FROM "WorkCount" k WHERE k."scheduleId" IN (${list(scheduleIds)})
      UNION ALL
      SELECT w."scheduleId", ${KIND}, ${LESS} FROM "Submission" w
      WHERE w."scheduleId" IN (${list(scheduleIds)}) AND ${words(NEWEST)} AND ${column('w."ownerKey"').among({ in: own })}
      UNION ALL
      SELECT w."scheduleId", 'INDIVIDUAL', ${LESS} FROM (
        SELECT DISTINCT r."cohortId", r."personId" FROM "RoleHolding" r
        WHERE r."cohortId" IN (SELECT "cohortId" FROM "shown") AND r."role" = 'participant' AND r."endedAt" >= ${LONG_AGO}
          AND r."personId" <> ${asker.id} AND NOT EXISTS (SELECT 1 FROM "RoleHolding" h WHERE h."cohortId" = r."cohortId"
            AND h."role" = 'participant' AND h."endedAt" IS NULL AND h."personId" = r."personId")
      ) of_gone CROSS JOIN "shown" s CROSS JOIN "Submission" w
      WHERE s."cohortId" = of_gone."cohortId" AND w."scheduleId" = s."id" AND w."ownerKey" = 'person:' || of_gone."personId" AND ${words(NEWEST)}
      UNION ALL
      SELECT w."scheduleId", 'TEAM', ${LESS} FROM "shown" s CROSS JOIN "Team" t CROSS JOIN "Submission" w
      WHERE t."cohortId" = s."cohortId" AND t."removedAt" >= ${LONG_AGO} AND w."scheduleId" = s."id"
        AND w."ownerKey" = 'team:' || t."id" AND ${words(NEWEST)} AND ${others}
    ), "teams" AS (
      SELECT t."cohortId", COUNT(*) AS "count" FROM "Team" t
      WHERE t."cohortId" IN (SELECT "cohortId" FROM "shown") AND t."removedAt" IS NULL GROUP BY t."cohortId"
    )
    SELECT s."id" AS "scheduleId", s."kind", s."cohortId", c."participants", COALESCE(of_teams."count", 0) AS "teams", ${SUMS}
    FROM "shown" s JOIN "Cohort" c ON c."id" = s."cohortId" LEFT JOIN "teams" of_teams ON of_teams."cohortId" = s."cohortId"
    LEFT JOIN "found" n ON n."scheduleId" = s."id" AND n."kind" = s."kind"
    GROUP BY s."id", s."kind", s."cohortId", c."participants", of_teams."count"`,
  )
  return new Map(rows.map((row) => [row.scheduleId, countsIn(asker, row)]))
}

function countsIn(asker: Asker, row: z.infer<typeof rowSchema>): StateCounts {
  const { kind, cohortId, participants, teams, ungraded, grading, ready, released, returned, writing } = row
  const owners = kind === 'TEAM' ? teams - teamsOf(asker, cohortId) : participants - learnsIn(asker, cohortId)
  const begun = ungraded + grading + ready + released + returned + writing
  const none = Math.max(0, owners - begun)
  return { owners, counts: { ungraded, grading, ready, released, returned, writing, none } }
}

/** The teams of the cohort in which she is or was; a dissolved one is not counted among all either. */
function teamsOf({ teams, formerTeams }: Asker, cohortId: string): number {
  const left = formerTeams.filter(({ removed }) => !removed)
  return new Set([...teams, ...left].flatMap((team) => (team.cohortId === cohortId ? [team.id] : []))).size
}

function learnsIn(asker: Asker, cohortId: string): number {
  return asker.roles.some((held) => held.role === 'participant' && held.cohortId === cohortId) ? 1 : 0
}
