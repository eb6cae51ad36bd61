import { recordActivity } from '#app/domain/activity/record.server.ts'
import { aside } from '#app/platform/data/aside.server.ts'
import { db, tx } from '#app/platform/data/db.server.ts'
import { isNotNow } from '#app/platform/not-now.server.ts'
import { log } from '#app/platform/edge/log.server.ts'
import { env } from '#app/platform/env.server.ts'
import { knowsAccount, rememberAccount, type KnownDevice } from '#app/platform/known-device.server.ts'
import { hashPassword, isOutdated, verifyPassword } from '#app/platform/password.server.ts'
import { during, forgive, giveBack, limit } from '#app/domain/access/limits.server.ts'
import { endSession, markSteppedUp, startSession } from '#app/domain/access/sessions.server.ts'
import type { Asker } from '#app/domain/access/asker.ts'
import { DEMO_DOORS, isDemoAccount } from './demo-accounts.ts'

export type Client = {
  address: string
  device: string
  known: KnownDevice | null
  /** Its cookies: the session that a new one takes the place of stands in them. */
  cookies: string | null
}

type SignInAnswer =
  | { ok: true; cookie: string; deviceCookie: string | null }
  /** `wrong` says the same for an unknown name, a wrong password, an unused invitation and a closed account. */
  | { ok: false; reason: 'wrong' }
  | { ok: false; reason: 'locked'; retryAfter: number }
  /** Nothing can be written: neither a session nor a try. */
  | { ok: false; reason: 'not-now' }

type Given = { account: string; password: string; shared: boolean }

/**
 * Signs a person in with e-mail address or user name, and password, and answers the cookies to set. A browser that she has used before
 * has tries of its own: otherwise whoever knows a leader's address could keep her out for ever.
 */
export async function signIn(given: Given, client: Client, now: Date): Promise<SignInAnswer> {
  try {
    return await trySignIn(given, client, now)
  } catch (error) {
    if (!isNotNow(error)) throw error
    log.error({ err: error }, 'nobody can sign in now')
    return { ok: false, reason: 'not-now' }
  }
}

async function trySignIn(given: Given, client: Client, now: Date): Promise<SignInAnswer> {
  const account = given.account.trim().toLowerCase()
  if (knowsAccount(client.known, account)) {
    const own = ['signInKnown', `${client.known.id} ${account}`] as const
    return tryOnce(own, () => prove(account, given, client, now))
  }
  const line = ['address', client.address] as const
  const here = await limit(...line)
  if (!here.ok) return { ok: false, reason: 'locked', retryAfter: here.retryAfter }
  const answer = await during([line], () =>
    tryOnce(['signIn', account], () => prove(account, given, client, now)),
  )
  if (answer.ok) await aside('a try given back', () => giveBack(...line))
  return answer
}

/** Counts a try to prove who she is; the right password forgives those before it. */
async function tryOnce(
  rule: readonly ['signIn' | 'signInKnown', string],
  work: () => Promise<SignInAnswer>,
): Promise<SignInAnswer> {
  const tried = await limit(...rule)
  if (!tried.ok) return { ok: false, reason: 'locked', retryAfter: tried.retryAfter }
  const answer = await during([rule], work)
  if (answer.ok) await aside('tries forgiven', () => forgive(...rule))
  return answer
}

async function prove(account: string, given: Given, client: Client, now: Date): Promise<SignInAnswer> {
  const person = await db.person.findUnique({
    where: account.includes('@') ? { email: account } : { username: account },
    select: { id: true, districtId: true, status: true, passwordHash: true },
  })
  const right = await verifyPassword(person?.passwordHash ?? null, given.password)
  if (!person || !right || person.status !== 'ACTIVE') {
    await recordRefusal(person, client, now)
    return { ok: false, reason: 'wrong' }
  }
  const cookie = await openSession(person, client, given.shared, now)
  // The password may have been changed while it was verified, and all sessions ended just before this one began. A
  // change that is still under way holds the person's row: this waits for it and then finds another password.
  const { passwordHash } = person
  const unchanged = await db.person.updateMany({
    where: { id: person.id, passwordHash, status: 'ACTIVE' },
    data: { passwordHash },
  })
  if (unchanged.count === 0 && !(await stillProves(person.id, given.password))) {
    await endSession(cookie)
    return { ok: false, reason: 'wrong' }
  }
  if (passwordHash !== null && isOutdated(passwordHash))
    await aside('a password hashed anew', () => hashAnew({ id: person.id, passwordHash }, given.password))
  // A shared phone is nobody's own.
  const deviceCookie = given.shared ? null : await rememberAccount(client.known, account)
  return { ok: true, cookie, deviceCookie }
}

