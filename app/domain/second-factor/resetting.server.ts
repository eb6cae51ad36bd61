import type { Asker } from '#app/domain/access/asker.ts'
import { mayManage } from '#app/domain/access/granting.ts'
import { can } from '#app/domain/access/permissions.ts'
import { endAllSessions } from '#app/domain/access/sessions.server.ts'
import { db, tx, type Reader, type Tx } from '#app/platform/data/db.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { takeAway } from './own.server.ts'
import { tellOfFactor, type FactorPerson } from './telling.server.ts'

/** Somebody's second factor, for an administrator of her district who may take it away; else null. */
export async function readResettable(asker: Asker, personId: string) {
  const person = await resettable(db, asker, personId)
  if (!person) return null
  const factor = await db.secondFactor.findUnique({
    where: { personId },
    select: { version: true, confirmedAt: true },
  })
  return {
    id: person.id,
    name: person.name,
    version: factor?.version ?? 0,
    since: factor?.confirmedAt ?? null,
  }
}

async function resettable(t: Reader, asker: Asker, personId: string) {
  if (!can(asker, 'factor.reset', { districtId: asker.districtId })) return null
  const person = await t.person.findFirst({
    where: { id: personId, districtId: asker.districtId },
    select: {
      id: true,
      name: true,
      districtId: true,
      roles: { where: { endedAt: null }, select: { role: true } },
    },
  })
  // Never her own: that takes a second administrator, or the machine.
  const mine = person && mayManage(asker, { id: person.id, roles: person.roles.map(({ role }) => role) })
  return mine ? person : null
}

const REFUSALS = ['not-found', 'stale'] as const

/** For somebody who lost phone and recovery codes: her second factor goes, and every session of hers ends. */
export function resetFactor(
  asker: Asker,
  personId: string,
  { version, reason }: { version: number; reason: string },
  now: Date,
): Promise<Outcome<{ name: string }, 'not-found' | 'stale'>> {
  return outcomeOf(REFUSALS, () =>
    tx(async (t) => {
      const person = await resettable(t, asker, personId)
      if (!person) throw new Refused<'not-found'>('not-found')
      if (!(await takeAway(t, personId, version))) throw new Refused<'stale'>('stale')
      await end(t, person, { by: asker.id, after: { reason } }, now)
      return { name: person.name }
    }),
  )
}

/** The same from the terminal of the machine, by address or user name. */
export function resetFromMachine(account: string, now: Date): Promise<'reset' | 'none' | 'unknown'> {
  const name = account.trim().toLowerCase()
  return tx(async (t) => {
    const person = await t.person.findUnique({
      where: name.includes('@') ? { email: name } : { username: name },
      select: { id: true, districtId: true },
    })
    if (!person) return 'unknown'
    if (!(await takeAway(t, person.id))) return 'none'
    await end(t, person, { by: null, after: { by: 'machine' } }, now)
    return 'reset'
  })
}

async function end(t: Tx, person: FactorPerson, told: { by: string | null; after: object }, now: Date) {
  await endAllSessions(t, person.id)
  await tellOfFactor(t, person, { step: 'reset', action: 'factor.reset', ...told }, now)
}
