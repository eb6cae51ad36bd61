import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { limit } from '#app/domain/access/limits.server.ts'
import { can } from '#app/domain/access/permissions.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { db, tx } from '#app/platform/data/db.server.ts'
import { once } from '#app/platform/data/once.server.ts'
import { MAIL_HELD } from '#app/platform/data/outbox.server.ts'
import { env } from '#app/platform/env.server.ts'
import { log } from '#app/platform/edge/log.server.ts'
import { sendMail, type OutgoingMail } from '#app/platform/mail.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { mailFaultOf, type MailFault } from './mail-fault.ts'
import { testMail } from './mails.ts'

const RELEASE_REFUSALS = ['not-found', 'not-held'] as const
type ReleaseRefusal = (typeof RELEASE_REFUSALS)[number]

/** Lets the mails go that wait since an older copy was put back. The same form sent twice does it once. */
export async function releaseMails(
  asker: Asker,
  key: string,
  now: Date,
): Promise<Outcome<{ done: true }, ReleaseRefusal>> {
  const { id: personId, districtId } = asker
  return outcomeOf(RELEASE_REFUSALS, () =>
    tx(async (t) => {
      if (!can(asker, 'settings.manage', { districtId })) throw new Refused<ReleaseRefusal>('not-found')
      await once(t, { personId, key, purpose: 'mail.release' }, z.object({}), async () => {
        const { count } = await t.setting.deleteMany({ where: { key: MAIL_HELD } })
        if (count === 0) throw new Refused<ReleaseRefusal>('not-held')
        const object = { type: 'installation', id: districtId }
        await recordActivity(t, { personId, districtId, action: 'mail.release', object }, now)
        return {}
      })
      return { done: true as const }
    }),
  )
}

type TestAnswer =
  | { ok: true; to: string; kept: boolean }
  | { ok: false; reason: 'not-found' }
  | { ok: false; reason: 'no-address' }
  | { ok: false; reason: 'often'; retryAfter: number }
  | { ok: false; reason: 'refused'; fault: MailFault; answer: string | null }

/**
 * Sends a mail to the asker herself and answers what the mail server said. It does not wait in the outbox: it is to tell
 * whether mails go out, also while they are held. `kept`: this sample installation sends none, but keeps it.
 */
export async function sendTestMail(
  asker: Asker,
  key: string,
  now: Date,
  deliver: (mail: OutgoingMail) => Promise<void> = sendMail,
): Promise<TestAnswer> {
  const { id: personId, districtId, language, zone } = asker
  if (!can(asker, 'settings.manage', { districtId })) return { ok: false, reason: 'not-found' }
  const { email, name } = await db.person.findUniqueOrThrow({
    where: { id: personId },
    select: { email: true, name: true },
  })
  if (email === null) return { ok: false, reason: 'no-address' }
  const allowed = await limit('testMail', personId)
  if (!allowed.ok) return { ok: false, reason: 'often', retryAfter: allowed.retryAfter }
  const letter = testMail.write({ name, at: now.toISOString() }, { language, zone }, env.origin)
  const refusal = await trySending(() => deliver({ messageId: `uji-${key}`, to: email, ...letter, at: now }))
  await tx((t) =>
    once(t, { personId, key, purpose: 'mail.test' }, z.object({}), async () => {
      const object = { type: 'installation', id: districtId }
      const after = refusal ? refusal.fault : 'sent'
      await recordActivity(t, { personId, districtId, action: 'mail.test', object, after }, now)
      return {}
    }),
  )
  if (refusal) return { ok: false, reason: 'refused', ...refusal }
  return { ok: true, to: email, kept: env.mode === 'demo' && !env.smtpUrl }
}

async function trySending(send: () => Promise<void>): Promise<ReturnType<typeof mailFaultOf> | null> {
  try {
    await send()
    return null
  } catch (err) {
    log.warn({ err }, 'a test mail was not sent')
    return mailFaultOf(String(err))
  }
}
