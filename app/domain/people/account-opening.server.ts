import { recordActivity } from '#app/domain/activity/record.server.ts'
import { endAllSessions } from '#app/domain/access/sessions.server.ts'
import { isUniqueViolation, tx } from '#app/platform/data/db.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { nameKey } from '#app/platform/say/names.ts'
import { endTokens, INVITATIONS, spendToken } from './account-tokens.server.ts'

const OPEN_REFUSALS = ['used', 'email-taken'] as const
type OpenRefusal = (typeof OPEN_REFUSALS)[number]
export type OpenAccountAnswer = Outcome<{ person: { id: string; districtId: string } }, OpenRefusal>

/**
 * Uses an invitation up and opens the account with a password that was judged and hashed before. No door comes in
 * here: `acceptInvitation` does both and then calls this; sample people share one hash.
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
      const { districtId } = await t.person
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
          select: { districtId: true },
        })
        .catch((error: unknown) => {
          throw isUniqueViolation(error) ? new Refused<OpenRefusal>('email-taken') : error
        })
      await endAllSessions(t, personId)
      // A mail and a sheet may both be on their way: one of them opens the account.
      await endTokens(t, { personId }, now)
      await recordActivity(
        t,
        {
          personId,
          districtId,
          action: 'invitation.accept',
          object: { type: 'person', id: personId },
        },
        now,
      )
      return { person: { id: personId, districtId } }
    }),
  )
}
