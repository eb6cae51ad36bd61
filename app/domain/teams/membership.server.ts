import type { Tx } from '#app/platform/data/db.server.ts'

export type Member = { personId: string; agencyId: string | null; isLead: boolean; joinedAt: Date | null }

export const MEMBER = { personId: true, agencyId: true, isLead: true, joinedAt: true } as const

/** Her account was closed: she may stay in the team, but leads none. */
export function isClosed({ status }: { status: string }): boolean {
  return status === 'DISABLED'
}

type Team = { teamId: string; cohortId: string }

/** Takes people out of their team; what it handed in with them stays theirs by the row that is written for each. */
export async function takeOut(t: Tx, team: Team, leaving: readonly Member[], now: Date): Promise<void> {
  if (leaving.length === 0) return
  const personIds = leaving.map(({ personId }) => personId)
  await t.formerMember.createMany({
    data: leaving.map(({ personId, agencyId, isLead, joinedAt }) => ({
      ...team,
      personId,
      agencyId,
      wasLead: isLead,
      joinedAt,
      leftAt: now,
    })),
  })
  await t.teamMember.deleteMany({ where: { teamId: team.teamId, personId: { in: personIds } } })
}

/** Who leads it from now on, of those who are in it; null: nobody. */
export async function setLead(t: Tx, teamId: string, leadId: string | null): Promise<void> {
  await t.teamMember.updateMany({
    where: { teamId, isLead: true, NOT: { personId: leadId ?? '' } },
    data: { isLead: false },
  })
  if (leadId === null) return
  await t.teamMember.updateMany({ where: { teamId, personId: leadId }, data: { isLead: true } })
}
