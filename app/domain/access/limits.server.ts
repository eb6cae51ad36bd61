import { limitsBy, type Limit, type Rule } from '#app/platform/rate-limit.server.ts'
import { HOUR, MINUTE } from '#app/platform/say/time.ts'

/** Limits of tries and of dear work; counted in the database, so several processes and a restart count together. */
export const RULES = {
  /** Key: the account name as typed, whether it exists or not. */
  signIn: { points: 5, within: 15 * MINUTE, growing: true, whenBroken: 'closed' },
  /** Key: a browser in which this account was signed in before, and the account. */
  signInKnown: { points: 5, within: 15 * MINUTE, growing: true, whenBroken: 'closed' },
  /**
   * Key: the client's address. A class behind one line shares it: who proves who she is gets her try back, and a browser
   * that is known does not count here: a stranger on the same line could keep her out.
   */
  address: { points: 100, within: HOUR, whenBroken: 'closed' },
  reset: { points: 3, within: HOUR, whenBroken: 'closed' },
  /** Key: the person; a repeated password in an open session. */
  stepUp: { points: 5, within: 15 * MINUTE, growing: true, whenBroken: 'closed' },
  /** Key: the person, who has shown her password; one-time codes and recovery codes. */
  factor: { points: 5, within: 15 * MINUTE, growing: true, whenBroken: 'closed' },
  /**
   * Key: the client's address; links and codes that nobody was given. Who shows a right one gets her try back. A code of
   * 60 bit is found by nobody while nothing can be counted, and nothing can be done with one then.
   */
  wrongLink: { points: 100, within: HOUR, whenBroken: 'open' },
  upload: { points: 20, within: HOUR, whenBroken: 'open' },
  /** Key: the person; files of a module: pictures of a lesson come by the dozen. */
  media: { points: 120, within: HOUR, whenBroken: 'open' },
  /** Key: the person; mails that she sends herself to see whether any go out. */
  testMail: { points: 5, within: HOUR, whenBroken: 'open' },
  preview: { points: 30, within: MINUTE, whenBroken: 'open' },
} as const satisfies Record<string, Rule>

export type { Limit }
export const { limit, during, giveBack, forgive } = limitsBy(RULES)
