import { afterEach, beforeAll, expect, test } from 'vitest'
import { readSession, startSession } from '#app/domain/access/sessions.server.ts'
import { hasFactor } from '#app/domain/second-factor/showing.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { hashPassword } from '#app/platform/password.server.ts'
import { MINUTE } from '#app/platform/say/time.ts'
import { client, createAccounts, PASSWORD } from '#tests/support/accounts.ts'
import { codeAt, giveFactor, steps } from '#tests/support/second-factor.ts'
import type { World } from '#tests/support/world.ts'
import { askerFor } from '#tests/support/world.ts'
import { enterInvited, readEntry, showCode, type Client } from './entering.server.ts'
import { confirmOwnSetup, ownSetup } from './own-setup.server.ts'
import { signIn, stepUp } from './sign-in.server.ts'

const NOW = new Date('2026-03-02T02:00:10Z')
const { mode: MODE } = env
let world: World
let passwordHash: string

beforeAll(async () => {
  ;({ world } = await createAccounts())
  passwordHash = await hashPassword(PASSWORD)
})
afterEach(() => {
  env.mode = MODE
})

async function newOwner(name: string) {
  const person = await world.person(name, 'reviewer')
  await db.person.update({ where: { id: person.id }, data: { passwordHash } })
  return { person, ...(await giveFactor(person, NOW)) }
}

/** As a browser sends back what it was told to keep. */
const asCookies = (...headers: (string | null)[]) =>
  headers.map((header) => header?.split(';')[0] ?? '').join('; ')

/** Shows the password; the browser keeps what comes back. */
async function afterPassword(account: string, at: Date, from: Client = client(), shared = false) {
  const answer = await signIn({ account, password: PASSWORD, shared }, from, at)
  if (!answer.ok) throw new Error(`The password was refused: ${answer.reason}.`)
  return { next: answer.next, from: { ...from, cookies: asCookies(answer.cookie) } }
}

const sessions = (personId: string) => db.session.count({ where: { personId } })
const given = (code: string, trust = false) => ({ code, trust })

test('opens no session by the password alone where there is a second factor, and one by its code', async () => {
  const { person, secret } = await newOwner('Masuk Satu')
  const at = steps(NOW, 2)
  const { next, from } = await afterPassword(person.email, at)
  expect(next).toBe('code')
  expect(await sessions(person.id)).toBe(0)
  expect(await readSession(from.cookies)).toBeNull()
  expect(await readEntry(from.cookies, at)).toMatchObject({ stage: 'code', account: person.email })
  expect(await showCode(given('000000'), from, at)).toEqual({ ok: false, reason: 'wrong' })
  expect(await sessions(person.id)).toBe(0)
  const answer = await showCode(given(codeAt(secret, at)), from, at)
  if (!answer.ok) throw new Error(answer.reason)
  expect((await readSession(asCookies(...answer.cookies)))?.person.id).toBe(person.id)
  // The same step once more, from the same browser: nothing.
  expect(await showCode(given(codeAt(secret, at)), from, at)).toEqual({ ok: false, reason: 'used' })
  expect(await sessions(person.id)).toBe(1)
})

test('lets in one of two browsers that show one code at once', async () => {
  const { person, secret } = await newOwner('Masuk Dua')
  const at = steps(NOW, 2)
  const [one, two] = [await afterPassword(person.email, at), await afterPassword(person.email, at)]
  const code = given(codeAt(secret, at))
  const answers = await Promise.all([showCode(code, one.from, at), showCode(code, two.from, at)])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await sessions(person.id)).toBe(1)
})

test('takes no code of hers behind the password of somebody else, and none without a password', async () => {
  const [mine, hers] = [await newOwner('Masuk Tiga'), await newOwner('Masuk Empat')]
  const at = steps(NOW, 2)
  const { from } = await afterPassword(mine.person.email, at)
  expect(await showCode(given(codeAt(hers.secret, at)), from, at)).toEqual({ ok: false, reason: 'wrong' })
  const anew = { ok: false, reason: 'anew' }
  expect(await showCode(given(codeAt(mine.secret, at)), client(), at)).toEqual(anew)
  // What she was told to keep, with another person's id written over her own.
  const [name = '', value = ''] = from.cookies.split('=')
  const [body = ''] = decodeURIComponent(value).split('.')
  const kept = Buffer.from(body, 'base64').toString().replace(mine.person.id, hers.person.id)
  const forged = `${name}=${encodeURIComponent(`${Buffer.from(kept).toString('base64')}.${decodeURIComponent(value).split('.')[1]}`)}`
  expect(kept).toContain(hers.person.id)
  expect(await showCode(given(codeAt(hers.secret, at)), { ...from, cookies: forged }, at)).toEqual(anew)
})

test('ends what waits for a code after five minutes, and with the password or the account it was shown for', async () => {
  const { person, secret } = await newOwner('Masuk Lima')
  const anew = { ok: false, reason: 'anew' }
  const at = steps(NOW, 2)
  const { from } = await afterPassword(person.email, at)
  const late = new Date(at.getTime() + 5 * MINUTE)
  expect(await showCode(given(codeAt(secret, late)), from, late)).toEqual(anew)
  const code = given(codeAt(secret, at))
  await db.person.update({ where: { id: person.id }, data: { status: 'DISABLED' } })
  expect(await showCode(code, from, at)).toEqual(anew)
  await db.person.update({ where: { id: person.id }, data: { status: 'ACTIVE', passwordHash: 'another' } })
  expect(await showCode(code, from, at)).toEqual(anew)
  await db.person.update({ where: { id: person.id }, data: { passwordHash } })
  expect(await showCode(code, from, at)).toMatchObject({ ok: true })
})

