import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { chooseCohort } from '#app/domain/cohorts/cohorts.server.ts'
import { readByKey } from '#app/platform/data/by-key.ts'
import { numberedSpot, type Spot } from '#app/platform/paging.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { containing } from '#app/platform/data/containing.ts'
import { db } from '#app/platform/data/db.server.ts'
import { nameKey } from '#app/platform/say/name-key.ts'
import { joined, list, sql, words, type SqlPiece } from '#app/platform/data/sql.ts'
import { countFree, findElsewhere, findFree } from './free.server.ts'
import { MOST_DISSOLVED, TEAMS_PER_PAGE } from './teams.schema.ts'
import { compositionOf } from './teams.ts'

type TeamsFilter = { cohortId: string | null; search: string; spot: Spot }

const teamSchema = z.object({ id: z.string(), number: z.number(), name: z.string() })

const memberSchema = z.object({
  teamId: z.string(),
  id: z.string(),
  name: z.string(),
  agencyId: z.string().nullable(),
  agency: z.string().nullable(),
  // SQLite knows no booleans.
  isLead: z.coerce.boolean(),
  closed: z.coerce.boolean(),
})

/**
 * The teams of a cohort by number with their rule, 25 a page, and how many participants have none yet. `search` looks into
 * the name of a team and of those in it; the dissolved ones stand behind the last page. The key of a row is the team's number.
 */
export async function listTeams(asker: Asker, { cohortId, search, spot }: TeamsFilter, now: Date) {
  const { cohorts, cohort } = await chooseCohort(asker, 'teams.manage', cohortId, now)
  if (!cohort)
    return { cohorts, cohort: null, before: null, after: null, teams: [], dissolved: [], withoutTeam: 0 }
  const [{ rows, before, after }, withoutTeam] = await Promise.all([
    readByKey({
      spot: numberedSpot(spot),
      size: TEAMS_PER_PAGE,
      read: (from, most) => findTeams(cohort.id, search, from, most),
      keyOf: (team) => String(team.number),
    }),
    countFree({ cohortId: cohort.id, districtId: asker.districtId }),
  ])
  const [members, dissolved] = await Promise.all([
    membersOf(rows.map(({ id }) => id)),
    search === '' ? findDissolved(cohort.id) : [],
  ])
  return {
    cohorts,
    cohort,
    withoutTeam,
    before,
    after,
    dissolved: after === null ? dissolved : [],
    teams: rows.map(({ id, name }) => {
      const own = members.filter(({ teamId }) => teamId === id)
      return { id, name, members: own, composition: compositionOf(own) }
    }),
  }
}

function findTeams(cohortId: string, search: string, spot: Spot, most: number) {
  const backwards = spot?.side === 'before'
  const conditions = [sql`t."cohortId" = ${cohortId} AND t."removedAt" IS NULL`]
  if (spot) conditions.push(sql`t."number" ${words(backwards ? '<' : '>')} ${Number(spot.key)}`)
  if (search !== '') conditions.push(matching(containing(nameKey(search))))
  return ask(
    teamSchema,
    sql`SELECT t."id", t."number", t."name" FROM "Team" t WHERE ${joined(conditions, ' AND ')}
      ORDER BY t."number" ${words(backwards ? 'DESC' : 'ASC')} LIMIT ${most}`,
  )
}

/** The dissolved teams of a cohort by number: they are few. */
async function findDissolved(cohortId: string) {
  return ask(
    teamSchema,
    sql`SELECT t."id", t."number", t."name" FROM "Team" t WHERE t."cohortId" = ${cohortId} AND t."removedAt" IS NOT NULL
      ORDER BY t."number" LIMIT ${MOST_DISSOLVED}`,
  )
}

function matching(like: string): SqlPiece {
  return sql`(t."nameKey" LIKE ${like} ESCAPE '\\' OR EXISTS (SELECT 1 FROM "TeamMember" m
    JOIN "Person" p ON p."id" = m."personId" WHERE m."teamId" = t."id" AND p."nameKey" LIKE ${like} ESCAPE '\\'))`
}

/** Who is in the teams of one page, by name. */
async function membersOf(teamIds: readonly string[]) {
  if (teamIds.length === 0) return []
  return ask(
    memberSchema,
    sql`SELECT m."teamId", p."id", p."name", m."agencyId", a."name" AS "agency", m."isLead",
      p."status" = 'DISABLED' AS "closed"
      FROM "TeamMember" m JOIN "Person" p ON p."id" = m."personId" LEFT JOIN "Agency" a ON a."id" = m."agencyId"
      WHERE m."teamId" IN (${list(teamIds)}) ORDER BY p."nameKey", p."id"`,
  )
}

/** What is looked for among those without a team, and who was chosen before. */
type Look = { search: string; ticked: readonly string[] }

/**
 * One team with its members and who of the cohort could join, also from another team; null when it is not the asker's to
 * see, or is dissolved.
 */
export async function readTeam(asker: Asker, teamId: string, { search, ticked }: Look) {
  const team = await db.team.findFirst({
    where: { id: teamId, removedAt: null, cohort: { districtId: asker.districtId } },
    select: {
      id: true,
      number: true,
      name: true,
      version: true,
      cohortId: true,
      cohort: { select: { name: true } },
    },
  })
  const { districtId } = asker
  if (!team || !can(asker, 'teams.manage', { districtId, cohortId: team.cohortId })) return null
  const members = await membersOf([teamId])
  const own = new Set(members.map(({ id }) => id))
  const others = ticked.filter((id) => !own.has(id))
  const place = { cohortId: team.cohortId, districtId }
  const [free, elsewhere] = await Promise.all([
    findFree(place, search, others),
    findElsewhere({ ...place, teamId }, search, others),
  ])
  const { id, name, number, version, cohort } = team
  return {
    id,
    name,
    number,
    version,
    cohortName: cohort.name,
    members,
    composition: compositionOf(members),
    free,
    elsewhere,
  }
}
