import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { keepForm, keptForm } from '#app/platform/kept-form.server.ts'
import { MINUTE } from '#app/platform/say/time.ts'
import { hashPassword } from '#app/platform/password.server.ts'
import * as username from '#app/routes/account/username.tsx'
import * as endTerm from '#app/routes/offices/end-term.ts'
import * as office from '#app/routes/offices/office.tsx'
import * as invite from '#app/routes/people/invite.tsx'
import * as reopen from '#app/routes/people/reopen.ts'
import * as roles from '#app/routes/people/roles.tsx'
import { carried, goOn, question, repeatPassword, type Browser } from '#tests/support/password-again.ts'
import { fieldIn, reader, type Place, type Shown } from '#tests/support/screens.tsx'
import { createWorld, type World } from '#tests/support/world.ts'

const PASSWORD = 'perahu biru di sungai'
const INVITE: Place = { screen: invite, path: 'sekretariat/orang/undang' }
/** How a ticked box stands in the page. */
const TICKED = (role: string) => new RegExp(`checked="" value="${role}"|value="${role}" checked=""`)

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

const invited = (name: string) => db.person.count({ where: { name } })
const saidTo = (browser: Browser) => decodeURIComponent(atobAll(browser.jar.get('aksis_pesan')))

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
    to: '/sekretariat/orang/undang',
    until: Date.now() + 60_000,
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

test('an invitation goes on by itself after the password, once, as it was written', async () => {
  const [admin, asked] = await sentTooLate(INVITE, invitation('Ditulis Lama'))
  const page = await admin.open(question(asked))
  expect(page.html).toContain('Lanjutkan langkah tadi')
  const done = await goOn(admin, INVITE, asked, PASSWORD)
  expect([done.location?.startsWith('/sekretariat/orang/'), await invited('Ditulis Lama')]).toEqual([true, 1])
  // Nothing is left to be filled in or sent once more.
  expect((await admin.open(INVITE)).html).not.toContain('Ditulis Lama')
  expect(carried(await admin.open(question(asked)))).toEqual([])
})

test('refuses to go on with a wrong password, and keeps what was written', async () => {
  const [admin, asked] = await sentTooLate(INVITE, invitation('Sandi Salah'))
  const { answer } = await repeatPassword(admin, asked, 'bukan sandi saya ini')
  expect(answer.status).toBe(422)
  expect(answer.html).toContain('name="nama" value="Sandi Salah"')
  expect(await invited('Sandi Salah')).toBe(0)
  await goOn(admin, INVITE, asked, PASSWORD)
  expect(await invited('Sandi Salah')).toBe(1)
})

test('refuses to go on in the session of somebody else at this browser', async () => {
  const [admin, asked] = await sentTooLate(INVITE, invitation('Milik Orang Lain'))
  const fields = carried(await admin.open(question(asked)))
  const other = await world.person('Admin Berikut', 'admin')
  const passwordHash = await hashPassword(PASSWORD)
  await db.person.update({ where: { id: other.id }, data: { passwordHash } })
  const next = await reader(other.id, { jar: admin.jar })
  expect((await next.open(question(asked))).html).not.toContain('Milik Orang Lain')
  const answer = await next.send(question(asked), [...fields, ['sandi-lagi', PASSWORD]])
  expect([answer.status, answer.location]).toEqual([302, '/sekretariat/orang/undang'])
  expect(await invited('Milik Orang Lain')).toBe(0)
})

test('refuses to go on with anything but what was kept, and to any other address', async () => {
  const [admin, asked] = await sentTooLate(INVITE, invitation('Seperti Ditulis'))
  const fields = carried(await admin.open(question(asked)))
  const changed = fields.map(([name, value]): [string, string] => [name, name === 'peran' ? 'admin' : value])
  for (const sent of [changed, [...fields, ['peran', 'admin'] as [string, string]], fields.slice(1), []]) {
    const answer = await admin.send(question(asked), [...sent, ['sandi-lagi', PASSWORD]])
    expect([answer.status, answer.location]).toEqual([302, '/sekretariat/orang/undang'])
  }
  for (const elsewhere of ['/sekretariat/orang', '//jahat.test', '/sekretariat/orang/undang/']) {
    const location = `/konfirmasi?${new URLSearchParams({ kembali: elsewhere, ulang: 'ya' }).toString()}`
    expect(carried(await admin.open(question({ location })))).toEqual([])
    const answer = await admin.send(question({ location }), [...fields, ['sandi-lagi', PASSWORD]])
    expect(answer.status).toBe(302)
  }
  expect(await invited('Seperti Ditulis')).toBe(0)
})

test('what is shown once more from a copy of the cookie does nothing twice', async () => {
  const [admin, asked] = await sentTooLate(INVITE, invitation('Diulang Penyerang'))
  const copy = new Map(admin.jar)
  const { fields } = await repeatPassword(admin, asked, PASSWORD)
  await admin.send(INVITE, fields)
  // Without it there is nothing to go on with; with it the door knows the key.
  const late = await admin.send(question(asked), [...fields, ['sandi-lagi', PASSWORD]])
  expect([late.status, saidTo(admin)]).toEqual([302, expect.stringContaining('ulangi')])
  const again = await reader(world.people.admin.id, { jar: copy })
  await goOn(again, INVITE, asked, PASSWORD)
  expect(await invited('Diulang Penyerang')).toBe(1)
})

