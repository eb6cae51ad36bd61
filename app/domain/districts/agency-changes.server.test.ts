import { beforeEach, expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import type { ChangedAgency, NewAgency } from './agency-changes.schema.ts'
import { changeAgency, closeAgency, foundAgency, reopenAgency } from './agency-changes.server.ts'
import { agencyHistory, agencyPlaces, readAgencyPage } from './agency-page.server.ts'

let world: World
let other: World

beforeEach(async () => {
  world = await createWorld()
  other = await createWorld()
})

const secretariat = (of = world) => askerFor(of.people.secretariat.id)
/** The one kecamatan of a world. */
const areaOf = (of = world) => `${of.district.code}.01`

const closing = (id: string, version: number, texts = 0) => ({
  id,
  version,
  namedIn: () => Promise.resolve(texts),
})

function wish(name: string, changes: Partial<NewAgency> = {}): NewAgency {
  const facts = { name, shortName: name.slice(0, 20), parentId: null, areaCode: null }
  return { key: crypto.randomUUID(), kind: 'OPD', ...facts, ...changes }
}

async function found(name: string, changes: Partial<NewAgency> = {}) {
  const answer = await foundAgency(await secretariat(), wish(name, changes), new Date())
  return answer.ok ? answer.id : answer.reason
}

function change(id: string, changes: Partial<ChangedAgency>, of = world) {
  const facts = { version: 1, name: 'Dinas Lain', shortName: 'Dislain', parentId: null, areaCode: null }
  return secretariat(of).then((asker) => changeAgency(asker, id, { ...facts, ...changes }, new Date()))
}

test('nobody but the secretariat adds, changes, closes or opens one, and none of another district', async () => {
  const [one] = world.agencies
  const { admin, bupati, auditor, opd } = world.people
  const strangers = [admin.id, bupati.id, auditor.id, opd.id, other.people.secretariat.id]
  const now = new Date()
  for (const asker of await Promise.all(strangers.map(askerFor))) {
    const facts = { version: 1, name: 'Diganti', shortName: 'Diganti', parentId: null, areaCode: null }
    const refused = { ok: false, reason: 'not-found' }
    expect(await changeAgency(asker, one.id, facts, now)).toEqual(refused)
    expect(await closeAgency(asker, closing(one.id, 1), now)).toEqual(refused)
    expect(await reopenAgency(asker, one.id, 1, now)).toEqual(refused)
    if (asker.districtId === world.district.id)
      expect(await foundAgency(asker, wish('Dinas Baru'), now)).toEqual(refused)
    else expect(await readAgencyPage(asker, one.id)).toBeNull()
  }
})

test('adds one once for a form, with a code of its own, and none that a list could not tell apart', async () => {
  const asker = await secretariat()
  const sent = wish('Dinas Perkebunan', { shortName: 'Disbun' })
  const answers = [await foundAgency(asker, sent, new Date()), await foundAgency(asker, sent, new Date())]
  expect(answers[1]).toEqual(answers[0])
  const made = await db.agency.findFirstOrThrow({
    where: { districtId: world.district.id, name: 'Dinas Perkebunan' },
  })
  expect(made).toMatchObject({ code: 'disbun', kind: 'OPD', nameKey: 'dinas perkebunan disbun' })
  expect(await found('DINAS perkebunan')).toBe('name-taken')
  await db.agency.update({ where: { id: made.id }, data: { aliases: ['Dinas Kebun'] } })
  expect(await found('Dinas Kebun')).toBe('name-taken')
  expect(await found('Unit Kebun', { parentId: other.agencies[0].id })).toBe('no-parent')
  expect(await found('Unit Kebun', { parentId: made.id })).toMatch(/^[0-9a-f-]{36}$/)
})

test('a kecamatan governs one area of its district, and no area has two', async () => {
  const kecamatan = { kind: 'KECAMATAN' as const }
  expect(await found('Kecamatan Satu', kecamatan)).toBe('no-area')
  expect(await found('Kecamatan Satu', { ...kecamatan, areaCode: areaOf(other) })).toBe('no-area')
  expect(await found('Kecamatan Satu', { ...kecamatan, areaCode: `${areaOf()}.2001` })).toBe('no-area')
  const one = await found('Kecamatan Satu', { ...kecamatan, areaCode: areaOf() })
  expect(await found('Kecamatan Dua', { ...kecamatan, areaCode: areaOf() })).toBe('area-taken')
  const { areas } = await agencyPlaces(await secretariat(), null, new Date())
  expect(areas).toEqual([])
  expect((await agencyPlaces(await secretariat(), one, new Date())).areas).toHaveLength(1)
  await db.office.create({
    data: { districtId: world.district.id, code: 'CAMAT', slot: areaOf(), name: 'Camat', agencyId: one },
  })
  await db.area.create({
    data: {
      districtId: world.district.id,
      code: `${world.district.code}.02`,
      name: 'Dua',
      kind: 'KECAMATAN',
    },
  })
  expect(await change(one, { areaCode: `${world.district.code}.02` })).toMatchObject({ reason: 'has-camat' })
})

test('of two that take one area at once, one has it', async () => {
  const kecamatan = { kind: 'KECAMATAN' as const, areaCode: areaOf() }
  const answers = await Promise.all(
    ['Kecamatan Kiri', 'Kecamatan Kanan'].map((name) => found(name, kecamatan)),
  )
  expect(answers.filter((answer) => answer === 'area-taken')).toHaveLength(1)
})

test('changes by the version that was read, makes no circle, and tells what was done', async () => {
  const [one, two] = world.agencies
  expect(await change(one.id, { parentId: one.id })).toMatchObject({ reason: 'circle' })
  expect(await change(two.id, { parentId: one.id, name: 'Bagian Satu', shortName: 'Bagsat' })).toMatchObject({
    ok: true,
  })
  expect(await change(one.id, { parentId: two.id })).toMatchObject({ reason: 'circle' })
  expect(await change(one.id, { version: 9 })).toMatchObject({ reason: 'stale' })
  expect(await change(one.id, { name: 'Bagian Satu' })).toMatchObject({ reason: 'name-taken' })
  expect(await change(one.id, {})).toMatchObject({ ok: true, changed: true })
  expect(await change(one.id, { version: 2 })).toMatchObject({ ok: true, changed: false })
  const history = await agencyHistory(await secretariat(), one.id)
  expect(history).toMatchObject([
    {
      action: 'agency.change',
      by: 'Sekretariat Contoh',
      detail: { before: { name: one.name }, after: { name: 'Dinas Lain' } },
    },
  ])
  expect(await agencyHistory(await secretariat(other), one.id)).toEqual([])
  expect(await db.agency.findUnique({ where: { id: one.id } })).toMatchObject({ code: one.code })
})

test('closes one to which nothing belongs any more, and opens it while its names are free', async () => {
  const asker = await secretariat()
  const [one, , three] = world.agencies
  expect(await closeAgency(asker, closing(one.id, 1), new Date())).toMatchObject({ reason: 'in-use' })
  expect(await readAgencyPage(asker, one.id)).toMatchObject({ people: 2, offices: 0, parts: 0 })
  await db.person.updateMany({ where: { agencyId: three.id }, data: { agencyId: null } })
  const office = await db.office.create({
    data: {
      districtId: world.district.id,
      code: 'KEPALA_OPD',
      slot: 'x',
      name: 'Kepala',
      agencyId: three.id,
    },
  })
  expect(await closeAgency(asker, closing(three.id, 1), new Date())).toMatchObject({ reason: 'in-use' })
  await db.office.update({ where: { id: office.id }, data: { closedAt: new Date() } })
  expect(await closeAgency(asker, closing(three.id, 4), new Date())).toMatchObject({ reason: 'stale' })
  expect(await closeAgency(asker, closing(three.id, 1, 1), new Date())).toMatchObject({ reason: 'in-use' })
  expect(await closeAgency(asker, closing(three.id, 1), new Date())).toMatchObject({ ok: true })
  expect((await agencyPlaces(asker, null, new Date())).parents.map(({ value }) => value)).not.toContain(
    three.id,
  )
  const again = await found(three.name, { shortName: 'lain' })
  expect(await reopenAgency(asker, three.id, 2, new Date())).toMatchObject({ reason: 'name-taken' })
  expect(await closeAgency(asker, closing(again, 1), new Date())).toMatchObject({ ok: true })
  expect(await reopenAgency(asker, three.id, 2, new Date())).toMatchObject({ ok: true })
})
