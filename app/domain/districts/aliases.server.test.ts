import { beforeEach, expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import { listAgencies } from './agency-list.server.ts'
import { findTaken, readAgency, setAliases } from './aliases.server.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})

const secretariat = () => askerFor(world.people.secretariat.id)
const aliasesOf = async (id: string) => (await db.agency.findUniqueOrThrow({ where: { id } })).aliases

async function set(id: string, aliases: string[], asker?: Awaited<ReturnType<typeof secretariat>>) {
  const { version } = await db.agency.findUniqueOrThrow({ where: { id } })
  return setAliases(asker ?? (await secretariat()), id, { aliases, version }, new Date())
}

test('refuses who may not manage people, and an agency of another district or a closed one', async () => {
  const [agency] = world.agencies
  for (const person of [world.people.trainer, world.people.auditor, world.people.opd]) {
    const asker = await askerFor(person.id)
    expect(await set(agency.id, ['Dinkes Lain'], asker)).toEqual({ ok: false, reason: 'not-found' })
    expect(await readAgency(asker, agency.id)).toBeNull()
    expect((await listAgencies(asker, { search: '', spot: null })).rows).toEqual([])
  }
  const other = await createWorld()
  expect(await set(other.agencies[0].id, ['Dinkes Lain'])).toEqual({ ok: false, reason: 'not-found' })
  expect(await readAgency(await secretariat(), other.agencies[0].id)).toBeNull()
  await db.agency.update({ where: { id: agency.id }, data: { closedAt: new Date() } })
  expect(await set(agency.id, ['Dinkes Lain'])).toEqual({ ok: false, reason: 'not-found' })
})

test('refuses a spelling that means another agency: its name, its short name, another spelling, however written', async () => {
  const [one, two] = world.agencies
  await set(two.id, ['Dinas Pekerjaan Umum'])
  for (const spelling of ['Dinas PUPR contoh', 'pupr', 'DINAS  PEKERJAAN-UMUM', 'Dinas Pekerjaan Úmum']) {
    expect(await set(one.id, ['Kesehatan', spelling]), spelling).toEqual({ ok: false, reason: 'taken' })
    expect(await findTaken(await secretariat(), one.id, [spelling])).toMatchObject({
      spelling,
      agency: two.name,
    })
  }
  const by = async (spelling: string) => (await findTaken(await secretariat(), one.id, [spelling]))?.by
  expect([await by(two.name), await by('pupr'), await by('dinas pekerjaan umum')]).toEqual([
    'name',
    'shortName',
    'alias',
  ])
  expect(await aliasesOf(one.id)).toEqual([])
})

test('of one spelling given to two agencies at once one is refused', async () => {
  const [one, two] = world.agencies
  const answers = await Promise.all([set(one.id, ['Dinas Kembar']), set(two.id, ['dinas kembar'])])
  expect(answers.map((answer) => (answer.ok ? 'ok' : answer.reason)).sort()).toEqual(['ok', 'taken'])
})

test('of two secretaries at once one is told that the page is old', async () => {
  const { id } = world.agencies[0]
  const answers = await Promise.all([set(id, ['Ejaan Satu']), set(id, ['Ejaan Dua'])])
  expect(answers.map((answer) => (answer.ok ? 'ok' : answer.reason)).sort()).toEqual(['ok', 'stale'])
})

test('keeps each spelling once, without its own names and what says nothing, and tells the audit trail', async () => {
  const { id, name, code } = world.agencies[0]
  const { shortName } = await db.agency.findUniqueOrThrow({ where: { id } })
  const given = ['Dinas Kes', 'DINAS KES.', name.toUpperCase(), code, '—', 'Dinkes Kab']
  expect(await set(id, given)).toEqual({
    ok: true,
    name,
    changed: true,
    leftOut: [
      { spelling: 'DINAS KES.', why: 'alias', same: 'Dinas Kes' },
      { spelling: name.toUpperCase(), why: 'name', same: name },
      { spelling: code, why: 'shortName', same: shortName },
      { spelling: '—', why: 'nothing', same: '' },
      { spelling: 'Dinkes Kab', why: 'shortName', same: shortName },
    ],
  })
  expect(await aliasesOf(id)).toEqual(['Dinas Kes'])
  expect(await set(id, ['Dinas Kes', '—'])).toMatchObject({ ok: true, changed: false })
  expect(await set(id, [])).toMatchObject({ ok: true, changed: true })
  const events = await db.auditEvent.findMany({
    where: { action: 'agency.aliases', objectId: id },
    orderBy: { seq: 'asc' },
  })
  expect(events.map(({ detail }): unknown => JSON.parse(detail))).toMatchObject([
    { before: [], after: ['Dinas Kes'] },
    { before: ['Dinas Kes'], after: [] },
  ])
})

test('the list goes by name, counts open accounts, finds by name and by another spelling, and turns pages by key', async () => {
  const asker = await secretariat()
  const [one] = world.agencies
  await set(one.id, ['Kesehatan Rakyat'])
  await world.person('Tutup Akun', 'opd', { agencyId: one.id })
  await db.person.updateMany({
    where: { name: 'Tutup Akun Contoh', agencyId: one.id },
    data: { status: 'DISABLED' },
  })
  const all = await listAgencies(asker, { search: '', spot: null })
  expect(all.rows.map(({ name }) => name)).toEqual(world.agencies.map(({ name }) => name).sort())
  expect(all.rows.find(({ id }) => id === one.id)).toMatchObject({ people: 2, aliases: ['Kesehatan Rakyat'] })
  for (const search of ['DINKES', 'kesehatan rak'])
    expect((await listAgencies(asker, { search, spot: null })).rows.map(({ id }) => id)).toEqual([one.id])
  expect((await listAgencies(asker, { search: 'tidak ada', spot: null })).rows).toEqual([])
  await db.agency.createMany({
    data: Array.from({ length: 30 }, (_, index) => ({
      districtId: world.district.id,
      code: `badan-${index}`,
      name: `Badan ${index + 10}`,
      shortName: `B${index}`,
      nameKey: `badan ${index + 10}`,
      aliases: [],
      kind: 'OPD',
    })),
  })
  const first = await listAgencies(asker, { search: '', spot: null })
  expect([first.rows.length, first.before]).toEqual([25, null])
  const second = await listAgencies(asker, { search: '', spot: { side: 'after', key: first.after ?? '' } })
  expect(second.rows.map(({ name }) => name).slice(0, 2)).toEqual(['Badan 35', 'Badan 36'])
  expect(second.after).toBeNull()
})
