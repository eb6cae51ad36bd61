import { Cookie, Lucia, TimeSpan, type Adapter, type DatabaseSession, type DatabaseUser } from 'lucia'
import { aside } from '#app/platform/data/aside.server.ts'
import { db, type Tx } from '#app/platform/data/db.server.ts'
import { env } from './env.server.ts'
import { sha256 } from './ids.server.ts'
import { MINUTE, SECOND } from './say/time.ts'

// The only file that imports Lucia: its author has ended it, so replacing it must touch one file.

/** The time of last use is written at most this often. */
const SEEN_EVERY = 5 * MINUTE
/** How long a repeated password counts. */
const STEP_UP_LASTS = 10 * MINUTE
const HANDLE = 'sha256:'
/** After the token in a shared phone's cookie: it goes when the browser closes, and no renewal gives it a longer life. */
const UNTIL_CLOSED = '~'

export type SignedIn<Person> = {
  person: Person
  /** `handle` names the session in lists; it cannot be used as a cookie. */
  session: { handle: string; createdAt: Date; steppedUp: boolean }
  /** The cookie to set because the session's rest has grown: its life ends when the session's does. Null: as it is. */
  renewed: string | null
}

/** How long a session lasts, in milliseconds: without being used, and at the longest. */
export type SessionLength = { idle: number; absolute: number }
/** Of somebody whose account was closed in this very moment. */
const NO_LENGTH: SessionLength = { idle: 0, absolute: 0 }

type SessionRow = {
  createdAt: Date
  expiresAt: Date
  seenAt: Date
  steppedUpAt: Date | null
  factorAt: Date | null
}

/** What the house tells of its people; sessions know nothing of them but their ids. */
export type People<Person> = {
  /** The session of this hash with the person it belongs to, in one reading; null when there is none. */
  read: (hash: string, now: Date) => Promise<{ row: SessionRow; person: Person } | null>
  lasts: (person: Person) => SessionLength
  /** Whether this person may have such a session at all; one that she may not have is over. */
  admits: (person: Person, row: SessionRow) => boolean
}

type SessionFacts = {
  device: string
  createdAt: Date
  steppedUpAt: Date | null
  factorAt: Date | null
  /** Milliseconds that are left to it unless it is used again; null: nothing has changed in that just now. */
  rest?: number | null
}
type Owner = { person: unknown }

declare module 'lucia' {
  // Lucia's way of being told the shape of a person and of a session.
  interface Register {
    Lucia: Lucia<SessionFacts, Owner>
    DatabaseUserAttributes: Owner
    DatabaseSessionAttributes: SessionFacts
  }
}

class HashingAdapter<Person extends { id: string }> implements Adapter {
  constructor(private readonly people: People<Person>) {}

  /** Lucia gets back the token it passed: with the stored hash, sign-out and expiry would miss the row. */
  async getSessionAndUser(token: string): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    const id = sha256(token)
    const now = new Date()
    const found = await this.people.read(id, now)
    if (!found) return [null, null]
    const { row, person } = found
    const { idle, absolute } = this.people.lasts(person)
    const age = now.getTime() - row.createdAt.getTime()
    const unused = now.getTime() - row.seenAt.getTime()
    const over = age > absolute || unused > idle || row.expiresAt <= now || !this.people.admits(person, row)
    // She is let in or kept out all the same when it cannot be written down now.
    if (over) {
      await aside('the end of a session', () => this.deleteSession(token))
      return [null, null]
    }
    const seen =
      unused > SEEN_EVERY &&
      (await aside('the last use of a session', () =>
        db.session.updateMany({ where: { id }, data: { seenAt: now } }),
      ))
    const rest = seen ? Math.min(idle, absolute - age) : null
    const { createdAt, steppedUpAt, factorAt } = row
    const attributes = { device: '', createdAt, steppedUpAt, factorAt, rest }
    return [
      { id: token, userId: person.id, expiresAt: row.expiresAt, attributes },
      { id: person.id, attributes: { person } },
    ]
  }

  async getUserSessions(personId: string): Promise<DatabaseSession[]> {
    const rows = await db.session.findMany({ where: { personId } })
    return rows.map(({ id, expiresAt, device, createdAt, steppedUpAt, factorAt }) => ({
      id: HANDLE + id,
      userId: personId,
      expiresAt,
      attributes: { device, createdAt, steppedUpAt, factorAt },
    }))
  }

  async setSession({ id, userId, expiresAt, attributes }: DatabaseSession): Promise<void> {
    await db.session.create({
      data: {
        id: sha256(id),
        personId: userId,
        expiresAt,
        device: attributes.device,
        factorAt: attributes.factorAt,
      },
    })
  }

  async updateSessionExpiration(token: string, expiresAt: Date): Promise<void> {
    await aside('the renewal of a session', () =>
      db.session.updateMany({ where: { id: sha256(token) }, data: { expiresAt } }),
    )
  }

  /** Takes a token (sign-out) or a handle of the sessions list (revoking). */
  async deleteSession(tokenOrHandle: string): Promise<void> {
    const id = tokenOrHandle.startsWith(HANDLE) ? tokenOrHandle.slice(HANDLE.length) : sha256(tokenOrHandle)
    await db.session.deleteMany({ where: { id } })
  }

  async deleteUserSessions(personId: string): Promise<void> {
    await db.session.deleteMany({ where: { personId } })
  }

  async deleteExpiredSessions(): Promise<void> {
    await db.session.deleteMany({ where: { expiresAt: { lte: new Date() } } })
  }
}

