import { personKey, teamKey, type Asker } from '#app/domain/access/asker.ts'

/** Whose work a submission is: one person's, or one team's together. */
export type Owner = { key: string; personId: string | null; teamId: string | null }

/** Who owes an assignment when this participant opens it; null for a team assignment before she has a team. */
export function ownerFor(asker: Asker, kind: string, cohortId: string): Owner | null {
  if (kind !== 'TEAM') return { key: personKey(asker.id), personId: asker.id, teamId: null }
  const team = asker.teams.find((held) => held.cohortId === cohortId)
  return team ? { key: teamKey(team.id), personId: null, teamId: team.id } : null
}
