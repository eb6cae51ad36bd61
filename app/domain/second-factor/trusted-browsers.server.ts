import { recordActivity } from '#app/domain/activity/record.server.ts'
import { db, tx } from '#app/platform/data/db.server.ts'
import { newToken, sha256 } from '#app/platform/ids.server.ts'
import { keepTrustToken, TRUST_LASTS, trustTokens } from '#app/platform/trusted-cookie.server.ts'
import type { FactorPerson } from './telling.server.ts'

/** Has this browser shown her second factor, and was told to be remembered? */
export async function isTrusted(personId: string, cookies: string | null, now: Date): Promise<boolean> {
  const ids = (await trustTokens(cookies)).map(sha256)
  if (ids.length === 0) return false
  return (await db.trustedBrowser.count({ where: { id: { in: ids }, personId, expiresAt: { gt: now } } })) > 0
}

/** Asks her for no code in this browser for thirty days; the header that makes it known. Only a hash is stored. */
export async function trustBrowser(
  { id: personId, districtId }: FactorPerson,
  { cookies, device }: { cookies: string | null; device: string },
  now: Date,
): Promise<string> {
  const before = await trustTokens(cookies)
  const token = newToken()
  await tx(async (t) => {
    await t.trustedBrowser.deleteMany({ where: { personId, id: { in: before.map(sha256) } } })
    const expiresAt = new Date(now.getTime() + TRUST_LASTS)
    await t.trustedBrowser.create({
      data: { id: sha256(token), personId, createdAt: now, expiresAt, device },
    })
    const object = { type: 'person', id: personId }
    await recordActivity(t, { personId, districtId, action: 'factor.trust', object, after: { device } }, now)
  })
  return keepTrustToken(token, before)
}

/** Ends it for one of her browsers; another person's does nothing. */
export function endTrust(
  { id: personId, districtId }: FactorPerson,
  browser: string,
  now: Date,
): Promise<boolean> {
  return tx(async (t) => {
    const { count } = await t.trustedBrowser.deleteMany({ where: { id: browser, personId } })
    if (count === 0) return false
    const object = { type: 'person', id: personId }
    await recordActivity(t, { personId, districtId, action: 'factor.end-trust', object }, now)
    return true
  })
}

/** Removes those that are over; run once an hour. */
export async function forgetOldTrust(now: Date): Promise<void> {
  await db.trustedBrowser.deleteMany({ where: { expiresAt: { lte: now } } })
}
