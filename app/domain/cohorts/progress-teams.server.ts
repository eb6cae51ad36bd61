import { z } from 'zod'
import { ask } from '#app/platform/data/ask.server.ts'
import { list, sql } from '#app/platform/data/sql.ts'
import type { Count } from './progress-frame.server.ts'

const rowSchema = z.object({
  teamId: z.string(),
  team: z.string(),
  name: z.string(),
  done: z.coerce.number(),
})

/** A team has a handful of members; of one that has more the others are behind less. */
const MOST = 250

export type TeamBehind = { id: string; team: string; members: { name: string; late: number }[] }

/** Of these teams of a cohort those who are behind, by team, the furthest first. One statement. */
export async function teamsBehind(
  { id: countId, lessons }: Count,
  teamIds: readonly string[],
): Promise<TeamBehind[]> {
  if (teamIds.length === 0) return []
  const rows = await ask(
    rowSchema,
    sql`SELECT t."id" AS "teamId", t."name" AS "team", p."name", s."done" FROM "Team" t
      JOIN "TeamMember" m ON m."teamId" = t."id"
      JOIN "Standing" s ON s."countId" = ${countId} AND s."personId" = m."personId" AND s."done" < ${lessons}
      JOIN "Person" p ON p."id" = m."personId"
      WHERE t."id" IN (${list(teamIds)}) ORDER BY t."number", s."done", s."key" LIMIT ${MOST}`,
  )
  const teams = new Map<string, TeamBehind>()
  for (const { teamId, team, name, done } of rows) {
    const found = teams.get(teamId) ?? { id: teamId, team, members: [] }
    found.members.push({ name, late: lessons - done })
    teams.set(teamId, found)
  }
  return [...teams.values()]
}