/** Sessions of a house whose people are read and judged by `people`; made once for the process. */
export function sessionsOf<Person extends { id: string }>(people: People<Person>) {
  const lucia = new Lucia<SessionFacts, Owner>(new HashingAdapter(people), {
    sessionExpiresIn: new TimeSpan(14, 'd'),
    // `__Host-` cookies need https; the demo on plain localhost uses another name, production refuses anything else.
    sessionCookie: {
      name: env.secure ? '__Host-aksis' : 'aksis_sesi',
      expires: false,
      attributes: { secure: env.secure, sameSite: 'lax', path: '/' },
    },
    getSessionAttributes: (facts) => facts,
    getUserAttributes: (owner) => owner,
  })

  /**
   * The token in a cookie header, or null. Lucia's own reader throws at any damaged cookie of the whole site, which would
   * answer every page with an error until that cookie is gone.
   */
  function cookieIn(cookieHeader: string | null): { token: string; untilClosed: boolean } | null {
    for (const cookie of cookieHeader?.split(';') ?? []) {
      const [name, value = ''] = cookie.trim().split('=', 2)
      const [, token, mark] = /^([a-z0-9]{20,100})(~?)$/.exec(value) ?? []
      if (name === lucia.sessionCookieName && token !== undefined)
        return { token, untilClosed: mark === UNTIL_CLOSED }
    }
    return null
  }

  /** The cookie of a session that has `rest` milliseconds left; null: it goes when the browser closes. */
  function cookieOf(token: string, rest: number | null): string {
    const { name, attributes } = lucia.createSessionCookie(token)
    const { maxAge: _maxAge, expires: _expires, ...untilClosed } = attributes
    if (rest === null) return new Cookie(name, token + UNTIL_CLOSED, untilClosed).serialize()
    return new Cookie(name, token, { ...untilClosed, maxAge: Math.floor(rest / SECOND) }).serialize()
  }

  /** The person behind the request's cookie, or null. Notes that the session is in use; one that is over is removed. */
  async function readSession(cookieHeader: string | null): Promise<SignedIn<Person> | null> {
    const cookie = cookieIn(cookieHeader)
    if (!cookie) return null
    const { token, untilClosed } = cookie
    const { session, user } = await lucia.validateSession(token)
    if (!session) return null
    const steppedUp =
      session.steppedUpAt !== null && Date.now() - session.steppedUpAt.getTime() < STEP_UP_LASTS
    const rest = untilClosed ? null : (session.rest ?? null)
    return {
      // The adapter above put it there.
      person: user.person as Person,
      session: { handle: HANDLE + sha256(token), createdAt: session.createdAt, steppedUp },
      renewed: rest === null ? null : cookieOf(token, rest),
    }
  }

  /**
   * Starts a session and answers the cookie to set. The id is always fresh, so a planted cookie gains nothing.
   * The cookie lives as long as the session would unused; on a shared phone it ends with the browser.
   */
  async function startSession(
    personId: string,
    device: string,
    { shared = false, factorAt = null }: { shared?: boolean; factorAt?: Date | null } = {},
  ): Promise<string> {
    const now = new Date()
    const facts = { device, createdAt: now, steppedUpAt: null, factorAt }
    const { id: token } = await lucia.createSession(personId, facts)
    if (shared) return cookieOf(token, null)
    const started = await people.read(sha256(token), now)
    const { idle, absolute } = started ? people.lasts(started.person) : NO_LENGTH
    return cookieOf(token, Math.min(idle, absolute))
  }

  /** Ends the request's session and answers the cookie that forgets it. */
  async function endSession(cookieHeader: string | null): Promise<string> {
    const cookie = cookieIn(cookieHeader)
    if (cookie) await lucia.invalidateSession(cookie.token)
    return lucia.createBlankSessionCookie().serialize()
  }

  /** Ends one session of this person by the handle of the list; another person's handle does nothing. */
  async function revokeSession(personId: string, handle: string): Promise<boolean> {
    if (!handle.startsWith(HANDLE)) return false
    const { count } = await db.session.deleteMany({ where: { id: handle.slice(HANDLE.length), personId } })
    return count === 1
  }

  /** The sessions of a person for her own list, newest use first. */
  async function listSessions(personId: string) {
    const rows = await db.session.findMany({
      where: { personId, expiresAt: { gt: new Date() } },
      orderBy: { seenAt: 'desc' },
      select: { id: true, createdAt: true, seenAt: true, device: true },
    })
    return rows.map(({ id, ...row }) => ({ handle: HANDLE + id, ...row }))
  }

  /** Notes that the password was just repeated in this session. */
  async function markSteppedUp(handle: string): Promise<void> {
    await db.session.updateMany({
      where: { id: handle.slice(HANDLE.length) },
      data: { steppedUpAt: new Date() },
    })
  }

  /** Notes that the second factor was shown in this session. */
  async function markFactor(t: Tx, handle: string, at: Date): Promise<void> {
    await t.session.updateMany({ where: { id: handle.slice(HANDLE.length) }, data: { factorAt: at } })
  }

  /** Ends every session of a person; belongs into the transaction that changes password, role or status. */
  async function endAllSessions(t: Tx, personId: string): Promise<void> {
    await t.session.deleteMany({ where: { personId } })
  }

  /** Removes the rows of sessions that are over; run once an hour. */
  async function forgetExpiredSessions(): Promise<void> {
    await lucia.deleteExpiredSessions()
  }

  /** Ends every session of a person but the one at hand. */
  async function endOtherSessions(t: Tx, personId: string, handle: string): Promise<void> {
    await t.session.deleteMany({ where: { personId, id: { not: handle.slice(HANDLE.length) } } })
  }

  return {
    readSession,
    startSession,
    endSession,
    revokeSession,
    listSessions,
    markSteppedUp,
    markFactor,
    endAllSessions,
    forgetExpiredSessions,
    endOtherSessions,
  }
}
