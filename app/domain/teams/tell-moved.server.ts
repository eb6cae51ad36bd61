import { enqueueMail, MAIL_READER } from '#app/domain/notifications/mail.server.ts'
import type { Tx } from '#app/platform/data/db.server.ts'
import { teamChanged } from './mails.ts'
import type { Plan } from './plan.server.ts'

/** What became of one person, as the mail says it: the team she is in now and the one she left, by name. */
export type Move = {
  id: string
  news: 'member' | 'lead' | 'leads' | 'left'
  team: string
  former: string
}

/** A mail to everybody whom the change concerns: who comes, who goes, and who leads now. */
export async function tellMoved(t: Tx, plan: Plan & { name: string }, now: Date): Promise<void> {
  await tellMoves(t, movesIn(plan), now)
}

function movesIn({ team, name, coming, leaving, others, before, leadId }: Plan & { name: string }): Move[] {
  const formerOf = (id: string) =>
    others.find(({ moving }) => moving.some(({ personId }) => personId === id))?.team.name ?? ''
  const leads = (id: string | null, of: { name: string }, was: string | null): Move[] =>
    id === null || id === was ? [] : [{ id, news: 'leads', team: of.name, former: '' }]
  const isNew = coming.some(({ id }) => id === leadId)
  return [
    ...coming.map(({ id }) => ({ id, news: newsOf(id === leadId), team: name, former: formerOf(id) })),
    ...leaving.map(({ personId }) => outOf(personId, team.name)),
    ...(isNew ? [] : leads(leadId, { name }, before)),
    ...others.flatMap((other) => leads(other.leadId, other.team, other.before)),
  ]
}

/** Somebody new in a team. */
export function newsOf(leads: boolean): Move['news'] {
  return leads ? 'lead' : 'member'
}

/** Out of her team, and in no other. */
export function outOf(id: string, former: string): Move {
  return { id, news: 'left', team: '', former }
}

export async function tellMoves(t: Tx, moves: readonly Move[], now: Date): Promise<void> {
  if (moves.length === 0) return
  const people = await t.person.findMany({
    where: { id: { in: moves.map(({ id }) => id) }, status: 'ACTIVE' },
    select: { id: true, ...MAIL_READER },
  })
  for (const { id, email, name, language, district } of people)
    for (const move of moves)
      if (move.id === id) {
        const { news, team, former } = move
        const args = { name, news, team, former }
        await enqueueMail(t, teamChanged, { to: email, language, zone: district.timeZone, args }, now)
      }
}