test('asks a browser that is trusted for no code, until her password changes; a shared one is never trusted', async () => {
  const { person, secret } = await newOwner('Masuk Enam')
  const first = steps(NOW, 2)
  const { from } = await afterPassword(person.email, first)
  const answer = await showCode(given(codeAt(secret, first), true), from, first)
  if (!answer.ok) throw new Error(answer.reason)
  const cookies = asCookies(...answer.cookies)
  expect((await afterPassword(person.email, first, { ...client(), cookies })).next).toBe('in')
  expect((await afterPassword(person.email, first)).next).toBe('code')
  await db.trustedBrowser.deleteMany({ where: { personId: person.id } })
  expect((await afterPassword(person.email, first, { ...client(), cookies })).next).toBe('code')
  const at = steps(NOW, 4)
  const shared = await afterPassword(person.email, at, client(), true)
  expect(await showCode(given(codeAt(secret, at), true), shared.from, at)).toMatchObject({ ok: true })
  expect(await db.trustedBrowser.count({ where: { personId: person.id } })).toBe(0)
})

test('says the same to a wrong password, whether there is a second factor or not', async () => {
  const { person } = await newOwner('Masuk Tujuh')
  const wrong = { account: person.email, password: 'salah sekali ini', shared: false }
  expect(await signIn(wrong, client(), NOW)).toEqual({ ok: false, reason: 'wrong' })
})

test.each(['leader', 'aide', 'admin'] as const)(
  'in production a %s without a second factor sets it up on the way in, also by an invitation',
  async (role) => {
    env.mode = 'production'
    const person = await world.person(`Wajib ${role}`, role)
    await db.person.update({ where: { id: person.id }, data: { passwordHash } })
    const { next, from } = await afterPassword(person.email, NOW)
    expect(next).toBe('code')
    const entry = await readEntry(from.cookies, NOW)
    if (entry?.stage !== 'setup') throw new Error('Nothing is to be set up.')
    expect(decodeURIComponent(from.cookies)).not.toContain(entry.secret)
    expect(await showCode(given('000000'), from, NOW)).toMatchObject({ ok: false, reason: 'wrong' })
    expect([await sessions(person.id), await hasFactor(person.id)]).toEqual([0, false])
    const answer = await showCode(given(codeAt(entry.secret, NOW)), from, NOW)
    if (!answer.ok) throw new Error(answer.reason)
    expect(answer.codes).toHaveLength(10)
    expect((await readSession(asCookies(...answer.cookies)))?.person.id).toBe(person.id)
    // With the code that confirmed it nobody sets up another one from what the browser still keeps.
    expect(await showCode(given(codeAt(entry.secret, NOW)), from, NOW)).toMatchObject({ ok: false })
    const invited = await enterInvited(person, client(), NOW)
    expect(invited?.next).toBe('code')
  },
)

test('in production nobody else must have one, and the demo asks nobody who has not', async () => {
  for (const [mode, role] of [
    ['production', 'secretariat'],
    ['demo', 'leader'],
    ['test', 'admin'],
  ] as const) {
    env.mode = mode
    const person = await world.person(`Bebas ${mode}`, role)
    await db.person.update({ where: { id: person.id }, data: { passwordHash } })
    expect((await afterPassword(person.email, NOW)).next).toBe('in')
  }
})

test('what somebody who is in sets up in this browser opens no session to whoever comes after her', async () => {
  const person = await world.person('Milik Sendiri', 'reviewer')
  await db.person.update({ where: { id: person.id }, data: { passwordHash } })
  const asker = await askerFor(person.id)
  const cookie = await startSession(person.id, '')
  const { secret, cookie: kept } = await ownSetup(asker, null, NOW)
  const cookies = asCookies(kept)
  expect((await ownSetup(asker, cookies, NOW)).secret).toBe(secret)
  const anew = { ok: false, reason: 'anew' }
  expect(await showCode(given(codeAt(secret, NOW)), { ...client(), cookies }, NOW)).toEqual(anew)
  const handle = (await readSession(cookie))?.session.handle ?? ''
  const other = await askerFor(world.people.trainer.id)
  const code = codeAt(secret, NOW)
  expect(await confirmOwnSetup(other, code, { cookies, handle }, NOW)).toEqual(anew)
  expect(await confirmOwnSetup(asker, code, { cookies, handle }, NOW)).toMatchObject({ ok: true })
  // The session at hand goes on, and counts as one that has shown it.
  env.mode = 'production'
  expect(await readSession(cookie)).not.toBeNull()
  expect((await db.session.findFirst({ where: { personId: person.id } }))?.factorAt).not.toBeNull()
})

test('the password is repeated with a code where she has one', async () => {
  const { person, secret } = await newOwner('Ulang Satu')
  const cookie = await startSession(person.id, '')
  const handle = (await readSession(cookie))?.session.handle ?? ''
  const asker = await askerFor(person.id)
  const at = steps(NOW, 2)
  const repeat = (password: string, code: string) => stepUp(asker, { password, code }, handle, at)
  expect(await repeat(PASSWORD, '')).toMatchObject({ ok: false, reason: 'code' })
  expect(await repeat('salah sekali ini', codeAt(secret, at))).toEqual({ ok: false, reason: 'wrong' })
  expect((await readSession(cookie))?.session.steppedUp).toBe(false)
  expect(await repeat(PASSWORD, codeAt(secret, at))).toEqual({ ok: true })
  expect((await readSession(cookie))?.session.steppedUp).toBe(true)
  expect(await repeat(PASSWORD, codeAt(secret, at))).toMatchObject({
    reason: 'code',
    fault: { reason: 'used' },
  })
})
