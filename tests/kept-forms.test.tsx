import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { hashPassword } from '#app/platform/password.server.ts'
import * as stepUp from '#app/routes/account/step-up.tsx'
import * as username from '#app/routes/account/username.tsx'
import * as office from '#app/routes/offices/office.tsx'
import * as invite from '#app/routes/people/invite.tsx'
import * as roles from '#app/routes/people/roles.tsx'
import { fieldIn, reader, type Place, type Shown } from '#tests/support/screens.tsx'
import { createWorld, type World } from '#tests/support/world.ts'

const PASSWORD = 'perahu biru di sungai'
const INVITE: Place = { screen: invite, path: 'sekretariat/orang/undang' }
/** How a ticked box stands in the page. */
const TICKED = (role: string) => new RegExp(`checked="" value="${role}"|value="${role}" checked=""`)
type Browser = Awaited<ReturnType<typeof reader>>

let world: World
beforeAll(async () => {
  world = await createWorld()
  const passwordHash = await hashPassword(PASSWORD)
  await db.person.update({ where: { id: world.people.admin.id }, data: { passwordHash } })
})

function invitation(nama: string): [string, string][] {
  const surel = `${randomUUID()}@contoh.test`
  const role = ['peran', 'auditor'] as [string, string]
  return [['kunci', randomUUID()], ['nama', nama], ['surel', surel], ['opd', ''], ['jabatan', ''], role]
}

/** An administrator whose password has run out over a form: what the door answered. */
async function sentTooLate(place: Place, fields: [string, string][]): Promise<[Browser, Shown]> {
  const admin = await reader(world.people.admin.id)
  return [admin, await admin.send(place, fields)]
}

function repeatPassword(admin: Browser, { location }: Shown): Promise<Shown> {
  const { search } = new URL(location ?? '', 'http://localhost:3000')
  return admin.send({ screen: stepUp, path: 'konfirmasi', search }, [['sandi', PASSWORD]])
}

test('refuses to fill in for the next person at this browser, and what somebody else has made up', async () => {
  const [admin, asked] = await sentTooLate(INVITE, invitation('Rahasia Sekali'))
  expect(asked.location).toBe('/konfirmasi?kembali=%2Fsekretariat%2Forang%2Fundang&ulang=ya')
  const next = await reader((await world.person('Admin Lain', 'admin')).id, { jar: admin.jar })
  await next.stepUp()
  expect((await next.open(INVITE)).html).not.toContain('Rahasia Sekali')
  await admin.stepUp()
  const name = [...admin.jar.keys()].find((key) => key.endsWith('isian')) ?? ''
  const made = {
    personId: world.people.admin.id,
    at: '/sekretariat/orang/undang',
    values: { nama: 'Palsu' },
    lists: {},
  }
  for (const forged of [btoa(JSON.stringify(made)), `${btoa(JSON.stringify(made))}.${'A'.repeat(43)}`]) {
    admin.jar.set(name, encodeURIComponent(forged))
    const page = await admin.open(INVITE)
    expect([page.status, page.html.includes('Palsu')]).toEqual([200, false])
  }
})

test('refuses to tick on the page of one person what was ticked on that of another', async () => {
  const [one, two] = [
    await world.person('Yang Satu', 'reviewer'),
    await world.person('Yang Lain', 'reviewer'),
  ]
  const place = (id: string): Place => ({
    screen: roles,
    path: 'sekretariat/orang/:id/peran',
    params: { id },
  })
  const [admin] = await sentTooLate(place(one.id), [
    ['versi', '1'],
    ['peran', 'auditor'],
  ])
  await admin.stepUp()
  expect((await admin.open(place(two.id))).html).not.toMatch(TICKED('auditor'))
  expect((await admin.open(place(one.id))).html).toMatch(TICKED('auditor'))
})

