import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import type { AuditAction } from '#app/domain/activity/words.ts'
import { enqueueMail, MAIL_READER } from '#app/domain/notifications/mail.server.ts'
import { aside } from '#app/platform/data/aside.server.ts'
import { db, tx, type Tx } from '#app/platform/data/db.server.ts'
import { enqueue } from '#app/platform/data/outbox.server.ts'
import { hashPassword, verifyPassword } from '#app/platform/password.server.ts'
import { accountsOf, type AccountNames } from './account-names.ts'
import { passwordFault } from './password-fault.server.ts'
import { during, forgive, limit, type Limit } from '#app/domain/access/limits.server.ts'
import { endAllSessions, endOtherSessions } from '#app/domain/access/sessions.server.ts'
import { endTokens, issueToken, openShownToken, openToken, spendToken } from './account-tokens.server.ts'
import { passwordChanged, passwordReset } from './mails.ts'

type Fault = NonNullable<ReturnType<typeof passwordFault>>

export type SetPasswordAnswer =
  | { ok: true; person: { id: string; districtId: string } }
  | { ok: false; reason: Fault | 'used' | 'expired' | 'unknown' }

/**
 * Somebody says she forgot her password. Whether the address is known is found out by the worker only: the answer
 * and its time are the same for everybody.
 */
export async function askForReset(email: string, address: string, now: Date): Promise<Limit> {
  const here = await limit('address', address)
  if (!here.ok) return here
  const tried = await during([['address', address]], () => limit('reset', email))
  const tries = [['address', address] as const, ['reset', email] as const]
  const order = () => tx((t) => enqueue(t, { kind: 'account.reset-asked', payload: { email } }, now))
  if (tried.ok) await during(tries, order)
  return tried
}

/** Makes the link and orders the mail, if the address belongs to somebody who has a password to forget. */
export async function sendResetLink(email: string, now: Date): Promise<void> {
  await tx(async (t) => {
    const person = await t.person.findUnique({
      where: { email, status: 'ACTIVE' },
      select: { id: true, ...MAIL_READER },
    })
    if (!person) return
    const { id: tokenId, expiresAt } = await issueToken(
      t,
      { personId: person.id, purpose: 'PASSWORD_RESET', createdById: null },
      now,
    )
    await enqueueMail(
      t,
      passwordReset,
      {
        to: email,
        language: person.language,
        zone: person.district.timeZone,
        args: { name: person.name, tokenId, until: expiresAt.toISOString() },
      },
      now,
    )
  })
}

const RESET = ['PASSWORD_RESET'] as const

/** What a reset link is worth that is shown from this address. */
export function openReset(shown: string, address: string, now: Date) {
  return openShownToken(shown, RESET, address, now)
}

/** Sets a new password through a reset link, once, and ends every session of the person. */
export async function resetPassword(token: string, password: string, now: Date): Promise<SetPasswordAnswer> {
  const opened = await openToken(token, RESET, now)
  if (opened.state !== 'open') return { ok: false, reason: opened.state }
  const { person } = opened
  const fault = passwordFault(password, [person.name, ...accountsOf(person)])
  if (fault) return { ok: false, reason: fault }
  const passwordHash = await hashPassword(password)
  const changed = await tx(async (t) => {
    // Two uses of one link at once: the second finds it used.
    if (!(await spendToken(t, token, { personId: person.id, purposes: RESET }, now))) return null
    const { districtId, district } = await t.person.update({
      where: { id: person.id },
      data: { passwordHash, version: { increment: 1 } },
      select: { districtId: true, district: { select: { timeZone: true } } },
    })
    await endAllSessions(t, person.id)
    await tellOfChange(t, { ...person, districtId, zone: district.timeZone }, 'password.reset', now)
    return { id: person.id, districtId }
  })
  if (!changed) return { ok: false, reason: 'used' }
  await forgiveTries(person)
  return { ok: true, person: changed }
}

/** Who has a new password need not wait for the tries with the one she forgot. */
export async function forgiveTries(person: AccountNames): Promise<void> {
  await aside('tries forgiven', async () => {
    for (const account of accountsOf(person)) await forgive('signIn', account)
  })
}

type ChangePasswordAnswer =
  { ok: true } | { ok: false; reason: Fault | 'wrong' } | { ok: false; reason: 'locked'; retryAfter: number }

/** Changes the own password; every other session ends, the one at hand stays. */
export async function changePassword(
  asker: Asker,
  given: { current: string; next: string },
  sessionHandle: string,
  now: Date,
): Promise<ChangePasswordAnswer> {
  const tried = await limit('stepUp', asker.id)
  if (!tried.ok) return { ok: false, reason: 'locked', retryAfter: tried.retryAfter }
  return during([['stepUp', asker.id]], () => replacePassword(asker, given, sessionHandle, now))
}

async function replacePassword(
  asker: Asker,
  given: { current: string; next: string },
  sessionHandle: string,
  now: Date,
): Promise<ChangePasswordAnswer> {
  const person = await db.person.findUniqueOrThrow({
    where: { id: asker.id },
    select: { id: true, name: true, email: true, username: true, language: true, passwordHash: true },
  })
  if (!(await verifyPassword(person.passwordHash, given.current))) {
    const { id, districtId } = asker
    const refused = {
      personId: id,
      districtId,
      action: 'session.refuse',
      object: { type: 'person', id },
    } as const
    await tx((t) => recordActivity(t, refused, now))
    return { ok: false, reason: 'wrong' }
  }
  const fault = passwordFault(given.next, [person.name, ...accountsOf(person)])
  if (fault) return { ok: false, reason: fault }
  const passwordHash = await hashPassword(given.next)
  return tx(async (t): Promise<ChangePasswordAnswer> => {
    // Changed elsewhere meanwhile (a reset link in other hands): the old password no longer proves anything.
    const { count } = await t.person.updateMany({
      where: { id: person.id, status: 'ACTIVE', passwordHash: person.passwordHash },
      data: { passwordHash, version: { increment: 1 } },
    })
    if (count === 0) return { ok: false, reason: 'wrong' }
    await endOtherSessions(t, person.id, sessionHandle)
    // A reset link that somebody else ordered and can read must not undo this.
    await endTokens(t, { personId: person.id, purpose: 'PASSWORD_RESET' }, now)
    await tellOfChange(
      t,
      { ...person, districtId: asker.districtId, zone: asker.zone },
      'password.change',
      now,
    )
    return { ok: true }
  })
}

type Told = {
  id: string
  districtId: string
  zone: string
  name: string
  email: string | null
  language: string
}

/** A password was changed: a mail to whoever has an address, and a line in the audit trail. */
export async function tellOfChange(
  t: Tx,
  { id, districtId, zone, name, email, language }: Told,
  action: AuditAction,
  now: Date,
): Promise<void> {
  await enqueueMail(
    t,
    passwordChanged,
    {
      to: email,
      language,
      zone,
      args: { name, at: now.toISOString() },
    },
    now,
  )
  await recordActivity(t, { personId: id, districtId, action, object: { type: 'person', id } }, now)
}
