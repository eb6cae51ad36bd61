import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { chooseCohort } from '#app/domain/cohorts/cohorts.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { compositionOf } from './teams.ts'

/** The teams of a cohort with their rule, and how many participants have none yet. */
export async function listTeams(asker: Asker, wantedCohort: string | null) {
  const { cohorts, cohort } = await chooseCohort(asker, 'teams.manage', wantedCohort)
  if (!cohort) return { cohorts, cohort: null, teams: [], withoutTeam: 0 }
  const [teams, withoutTeam] = await Promise.all([
    db.team.findMany({
      where: { cohortId: cohort.id },
      orderBy: { number: 'asc' },
      select: {
        id: true,
        number: true,
        name: true,
        members: {
          orderBy: { person: { name: 'asc' } },
          select: { agencyId: true, isLead: true, person: { select: { name: true } } },
        },
      },
    }),
    db.person.count({
      where: {
        districtId: asker.districtId,
        status: { not: 'DISABLED' },
        roles: { some: { role: 'participant', cohortId: cohort.id, endedAt: null } },
        memberships: { none: { cohortId: cohort.id } },
      },
    }),
  ])
  return {
    cohorts,
    cohort,
    withoutTeam,
    teams: teams.map((team) => ({ ...team, composition: compositionOf(team.members) })),
  }
}

/** One team with its members and everybody of the cohort who could join; null when it is not the asker's to see. */
export async function readTeam(asker: Asker, teamId: string) {
  const team = await db.team.findFirst({
    where: { id: teamId, cohort: { districtId: asker.districtId } },
    select: {
      id: true,
      number: true,
      name: true,
      version: true,
      cohortId: true,
      cohort: { select: { name: true } },
      members: {
        select: {
          personId: true,
          agencyId: true,
          isLead: true,
          person: { select: { name: true } },
          agency: true,
        },
      },
    },
  })
  if (!team || !can(asker, 'teams.manage', { districtId: asker.districtId, cohortId: team.cohortId }))
    return null
  const free = await db.person.findMany({
    where: {
      districtId: asker.districtId,
      status: { not: 'DISABLED' },
      roles: { some: { role: 'participant', cohortId: team.cohortId, endedAt: null } },
      memberships: { none: { cohortId: team.cohortId } },
    },
    orderBy: { name: 'asc' },
    select: { id: true, name: true, agency: { select: { name: true } } },
  })
  const members = team.members
    .map(({ personId, agencyId, isLead, person, agency }) => ({
      id: personId,
      agencyId,
      isLead,
      name: person.name,
      agency: agency?.name ?? null,
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'id'))
  const { id, name, number, version, cohort } = team
  return {
    id,
    name,
    number,
    version,
    cohortName: cohort.name,
    members,
    composition: compositionOf(members),
    free: free.map((person) => ({ id: person.id, name: person.name, agency: person.agency?.name ?? null })),
  }
}