test('refuses what is older than ten minutes, and a password that comes with the act itself', async () => {
  const now = new Date()
  const place = { personId: world.people.admin.id, at: '/sekretariat/orang/undang' }
  const header = await keepForm({ ...place, to: place.at }, { values: { nama: 'Lama' }, lists: {} }, now)
  const request = new Request('http://localhost:3000/', { headers: { Cookie: header?.split(';')[0] ?? '' } })
  const later = (minutes: number) => new Date(now.getTime() + minutes * MINUTE)
  expect((await keptForm(request, place, later(9)))?.values).toEqual({ nama: 'Lama' })
  expect(await keptForm(request, place, later(10))).toBeNull()
  const admin = await reader(world.people.admin.id)
  const direct = await admin.send(INVITE, [...invitation('Lewat Pintu'), ['sandi-lagi', PASSWORD]])
  expect(direct.location).toMatch(/^\/konfirmasi/)
  expect(await invited('Lewat Pintu')).toBe(0)
})

test('an act that has no page of its own goes on too: opening an account, ending a term', async () => {
  const closed = await world.person('Tutup Lalu Buka', 'reviewer')
  await db.person.update({ where: { id: closed.id }, data: { status: 'DISABLED' } })
  const opening: Place = { screen: reopen, path: 'sekretariat/orang/:id/buka', params: { id: closed.id } }
  const [admin, asked] = await sentTooLate(opening, [['versi', '1']])
  expect(asked.location).toContain(encodeURIComponent(`/sekretariat/orang/${closed.id}`))
  expect((await goOn(admin, opening, asked, PASSWORD)).location).toBe(`/sekretariat/orang/${closed.id}`)
  expect((await db.person.findUniqueOrThrow({ where: { id: closed.id } })).status).not.toBe('DISABLED')

  const elsewhere = await createWorld()
  const term = await db.officeTerm.findFirstOrThrow({ where: { personId: elsewhere.people.wabup.id } })
  const passwordHash = await hashPassword(PASSWORD)
  await db.person.update({ where: { id: elsewhere.people.admin.id }, data: { passwordHash } })
  const hers = await reader(elsewhere.people.admin.id)
  const ending: Place = {
    screen: endTerm,
    path: 'sekretariat/jabatan/:id/akhiri',
    params: { id: term.officeId },
  }
  const held = await hers.send(ending, [
    ['masa', term.id],
    ['akibat', 'tanpa'],
  ])
  expect(held.location).toBe('/konfirmasi?kembali=%2Fsekretariat%2Fjabatan&ulang=ya')
  await goOn(hers, ending, held, PASSWORD)
  const { to } = await db.officeTerm.findUniqueOrThrow({ where: { id: term.id } })
  expect([term.to, to]).toEqual([null, expect.any(Date)])
})

test('ticks go on with the version that was seen: changed meanwhile, nothing is saved over it', async () => {
  const { id } = await world.person('Berubah Peran', 'reviewer')
  const place: Place = { screen: roles, path: 'sekretariat/orang/:id/peran', params: { id } }
  const [admin, asked] = await sentTooLate(place, [
    ['versi', '1'],
    ['peran', 'auditor'],
  ])
  await db.person.update({ where: { id }, data: { version: { increment: 1 } } })
  expect((await goOn(admin, place, asked, PASSWORD)).status).toBe(409)
  const rolesOf = async () => db.roleHolding.findMany({ where: { personId: id, endedAt: null } })
  expect((await rolesOf()).map(({ role }) => role)).toEqual(['reviewer'])
  await admin.stepDown()
  const again = await admin.send(place, [
    ['versi', '2'],
    ['peran', 'auditor'],
    ['peran', 'reviewer'],
  ])
  await goOn(admin, place, again, PASSWORD)
  expect((await rolesOf()).map(({ role }) => role).sort()).toEqual(['auditor', 'reviewer'])
})

test('the lines of an appointment wait on its page for who goes back without a password', async () => {
  const { id: officeId } = await db.office.findFirstOrThrow({ where: { districtId: world.district.id } })
  const chair: Place = { screen: office, path: 'sekretariat/jabatan/:id', params: { id: officeId } }
  const [admin, asked] = await sentTooLate(chair, [
    ['kunci', randomUUID()],
    ['orang', world.people.wabup.id],
    ['kapasitas', 'PLT'],
    ['mulai', '2026-12-24'],
    ['sampai', ''],
  ])
  expect((await admin.open(question(asked))).html).toContain(`href="/sekretariat/jabatan/${officeId}"`)
  await admin.stepUp()
  expect(fieldIn(await admin.open(chair), 'mulai')).toBe('2026-12-24')
  expect(carried(await admin.open(question(asked)))).toEqual([])
})

test('a user name goes on, and one that is taken comes back with its sentence', async () => {
  const place: Place = { screen: username, path: 'profil/nama-pengguna' }
  const taken = `admin.${world.district.code.replaceAll('.', '')}`
  await db.person.update({ where: { id: world.people.auditor.id }, data: { username: taken } })
  const { version } = await db.person.findUniqueOrThrow({ where: { id: world.people.admin.id } })
  const [admin, asked] = await sentTooLate(place, [
    ['versi', String(version)],
    ['pengguna', taken],
  ])
  const refused = await goOn(admin, place, asked, PASSWORD)
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
  await repeatPassword(admin, asked, PASSWORD)
  expect([...admin.jar.keys()].filter((key) => key.endsWith('isian'))).toEqual([])
  expect(saidTo(admin)).toContain('ulangi')
})

/** The words of a signed cookie. */
function atobAll(cookie = ''): string {
  return atob(decodeURIComponent(cookie).split('.')[0] ?? '')
}
