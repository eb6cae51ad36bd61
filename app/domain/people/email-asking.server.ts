import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { enqueueMail } from '#app/domain/notifications/mail.server.ts'
import { db, tx, type Reader as DataReader, type Tx } from '#app/platform/data/db.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { issueToken } from './account-tokens.server.ts'
import { confirmEmail, emailNotice } from './change-mails.ts'

/**
 * Two new addresses of one person at once, by herself and by the secretariat: writing her row makes the second wait, and
 * then end the link of the first.
 */
export async function oneAtATime(t: Tx, { districtId }: Asker, personId: string): Promise<void> {
  await t.person.updateMany({ where: { id: personId, districtId }, data: { districtId } })
}

/** The new address of somebody's that waits until it is confirmed, and until when it can be; null where none does. */
export async function pendingEmail(personId: string, now: Date, t: DataReader = db) {
  const pending = await t.accountToken.findFirst({
    where: { personId, purpose: 'EMAIL', usedAt: null, expiresAt: { gt: now } },
    select: { email: true, expiresAt: true },
  })
  return pending?.email ? { address: pending.email, until: pending.expiresAt } : null
}

/** A new address that waits would give way to `email`, and `replaces`, what the form named, is not that address. */
export async function replacesUnseen(
  t: Tx,
  personId: string,
  { email, replaces }: { email: string | null; replaces: string | null },
  now: Date,
): Promise<boolean> {
  const pending = await pendingEmail(personId, now, t)
  return pending !== null && pending.address !== email && pending.address !== replaces
}

/** Sends a link to a new address of somebody's, which is hers once she opens it; an older link of hers ends. */
export async function askToConfirm(
  t: Tx,
  asker: Asker,
  person: { id: string; name: string; language: string },
  email: string,
  now: Date,
): Promise<void> {
  const order = { personId: person.id, purpose: 'EMAIL', createdById: asker.id, email } as const
  const { id: tokenId, expiresAt } = await issueToken(t, order, now)
  const args = { name: person.name, tokenId, until: expiresAt.toISOString() }
  const { language } = person
  await enqueueMail(t, confirmEmail, { to: email, language, zone: asker.zone, args }, now)
  await recordActivity(
    t,
    {
      personId: asker.id,
      districtId: asker.districtId,
      action: 'person.email-ask',
      object: { type: 'person', id: person.id },
      after: email,
    },
    now,
  )
}

type Reader = { name: string; email: string | null; language: string; zone: string }

/**
 * Tells the old address what happens. It may be somebody else's by now, which may be why it is changed: so the new one is
 * not named.
 */
export async function noticeToOld(
  t: Tx,
  { name, email: to, language, zone }: Reader,
  step: 'asked' | 'changed' | 'removed',
  now: Date,
): Promise<void> {
  const args = { name, step, at: now.toISOString() }
  await enqueueMail(t, emailNotice, { to, language, zone, args }, now)
}

const OWN_REFUSALS = ['same', 'taken', 'pending'] as const
type OwnEmailRefusal = (typeof OWN_REFUSALS)[number]

/**
 * The asker wants another address of her own: hers once she opens the link that is sent there. One that waits gives way only
 * where she was told so (`replaces`).
 */
export async function askForOwnEmail(
  asker: Asker,
  { email, replaces }: { email: string; replaces: string | null },
  now: Date,
): Promise<Outcome<{ email: string }, OwnEmailRefusal>> {
  return outcomeOf(OWN_REFUSALS, () =>
    tx(async (t) => {
      const { id, name, language, zone } = asker
      await oneAtATime(t, asker, id)
      const { email: old } = await t.person.findUniqueOrThrow({ where: { id }, select: { email: true } })
      if (old === email) throw new Refused<OwnEmailRefusal>('same')
      if ((await t.person.count({ where: { email } })) > 0) throw new Refused<OwnEmailRefusal>('taken')
      if (await replacesUnseen(t, id, { email, replaces }, now)) throw new Refused<OwnEmailRefusal>('pending')
      await askToConfirm(t, asker, asker, email, now)
      await noticeToOld(t, { name, language, zone, email: old }, 'asked', now)
      return { email }
    }),
  )
}
