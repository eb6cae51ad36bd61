import { during, forgive, limit } from '#app/domain/access/limits.server.ts'
import { endOtherSessions } from '#app/domain/access/sessions.server.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { MAIL_READER, NOT_REFUSED } from '#app/domain/notifications/mail.server.ts'
import { aside } from '#app/platform/data/aside.server.ts'
import { db, isUniqueViolation, tx } from '#app/platform/data/db.server.ts'
import { verifyPassword } from '#app/platform/password.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { endTokens, openShownToken, openToken, spendToken } from './account-tokens.server.ts'
import { noticeToOld } from './email-asking.server.ts'

const EMAIL = ['EMAIL'] as const

/** What a link is worth that is shown from this address and confirms a new one. Changes nothing: scanners of mails open links. */
export function openEmailLink(shown: string, address: string, now: Date) {
  return openShownToken(shown, EMAIL, address, now)
}

const CONFIRM_REFUSALS = ['used', 'expired', 'unknown', 'wrong', 'taken'] as const
type ConfirmRefusal = (typeof CONFIRM_REFUSALS)[number]
type ConfirmAnswer =
  Outcome<{ email: string }, ConfirmRefusal> | { ok: false; reason: 'locked'; retryAfter: number }

/**
 * Makes the address of a link the person's own, once. Her password is asked for: a link that went to a mistyped address must
 * not give its reader the account. Every session but the one at hand (`here`, of hers alone) ends, and so does a link that the
 * old address could still set a new password with.
 */
export async function confirmNewEmail(
  shown: string,
  { password, here }: { password: string; here: { personId: string; handle: string } | null },
  now: Date,
): Promise<ConfirmAnswer> {
  const opened = await openToken(shown, EMAIL, now)
  if (opened.state !== 'open') return { ok: false, reason: opened.state }
  const { email } = opened
  const { id } = opened.person
  if (email === null) return { ok: false, reason: 'unknown' }
  const tried = await limit('stepUp', id)
  if (!tried.ok) return { ok: false, reason: 'locked', retryAfter: tried.retryAfter }
  const handle = here?.personId === id ? here.handle : ''
  const answer = await during([['stepUp', id]], () => confirm(shown, { id, email, password, handle }, now))
  if (answer.ok) await aside('tries forgiven', () => forgive('stepUp', id))
  return answer
}

type Given = { id: string; email: string; password: string; handle: string }

async function confirm(
  shown: string,
  { id, email, password, handle }: Given,
  now: Date,
): Promise<Outcome<{ email: string }, ConfirmRefusal>> {
  const { passwordHash, districtId } = await db.person.findUniqueOrThrow({
    where: { id },
    select: { passwordHash: true, districtId: true },
  })
  const object = { type: 'person', id }
  if (!(await verifyPassword(passwordHash, password))) {
    await tx((t) => recordActivity(t, { personId: id, districtId, action: 'session.refuse', object }, now))
    return { ok: false, reason: 'wrong' }
  }
  return outcomeOf(CONFIRM_REFUSALS, () =>
    tx(async (t) => {
      // Two uses of one link at once, or one that is withdrawn meanwhile: only an open one is used, once.
      if (!(await spendToken(t, shown, { personId: id, purposes: EMAIL }, now)))
        throw new Refused<ConfirmRefusal>('used')
      const before = await t.person.findUniqueOrThrow({ where: { id }, select: MAIL_READER })
      // A password that was changed meanwhile proves nothing any more.
      const { count } = await t.person
        .updateMany({
          where: { id, passwordHash },
          data: { email, ...NOT_REFUSED, version: { increment: 1 } },
        })
        .catch((error: unknown) => {
          // Somebody else was given the address since the link was sent.
          throw isUniqueViolation(error) ? new Refused<ConfirmRefusal>('taken') : error
        })
      if (count === 0) throw new Refused<ConfirmRefusal>('wrong')
      await endTokens(t, { personId: id, purpose: 'PASSWORD_RESET' }, now)
      await endOtherSessions(t, id, handle)
      await noticeToOld(t, { ...before, zone: before.district.timeZone }, 'changed', now)
      await recordActivity(
        t,
        { personId: id, districtId, action: 'person.email', object, before: before.email, after: email },
        now,
      )
      return { email }
    }),
  )
}
