import type { Asker, FormerTeam } from '#app/domain/access/asker.ts'
import { COHORT_ROLES, ROLES, type Role } from '#app/domain/access/roles.ts'

type Held = Asker['roles'][number]
type Team = Asker['teams'][number]
type Cohort = { id: string; team: { id: string; name: string } }

/**
 * Everybody who could ask in a district of two cohorts: each role in and out of a cohort and a team, and several roles
 * at once, also where the data should not allow it (in a team of a cohort where she learns nothing). All are `person`.
 */
export function everyAsker(person: Asker, one: Cohort, other: Cohort): { name: string; asker: Asker }[] {
  const holdings = ROLES.flatMap((role) =>
    COHORT_ROLES.includes(role)
      ? [held(role, one.id), held(role, other.id), held(role, null)]
      : [held(role, null)],
  )
  const [here, there] = [memberOf(one), memberOf(other)]
  const alone = holdings.flatMap((role) => [
    { roles: [role], teams: [] },
    { roles: [role], teams: [here] },
    { roles: [role], teams: [there] },
  ])
  const learner = held('participant', one.id)
  const several = holdings.map((role) => ({ roles: [learner, role], teams: [here] }))
  const teacher = held('trainer', other.id)
  const mixed = [
    { roles: [learner], teams: [{ ...here, isLead: true }] },
    { roles: [learner, teacher], teams: [] },
    { roles: [learner, held('participant', other.id)], teams: [here, there] },
    { roles: [teacher, held('secretariat', null)], teams: [] },
    { roles: [held('reviewer', null), held('auditor', null)], teams: [there] },
    { roles: holdings, teams: [here, there] },
    { roles: holdings, teams: [] },
    { roles: [], teams: [here] },
  ]
  const gone = formerOf(one)
  const moved = [
    ...holdings.map((role) => ({ roles: [learner, role], teams: [], formerTeams: [gone] })),
    { roles: [learner, ...holdings], teams: [], formerTeams: [gone, formerOf(other)] },
    { roles: [learner, held('participant', other.id)], teams: [there], formerTeams: [gone] },
    { roles: [held('leader', null), held('secretariat', null)], teams: [], formerTeams: [gone] },
    { roles: [learner], teams: [here], formerTeams: [gone] },
  ]
  const stayed = [...alone, ...several, ...mixed].map((one) => ({ ...one, formerTeams: [] }))
  return [...stayed, ...moved].map(({ roles, teams, formerTeams }) => ({
    name: nameOf(roles, teams, one.id) + (formerTeams.length > 0 ? ', was in a team' : ''),
    asker: { ...person, roles, teams, formerTeams, offices: officesOf(roles) },
  }))
}

function held(role: Role, cohortId: string | null): Held {
  return { role, cohortId }
}

function memberOf({ id, team }: Cohort): Team {
  return { id: team.id, name: team.name, cohortId: id, isLead: false, joinedAt: null }
}

function formerOf({ id, team }: Cohort): FormerTeam {
  return { id: team.id, name: team.name, cohortId: id, joinedAt: null, leftAt: new Date(), removed: false }
}

/** Every second leader holds an office, so that both kinds ask. */
function officesOf(roles: readonly Held[]): Asker['offices'] {
  const leads = roles.length > 1 && roles.some(({ role }) => role === 'leader')
  return leads ? [{ termId: 'contoh', code: 'BUPATI', capacity: 'DEFINITIF' }] : []
}

function nameOf(roles: readonly Held[], teams: readonly Team[], home: string): string {
  const place = (cohortId: string | null) => (cohortId === home ? 'here' : 'there')
  const as = roles.map(({ role, cohortId }) => (cohortId ? `${role} ${place(cohortId)}` : role))
  const within = teams.map((team) => `${team.isLead ? 'leads' : 'in'} the team ${place(team.cohortId)}`)
  return [...as, ...within].join(', ') || 'nobody'
}
