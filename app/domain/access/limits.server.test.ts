import { expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { MINUTE, SECOND } from '#app/platform/say/time.ts'
import { forgetExpiredTries } from '#app/platform/rate-limit.server.ts'
import '#tests/support/world.ts'
import { forgive, limit } from './limits.server.ts'

let keys = 0
function newKey() {
  keys += 1
  return `orang${keys}-${Date.now()}@contoh.test`
}

async function tries(name: Parameters<typeof limit>[0], key: string, count: number) {
  const answers = []
  for (let index = 0; index < count; index += 1) answers.push(await limit(name, key))
  return answers
}

test('locks the sixth sign-in try and grows with every lock', async () => {
  const key = newKey()
  expect((await tries('signIn', key, 5)).every((answer) => answer.ok)).toBe(true)
  expect(await limit('signIn', key)).toEqual({ ok: false, retryAfter: (15 * MINUTE) / SECOND })
  expect((await limit('signIn', key)).ok).toBe(false)
  // The lock runs out: its row ends in the past.
  await db.rateLimiterFlexible.updateMany({
    where: { key: { startsWith: 'signIn:' }, points: { gt: 5 } },
    data: { expire: new Date(Date.now() - 1) },
  })
  await tries('signIn', key, 5)
  expect(await limit('signIn', key)).toEqual({ ok: false, retryAfter: (30 * MINUTE) / SECOND })
})

test('counts tries at once, so that nobody gets a sixth', async () => {
  const key = newKey()
  const answers = await Promise.all(Array.from({ length: 30 }, () => limit('signIn', key)))
  expect(answers.filter((answer) => answer.ok)).toHaveLength(5)
})

test('locks only the account that was tried, however its name is written', async () => {
  const key = newKey()
  await tries('signIn', key, 6)
  expect((await limit('signIn', newKey())).ok).toBe(true)
  expect((await limit('signIn', ` ${key.toUpperCase()} `)).ok).toBe(false)
})

test('forgives the tries after the right password', async () => {
  const key = newKey()
  await tries('signIn', key, 4)
  await forgive('signIn', key)
  expect((await tries('signIn', key, 5)).every((answer) => answer.ok)).toBe(true)
})

test('lets a class of thirty sign in behind one address, and no more than a hundred in an hour', async () => {
  const key = newKey()
  const answers = await tries('address', key, 101)
  expect(answers.filter((answer) => answer.ok)).toHaveLength(100)
})

test('keeps no name in the table', async () => {
  const key = newKey()
  await limit('reset', key)
  const rows = await db.rateLimiterFlexible.findMany()
  expect(rows.some((row) => row.key.includes('contoh'))).toBe(false)
})

test('closes sign-in but not the studio when the limiter fails', async () => {
  const [signIn, preview] = [newKey(), newKey()]
  await db.$executeRawUnsafe('ALTER TABLE "RateLimiterFlexible" RENAME TO "Away"')
  try {
    expect((await limit('signIn', signIn)).ok).toBe(false)
    expect((await limit('preview', preview)).ok).toBe(true)
  } finally {
    await db.$executeRawUnsafe('ALTER TABLE "Away" RENAME TO "RateLimiterFlexible"')
  }
})

test('sweeps the counts that are over, and leaves those that still bind', async () => {
  const [over, bound] = [newKey(), newKey()]
  await tries('signIn', over, 1)
  await db.rateLimiterFlexible.updateMany({ data: { expire: new Date(Date.now() - SECOND) } })
  await tries('signIn', bound, 6)
  await forgetExpiredTries(new Date())
  expect(await db.rateLimiterFlexible.count({ where: { expire: { lt: new Date() } } })).toBe(0)
  expect((await limit('signIn', bound)).ok).toBe(false)
})
