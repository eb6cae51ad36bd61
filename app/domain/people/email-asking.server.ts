import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { enqueueMail } from '#app/domain/notifications/mail.server.ts'
import { tx, type Tx } from '#app/platform/data/db.server.ts'
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

const OWN_REFUSALS = ['same', 'taken'] as const

/** The asker wants another address of her own: hers once she opens the link that is sent there. */
export async function askForOwnEmail(
  asker: Asker,
  email: string,
  now: Date,
): Promise<Outcome<{ email: string }, (typeof OWN_REFUSALS)[number]>> {
  return outcomeOf(OWN_REFUSALS, () =>
    tx(async (t) => {
      const { id, name, language, zone } = asker
      await oneAtATime(t, asker, id)
      const { email: old } = await t.person.findUniqueOrThrow({ where: { id }, select: { email: true } })
      if (old === email) throw new Refused<(typeof OWN_REFUSALS)[number]>('same')
      if ((await t.person.count({ where: { email } })) > 0)
        throw new Refused<(typeof OWN_REFUSALS)[number]>('taken')
      await askToConfirm(t, asker, asker, email, now)
      await noticeToOld(t, { name, language, zone, email: old }, 'asked', now)
      return { email }
    }),
  )
}