/** The same password may have been hashed anew meanwhile, by another sign-in of hers: that is no change. */
async function stillProves(id: string, password: string): Promise<boolean> {
  const person = await db.person.findUnique({
    where: { id, status: 'ACTIVE' },
    select: { passwordHash: true },
  })
  return verifyPassword(person?.passwordHash ?? null, password)
}

/** Keeps the password that was just shown under today's parameters, unless it has changed meanwhile. */
async function hashAnew(kept: { id: string; passwordHash: string }, password: string): Promise<void> {
  const passwordHash = await hashPassword(password)
  await db.person.updateMany({ where: kept, data: { passwordHash } })
}

/** One click on a sample account. Only ever in demo mode, only ever a sample account. */
export async function signInToDemo(email: string, client: Client, now: Date): Promise<string | null> {
  if (env.mode !== 'demo' || !isDemoAccount(email)) return null
  const person = await db.person.findUnique({
    where: { email, status: 'ACTIVE' },
    select: { id: true, districtId: true },
  })
  return person ? openSession(person, client, false, now) : null
}

/** The sample people of the sign-in page, one of each kind; nobody outside demo mode. */
export async function listDemoDoors() {
  if (env.mode !== 'demo') return []
  const people = await db.person.findMany({
    where: { email: { in: DEMO_DOORS.map(({ email }) => email) }, status: 'ACTIVE' },
    select: { email: true, name: true },
  })
  return DEMO_DOORS.flatMap(({ email, kind }) => {
    const person = people.find((candidate) => candidate.email === email)
    return person ? [{ email, kind, name: person.name }] : []
  })
}

/** Starts a session for somebody who has just proved who she is, and notes it. The one that this browser had, ends. */
export async function openSession(
  person: { id: string; districtId: string },
  client: Client,
  shared: boolean,
  now: Date,
): Promise<string> {
  await tx((t) =>
    recordActivity(
      t,
      {
        personId: person.id,
        districtId: person.districtId,
        action: 'session.start',
        object: { type: 'person', id: person.id },
        after: { device: client.device },
      },
      now,
    ),
  )
  const cookie = await startSession(person.id, client.device, { shared })
  await endSession(client.cookies)
  return cookie
}

/** Notes a sign-in that failed; for a name nobody has as well, so that the answer takes as long. */
async function recordRefusal(
  person: { id: string; districtId: string } | null,
  client: Client,
  now: Date,
): Promise<void> {
  await tx((t) =>
    recordActivity(
      t,
      {
        personId: null,
        districtId: person?.districtId ?? null,
        action: 'session.refuse',
        object: person ? { type: 'person', id: person.id } : { type: 'account', id: 'unknown' },
        after: { device: client.device },
      },
      now,
    ),
  )
}

type StepUpAnswer = { ok: true } | Extract<SignInAnswer, { reason: 'wrong' | 'locked' }>

/** The password repeated inside an open session: for ten minutes roles may be changed. */
export async function stepUp(
  asker: Asker,
  password: string,
  sessionHandle: string,
  now: Date,
): Promise<StepUpAnswer> {
  const tried = await limit('stepUp', asker.id)
  if (!tried.ok) return { ok: false, reason: 'locked', retryAfter: tried.retryAfter }
  const right = await during([['stepUp', asker.id]], () =>
    repeatPassword(asker, password, sessionHandle, now),
  )
  if (!right) return { ok: false, reason: 'wrong' }
  await aside('tries forgiven', () => forgive('stepUp', asker.id))
  return { ok: true }
}

async function repeatPassword(
  asker: Asker,
  password: string,
  sessionHandle: string,
  now: Date,
): Promise<boolean> {
  const person = await db.person.findUnique({ where: { id: asker.id }, select: { passwordHash: true } })
  const right = await verifyPassword(person?.passwordHash ?? null, password)
  await tx((t) =>
    recordActivity(
      t,
      {
        personId: asker.id,
        districtId: asker.districtId,
        action: right ? 'session.step-up' : 'session.refuse',
        object: { type: 'person', id: asker.id },
      },
      now,
    ),
  )
  if (right) await markSteppedUp(sessionHandle)
  return right
}
