import { Cookie, Lucia, TimeSpan, type Adapter, type DatabaseSession, type DatabaseUser } from 'lucia'
import { z } from 'zod'
import { db, sqlFor, type Tx } from './db.server.ts'
import { env } from './env.server.ts'
import { sha256 } from './ids.server.ts'
import { DAY, HOUR, MINUTE } from './time.ts'

// The only file that imports Lucia: its author has ended it, so replacing it must touch one file.

/** A session that was not used for this long is over. */
const IDLE = { ordinary: 12 * HOUR, sensitive: 30 * MINUTE }
/** A session is over after this long, however busy. */
const ABSOLUTE = { ordinary: 14 * DAY, sensitive: 12 * HOUR }
/** Roles whose sessions are kept short. */
const SENSITIVE_ROLES: readonly string[] = ['leader', 'admin']
/** The time of last use is written at most this often. */
const SEEN_EVERY = 5 * MINUTE
/** How long a repeated password counts. */
export const STEP_UP_LASTS = 10 * MINUTE

const HANDLE = 'sha256:'

const rowSchema = z.object({
  createdAt: z.coerce.date(),
  expiresAt: z.coerce.date(),
  seenAt: z.coerce.date(),
  steppedUpAt: z.coerce.date().nullable(),
  personId: z.string(),
  name: z.string(),
  email: z.string(),
  title: z.string().nullable(),
  districtId: z.string(),
  districtName: z.string(),
  agencyId: z.string().nullable(),
  language: z.string(),
  theme: z.string(),
  dataSaver: z.coerce.boolean(),
  role: z.string().nullable(),
  cohortId: z.string().nullable(),
  teamId: z.string().nullable(),
  teamCohortId: z.string().nullable(),
  teamName: z.string().nullable(),
  isLead: z.coerce.boolean().nullable(),
  termId: z.string().nullable(),
  officeCode: z.string().nullable(),
  capacity: z.string().nullable(),
})

export type SignedInPerson = {
  id: string
  name: string
  email: string
  title: string | null
  districtId: string
  districtName: string
  agencyId: string | null
  language: string
  theme: string
  dataSaver: boolean
  roles: { role: string; cohortId: string | null }[]
  teams: { id: string; cohortId: string; name: string; isLead: boolean }[]
  offices: { termId: string; code: string; capacity: string }[]
}

export type SignedIn = {
  person: SignedInPerson
  /** `handle` names the session in lists; it cannot be used as a cookie. */
  session: { handle: string; createdAt: Date; steppedUp: boolean }
}

type SessionFacts = { device: string; createdAt: Date; steppedUpAt: Date | null }

declare module 'lucia' {
  // Lucia's way of being told the shape of a person and of a session.
  interface Register {
    Lucia: typeof lucia
    DatabaseUserAttributes: SignedInPerson
    DatabaseSessionAttributes: SessionFacts
  }
}

/** One statement for session, person, roles, teams and offices: it runs on every request. */
const READ_SESSION = sqlFor(`
  SELECT s."createdAt", s."expiresAt", s."seenAt", s."steppedUpAt", p."id" AS "personId", p."name", p."email",
    p."title", p."districtId", d."name" AS "districtName", p."agencyId", p."language", p."theme", p."dataSaver",
    r."role", r."cohortId", m."teamId", m."cohortId" AS "teamCohortId", t."name" AS "teamName", m."isLead",
    ot."id" AS "termId", o."code" AS "officeCode", ot."capacity"
  FROM "Session" s
  JOIN "Person" p ON p."id" = s."personId" AND p."status" = 'ACTIVE'
  JOIN "District" d ON d."id" = p."districtId"
  LEFT JOIN "RoleHolding" r ON r."personId" = p."id" AND r."endedAt" IS NULL
  LEFT JOIN "TeamMember" m ON m."personId" = p."id"
  LEFT JOIN "Team" t ON t."id" = m."teamId"
  LEFT JOIN "OfficeTerm" ot ON ot."personId" = p."id" AND ot."from" <= ?
    AND (ot."to" IS NULL OR ot."to" > ?)
  LEFT JOIN "Office" o ON o."id" = ot."officeId"
  WHERE s."id" = ?`)

