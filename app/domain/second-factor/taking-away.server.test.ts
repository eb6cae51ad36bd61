import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { endAllSessions, readSession, startSession } from '#app/domain/access/sessions.server.ts'
import { db, tx } from '#app/platform/data/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { DAY } from '#app/platform/say/time.ts'
import { giveFactor } from '#tests/support/second-factor.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import { readOwnFactor, removeOwnFactor } from './own.server.ts'
import { readResettable, resetFactor, resetFromMachine } from './resetting.server.ts'
import { hasFactor } from './showing.server.ts'
import { endTrust, forgetOldTrust, isTrusted, trustBrowser } from './trusted-browsers.server.ts'

const NOW = new Date('2026-03-02T02:00:10Z')
const { secret: SECRET, mode: MODE } = env
let world: World

beforeAll(async () => {
  world = await createWorld()
})
afterEach(() => {
  env.secret = SECRET
  env.mode = MODE
})

async function owner(name: string) {
  const person = await world.person(name, 'reviewer')
  return { person, ...(await giveFactor(person, NOW)) }
}

async function mailsTo(email: string): Promise<number> {
  const mails = await db.outboxMessage.findMany({ where: { kind: 'mail' }, select: { payload: true } })
  return mails.filter(({ payload }) => JSON.stringify(payload).includes(`"${email}"`)).length
}

describe('a trusted browser', () => {
  const device = 'Chrome, Android'
  const asCookies = (header: string) => header.split(';')[0] ?? ''

  test('is known for thirty days, to its own person, by a hash alone', async () => {
    const [mine, hers] = [await owner('Peramban Satu'), await owner('Peramban Dua')]
    const header = await trustBrowser(mine.person, { cookies: null, device }, NOW)
    const cookies = asCookies(header)
    expect(await isTrusted(mine.person.id, cookies, NOW)).toBe(true)
    expect(await isTrusted(hers.person.id, cookies, NOW)).toBe(false)
    expect(await isTrusted(mine.person.id, null, NOW)).toBe(false)
    expect(await isTrusted(mine.person.id, cookies, new Date(NOW.getTime() + 30 * DAY))).toBe(false)
    // Both keep it in one browser, each her own.
    const both = asCookies(await trustBrowser(hers.person, { cookies, device }, NOW))
    expect(await isTrusted(mine.person.id, both, NOW)).toBe(true)
    expect(await isTrusted(hers.person.id, both, NOW)).toBe(true)
    const [row] = await db.trustedBrowser.findMany({ where: { personId: mine.person.id } })
    expect(decodeURIComponent(cookies)).not.toContain(row?.id)
    expect(await endTrust(hers.person, row?.id ?? '', NOW)).toBe(false)
    expect(await endTrust(mine.person, row?.id ?? '', NOW)).toBe(true)
    expect(await isTrusted(mine.person.id, both, NOW)).toBe(false)
  })

  test('is forgotten with every session of hers, with the second factor, and when its time is over', async () => {
    const { person } = await owner('Peramban Tiga')
    const trust = async () => asCookies(await trustBrowser(person, { cookies: null, device }, NOW))
    const first = await trust()
    await tx((t) => endAllSessions(t, person.id))
    expect(await isTrusted(person.id, first, NOW)).toBe(false)
    const second = await trust()
    const asker = await askerFor(person.id)
    const { version } = await readOwnFactor(asker, NOW)
    expect(await removeOwnFactor(asker, version, NOW)).toEqual({ ok: true })
    expect(await isTrusted(person.id, second, NOW)).toBe(false)
    await trust()
    await forgetOldTrust(new Date(NOW.getTime() + 31 * DAY))
    expect(await db.trustedBrowser.count({ where: { personId: person.id } })).toBe(0)
  })
})

describe('taking it away', () => {
  test('is not hers where her role must have one, and takes nothing newer than her page', async () => {
    const person = await world.person('Hapus Satu', 'leader')
    await giveFactor(person, NOW)
    const asker = await askerFor(person.id)
    const { version } = await readOwnFactor(asker, NOW)
    env.mode = 'production'
    expect(await removeOwnFactor(asker, version, NOW)).toEqual({ ok: false, reason: 'needed' })
    env.mode = 'test'
    expect(await removeOwnFactor(asker, version + 1, NOW)).toEqual({ ok: false, reason: 'stale' })
    expect(await hasFactor(person.id)).toBe(true)
    expect(await removeOwnFactor(asker, version, NOW)).toEqual({ ok: true })
    expect(await db.recoveryCode.count({ where: { personId: person.id } })).toBe(0)
  })

  test('is for another administrator of the same district, with a reason, an event and a mail', async () => {
    const elsewhere = await createWorld()
    const person = await world.person('Hapus Dua', 'admin')
    await giveFactor(person, NOW)
    const cookie = await startSession(person.id, '')
    const given = { version: 1, reason: 'Ponsel hilang, sudah ditelepon.' }
    const hidden = { ok: false, reason: 'not-found' }
    for (const asker of [
      await askerFor(person.id),
      await askerFor(world.people.secretariat.id),
      await askerFor(elsewhere.people.admin.id),
    ]) {
      expect(await resetFactor(asker, person.id, given, NOW)).toEqual(hidden)
      expect(await readResettable(asker, person.id)).toBeNull()
    }
    expect(await hasFactor(person.id)).toBe(true)
    const admin = await askerFor(world.people.admin.id)
    const before = await mailsTo(person.email)
    const old = { ...given, version: 7 }
    expect(await resetFactor(admin, person.id, old, NOW)).toEqual({ ok: false, reason: 'stale' })
    expect(await resetFactor(admin, person.id, given, NOW)).toMatchObject({ ok: true })
    expect(await hasFactor(person.id)).toBe(false)
    expect(await readSession(cookie)).toBeNull()
    expect(await mailsTo(person.email)).toBe(before + 1)
    const events = await db.auditEvent.findMany({ where: { action: 'factor.reset', objectId: person.id } })
    expect(events.map(({ personId }) => personId)).toEqual([world.people.admin.id])
    expect(events[0]?.detail).toContain(given.reason)
  })

  test('is done on the machine by address or user name, with an event of nobody', async () => {
    const { person } = await owner('Hapus Tiga')
    expect(await resetFromMachine('tidak.ada@contoh.test', NOW)).toBe('unknown')
    expect(await resetFromMachine(` ${person.email.toUpperCase()} `, NOW)).toBe('reset')
    expect(await resetFromMachine(person.email, NOW)).toBe('none')
    const events = await db.auditEvent.findMany({ where: { action: 'factor.reset', objectId: person.id } })
    expect(events.map(({ personId }) => personId)).toEqual([null])
  })
})
