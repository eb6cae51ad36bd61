import { createHmac } from 'node:crypto'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { needsFactor } from '#app/domain/access/needs-factor.server.ts'
import { endSession, startSession } from '#app/domain/access/sessions.server.ts'
import { beginSetup, confirmSetup, secretOf } from '#app/domain/second-factor/setting-up.server.ts'
import { showFactor, type ShownAnswer } from '#app/domain/second-factor/showing.server.ts'
import { isTrusted, trustBrowser } from '#app/domain/second-factor/trusted-browsers.server.ts'
import { db, tx } from '#app/platform/data/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { rememberAccount, type KnownDevice } from '#app/platform/known-device.server.ts'
import {
  forgetPending,
  keepPending,
  readPending,
  type PendingEntry,
} from '#app/platform/pending-entry.server.ts'
import { accountOf } from './account-names.ts'

export type Client = {
  address: string
  device: string
  known: KnownDevice | null
  /** Its cookies: the session that a new one takes the place of stands in them. */
  cookies: string | null
}

/** Who has shown her password is in, or is asked for a code first; with the cookies to set. */
export type Entry =
  | { next: 'in'; cookie: string; deviceCookie: string | null }
  | { next: 'code'; cookie: string; deviceCookie: null }

type Entering = { id: string; districtId: string; passwordHash: string | null }

type Shown = {
  /** The name she signed in with; null: by an invitation. */
  account: string | null
  shared: boolean
  /** Whether what she showed is still right where the stored hash has changed meanwhile. */
  stillProves: (passwordHash: string | null) => Promise<boolean>
}

/**
 * The one way on for somebody who has shown her password: a session, unless a second factor is asked of her. Who has one
 * shows it, who must have one and has none sets it up; neither has a session before. Null: her password or status changed
 * in this moment.
 */
export async function enter(
  person: Entering,
  shown: Shown,
  client: Client,
  now: Date,
): Promise<Entry | null> {
  const { secondFactor, roles } = await db.person.findUniqueOrThrow({
    where: { id: person.id },
    select: {
      secondFactor: { select: { confirmedAt: true } },
      roles: { where: { endedAt: null }, select: { role: true } },
    },
  })
  const has = Boolean(secondFactor?.confirmedAt)
  const trusted = has && (await isTrusted(person.id, client.cookies, now))
  if (trusted || (!has && !needsFactor(roles))) return letIn(person, shown, client, trusted ? now : null, now)
  const { id, passwordHash } = person
  const mark = markOf(id, passwordHash)
  const { account, shared } = shown
  const setup = has ? { secret: null, replaces: 0 } : await beginSetup(id)
  const stage = has ? 'code' : 'setup'
  const cookie = await keepPending({ personId: id, stage, mark, account, shared, ...setup }, now)
  return { next: 'code', cookie, deviceCookie: null }
}

/** For whom an invitation was just used. */
export async function enterInvited(person: { id: string; districtId: string }, client: Client, now: Date) {
  const { passwordHash } = await db.person.findUniqueOrThrow({
    where: { id: person.id },
    select: { passwordHash: true },
  })
  const shown = { account: null, shared: false, stillProves: () => Promise.resolve(false) }
  return enter({ ...person, passwordHash }, shown, client, now)
}

async function letIn(person: Entering, shown: Shown, client: Client, factorAt: Date | null, now: Date) {
  const cookie = await openSession(person, client, { shared: shown.shared, factorAt }, now)
  // The password may have been changed while it was verified, and all sessions ended just before this one began. A
  // change that is still under way holds the person's row: this waits for it and then finds another password.
  const { id, passwordHash } = person
  const unchanged = await db.person.updateMany({
    where: { id, passwordHash, status: 'ACTIVE' },
    data: { passwordHash },
  })
  if (unchanged.count === 0 && !(await stillProves(id, shown))) {
    await endSession(cookie)
    return null
  }
  // A shared phone is nobody's own.
  const own = shown.account !== null && !shown.shared
  const deviceCookie = own ? await rememberAccount(client.known, shown.account ?? '') : null
  return { next: 'in', cookie, deviceCookie } as const
}

