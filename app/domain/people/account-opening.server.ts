import { recordActivity } from '#app/domain/activity/record.server.ts'
import { MAIL_READER } from '#app/domain/notifications/mail.server.ts'
import { endAllSessions } from '#app/domain/access/sessions.server.ts'
import { isUniqueViolation, tx } from '#app/platform/data/db.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { nameKey } from '#app/platform/say/name-key.ts'
import { endTokens, INVITATIONS, spendToken } from './account-tokens.server.ts'
import { tellOfChange } from './passwords.server.ts'

const OPEN_REFUSALS = ['used', 'email-taken'] as const
type OpenRefusal = (typeof OPEN_REFUSALS)[number]
export type OpenAccountAnswer = Outcome<{ person: { id: string; districtId: string } }, OpenRefusal>

/**
 * Uses an invitation up and opens the account with a password that was judged and hashed before. No door comes in
 * here: `acceptInvitation` does both and then calls this; sample people share one hash. The account of somebody who gets
 * a new sheet is open already: she is told of the new password.
 */
export function openAccount(
  token: string,
  personId: string,
  given: { passwordHash: string; name?: string; email?: string },
  now: Date,
): Promise<OpenAccountAnswer> {
  return outcomeOf(OPEN_REFUSALS, () =>
    tx(async (t) => {
      // Two uses of one link at once: the second finds it used.
      if (!(await spendToken(t, token, { personId, purposes: INVITATIONS }, now)))
        throw new Refused<OpenRefusal>('used')
      const { passwordHash, name, email } = given
      const { status } = await t.person.findUniqueOrThrow({
        where: { id: personId },
        select: { status: true },
      })
      const person = await t.person
        .update({
          where: { id: personId },
          data: {
            name,
            nameKey: name === undefined ? undefined : nameKey(name),
            email,
            passwordHash,
            status: 'ACTIVE',
            version: { increment: 1 },
          },
          select: { id: true, districtId: true, ...MAIL_READER },
        })
        .catch((error: unknown) => {
          throw isUniqueViolation(error) ? new Refused<OpenRefusal>('email-taken') : error
        })
      await endAllSessions(t, personId)
      // A mail and a sheet may both be on their way: one of them opens the account.
      await endTokens(t, { personId }, now)
      const { districtId } = person
      const object = { type: 'person', id: personId }
      if (status === 'ACTIVE')
        await tellOfChange(t, { ...person, zone: person.district.timeZone }, 'password.reset', now)
      else await recordActivity(t, { personId, districtId, action: 'invitation.accept', object }, now)
      return { person: { id: personId, districtId } }
    }),
  )
}
