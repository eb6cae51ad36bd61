import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { chooseCohort } from '#app/domain/cohorts/cohorts.server.ts'
import { containing } from '#app/platform/data/containing.ts'
import { db, sqlFor } from '#app/platform/data/db.server.ts'
import { countFree, findFree } from './free.server.ts'
import { TEAMS_PER_PAGE } from './teams.schema.ts'
import { compositionOf } from './teams.ts'

type TeamsFilter = { cohortId: string | null; search: string; page: number }

const teamSchema = z.object({ id: z.string(), name: z.string(), total: z.coerce.number() })

const memberSchema = z.object({
  teamId: z.string(),
  id: z.string(),
  name: z.string(),
  agencyId: z.string().nullable(),
  agency: z.string().nullable(),
  // SQLite knows no booleans.
  isLead: z.coerce.boolean(),
})

/**
 * The teams of a cohort by number with their rule, 25 a page, and how many participants have none yet. `search` looks into
 * the name of a team and of those in it. A page behind the last one is the first; `page` says which was read.
 */
export async function listTeams(asker: Asker, { cohortId, search, page }: TeamsFilter) {
  const { cohorts, cohort } = await chooseCohort(asker, 'teams.manage', cohortId)
  if (!cohort) return { cohorts, cohort: null, total: 0, page: 1, teams: [], withoutTeam: 0 }
  const [asked, withoutTeam] = await Promise.all([
    findTeams(cohort.id, search, page),
    countFree({ cohortId: cohort.id, districtId: asker.districtId }),
  ])
  // The count comes with the rows: behind the last page there is none.
  const shown = asked.length === 0 ? 1 : page
  const rows = shown === page ? asked : await findTeams(cohort.id, search, shown)
  const members = await membersOf(rows.map(({ id }) => id))
  return {
    cohorts,
    cohort,
    withoutTeam,
    total: rows[0]?.total ?? 0,
    page: shown,
    teams: rows.map(({ id, name }) => {
      const own = members.filter(({ teamId }) => teamId === id)
      return { id, name, members: own, composition: compositionOf(own) }
    }),
  }
}

async function findTeams(cohortId: string, search: string, page: number) {
  const like = containing(search)
  const found: unknown = await db.$queryRawUnsafe(
    sqlFor(`SELECT t."id", t."name", COUNT(*) OVER () AS "total" FROM "Team" t WHERE t."cohortId" = ?
      ${search === '' ? '' : MATCHES} ORDER BY t."number" LIMIT ? OFFSET ?`),
    ...[cohortId, ...(search === '' ? [] : [like, like]), TEAMS_PER_PAGE, (page - 1) * TEAMS_PER_PAGE],
  )
  return z.array(teamSchema).parse(found)
}

const MATCHES = `AND (LOWER(t."name") LIKE ? ESCAPE '\\' OR EXISTS (SELECT 1 FROM "TeamMember" m
  JOIN "Person" p ON p."id" = m."personId" WHERE m."teamId" = t."id" AND LOWER(p."name") LIKE ? ESCAPE '\\'))`

/** Who is in the teams of one page, by name. */
async function membersOf(teamIds: readonly string[]) {
  if (teamIds.length === 0) return []
  const found: unknown = await db.$queryRawUnsafe(
    sqlFor(`SELECT m."teamId", p."id", p."name", m."agencyId", a."name" AS "agency", m."isLead"
      FROM "TeamMember" m JOIN "Person" p ON p."id" = m."personId" LEFT JOIN "Agency" a ON a."id" = m."agencyId"
      WHERE m."teamId" IN (${teamIds.map(() => '?').join(', ')}) ORDER BY LOWER(p."name"), p."id"`),
    ...teamIds,
  )
  return z.array(memberSchema).parse(found)
}

/** What is looked for among those without a team, and who was chosen before. */
type Look = { search: string; ticked: readonly string[] }

/** One team with its members and who of the cohort could join; null when it is not the asker's to see. */
export async function readTeam(asker: Asker, teamId: string, { search, ticked }: Look) {
  const team = await db.team.findFirst({
    where: { id: teamId, cohort: { districtId: asker.districtId } },
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
  const free = await findFree({ cohortId: team.cohortId, districtId }, search, others)
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
  }
}
