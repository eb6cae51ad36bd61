import { sessionsOf, type SessionLength, type SignedIn as SignedInAs } from '#app/platform/session.server.ts'
import { DAY, HOUR, MINUTE } from '#app/platform/say/time.ts'
import type { Role } from './roles.ts'
import { readSessionRows, type SignedInPerson } from './session-rows.server.ts'

export type SignedIn = SignedInAs<SignedInPerson>

/** Roles whose sessions are kept short: what they may do cannot be taken back. */
const SENSITIVE_ROLES: readonly string[] = ['leader', 'admin'] satisfies Role[]
export const ORDINARY: SessionLength = { idle: 12 * HOUR, absolute: 14 * DAY }
export const SENSITIVE: SessionLength = { idle: 30 * MINUTE, absolute: 12 * HOUR }

/** The sessions of our people: session and grants in one statement, short ones for whoever decides or administers. */
export const {
  readSession,
  startSession,
  endSession,
  revokeSession,
  listSessions,
  markSteppedUp,
  endAllSessions,
  forgetExpiredSessions,
  endOtherSessions,
} = sessionsOf<SignedInPerson>({
  read: readSessionRows,
  lasts: (person) =>
    person.roles.some((held) => SENSITIVE_ROLES.includes(held.role)) ? SENSITIVE : ORDINARY,
})
