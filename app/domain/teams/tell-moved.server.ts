import { enqueueMail, MAIL_READER } from '#app/domain/notifications/mail.server.ts'
import type { Tx } from '#app/platform/data/db.server.ts'
import { leftBehind } from './holdings.server.ts'
import { teamChanged } from './mails.ts'
import type { Member } from './membership.server.ts'
import type { Plan } from './plan.server.ts'

type News = 'member' | 'lead' | 'leads' | 'led' | 'left' | 'dissolved'

/** What became of one person, as the mail says it: the team she is in now and the one she left, by name. */
export type Move = {
  id: string
  news: News
  team: string
  former: string
  /** Who leads the team now, where that is told. */
  lead: string
  sent: boolean
  drafts: boolean
}

const NOTHING = { team: '', former: '', lead: '', sent: false, drafts: false }

/** A mail to everybody whom the change concerns: who comes, who goes, who leads now, and who did. */
export async function tellMoved(t: Tx, plan: Plan & { name: string }, now: Date): Promise<void> {
  await tellMoves(t, await movesIn(t, plan), now)
}

async function movesIn(t: Tx, plan: Plan & { name: string }): Promise<Move[]> {
  const { team, name, coming, leaving, others, before, leadId } = plan
  const from = new Map<string, Partial<Move>>()
  for (const other of others)
    for (const { id, sent, drafts } of await leftBehind(t, other.team.id, other.moving))
      from.set(id, { former: other.team.name, sent, drafts })
  const isNew = coming.some(({ id }) => id === leadId)
  const led = team.members.find(({ personId }) => personId === before)
  const wasLed = led && before !== leadId && !leaving.includes(led)
  return [
    ...coming.map(({ id }) => ({
      ...NOTHING,
      id,
      news: newsOf(id === leadId),
      team: name,
      ...from.get(id),
    })),
    ...(await outOf(t, { id: team.id, name: team.name, news: 'left' }, leaving)),
    ...(isNew || leadId === before ? [] : nowLeads(leadId, name)),
    ...(wasLed
      ? [{ ...NOTHING, id: led.personId, news: 'led' as const, team: name, lead: nameOf(plan) }]
      : []),
    ...others.flatMap((other) =>
      other.leadId === other.before ? [] : nowLeads(other.leadId, other.team.name),
    ),
  ]
}

/** The name of who leads then; empty where nobody does. */
function nameOf({ team, coming, leadId }: Plan): string {
  const there = [...team.members.map(({ personId, name }) => ({ id: personId, name })), ...coming]
  return there.find(({ id }) => id === leadId)?.name ?? ''
}

/** Somebody leads now the team in which she was before. */
function nowLeads(id: string | null, team: string): Move[] {
  return id === null ? [] : [{ ...NOTHING, id, news: 'leads', team }]
}

/** Somebody new in a team. */
export function joins(id: string, team: string, leads: boolean): Move {
  return { ...NOTHING, id, news: newsOf(leads), team }
}

function newsOf(leads: boolean): News {
  return leads ? 'lead' : 'member'
}

/** Out of their team, and in no other; `dissolved`: it is no more. */
export async function outOf(
  t: Tx,
  { id, name, news }: { id: string; name: string; news: 'left' | 'dissolved' },
  people: readonly Member[],
): Promise<Move[]> {
  if (people.length === 0) return []
  const left = await leftBehind(t, id, people)
  return left.map((one) => ({ ...NOTHING, ...one, news, former: name }))
}

export async function tellMoves(t: Tx, moves: readonly Move[], now: Date): Promise<void> {
  if (moves.length === 0) return
  const people = await t.person.findMany({
    where: { id: { in: moves.map(({ id }) => id) }, status: 'ACTIVE' },
    select: { id: true, ...MAIL_READER },
  })
  for (const { id, email, name, language, district } of people)
    for (const { id: hers, ...move } of moves)
      if (hers === id) {
        const args = { name, ...move }
        await enqueueMail(t, teamChanged, { to: email, language, zone: district.timeZone, args }, now)
      }
}
