import { randomUUID } from 'node:crypto'
import type { ActionFunctionArgs } from '@remix-run/node'
import { beforeAll, expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { hashPassword } from '#app/platform/password.server.ts'
import { readSession, startSession } from '#app/domain/access/sessions.server.ts'
import { createWorld, type World } from '#tests/support/world.ts'
import { action as invite } from '#app/routes/people/invite.tsx'
import { action as close } from '#app/routes/people/correcting/close.tsx'
import { action as reopen } from '#app/routes/people/reopen.ts'
import { action as roles } from '#app/routes/people/roles.tsx'
import { action as changeLanguage } from './language.ts'
import { action as revokeSession } from './revoke-session.ts'
import { action as signIn } from './sign-in.tsx'
import { action as signOut } from './sign-out.ts'
import { action as wipeDevice } from './wipe-device.tsx'
import { action as stepUp } from './step-up.tsx'

const PASSWORD = 'perahu biru di sungai'
let world: World
let addresses = 0

beforeAll(async () => {
  world = await createWorld()
  const passwordHash = await hashPassword(PASSWORD)
  await db.person.update({ where: { id: world.people.trainer.id }, data: { passwordHash } })
})

function call(path: string, form: Record<string, string>, cookie = '', params = {}): ActionFunctionArgs {
  addresses += 1
  const headers = { Cookie: cookie, 'Content-Type': 'application/x-www-form-urlencoded' }
  const body = new URLSearchParams(form).toString()
  return {
    params,
    request: new Request(`http://localhost:3000${path}`, { method: 'POST', headers, body }),
    context: {
      requestId: 'test',
      nonce: 'test',
      delivery: 'document',
      prose: new Map(),
      pace: () => Promise.resolve(true),
      signedIn: () => readSession(cookie),
      address: `203.0.113.${addresses}`,
    },
  }
}

async function location(answer: unknown): Promise<string | null> {
  if (!(answer instanceof Response)) throw new Error('A redirect was expected.')
  return answer.headers.get('Location')
}

test('signing in leads back to where one came from, and never out of this site', async () => {
  const form = { akun: world.people.trainer.email, sandi: PASSWORD }
  const to = async (back: string) =>
    location(await signIn(call(`/masuk?kembali=${encodeURIComponent(back)}`, form)))
  expect(await to('/studio?halaman=2')).toBe('/studio?halaman=2')
  for (const outside of ['//jahat.test', '/\\jahat.test', 'https://jahat.test', '/\tjahat'])
    expect(await to(outside)).toBe('/')
})

test('a wrong sign-in answers 422 with the typed name and without the password', async () => {
  const answer = await signIn(call('/masuk', { akun: 'hantu@contoh.test', sandi: 'salah sekali ini' }))
  expect(answer).toMatchObject({ data: { values: { akun: 'hantu@contoh.test' } }, init: { status: 422 } })
  expect(JSON.stringify(answer)).not.toContain('salah sekali ini')
})

test('a form with a field of its own or one twice is refused', async () => {
  const form = { akun: 'a@contoh.test', sandi: PASSWORD, peran: 'admin' }
  await expect(signIn(call('/masuk', form))).rejects.toMatchObject({ init: { status: 400 } })
})

test('signing out ends the session and leaves the browser what it keeps of other people’s texts', async () => {
  const cookie = await startSession(world.people.auditor.id, '')
  const answer = await signOut(call('/keluar', {}, cookie))
  expect(await location(answer)).toBe('/masuk')
  expect(answer.headers.get('Clear-Site-Data')).toBe('"cache"')
  expect(await readSession(cookie)).toBeNull()
})

test('removing everything from a device also ends the session in it, with or without one', async () => {
  const cookie = await startSession(world.people.auditor.id, '')
  for (const sent of [cookie, cookie, undefined]) {
    const answer = await wipeDevice(call('/keluar/hapus', {}, sent))
    expect(await location(answer)).toBe('/masuk')
    expect(answer.headers.get('Clear-Site-Data')).toBe('"cache", "storage"')
    expect(await readSession(cookie)).toBeNull()
  }
})

test('a changed role asks for the password first, but only for people that exist', async () => {
  const cookie = await startSession(world.people.secretariat.id, '')
  const target = world.people.reviewer.id
  const path = `/sekretariat/orang/${target}/peran`
  const asked = roles(call(path, { versi: '1', peran: 'steward' }, cookie, { id: target }))
  await expect(asked).rejects.toSatisfy(
    (answer) =>
      answer instanceof Response && answer.headers.get('Location')?.startsWith('/konfirmasi') === true,
  )
  const ghost = roles(call(path, { versi: '1' }, cookie, { id: 'tidak-ada' }))
  await expect(ghost).rejects.toMatchObject({ init: { status: 404 } })
  expect(await db.roleHolding.count({ where: { personId: target, endedAt: null, role: 'reviewer' } })).toBe(1)
})

test('who is named for a trusted role is named by somebody whose password was just repeated', async () => {
  const toStepUp = (answer: unknown) =>
    answer instanceof Response && answer.headers.get('Location')?.startsWith('/konfirmasi') === true
  const path = '/sekretariat/orang/undang'
  const form = (peran: string) => ({
    kunci: randomUUID(),
    nama: `Baru ${peran} Contoh`,
    surel: `${peran}.baru@contoh.test`,
    opd: '',
    jabatan: '',
    peran,
  })
  const admin = await startSession(world.people.admin.id, '')
  for (const peran of ['leader', 'admin', 'secretariat', 'auditor', 'aide']) {
    await expect(invite(call(path, form(peran), admin))).rejects.toSatisfy(toStepUp)
    expect(await db.person.count({ where: { email: `${peran}.baru@contoh.test` } })).toBe(0)
  }
  const secretariat = await startSession(world.people.secretariat.id, '')
  expect(await location(await invite(call(path, form('reviewer'), secretariat)))).toContain(
    '/sekretariat/orang/',
  )
  await db.session.updateMany({
    where: { personId: world.people.admin.id },
    data: { steppedUpAt: new Date() },
  })
  expect(await location(await invite(call(path, form('leader'), admin)))).toContain('/sekretariat/orang/')
})

test('a closed account is opened again by somebody whose password was just repeated; closing is quick', async () => {
  const person = await world.person('Tutup Buka', 'reviewer')
  const cookie = await startSession(world.people.admin.id, '')
  const send = (versi: string) =>
    call(`/sekretariat/orang/${person.id}`, { versi }, cookie, { id: person.id })
  const kept = async () => (await db.person.findUniqueOrThrow({ where: { id: person.id } })).status
  await close(send('1'))
  expect(await kept()).toBe('DISABLED')
  await expect(reopen(send('2'))).rejects.toSatisfy(
    (answer) =>
      answer instanceof Response && answer.headers.get('Location')?.startsWith('/konfirmasi') === true,
  )
  expect(await kept()).toBe('DISABLED')
  const { id } = world.people.admin
  await db.session.updateMany({ where: { personId: id }, data: { steppedUpAt: new Date() } })
  await reopen(send('2'))
  expect(await kept()).not.toBe('DISABLED')
})

test('another session of hers ends once the password was repeated, and none by a stranger', async () => {
  const { id } = world.people.reviewer
  const [here, there] = [await startSession(id, ''), await startSession(id, '')]
  const handle = (await readSession(there))?.session.handle ?? ''
  const end = (cookie: string) => revokeSession(call('/profil/sesi', { sesi: handle }, cookie))
  await expect(end(here)).rejects.toSatisfy(
    (answer) =>
      answer instanceof Response && answer.headers.get('Location')?.startsWith('/konfirmasi') === true,
  )
  expect(await readSession(there)).not.toBeNull()
  const stranger = await startSession(world.people.auditor.id, '')
  await db.session.updateMany({
    where: { personId: { in: [id, world.people.auditor.id] } },
    data: { steppedUpAt: new Date() },
  })
  await end(stranger)
  expect(await readSession(there)).not.toBeNull()
  expect(await location(await end(here))).toBe('/profil')
  expect(await readSession(there)).toBeNull()
  expect(await readSession(here)).not.toBeNull()
})

test('the language switch keeps the page and refuses unknown languages', async () => {
  const answer = await changeLanguage(call('/bahasa', { bahasa: 'en' }))
  expect(await location(answer)).toBe('/masuk')
  await expect(changeLanguage(call('/bahasa', { bahasa: 'xx' }))).rejects.toMatchObject({
    init: { status: 400 },
  })
})

test('after a form that was not carried out the repeated password leads back with a word that says so', async () => {
  const cookie = await startSession(world.people.trainer.id, '')
  const repeat = async (path: string) => stepUp(call(path, { 'sandi-lagi': PASSWORD }, cookie))
  const asked = await repeat('/konfirmasi?kembali=/sekretariat')
  expect(await location(asked)).toBe('/sekretariat')
  expect(asked instanceof Response && asked.headers.get('Set-Cookie')).toBeNull()
  const sent = await repeat('/konfirmasi?kembali=/sekretariat&ulang=ya')
  expect(await location(sent)).toBe('/sekretariat')
  expect(sent instanceof Response && sent.headers.get('Set-Cookie')).toContain('aksis_pesan=')
})
