import { beforeAll, expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { linkToken } from '#app/platform/link-token.server.ts'
import * as confirmEmail from '#app/routes/account/confirm-email.tsx'
import { createAccounts, PASSWORD } from '#tests/support/accounts.ts'
import { visitor } from '#tests/support/doors.ts'
import { fieldIn, reader, type Place } from '#tests/support/screens.tsx'
import * as ownEmail from '#app/routes/account/own-email.tsx'
import * as username from '#app/routes/account/username.tsx'
import * as person from '../person.tsx'
import * as roles from '../roles.tsx'
import * as email from './email.tsx'
import * as withdraw from './withdraw-email.ts'

let accounts: Awaited<ReturnType<typeof createAccounts>>
beforeAll(async () => {
  accounts = await createAccounts()
})

const emailOf = (id: string): Place => ({
  screen: email,
  path: 'sekretariat/orang/:id/surel',
  params: { id },
})
const pageOf = (id: string): Place => ({ screen: person, path: 'sekretariat/orang/:id', params: { id } })

async function tokenOf(personId: string): Promise<string> {
  const { id } = await db.accountToken.findFirstOrThrow({ where: { personId, purpose: 'EMAIL' } })
  return linkToken(id)
}

test('refuses to set an address before the password was repeated, and to show who is not hers to change', async () => {
  const { id } = await accounts.newPerson('Tanpa Ulang')
  const secretariat = await reader(accounts.world.people.secretariat.id)
  expect((await secretariat.open(emailOf(id))).location).toMatch(/^\/konfirmasi\?/)
  const sent = await secretariat.send(emailOf(id), [
    ['versi', '1'],
    ['surel', 'baru.tanpa.ulang@contoh.test'],
  ])
  expect(sent.location).toMatch(/^\/konfirmasi\?.*ulang=ya$/)
  expect(await db.accountToken.count({ where: { personId: id } })).toBe(0)
  await secretariat.stepUp()
  expect((await secretariat.open(emailOf(accounts.world.people.bupati.id))).status).toBe(404)
})

test('a new address waits on her page, is confirmed by its reader with the password, and is then hers', async () => {
  const { id } = await accounts.newPerson('Surel Layar')
  const secretariat = await reader(accounts.world.people.secretariat.id)
  await secretariat.stepUp()
  const versi = fieldIn(await secretariat.open(emailOf(id)), 'versi') ?? ''
  const taken = await secretariat.send(emailOf(id), [
    ['versi', versi],
    ['surel', accounts.world.people.opd.email],
  ])
  expect(taken.html).toContain('Surel ini sudah dipakai akun lain.')
  const sent = await secretariat.send(emailOf(id), [
    ['versi', versi],
    ['surel', ' Surel.Layar@Baru.Test '],
  ])
  expect(sent.location).toBe(`/sekretariat/orang/${id}`)
  const waits = await secretariat.open(pageOf(id))
  for (const words of ['Surel baru belum dikonfirmasi', '@baru.test', 'Kirim tautan lagi', 'Tarik kembali'])
    expect(waits.html).toContain(words)
  const nobody = await visitor(null)
  const token = await tokenOf(id)
  const shown = await nobody.get(confirmEmail.loader, { token })
  expect(shown.body).toMatchObject({
    state: 'open',
    change: { name: 'Surel Layar Contoh', email: 'surel.layar@baru.test' },
  })
  const wrong = await nobody.post(confirmEmail.action, { token }, [['sandi', 'bukan ini sandinya']])
  expect(wrong.body).toMatchObject({ errors: { sandi: 'Sandi ini tidak cocok.' } })
  const done = await nobody.post(confirmEmail.action, { token }, [['sandi', PASSWORD]])
  expect(done.location).toBe('/masuk')
  expect(await db.person.findUniqueOrThrow({ where: { id } })).toMatchObject({
    email: 'surel.layar@baru.test',
  })
  expect((await secretariat.open(pageOf(id))).html).not.toContain('Surel baru belum dikonfirmasi')
  expect((await nobody.get(confirmEmail.loader, { token })).body).toMatchObject({ state: 'used' })
})

test('an address that was taken back is gone from her page, and its link is dead', async () => {
  const { id } = await accounts.newPerson('Tarik Layar')
  const secretariat = await reader(accounts.world.people.secretariat.id)
  await secretariat.stepUp()
  const versi = fieldIn(await secretariat.open(emailOf(id)), 'versi') ?? ''
  await secretariat.send(emailOf(id), [
    ['versi', versi],
    ['surel', 'tarik.layar@baru.test'],
  ])
  const token = await tokenOf(id)
  const place: Place = { screen: withdraw, path: 'sekretariat/orang/:id/surel/tarik', params: { id } }
  expect((await secretariat.send(place, [])).location).toBe(`/sekretariat/orang/${id}`)
  expect((await secretariat.open(pageOf(id))).html).not.toContain('@baru.test')
  const nobody = await visitor(null)
  expect((await nobody.get(confirmEmail.loader, { token })).body).toMatchObject({ state: 'expired' })
})

test('a new address that waits is named on the form, and is not replaced by a page that did not show it', async () => {
  const { id, email: old } = await accounts.newPerson('Menunggu Layar')
  const secretariat = await reader(accounts.world.people.secretariat.id)
  await secretariat.stepUp()
  const first = fieldIn(await secretariat.open(emailOf(id)), 'versi') ?? ''
  await secretariat.send(emailOf(id), [
    ['versi', first],
    ['surel', 'pertama.layar@baru.test'],
  ])
  const stale = await secretariat.send(emailOf(id), [
    ['versi', first],
    ['surel', 'kedua.layar@baru.test'],
  ])
  expect(stale.status).toBe(409)
  expect(stale.html).toContain(`Sekarang: ${old}. Isian Anda masih di bawah`)
  expect(stale.html).not.toContain('aria-invalid')
  expect(stale.html).toContain('menggantikan pertama.layar@baru.test, yang masih menunggu konfirmasi')
  expect(fieldIn(stale, 'menggantikan')).toBe('pertama.layar@baru.test')
  const versi = fieldIn(stale, 'versi') ?? ''
  const unseen = await secretariat.send(emailOf(id), [
    ['versi', versi],
    ['surel', 'kedua.layar@baru.test'],
  ])
  expect(unseen.status).toBe(409)
  expect(unseen.html).toContain('surel baru diminta untuk akun ini')
  const done = await secretariat.send(emailOf(id), [
    ['versi', versi],
    ['surel', 'kedua.layar@baru.test'],
    ['menggantikan', 'pertama.layar@baru.test'],
  ])
  expect(done.location).toBe(`/sekretariat/orang/${id}`)
})

test('her own form names the new address that waits', async () => {
  const { id } = await accounts.newPerson('Sendiri Layar')
  const herself = await reader(id)
  await herself.stepUp()
  const own: Place = { screen: ownEmail, path: 'profil/surel' }
  expect((await herself.open(own)).html).not.toContain('Surel baru belum dikonfirmasi')
  await herself.send(own, [['surel', 'sendiri.satu@baru.test']])
  const unseen = await herself.send(own, [['surel', 'sendiri.dua@baru.test']])
  expect(unseen.status).toBe(409)
  expect(unseen.html).toContain('Surel baru belum dikonfirmasi')
  const done = await herself.send(own, [
    ['surel', 'sendiri.dua@baru.test'],
    ['menggantikan', fieldIn(unseen, 'menggantikan') ?? ''],
  ])
  expect(done.location).toBe('/profil')
})

test('a stale user name and stale roles stand at no field and say what is stored', async () => {
  const { id } = await accounts.newPerson('Nama Layar')
  const herself = await reader(id)
  await herself.stepUp()
  const own: Place = { screen: username, path: 'profil/nama-pengguna' }
  const { version } = await db.person.findUniqueOrThrow({ where: { id } })
  const chosen = `layar.${id.replaceAll(/[^a-z]/g, '').slice(0, 10)}`
  await herself.send(own, [
    ['versi', String(version)],
    ['pengguna', chosen],
  ])
  const late = await herself.send(own, [
    ['versi', String(version)],
    ['pengguna', `${chosen}.dua`],
  ])
  expect([late.status, late.html.includes('aria-invalid')]).toEqual([409, false])
  expect(late.html).toContain(`Nama pengguna Anda kini: ${chosen}.`)
  expect(fieldIn(late, 'pengguna')).toBe(`${chosen}.dua`)
  const secretariat = await reader(accounts.world.people.secretariat.id)
  await secretariat.stepUp()
  const ofRoles: Place = { screen: roles, path: 'sekretariat/orang/:id/peran', params: { id } }
  const stale = await secretariat.send(ofRoles, [
    ['versi', String(version)],
    ['peran', 'reviewer'],
  ])
  expect([stale.status, stale.html.includes('aria-invalid')]).toEqual([409, false])
  expect(stale.html).toContain('Akun ini baru saja berubah di tab lain atau oleh orang lain.')
})
