import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { endAllSessions } from '#app/domain/access/sessions.server.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { NOT_REFUSED } from '#app/domain/notifications/mail.server.ts'
import { isUniqueViolation, tx, type Tx } from '#app/platform/data/db.server.ts'
import { once, type Sending } from '#app/platform/data/once.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { endTokens } from './account-tokens.server.ts'
import { orderInvitation } from './adding.server.ts'
import { askToConfirm, noticeToOld, oneAtATime, pendingEmail, replacesUnseen } from './email-asking.server.ts'
import { manageable } from './manageable.server.ts'
import { ensureUsername } from './usernames.server.ts'

const SET_REFUSALS = [
  'not-found',
  'not-allowed',
  'closed',
  'stale',
  'same',
  'taken',
  'no-username',
  'pending',
] as const
export type SetEmailRefusal = (typeof SET_REFUSALS)[number]
/** What became of the new address: a link to it waits, it was put in and invited, or there is none any more. */
type SetEmail = { name: string; done: 'asked' | 'invited' | 'removed' }

type Manageable = Extract<Awaited<ReturnType<typeof manageable>>, { ok: true }>

/**
 * Gives a person another address, or none. Somebody who has come in before keeps the old one until she has confirmed the
 * new one by its link; somebody who has not is invited anew, and her older invitation ends. Without an address she comes in
 * by her user name: refused (`no-username`) while somebody in use has none. A new address that waits gives way only where
 * the form named it (`replaces`).
 */
export async function setEmail(
  asker: Asker,
  personId: string,
  { email, version, replaces }: { email: string | null; version: number; replaces: string | null },
  now: Date,
): Promise<Outcome<SetEmail, SetEmailRefusal>> {
  return outcomeOf(SET_REFUSALS, () =>
    tx(async (t) => {
      const person = await manageable(t, asker, personId)
      if (!person.ok) throw new Refused<SetEmailRefusal>(person.reason)
      if (person.status === 'DISABLED') throw new Refused<SetEmailRefusal>('closed')
      if (email === person.email) throw new Refused<SetEmailRefusal>('same')
      if (email !== null && (await t.person.count({ where: { email } })) > 0)
        throw new Refused<SetEmailRefusal>('taken')
      // Two secretaries at once: the second sees that the page is old.
      const { count } = await t.person.updateMany({
        where: { id: personId, version },
        data: { version: { increment: 1 } },
      })
      if (count === 0) throw new Refused<SetEmailRefusal>('stale')
      if (await replacesUnseen(t, personId, { email, replaces }, now))
        throw new Refused<SetEmailRefusal>('pending')
      const { name } = person
      if (person.status === 'INVITED') {
        await replaceInvited(t, asker, person, email, now)
        return { name, done: email === null ? 'removed' : 'invited' }
      }
      if (email === null) {
        await remove(t, asker, person, now)
        return { name, done: 'removed' }
      }
      await askToConfirm(t, asker, person, email, now)
      await noticeToOld(t, { ...person, zone: asker.zone }, 'asked', now)
      return { name, done: 'asked' }
    }),
  )
}

/** Who has never come in is known by her invitation alone: the new one confirms the address. */
async function replaceInvited(t: Tx, asker: Asker, person: Manageable, email: string | null, now: Date) {
  await writeEmail(t, asker, person, email, now)
  if (email !== null) return orderInvitation(t, asker, { ...person, email }, now)
  await endTokens(t, { personId: person.id, purpose: 'INVITATION' }, now)
  await ensureUsername(t, person)
}

/** An address is a way in: what was begun by it ends with it. */
async function remove(t: Tx, asker: Asker, person: Manageable, now: Date) {
  if (person.username === null) throw new Refused<SetEmailRefusal>('no-username')
  await writeEmail(t, asker, person, null, now)
  await endTokens(t, { personId: person.id, purpose: 'EMAIL' }, now)
  await endTokens(t, { personId: person.id, purpose: 'PASSWORD_RESET' }, now)
  await endAllSessions(t, person.id)
  await noticeToOld(t, { ...person, zone: asker.zone }, 'removed', now)
}

async function writeEmail(t: Tx, asker: Asker, person: Manageable, email: string | null, now: Date) {
  await t.person
    .update({ where: { id: person.id }, data: { email, ...NOT_REFUSED } })
    .catch((error: unknown) => {
      // Somebody else was given the address at the same moment.
      throw isUniqueViolation(error) ? new Refused<SetEmailRefusal>('taken') : error
    })
  await recordActivity(
    t,
    {
      personId: asker.id,
      districtId: asker.districtId,
      action: 'person.email',
      object: { type: 'person', id: person.id },
      before: person.email,
      after: email,
    },
    now,
  )
}

const PENDING_REFUSALS = ['not-found', 'not-allowed', 'none'] as const
type PendingRefusal = (typeof PENDING_REFUSALS)[number]
type PendingAnswer = Outcome<{ name: string }, PendingRefusal>

/** Sends the link to the new address once more; the older one ends. The same form sent twice does it once. */
export async function askAgain(
  asker: Asker,
  personId: string,
  key: string,
  now: Date,
): Promise<PendingAnswer> {
  return outcomeOf(PENDING_REFUSALS, () =>
    tx(async (t) => {
      const person = await manageable(t, asker, personId)
      if (!person.ok) throw new Refused<PendingRefusal>(person.reason)
      const by: Sending = { personId: asker.id, key, purpose: `person.email-ask:${personId}` }
      await once(t, by, z.object({}), async () => {
        await oneAtATime(t, asker, personId)
        const pending = await pendingEmail(personId, now, t)
        if (!pending) throw new Refused<PendingRefusal>('none')
        await askToConfirm(t, asker, person, pending.address, now)
        return {}
      })
      return { name: person.name }
    }),
  )
}

/** Takes back the new address before it is confirmed: its link ends. */
export async function withdrawEmail(asker: Asker, personId: string, now: Date): Promise<PendingAnswer> {
  return outcomeOf(PENDING_REFUSALS, () =>
    tx(async (t) => {
      const person = await manageable(t, asker, personId)
      if (!person.ok) throw new Refused<PendingRefusal>(person.reason)
      // She may confirm at the same moment: one of the two conditional updates finds the link open.
      if ((await endTokens(t, { personId, purpose: 'EMAIL' }, now)) === 0)
        throw new Refused<PendingRefusal>('none')
      const object = { type: 'person', id: personId }
      await recordActivity(
        t,
        { personId: asker.id, districtId: asker.districtId, action: 'person.email-withdraw', object },
        now,
      )
      return { name: person.name }
    }),
  )
}
