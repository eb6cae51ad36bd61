import { sql, words, type SqlPiece } from '#app/platform/data/sql.ts'
import type { Count } from './progress-frame.server.ts'

/** A team has a handful of members; of one that has more the others are behind less. */
const MOST = 250

export type TeamBehind = { id: string; team: string; members: { name: string; late: number }[] }

/** A member who is behind: `done` is the number of her team. */
type MemberRow = { teamId: string | null; team: string | null; name: string; counted: number; done: number }

/**
 * Of the teams of those in "shown" everybody who is behind, below the rows of the ranks and in their columns; `done` is the
 * number of the team.
 */
export function membersBehind({ id, lessons }: Count, cohortId: string, others: SqlPiece): SqlPiece {
  return sql`UNION ALL SELECT of_teams.* ${others} FROM (
      SELECT 'team', m."personId", p."name", s."done" AS "counted", s."since", NULL, t."name" AS "team", t."id" AS "teamId",
        CAST(NULL AS TIMESTAMP(3)), NULL, t."number", s."key"
      FROM "Team" t JOIN "TeamMember" m ON m."teamId" = t."id"
      JOIN "Standing" s ON s."countId" = ${id} AND s."personId" = m."personId" AND s."done" < ${lessons}
      JOIN "Person" p ON p."id" = m."personId"
      WHERE t."id" IN (SELECT own."teamId" FROM "shown" r JOIN "TeamMember" own ON own."personId" = r."id"
        AND own."cohortId" = ${cohortId} WHERE r."kind" = ${words("'row'")})
      ORDER BY t."number", s."done", s."key" LIMIT ${MOST}) of_teams`
}

/** What was read so of these teams: by their number, in each the furthest behind first, as the rows come. */
export function teamsBehind(
  rows: readonly MemberRow[],
  teamIds: readonly (string | null)[],
  { lessons }: Count,
): TeamBehind[] {
  const teams = new Map<string, TeamBehind & { number: number }>()
  for (const { teamId, team, name, counted, done } of rows) {
    if (teamId === null || team === null || !teamIds.includes(teamId)) continue
    const found = teams.get(teamId) ?? { id: teamId, team, members: [], number: done }
    found.members.push({ name, late: lessons - counted })
    teams.set(teamId, found)
  }
  return [...teams.values()]
    .toSorted((one, other) => one.number - other.number)
    .map(({ number: _, ...team }) => team)
}
