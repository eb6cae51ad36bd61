import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { limit } from '#app/domain/access/limits.server.ts'
import { readSession, startSession } from '#app/domain/access/sessions.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { codeAt, giveFactor, steps } from '#tests/support/second-factor.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import { readOwnFactor, renewCodes } from './own.server.ts'
import { beginSetup, confirmSetup, secretOf } from './setting-up.server.ts'
import { hasFactor, showFactor } from './showing.server.ts'

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

const WRONG = { ok: false, reason: 'wrong' }

describe('a code', () => {
  test('is taken once, and none of the steps before it is taken after it', async () => {
    const { person, secret } = await owner('Kode Satu')
    const later = steps(NOW, 4)
    const code = codeAt(secret, later)
    expect(await showFactor(person, code, later)).toEqual({ ok: true, by: 'code' })
    expect(await showFactor(person, code, later)).toEqual({ ok: false, reason: 'used' })
    // The step before is within the window, and over all the same.
    expect(await showFactor(person, codeAt(secret, steps(later, -1)), later)).toEqual({
      ok: false,
      reason: 'used',
    })
    expect(await showFactor(person, codeAt(secret, steps(later, 1)), later)).toMatchObject({ ok: true })
  })

  test('that confirmed the set-up opens nothing more', async () => {
    const { person, secret } = await owner('Kode Dua')
    expect(await showFactor(person, codeAt(secret, NOW), NOW)).toEqual({ ok: false, reason: 'used' })
  })

  test('opens once where it comes five times at once', async () => {
    const { person, secret } = await owner('Kode Tiga')
    const later = steps(NOW, 2)
    const tries = await Promise.all(
      Array.from({ length: 5 }, () => showFactor(person, codeAt(secret, later), later)),
    )
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('of somebody else, of two steps ago, or of no shape is wrong', async () => {
    const [mine, hers] = [await owner('Kode Empat'), await owner('Kode Lima')]
    const later = steps(NOW, 10)
    for (const typed of [
      codeAt(hers.secret, later),
      codeAt(mine.secret, steps(later, -2)),
      codeAt(mine.secret, steps(later, 2)),
      hers.codes[0] ?? '',
    ])
      expect(await showFactor(mine.person, typed, later)).toEqual(WRONG)
    expect(await showFactor(hers.person, 'abcdef', later)).toEqual(WRONG)
    expect(await showFactor(hers.person, '', later)).toEqual(WRONG)
  })

  test('is read with the spaces and dashes people copy', async () => {
    const { person, secret, codes } = await owner('Kode Enam')
    const later = steps(NOW, 2)
    const code = codeAt(secret, later)
    expect(await showFactor(person, ` ${code.slice(0, 3)} ${code.slice(3)} `, later)).toMatchObject({
      ok: true,
    })
    const dashed = codes[0]?.match(/.{5}/g)?.join('-') ?? ''
    expect(await showFactor(person, dashed, later)).toEqual({ ok: true, by: 'recovery' })
  })

  test('cannot be guessed: after five tries the right one is not taken either, and each lock is longer', async () => {
    const { person, secret } = await owner('Kode Tujuh')
    const later = steps(NOW, 2)
    const right = codeAt(secret, later)
    const wrong = String((Number(right) + 1) % 1_000_000).padStart(6, '0')
    for (let index = 0; index < 5; index += 1) expect(await showFactor(person, wrong, later)).toEqual(WRONG)
    expect(await showFactor(person, right, later)).toEqual({ ok: false, reason: 'locked', retryAfter: 900 })
    // Recovery codes are counted with them.
    expect(await limit('factor', person.id)).toMatchObject({ ok: false })
    const refused = await db.auditEvent.findMany({ where: { action: 'factor.refuse', objectId: person.id } })
    expect(refused).toHaveLength(5)
    expect(JSON.stringify(refused)).not.toContain(wrong)
  })

  test('whose secret was sealed elsewhere says so, and recovery codes still open', async () => {
    const { person, secret, codes } = await owner('Kode Delapan')
    const later = steps(NOW, 2)
    env.secret = 'the secret of another machine, put back here'
    expect(await showFactor(person, codeAt(secret, later), later)).toEqual({
      ok: false,
      reason: 'unreadable',
    })
    expect((await readOwnFactor(await askerFor(person.id), later)).readable).toBe(false)
    expect(await showFactor(person, codes[3] ?? '', later)).toEqual({ ok: true, by: 'recovery' })
  })

  test('whose sealed secret was moved to another row opens neither', async () => {
    const [mine, hers] = [await owner('Kode Sembilan'), await owner('Kode Sepuluh')]
    const { secret } = await db.secondFactor.findUniqueOrThrow({ where: { personId: mine.person.id } })
    expect(secret).not.toContain(mine.secret)
    await db.secondFactor.update({ where: { personId: hers.person.id }, data: { secret } })
    const later = steps(NOW, 2)
    expect(await showFactor(hers.person, codeAt(mine.secret, later), later)).toMatchObject({ ok: false })
  })
})

describe('recovery codes', () => {
  test('are ten, stored as hashes, and each opens once, also twice at once', async () => {
    const { person, codes } = await owner('Cadangan Satu')
    expect(new Set(codes).size).toBe(10)
    const stored = JSON.stringify(await db.recoveryCode.findMany({ where: { personId: person.id } }))
    for (const code of codes) expect(stored).not.toContain(code)
    const [code = ''] = codes
    const before = await mailsTo(person.email)
    const both = await Promise.all([showFactor(person, code, NOW), showFactor(person, code, NOW)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await showFactor(person, code, NOW)).toEqual(WRONG)
    expect(await mailsTo(person.email)).toBe(before + 1)
    expect((await readOwnFactor(await askerFor(person.id), NOW)).codesLeft).toBe(9)
  })

  test('made anew end the old ones; a page that is old makes none', async () => {
    const { person, codes } = await owner('Cadangan Dua')
    const asker = await askerFor(person.id)
    const { version } = await readOwnFactor(asker, NOW)
    const fresh = await renewCodes(asker, version, NOW)
    expect(await renewCodes(asker, version, NOW)).toEqual({ ok: false, reason: 'stale' })
    if (!fresh.ok) throw new Error('There are no new codes.')
    expect(await showFactor(person, codes[0] ?? '', NOW)).toEqual(WRONG)
    expect(await showFactor(person, fresh.codes[0] ?? '', NOW)).toMatchObject({ ok: true })
  })
})

describe('setting it up', () => {
  test('asks for nothing before a first code, and is confirmed by one of two browsers at once', async () => {
    const person = await world.person('Siap Satu', 'reviewer')
    const at = { passwordHash: null, handle: null }
    const [one, two] = [await beginSetup(person.id), await beginSetup(person.id)]
    expect(await hasFactor(person.id)).toBe(false)
    const confirm = (setup: typeof one) =>
      confirmSetup(person, setup, codeAt(secretOf(setup, person.id) ?? '', NOW), at, NOW)
    expect(await confirmSetup(person, one, '000000', at, NOW)).toEqual(WRONG)
    const answers = await Promise.all([confirm(one), confirm(two)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'elsewhere' })
  })

  test('takes no secret that was sealed for somebody else, and none after the password changed', async () => {
    const [mine, hers] = [
      await world.person('Siap Dua', 'reviewer'),
      await world.person('Siap Tiga', 'reviewer'),
    ]
    const setup = await beginSetup(hers.id)
    const code = codeAt(secretOf(setup, hers.id) ?? '', NOW)
    expect(secretOf(setup, mine.id)).toBeNull()
    expect(await confirmSetup(mine, setup, code, { passwordHash: null, handle: null }, NOW)).toEqual(WRONG)
    const old = { passwordHash: 'an old one', handle: null }
    expect(await confirmSetup(hers, setup, code, old, NOW)).toEqual({ ok: false, reason: 'changed' })
    expect(await hasFactor(hers.id)).toBe(false)
  })

  test('on another phone leaves the old one valid until the new code matches, and then ends it', async () => {
    const { person, secret, codes } = await owner('Siap Empat')
    const setup = await beginSetup(person.id)
    const later = steps(NOW, 3)
    expect(await showFactor(person, codeAt(secret, later), later)).toMatchObject({ ok: true })
    const fresh = secretOf(setup, person.id) ?? ''
    const at = { passwordHash: null, handle: null }
    expect(await confirmSetup(person, setup, codeAt(fresh, later), at, later)).toMatchObject({ ok: true })
    const next = steps(later, 1)
    expect(await showFactor(person, codeAt(secret, next), next)).toEqual(WRONG)
    expect(await showFactor(person, codes[0] ?? '', next)).toEqual(WRONG)
    expect(await showFactor(person, codeAt(fresh, next), next)).toMatchObject({ ok: true })
  })

  test('ends the sessions there are and tells her', async () => {
    const person = await world.person('Siap Lima', 'reviewer')
    const cookie = await startSession(person.id, '')
    await giveFactor(person, NOW)
    expect(await readSession(cookie)).toBeNull()
    expect(await mailsTo(person.email)).toBe(1)
    expect(await db.auditEvent.count({ where: { action: 'factor.set-up', objectId: person.id } })).toBe(1)
  })
})
