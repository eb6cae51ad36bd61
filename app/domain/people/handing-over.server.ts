import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { holdsOffice } from '#app/domain/districts/holding-office.server.ts'
import { enqueueMail, MAIL_READER } from '#app/domain/notifications/mail.server.ts'
import type { Tx } from '#app/platform/data/db.server.ts'
import { Refused } from '#app/platform/refusal.ts'
import { leadHandedOver } from './new-lead-mail.ts'

export type HandOverRefusal = 'holds-office' | 'last-admin' | 'lead-needed' | 'stale'
/** Who leads a team from now on. */
export type NewLead = { teamId: string; personId: string }

/**
 * Before an account is closed: refused while an office hangs on it, or when it is the last administrator's; each team that
 * she leads is led by somebody else of it from now on, unless nobody is left there.
 */
export async function handOver(
  t: Tx,
  asker: Asker,
  personId: string,
  leads: readonly NewLead[],
  now: Date,
): Promise<void> {
  const { districtId } = asker
  if (await holdsOffice(t, { personId, districtId }, now)) throw new Refused<HandOverRefusal>('holds-office')
  await keepAnAdmin(t, asker, personId)
  const teams = await t.teamMember.findMany({
    where: { personId, isLead: true },
    select: { teamId: true, team: { select: TEAM } },
  })
  // The page showed her as the lead of a team that somebody else leads by now.
  if (!leads.every(({ teamId }) => teams.some((led) => led.teamId === teamId)))
    throw new Refused<HandOverRefusal>('stale')
  for (const { teamId, team } of teams) {
    const next = leads.find((lead) => lead.teamId === teamId)?.personId
    await passOn(t, asker, { id: teamId, ...team }, { from: personId, to: next }, now)
  }
}

const TEAM = {
  name: true,
  version: true,
  members: {
    select: { personId: true, agencyId: true, isLead: true, person: { select: { status: true } } },
  },
} as const

type Team = {
  id: string
  name: string
  version: number
  members: { personId: string; agencyId: string | null; isLead: boolean; person: { status: string } }[]
}

async function passOn(
  t: Tx,
  asker: Asker,
  team: Team,
  { from, to }: { from: string; to: string | undefined },
  now: Date,
): Promise<void> {
  const others = team.members.filter(
    ({ personId, person }) => personId !== from && person.status !== 'DISABLED',
  )
  if (others.length === 0) return
  if (!others.some(({ personId }) => personId === to)) throw new Refused<HandOverRefusal>('lead-needed')
  // Somebody arranges the team at the same moment: one of the two is told that her page is old.
  const { count } = await t.team.updateMany({
    where: { id: team.id, version: team.version },
    data: { version: { increment: 1 } },
  })
  if (count === 0) throw new Refused<HandOverRefusal>('stale')
  await t.teamMember.updateMany({ where: { teamId: team.id, isLead: true }, data: { isLead: false } })
  await t.teamMember.updateMany({ where: { teamId: team.id, personId: to }, data: { isLead: true } })
  await tellNewLead(t, { from, to, team: team.name }, now)
  const members = team.members.map(({ personId, agencyId, isLead }) => ({ personId, agencyId, isLead }))
  await recordActivity(
    t,
    {
      personId: asker.id,
      districtId: asker.districtId,
      action: 'team.arrange',
      object: { type: 'team', id: team.id },
      before: { name: team.name, members },
      after: {
        name: team.name,
        members: members.map(({ personId, agencyId }) => ({ id: personId, agencyId })),
        lead: to,
      },
    },
    now,
  )
}

async function tellNewLead(
  t: Tx,
  { from, to, team }: { from: string; to: string | undefined; team: string },
  now: Date,
): Promise<void> {
  const people = await t.person.findMany({
    where: { id: { in: to === undefined ? [from] : [from, to] } },
    select: { id: true, status: true, ...MAIL_READER },
  })
  const former = people.find(({ id }) => id === from)?.name ?? ''
  for (const { id, status, email, name, language, district } of people)
    if (id === to && status === 'ACTIVE') {
      const args = { name, team, former }
      await enqueueMail(t, leadHandedOver, { to: email, language, zone: district.timeZone, args }, now)
    }
}

/** Two administrators who close each other, or take the role from each other: one of them stays. */
export async function keepAnAdmin(t: Tx, { districtId }: Asker, personId: string): Promise<void> {
  const admins = { districtId, role: 'admin', endedAt: null }
  if ((await t.roleHolding.count({ where: { ...admins, personId } })) === 0) return
  // Writing the holdings makes the second wait, and then see what the first did.
  await t.roleHolding.updateMany({ where: admins, data: { role: 'admin' } })
  const others = { ...admins, personId: { not: personId }, person: { status: 'ACTIVE' } }
  if ((await t.roleHolding.count({ where: others })) === 0) throw new Refused<HandOverRefusal>('last-admin')
}