test('keeps an invitation while the password is asked, sends nothing by itself and lets go of it', async () => {
  const fields = invitation('Ditulis Lama')
  const [admin, asked] = await sentTooLate(INVITE, fields)
  const done = await repeatPassword(admin, asked)
  expect(done.location).toBe('/sekretariat/orang/undang')
  expect(decodeURIComponent(atobAll(admin.jar.get('aksis_pesan')))).toContain('belum dikirim')
  const page = await admin.open(INVITE)
  expect(fieldIn(page, 'nama')).toBe('Ditulis Lama')
  expect(page.html).toMatch(/<option value="auditor" selected/)
  expect(await db.person.count({ where: { name: 'Ditulis Lama' } })).toBe(0)
  expect((await admin.open(INVITE)).html).not.toContain('Ditulis Lama')
  await admin.send(INVITE, fields)
  expect(await db.person.count({ where: { name: 'Ditulis Lama' } })).toBe(1)
})

test('keeps ticks with the version that was seen, and the lines of an appointment', async () => {
  const { id } = await world.person('Berubah Peran', 'reviewer')
  const place: Place = { screen: roles, path: 'sekretariat/orang/:id/peran', params: { id } }
  const [admin, asked] = await sentTooLate(place, [
    ['versi', '1'],
    ['peran', 'auditor'],
  ])
  await repeatPassword(admin, asked)
  await db.person.update({ where: { id }, data: { version: { increment: 1 } } })
  const page = await admin.open(place)
  expect(fieldIn(page, 'versi')).toBe('1')
  expect(page.html).toMatch(TICKED('auditor'))
  expect(page.html).not.toMatch(TICKED('reviewer'))
  const { id: officeId } = await db.office.findFirstOrThrow({ where: { districtId: world.district.id } })
  const chair: Place = { screen: office, path: 'sekretariat/jabatan/:id', params: { id: officeId } }
  await admin.stepDown()
  const later = await admin.send(chair, [
    ['kunci', randomUUID()],
    ['orang', world.people.wabup.id],
    ['kapasitas', 'PLT'],
    ['mulai', '2026-12-24'],
    ['sampai', ''],
  ])
  await repeatPassword(admin, later)
  expect(fieldIn(await admin.open(chair), 'mulai')).toBe('2026-12-24')
})

test('keeps a user name while the password is asked, and a name that is taken comes back with its sentence', async () => {
  const place: Place = { screen: username, path: 'profil/nama-pengguna' }
  const taken = `admin.${world.district.code.replaceAll('.', '')}`
  await db.person.update({ where: { id: world.people.auditor.id }, data: { username: taken } })
  const { version } = await db.person.findUniqueOrThrow({ where: { id: world.people.admin.id } })
  const fields: [string, string][] = [
    ['versi', String(version)],
    ['pengguna', taken],
  ]
  const [admin, asked] = await sentTooLate(place, fields)
  expect((await repeatPassword(admin, asked)).location).toBe('/profil/nama-pengguna')
  expect(fieldIn(await admin.open(place), 'pengguna')).toBe(taken)
  const refused = await admin.send(place, fields)
  expect([refused.status, fieldIn(refused, 'pengguna')]).toEqual([422, taken])
  expect(refused.html).toContain('sudah dipakai orang lain')
  const free: [string, string][] = [
    ['versi', String(version)],
    ['pengguna', `${taken}.dua`],
  ]
  expect((await admin.send(place, free)).location).toBe('/profil')
})

test('says that it has to be written again where it is too long to be kept', async () => {
  const [admin, asked] = await sentTooLate(INVITE, invitation('x'.repeat(5_000)))
  await repeatPassword(admin, asked)
  expect([...admin.jar.keys()].filter((key) => key.endsWith('isian'))).toEqual([])
  expect(decodeURIComponent(atobAll(admin.jar.get('aksis_pesan')))).toContain('ulangi')
})

/** The words of a signed cookie. */
function atobAll(cookie = ''): string {
  return atob(decodeURIComponent(cookie).split('.')[0] ?? '')
}
