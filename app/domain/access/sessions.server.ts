import { sessionsOf, type SessionLength, type SignedIn as SignedInAs } from '#app/platform/session.server.ts'
import type { Tx } from '#app/platform/data/db.server.ts'
import { DAY, HOUR, MINUTE } from '#app/platform/say/time.ts'
import { needsFactor } from './needs-factor.server.ts'
import type { Role } from './roles.ts'
import { readSessionRows, type SignedInPerson } from './session-rows.server.ts'

export type SignedIn = SignedInAs<SignedInPerson>

/** Roles whose sessions are kept short: what they may do cannot be taken back. */
const SENSITIVE_ROLES: readonly string[] = ['leader', 'admin'] satisfies Role[]
export const ORDINARY: SessionLength = { idle: 12 * HOUR, absolute: 14 * DAY }
export const SENSITIVE: SessionLength = { idle: 30 * MINUTE, absolute: 12 * HOUR }

/**
 * The sessions of our people: session and grants in one statement, short ones for whoever decides or administers. THE place
 * that holds those roles to a second factor: without one a session of theirs is none, behind whichever door.
 */
const sessions = sessionsOf<SignedInPerson>({
  read: readSessionRows,
  lasts: (person) =>
    person.roles.some((held) => SENSITIVE_ROLES.includes(held.role)) ? SENSITIVE : ORDINARY,
  admits: (person, { factorAt }) => factorAt !== null || !needsFactor(person.roles),
})

export const {
  readSession,
  startSession,
  endSession,
  revokeSession,
  listSessions,
  markSteppedUp,
  markFactor,
  forgetExpiredSessions,
} = sessions

/** Ends every session of a person, and that any browser is trusted; belongs into the change of password, role or status. */
export async function endAllSessions(t: Tx, personId: string): Promise<void> {
  await sessions.endAllSessions(t, personId)
  await t.trustedBrowser.deleteMany({ where: { personId } })
}

/** The same but for the session at hand. */
export async function endOtherSessions(t: Tx, personId: string, handle: string): Promise<void> {
  await sessions.endOtherSessions(t, personId, handle)
  await t.trustedBrowser.deleteMany({ where: { personId } })
}
