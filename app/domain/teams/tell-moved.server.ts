import { enqueueMail, MAIL_READER } from '#app/domain/notifications/mail.server.ts'
import type { Tx } from '#app/platform/data/db.server.ts'
import { teamChanged } from './mails.ts'
import type { Plan } from './plan.server.ts'

/** What became of one person: the team she is in now and the one she left, by name. */
export type Move = { id: string; team: string | null; former: string | null; leads: boolean }

/** A mail to everybody whom the change concerns: who comes, who goes, and who leads now. */
export async function tellMoved(t: Tx, plan: Plan & { name: string }, now: Date): Promise<void> {
  await tellMoves(t, movesIn(plan), now)
}

function movesIn({ team, name, coming, leaving, others, before, leadId }: Plan & { name: string }): Move[] {
  const formerOf = (id: string) =>
    others.find(({ moving }) => moving.some(({ personId }) => personId === id))?.team.name ?? null
  const leads = (id: string | null, of: { name: string }, was: string | null): Move[] =>
    id === null || id === was ? [] : [{ id, team: of.name, former: of.name, leads: true }]
  const isNew = coming.some(({ id }) => id === leadId)
  return [
    ...coming.map(({ id }) => ({ id, team: name, former: formerOf(id), leads: id === leadId })),
    ...leaving.map(({ personId }) => ({ id: personId, team: null, former: team.name, leads: false })),
    ...(isNew ? [] : leads(leadId, { name }, before)),
    ...others.flatMap((other) => leads(other.leadId, other.team, other.before)),
  ]
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
        const { team, former, leads } = move
        const args = { name, team, former, leads }
        await enqueueMail(t, teamChanged, { to: email, language, zone: district.timeZone, args }, now)
      }
}
