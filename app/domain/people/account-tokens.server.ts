import { randomUUID } from 'node:crypto'
import { db, type Tx } from '#app/platform/data/db.server.ts'
import { linkToken, linkTokenHash, sheetCode } from '#app/platform/link-token.server.ts'
import { during, giveBack, limit } from '#app/domain/access/limits.server.ts'
import { aside } from '#app/platform/data/aside.server.ts'
import { DAY, HOUR } from '#app/platform/say/time.ts'
import { tokenIn } from './link-codes.ts'

type TokenPurpose = 'INVITATION' | 'SHEET' | 'PASSWORD_RESET' | 'FIRST_ADMIN' | 'EMAIL'

/** With which an account is opened. */
export const INVITATIONS = ['INVITATION', 'SHEET', 'FIRST_ADMIN'] as const

/** How long a link can be used. */
export const TOKEN_LASTS: Record<TokenPurpose, number> = {
  INVITATION: 7 * DAY,
  SHEET: 14 * DAY,
  PASSWORD_RESET: 1 * HOUR,
  FIRST_ADMIN: 7 * DAY,
  EMAIL: 7 * DAY,
}

/** So long an old link is still told "used" or "expired", not "unknown". */
const KEPT = 30 * DAY

/** Whose link it is. */
type Opener = { id: string; name: string; email: string | null; username: string | null; language: string }

type OpenedToken =
  | { state: 'open'; purpose: string; email: string | null; person: Opener }
  | { state: 'used' | 'expired' | 'unknown' }

type Order = { personId: string; purpose: TokenPurpose; createdById: string | null; email?: string }

/**
 * Makes a new link for a person and ends her older ones of the same purpose: only the newest mail works. `email`: the
 * address that the link confirms.
 */
export async function issueToken(t: Tx, { personId, purpose, createdById, email }: Order, now: Date) {
  await endTokens(t, { personId, purpose }, now)
  const id = randomUUID()
  const expiresAt = new Date(now.getTime() + TOKEN_LASTS[purpose])
  const tokenHash = linkTokenHash(purpose === 'SHEET' ? sheetCode(id) : linkToken(id))
  await t.accountToken.create({
    data: { id, personId, purpose, email, tokenHash, createdById, createdAt: now, expiresAt },
  })
  return { id, expiresAt }
}

/** Ends every open link of a person, or only those of one purpose; answers how many there were. */
export async function endTokens(
  t: Tx,
  of: { personId: string; purpose?: TokenPurpose },
  now: Date,
): Promise<number> {
  const { count } = await t.accountToken.updateMany({
    where: { ...of, usedAt: null, expiresAt: { gt: now } },
    data: { expiresAt: now },
  })
  return count
}

/** Removes links that could last be used a month ago; run once an hour. */
export async function forgetDeadTokens(now: Date): Promise<void> {
  await db.accountToken.deleteMany({ where: { expiresAt: { lt: new Date(now.getTime() - KEPT) } } })
}

/**
 * What a shown link is worth, for whoever shows it from this address. Only links that nobody was given count as tries: a
 * class that comes in on one morning behind one line never waits.
 */
export async function openShownToken(
  shown: string,
  purposes: readonly TokenPurpose[],
  address: string,
  now: Date,
): Promise<OpenedToken | { state: 'locked'; retryAfter: number }> {
  const tried = await limit('wrongLink', address)
  if (!tried.ok) return { state: 'locked', retryAfter: tried.retryAfter }
  const opened = await during([['wrongLink', address]], () => openToken(shown, purposes, now))
  if (opened.state !== 'unknown') await aside('a try given back', () => giveBack('wrongLink', address))
  return opened
}

/** What a link is worth, with whatever was copied along with it. Changes nothing. */
export async function openToken(
  shown: string,
  purposes: readonly TokenPurpose[],
  now: Date,
): Promise<OpenedToken> {
  const row = await db.accountToken.findUnique({
    where: { tokenHash: hashOf(shown) },
    select: {
      purpose: true,
      email: true,
      usedAt: true,
      expiresAt: true,
      person: { select: { id: true, name: true, email: true, username: true, language: true, status: true } },
    },
  })
  if (!row || !purposes.some((purpose) => purpose === row.purpose)) return { state: 'unknown' }
  if (row.usedAt) return { state: 'used' }
  const { status, ...person } = row.person
  if (row.expiresAt <= now || status === 'DISABLED') return { state: 'expired' }
  return { state: 'open', purpose: row.purpose, email: row.email, person }
}

/** Uses a link of this person up; anybody else's stays unused. Two people may press at once: the conditional update lets exactly one of them through. */
export async function spendToken(
  t: Tx,
  shown: string,
  of: { personId: string; purposes: readonly TokenPurpose[] },
  now: Date,
): Promise<boolean> {
  const { count } = await t.accountToken.updateMany({
    where: {
      tokenHash: hashOf(shown),
      personId: of.personId,
      purpose: { in: [...of.purposes] },
      usedAt: null,
      expiresAt: { gt: now },
      person: { status: { not: 'DISABLED' } },
    },
    data: { usedAt: now },
  })
  return count === 1
}

function hashOf(shown: string): string {
  return linkTokenHash(tokenIn(shown) ?? '')
}
