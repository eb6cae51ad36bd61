import { formerStays, personKey, teamKey, within, type Asker } from '#app/domain/access/asker.ts'
import type { Owner } from './owner.ts'

/** Whose memberships decide: an asker, or anybody of whom they are known. */
export type Belonging = Pick<Asker, 'id' | 'formerTeams'> & {
  teams: readonly Pick<Asker['teams'][number], 'id' | 'cohortId' | 'name' | 'joinedAt'>[]
}

/** An attempt at an assignment, as far as it decides whose it is. */
export type Tried = { ownerKey: string; attempt: number; status: string; handedInAt: Date | null }

/**
 * Through what a work is hers. `own`: she writes it, alone or with her team. `former`: she handed it in with a team that
 * she has left since, so she owes it no more. `joined-later`: her team had handed it in before she came; she reads it, owes
 * nothing, and it is not hers.
 */
export type Through = 'own' | 'former' | 'joined-later'

export type Ownership = {
  /** Null: a team assignment while she has no team. */
  owner: Owner | null
  through: Through
  /** The team that writes it, or has handed it in. */
  team: string | null
  /** Former teams with which she handed it in and which go on with it, because a trainer returned it. */
  continued: { key: string; team: string }[]
}

/**
 * Whose work an assignment is for this person: ownership is membership at the time. What she handed in first, with
 * whatever team, and was not returned, is hers and stays so; otherwise she owes it with the team in which she is now.
 */
export function ownershipOf(
  person: Belonging,
  { kind, cohortId }: { kind: string; cohortId: string },
  works: readonly Tried[],
): Ownership {
  if (kind !== 'TEAM') {
    const owner = { key: personKey(person.id), personId: person.id, teamId: null }
    return { owner, through: 'own', team: null, continued: [] }
  }
  const present = person.teams.find((team) => team.cohortId === cohortId) ?? null
  const presentKey = present && teamKey(present.id)
  const hers = works.filter((work) => wasThere(person, work))
  const done = hers.filter(({ status }) => status === 'HANDED_IN').sort(byTime)[0]
  const continued = formerTeamsOf(person, cohortId).filter(
    ({ key }) => key !== presentKey && hers.some(({ ownerKey }) => ownerKey === key),
  )
  if (done && done.ownerKey !== presentKey) {
    const former = formerTeamsOf(person, cohortId).find(({ key }) => key === done.ownerKey)
    const owner = { key: done.ownerKey, personId: null, teamId: former?.teamId ?? null }
    return { owner, through: 'former', team: former?.team ?? null, continued: [] }
  }
  if (!present || presentKey === null) return { owner: null, through: 'own', team: null, continued }
  const owner = { key: presentKey, personId: null, teamId: present.id }
  const isHandedIn = works.some(({ ownerKey, status }) => ownerKey === presentKey && status === 'HANDED_IN')
  const through = isHandedIn && !done ? 'joined-later' : 'own'
  return { owner, through, team: present.name, continued }
}

/** Did she belong to the team in the moment in which it handed this in? */
function wasThere(person: Belonging, { ownerKey, handedInAt }: Tried): boolean {
  if (handedInAt === null) return false
  const now = person.teams.map(({ id, joinedAt }) => ({ teamId: id, from: joinedAt, to: handedInAt }))
  return [...now, ...formerStays(person)].some(
    (stay) => teamKey(stay.teamId) === ownerKey && within(stay, handedInAt),
  )
}

function formerTeamsOf({ formerTeams }: Belonging, cohortId: string) {
  const there = formerTeams.filter((team) => team.cohortId === cohortId)
  return [...new Map(there.map(({ id, name }) => [id, name]))].map(([teamId, team]) => ({
    teamId,
    key: teamKey(teamId),
    team,
  }))
}

function byTime(a: Tried, b: Tried): number {
  return (a.handedInAt?.getTime() ?? 0) - (b.handedInAt?.getTime() ?? 0)
}
