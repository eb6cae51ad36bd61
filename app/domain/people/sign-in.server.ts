import { recordActivity } from '#app/domain/activity/record.server.ts'
import { aside } from '#app/platform/data/aside.server.ts'
import { db, tx } from '#app/platform/data/db.server.ts'
import { isNotNow } from '#app/platform/not-now.server.ts'
import { log } from '#app/platform/edge/log.server.ts'
import { env } from '#app/platform/env.server.ts'
import { knowsAccount } from '#app/platform/known-device.server.ts'
import { hashPassword, isOutdated, verifyPassword } from '#app/platform/password.server.ts'
import { during, forgive, giveBack, limit } from '#app/domain/access/limits.server.ts'
import { markSteppedUp } from '#app/domain/access/sessions.server.ts'
import type { Asker } from '#app/domain/access/asker.ts'
import { hasFactor, showFactor, type ShownAnswer } from '#app/domain/second-factor/showing.server.ts'
import { DEMO_DOORS, isDemoAccount } from './demo-accounts.ts'
import { enter, openSession, type Client, type Entry } from './entering.server.ts'

type SignInAnswer =
  | ({ ok: true } & Entry)
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
  const { id, districtId } = person
  const passwordHash = await hashOfToday({ id, passwordHash: person.passwordHash }, given.password)
  const entry = await enter(
    { id, districtId, passwordHash },
    { account, shared: given.shared, stillProves: (hash) => verifyPassword(hash, given.password) },
    client,
    now,
  )
  return entry ? { ok: true, ...entry } : { ok: false, reason: 'wrong' }
}

/**
 * The hash of the password that was just shown, kept under today's parameters from now on, unless it has changed
 * meanwhile or nothing can be written.
 */
async function hashOfToday(
  { id, passwordHash: before }: { id: string; passwordHash: string | null },
  password: string,
): Promise<string | null> {
  if (before === null || !isOutdated(before)) return before
  const passwordHash = await hashPassword(password)
  let renewed = 0
  await aside('a password hashed anew', async () => {
    const where = { id, passwordHash: before }
    renewed = (await db.person.updateMany({ where, data: { passwordHash } })).count
  })
  return renewed === 1 ? passwordHash : before
}

/** One click on a sample account: neither password nor code. Only ever in demo mode, only ever a sample account. */
export async function signInToDemo(email: string, client: Client, now: Date): Promise<string | null> {
  if (env.mode !== 'demo' || !isDemoAccount(email)) return null
  const person = await db.person.findUnique({
    where: { email, status: 'ACTIVE' },
    select: { id: true, districtId: true },
  })
  return person ? openSession(person, client, { shared: false, factorAt: null }, now) : null
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

type StepUpAnswer =
  | { ok: true }
  | Extract<SignInAnswer, { reason: 'wrong' | 'locked' }>
  /** The password is right, the code is not. */
  | { ok: false; reason: 'code'; fault: Extract<ShownAnswer, { ok: false }> }

/** What she repeats: `code` where she has a second factor. */
type Repeated = { password: string; code: string }

/** Password and second factor repeated inside an open session: for ten minutes roles may be changed. */
export async function stepUp(
  asker: Asker,
  repeated: Repeated,
  sessionHandle: string,
  now: Date,
): Promise<StepUpAnswer> {
  const tried = await limit('stepUp', asker.id)
  if (!tried.ok) return { ok: false, reason: 'locked', retryAfter: tried.retryAfter }
  const answer = await during([['stepUp', asker.id]], () => repeat(asker, repeated, sessionHandle, now))
  if (answer.ok) await aside('tries forgiven', () => forgive('stepUp', asker.id))
  return answer
}

async function repeat(
  asker: Asker,
  { password, code }: Repeated,
  sessionHandle: string,
  now: Date,
): Promise<StepUpAnswer> {
  const person = await db.person.findUnique({ where: { id: asker.id }, select: { passwordHash: true } })
  const right = await verifyPassword(person?.passwordHash ?? null, password)
  if (right && (await hasFactor(asker.id))) {
    const shown = await showFactor(asker, code, now)
    if (!shown.ok) return { ok: false, reason: 'code', fault: shown }
  }
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
  if (!right) return { ok: false, reason: 'wrong' }
  await markSteppedUp(sessionHandle)
  return { ok: true }
}