/** The same password may have been hashed anew meanwhile, by another sign-in of hers: that is no change. */
async function stillProves(id: string, shown: Shown): Promise<boolean> {
  const person = await db.person.findUnique({
    where: { id, status: 'ACTIVE' },
    select: { passwordHash: true },
  })
  return shown.stillProves(person?.passwordHash ?? null)
}

/** Somebody of whom a code is asked, with what the page shows; null: she signs in anew. */
export async function readEntry(cookies: string | null, now: Date) {
  const found = await pendingPerson(cookies, now)
  if (!found) return null
  const { pending, person } = found
  const account = accountOf(person)
  if (pending.stage === 'code') return { stage: 'code', account, shared: pending.shared } as const
  const secret = secretOf({ secret: pending.secret ?? '' }, person.id)
  return secret === null ? null : ({ stage: 'setup', account, secret } as const)
}

async function pendingPerson(cookies: string | null, now: Date) {
  const pending = await readPending(cookies, now)
  if (!pending || pending.stage === 'own') return null
  const person = await db.person.findUnique({
    where: { id: pending.personId, status: 'ACTIVE' },
    select: { id: true, districtId: true, email: true, username: true, passwordHash: true },
  })
  if (!person || pending.mark !== markOf(person.id, person.passwordHash)) return null
  return { pending, person }
}

type Fault =
  | Extract<ShownAnswer, { ok: false }>
  /** Nobody waits here, or no longer: she signs in anew. */
  | { ok: false; reason: 'anew' }
  /** So does who set it up in another browser meanwhile. */
  | { ok: false; reason: 'elsewhere' }

/** `codes`: the recovery codes of a second factor that was just set up, to be shown once. */
export type EntryAnswer = { ok: true; cookies: string[]; codes: string[] | null } | Fault

/** The code of her app, or the first code of a set-up: only now she has a session. */
export async function showCode(
  given: { code: string; trust: boolean },
  client: Client,
  now: Date,
): Promise<EntryAnswer> {
  const found = await pendingPerson(client.cookies, now)
  if (!found) return { ok: false, reason: 'anew' }
  const { pending, person } = found
  const proved = await prove(pending, person, given.code, now)
  if (!proved.ok) return proved
  const { account, shared } = pending
  const shown = { account, shared, stillProves: () => Promise.resolve(false) }
  const entry = await letIn(person, shown, client, now, now)
  if (!entry) return { ok: false, reason: 'anew' }
  const trust = given.trust && !shared && (await trustBrowser(person, client, now))
  const cookies = [entry.cookie, entry.deviceCookie, trust, await forgetPending()]
  return { ok: true, cookies: cookies.filter((cookie) => typeof cookie === 'string'), codes: proved.codes }
}

async function prove(
  { stage, secret, replaces }: PendingEntry,
  person: Entering,
  code: string,
  now: Date,
): Promise<Fault | { ok: true; codes: string[] | null }> {
  if (stage === 'code') {
    const shown = await showFactor(person, code, now)
    return shown.ok ? { ok: true, codes: null } : shown
  }
  const at = { passwordHash: person.passwordHash, handle: null }
  const answer = await confirmSetup(person, { secret: secret ?? '', replaces }, code, at, now)
  return !answer.ok && answer.reason === 'changed' ? { ok: false, reason: 'anew' } : answer
}

/** Starts a session for somebody who has just proved who she is, and notes it. The one that this browser had, ends. */
export async function openSession(
  person: { id: string; districtId: string },
  client: Client,
  { shared, factorAt }: { shared: boolean; factorAt: Date | null },
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
  const cookie = await startSession(person.id, client.device, { shared, factorAt })
  await endSession(client.cookies)
  return cookie
}

/** Of the password that was shown: where it is another one now, what waits for a code is over. */
export function markOf(personId: string, passwordHash: string | null): string {
  return createHmac('sha256', env.secret).update(`entry:${personId}:${passwordHash}`).digest('base64url')
}
