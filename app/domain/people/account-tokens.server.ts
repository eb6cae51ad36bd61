import { randomUUID } from 'node:crypto'
import { db, type Tx } from '#app/platform/data/db.server.ts'
import { linkToken, linkTokenHash } from '#app/platform/link-token.server.ts'
import { DAY, HOUR } from '#app/platform/say/time.ts'

type TokenPurpose = 'INVITATION' | 'PASSWORD_RESET' | 'FIRST_ADMIN'

/** How long a link can be used. */
const TOKEN_LASTS: Record<TokenPurpose, number> = {
  INVITATION: 7 * DAY,
  PASSWORD_RESET: 1 * HOUR,
  FIRST_ADMIN: 7 * DAY,
}

/** So long an old link is still told "used" or "expired", not "unknown". */
const KEPT = 30 * DAY

type OpenedToken =
  | { state: 'open'; purpose: string; person: { id: string; name: string; email: string; language: string } }
  | { state: 'used' | 'expired' | 'unknown' }

/** Makes a new link for a person and ends her older ones of the same purpose: only the newest mail works. */
export async function issueToken(
  t: Tx,
  { personId, purpose, createdById }: { personId: string; purpose: TokenPurpose; createdById: string | null },
  now: Date,
) {
  await endTokens(t, { personId, purpose }, now)
  const id = randomUUID()
  const expiresAt = new Date(now.getTime() + TOKEN_LASTS[purpose])
  const tokenHash = linkTokenHash(linkToken(id))
  await t.accountToken.create({
    data: { id, personId, purpose, tokenHash, createdById, createdAt: now, expiresAt },
  })
  return { id, expiresAt }
}

/** Ends every open link of a person, or only those of one purpose. */
export async function endTokens(
  t: Tx,
  of: { personId: string; purpose?: TokenPurpose },
  now: Date,
): Promise<void> {
  await t.accountToken.updateMany({
    where: { ...of, usedAt: null, expiresAt: { gt: now } },
    data: { expiresAt: now },
  })
}

/** Removes links that could last be used a month ago; run once an hour. */
export async function forgetDeadTokens(now: Date): Promise<void> {
  await db.accountToken.deleteMany({ where: { expiresAt: { lt: new Date(now.getTime() - KEPT) } } })
}

/** What a shown link is worth, for the page that asks for the password. Changes nothing. */
export async function openToken(
  token: string,
  purposes: readonly TokenPurpose[],
  now: Date,
): Promise<OpenedToken> {
  const row = await db.accountToken.findUnique({
    where: { tokenHash: linkTokenHash(token) },
    select: {
      purpose: true,
      usedAt: true,
      expiresAt: true,
      person: { select: { id: true, name: true, email: true, language: true, status: true } },
    },
  })
  if (!row || !purposes.some((purpose) => purpose === row.purpose)) return { state: 'unknown' }
  if (row.usedAt) return { state: 'used' }
  const { status, ...person } = row.person
  if (row.expiresAt <= now || status === 'DISABLED') return { state: 'expired' }
  return { state: 'open', purpose: row.purpose, person }
}

/** Uses a link of this person up; anybody else's stays unused. Two people may press at once: the conditional update lets exactly one of them through. */
export async function spendToken(
  t: Tx,
  token: string,
  of: { personId: string; purposes: readonly TokenPurpose[] },
  now: Date,
): Promise<boolean> {
  const { count } = await t.accountToken.updateMany({
    where: {
      tokenHash: linkTokenHash(token),
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