class HashingAdapter implements Adapter {
  /** Lucia gets back the token it passed: with the stored hash, sign-out and expiry would miss the row. */
  async getSessionAndUser(token: string): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    const id = sha256(token)
    const now = new Date()
    const rows = z.array(rowSchema).parse(await db.$queryRawUnsafe(READ_SESSION, now, now, id))
    const first = rows[0]
    if (!first) return [null, null]
    const person = personOf(first, rows)
    const kind = person.roles.some((held) => SENSITIVE_ROLES.includes(held.role)) ? 'sensitive' : 'ordinary'
    const age = now.getTime() - first.createdAt.getTime()
    const unused = now.getTime() - first.seenAt.getTime()
    const over = age > ABSOLUTE[kind] || unused > IDLE[kind]
    if (over) {
      await this.deleteSession(token)
      return [null, null]
    }
    if (unused > SEEN_EVERY) {
      await db.session.updateMany({ where: { id }, data: { seenAt: now } })
    }
    const attributes = { device: '', createdAt: first.createdAt, steppedUpAt: first.steppedUpAt }
    return [
      { id: token, userId: person.id, expiresAt: first.expiresAt, attributes },
      { id: person.id, attributes: person },
    ]
  }

  async getUserSessions(personId: string): Promise<DatabaseSession[]> {
    const rows = await db.session.findMany({ where: { personId } })
    return rows.map(({ id, expiresAt, device, createdAt, steppedUpAt }) => ({
      id: HANDLE + id,
      userId: personId,
      expiresAt,
      attributes: { device, createdAt, steppedUpAt },
    }))
  }

  async setSession({ id, userId, expiresAt, attributes }: DatabaseSession): Promise<void> {
    await db.session.create({
      data: { id: sha256(id), personId: userId, expiresAt, device: attributes.device },
    })
  }

  async updateSessionExpiration(token: string, expiresAt: Date): Promise<void> {
    await db.session.updateMany({ where: { id: sha256(token) }, data: { expiresAt } })
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

const lucia = new Lucia<SessionFacts, SignedInPerson>(new HashingAdapter(), {
  sessionExpiresIn: new TimeSpan(14, 'd'),
  // `__Host-` cookies need https; the demo on plain localhost uses another name, production refuses anything else.
  sessionCookie: {
    name: env.secure ? '__Host-aksis' : 'aksis_sesi',
    expires: false,
    attributes: { secure: env.secure, sameSite: 'lax', path: '/' },
  },
  getSessionAttributes: (facts) => facts,
  getUserAttributes: (person) => person,
})

/** The person behind the request's cookie, or null. */
export async function readSession(cookieHeader: string | null): Promise<SignedIn | null> {
  const token = lucia.readSessionCookie(cookieHeader ?? '')
  if (!token || token.length > 100 || token.startsWith(HANDLE)) return null
  const { session, user } = await lucia.validateSession(token)
  if (!session) return null
  const steppedUp = session.steppedUpAt !== null && Date.now() - session.steppedUpAt.getTime() < STEP_UP_LASTS
  return {
    person: user,
    session: { handle: HANDLE + sha256(token), createdAt: session.createdAt, steppedUp },
  }
}

/**
 * Starts a session and answers the cookie to set. The id is always fresh, so a planted cookie gains nothing.
 * On a shared phone the cookie ends with the browser.
 */
export async function startSession(
  personId: string,
  device: string,
  { shared = false }: { shared?: boolean } = {},
): Promise<string> {
  const session = await lucia.createSession(personId, { device, createdAt: new Date(), steppedUpAt: null })
  const { name, value, attributes } = lucia.createSessionCookie(session.id)
  if (!shared) return new Cookie(name, value, attributes).serialize()
  const { maxAge: _maxAge, expires: _expires, ...untilClosed } = attributes
  return new Cookie(name, value, untilClosed).serialize()
}

/** Ends the request's session and answers the cookie that forgets it. */
export async function endSession(cookieHeader: string | null): Promise<string> {
  const token = lucia.readSessionCookie(cookieHeader ?? '')
  if (token) await lucia.invalidateSession(token)
  return lucia.createBlankSessionCookie().serialize()
}

/** Ends one session of this person by the handle of the list; another person's handle does nothing. */
export async function revokeSession(personId: string, handle: string): Promise<boolean> {
  if (!handle.startsWith(HANDLE)) return false
  const { count } = await db.session.deleteMany({ where: { id: handle.slice(HANDLE.length), personId } })
  return count === 1
}

/** The sessions of a person for her own list, newest use first. */
export async function listSessions(personId: string) {
  const rows = await db.session.findMany({
    where: { personId, expiresAt: { gt: new Date() } },
    orderBy: { seenAt: 'desc' },
    select: { id: true, createdAt: true, seenAt: true, device: true },
  })
  return rows.map(({ id, ...row }) => ({ handle: HANDLE + id, ...row }))
}

/** Notes that the password was just repeated in this session. */
export async function markSteppedUp(handle: string): Promise<void> {
  await db.session.updateMany({
    where: { id: handle.slice(HANDLE.length) },
    data: { steppedUpAt: new Date() },
  })
}

/** Ends every session of a person; belongs into the transaction that changes password, role or status. */
export async function endAllSessions(t: Tx, personId: string): Promise<void> {
  await t.session.deleteMany({ where: { personId } })
}

/** Ends every session of a person but the one at hand. */
export async function endOtherSessions(t: Tx, personId: string, handle: string): Promise<void> {
  await t.session.deleteMany({ where: { personId, id: { not: handle.slice(HANDLE.length) } } })
}

function personOf(first: z.infer<typeof rowSchema>, rows: z.infer<typeof rowSchema>[]): SignedInPerson {
  const { name, email, title, districtId, districtName, agencyId, language, theme, dataSaver } = first
  const roles = new Map<string, SignedInPerson['roles'][number]>()
  const teams = new Map<string, SignedInPerson['teams'][number]>()
  const offices = new Map<string, SignedInPerson['offices'][number]>()
  for (const row of rows) {
    if (row.role) roles.set(`${row.role} ${row.cohortId}`, { role: row.role, cohortId: row.cohortId })
    if (row.teamId && row.teamCohortId && row.teamName)
      teams.set(row.teamId, {
        id: row.teamId,
        cohortId: row.teamCohortId,
        name: row.teamName,
        isLead: row.isLead ?? false,
      })
    if (row.termId && row.officeCode && row.capacity)
      offices.set(row.termId, { termId: row.termId, code: row.officeCode, capacity: row.capacity })
  }
  return {
    ...{
      id: first.personId,
      name,
      email,
      title,
      districtId,
      districtName,
      agencyId,
      language,
      theme,
      dataSaver,
    },
    roles: [...roles.values()],
    teams: [...teams.values()],
    offices: [...offices.values()],
  }
}
