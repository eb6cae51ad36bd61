import type { Asker } from '#app/domain/access/asker.ts'
import type { Reader } from '#app/platform/data/db.server.ts'
import { isClosed, MEMBER, type Member } from './membership.server.ts'
import type { Arrangement } from './teams.schema.ts'

type Named = Member & { name: string; closed: boolean }
export type PlannedTeam = {
  id: string
  name: string
  version: number
  cohortId: string
  members: Named[]
}
/** A team that loses people by the change: who goes, who leads it now and then. */
export type Other = { team: PlannedTeam; moving: Named[]; before: string | null; leadId: string | null }

/** What a change of a team comes to, before anything is written. */
export type Plan = {
  team: PlannedTeam
  /** Everybody in it afterwards. */
  members: { id: string; agencyId: string | null; closed: boolean }[]
  coming: { id: string; name: string; agencyId: string | null }[]
  leaving: Named[]
  others: Other[]
  before: string | null
  leadId: string | null
  led: boolean
  /** Who shall lead it cannot sign in. */
  closedLead: boolean
  /** How many of those chosen may not be in it. */
  unknown: number
}

const TEAM = {
  id: true,
  name: true,
  version: true,
  cohortId: true,
  members: {
    select: { ...MEMBER, person: { select: { name: true, status: true } } },
  },
} as const

type Stored = Omit<PlannedTeam, 'members'> & {
  members: (Member & { person: { name: string; status: string } })[]
}

/** What a change would come to; null when the team does not exist or is dissolved. Three statements at most. */
export async function planFor(
  reader: Reader,
  { districtId }: Asker,
  teamId: string,
  { memberIds, leadId }: Arrangement,
): Promise<Plan | null> {
  const wanted = [...new Set(memberIds)]
  const found = await reader.team.findFirst({
    where: { id: teamId, removedAt: null, cohort: { districtId } },
    select: TEAM,
  })
  if (!found) return null
  const team = withNames(found)
  const people = await candidates(reader, wanted, { teamId, cohortId: team.cohortId, districtId })
  const kept = new Map(team.members.map((member) => [member.personId, member.agencyId]))
  const members = people.map((one) => ({
    id: one.id,
    agencyId: kept.get(one.id) ?? one.agencyId,
    closed: isClosed(one),
  }))
  const ids = people.flatMap(({ memberships }) =>
    memberships.flatMap((held) => (held.teamId === teamId ? [] : [held.teamId])),
  )
  return {
    team,
    members,
    coming: people.filter(({ id }) => !kept.has(id)),
    leaving: team.members.filter(({ personId }) => !wanted.includes(personId)),
    others: await othersOf(reader, ids, wanted),
    before: leadIn(team),
    leadId,
    led: members.some(({ id }) => id === leadId),
    closedLead: members.some(({ id, closed }) => id === leadId && closed),
    unknown: wanted.length - people.length,
  }
}

async function othersOf(reader: Reader, ids: string[], wanted: readonly string[]): Promise<Other[]> {
  if (ids.length === 0) return []
  const teams = await reader.team.findMany({
    where: { id: { in: ids } },
    orderBy: { number: 'asc' },
    select: TEAM,
  })
  return teams.map(withNames).map((team) => {
    const moving = team.members.filter(({ personId }) => wanted.includes(personId))
    const staying = team.members.filter(({ personId }) => !wanted.includes(personId))
    const before = leadIn(team)
    const goes = moving.some(({ personId }) => personId === before)
    // Whoever has been in it longest and can sign in: a team that had a lead is not left without.
    const next = staying.find(({ closed }) => !closed)
    return { team, moving, before, leadId: goes ? (next?.personId ?? null) : before }
  })
}

function withNames({ members, ...team }: Stored): PlannedTeam {
  const named = members.map(({ person, ...member }) => ({
    ...member,
    name: person.name,
    closed: isClosed(person),
  }))
  const since = ({ joinedAt }: Member) => joinedAt?.getTime() ?? 0
  const byTime = (a: Member, b: Member) => since(a) - since(b) || (a.personId < b.personId ? -1 : 1)
  return { ...team, members: named.toSorted(byTime) }
}

function leadIn({ members }: PlannedTeam): string | null {
  return members.find(({ isLead }) => isLead)?.personId ?? null
}

/** Participants of the cohort; who is already in the team may stay, also after her account was closed. */
function candidates(
  reader: Reader,
  ids: string[],
  place: { teamId: string; cohortId: string; districtId: string },
) {
  const { teamId, cohortId, districtId } = place
  return reader.person.findMany({
    where: {
      id: { in: ids },
      districtId,
      OR: [
        { memberships: { some: { teamId } } },
        { status: { not: 'DISABLED' }, roles: { some: { role: 'participant', cohortId, endedAt: null } } },
      ],
    },
    select: {
      id: true,
      name: true,
      status: true,
      agencyId: true,
      memberships: { where: { cohortId }, select: { teamId: true } },
    },
  })
}
