import { beforeEach, expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { DAY, isoDay } from '#app/platform/say/time.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import { appoint, endTerm, termsInTheWay } from './appointing.server.ts'
import { changeOffice, closeOffice, foundOffice } from './office-changes.server.ts'
import type { OfficeKind } from './office-kinds.ts'
import type { Appointment, NewOffice } from './offices.schema.ts'
import { foundingChoices, listCandidates, listOffices, officesAbove, readOffice } from './offices.server.ts'
import { superiorOf } from './superiors.server.ts'

let world: World
let other: World

beforeEach(async () => {
  world = await createWorld()
  other = await createWorld()
})

const secretariat = (of = world) => askerFor(of.people.secretariat.id)
const admin = (of = world) => askerFor(of.people.admin.id)
const EVERY = { group: null, vacant: false, search: '', spot: null }

function wish(kind: OfficeKind, agencyId: string | null, changes: Partial<NewOffice> = {}): NewOffice {
  return { key: crypto.randomUUID(), kind, agencyId, name: `${kind} Contoh`, superiorId: null, ...changes }
}

function term(personId: string, changes: Partial<Appointment> = {}): Appointment {
  const firstDay = isoDay(new Date(), 'Asia/Makassar')
  return {
    key: crypto.randomUUID(),
    personId,
    capacity: 'DEFINITIF',
    firstDay,
    lastDay: null,
    beside: false,
    ...changes,
  }
}

async function founded(kind: OfficeKind, agencyId: string | null, changes: Partial<NewOffice> = {}) {
  const answer = await foundOffice(await secretariat(), wish(kind, agencyId, changes), new Date())
  if (!answer.ok) throw new Error(answer.reason)
  return answer.id
}

async function aKecamatan(areaCode: string | null, of = world) {
  return db.agency.create({
    data: {
      districtId: of.district.id,
      code: `kec-${areaCode}`,
      name: 'Kecamatan Contoh',
      shortName: 'Kec.',
      nameKey: 'kecamatan contoh',
      aliases: [],
      kind: 'KECAMATAN',
      areaCode,
    },
  })
}

async function aSekda(of = world) {
  return db.office.create({ data: { districtId: of.district.id, code: 'SEKDA', name: 'Sekda Contoh' } })
}

test('the administrator fills the three highest offices and no other, the secretariat all others and none of these', async () => {
  const [head, sekda] = [await founded('KEPALA_OPD', world.agencies[0].id), await aSekda()]
  const bupati = await db.office.findFirstOrThrow({
    where: { districtId: world.district.id, code: 'BUPATI' },
  })
  const opd = world.people.opd.id
  const [asAdmin, asSecretariat] = [await admin(), await secretariat()]
  for (const [asker, office, code] of [
    [asAdmin, head, 'KEPALA_OPD'],
    [asSecretariat, sekda.id, 'SEKDA'],
    [asSecretariat, bupati.id, 'BUPATI'],
  ] as const) {
    expect(await appoint(asker, office, term(opd), new Date())).toEqual({ ok: false, reason: 'not-found' })
    expect(await readOffice(asker, office)).toBeNull()
    expect(await listCandidates(asker, code)).toEqual([])
    const change = { version: 1, name: 'Diganti', superiorId: null }
    expect(await changeOffice(asker, office, change, new Date())).toMatchObject({ reason: 'not-found' })
    expect(await closeOffice(asker, office, 1, new Date())).toMatchObject({ reason: 'not-found' })
  }
  expect(await appoint(asAdmin, sekda.id, term(opd), new Date())).toMatchObject({ ok: true })
  const { id: second } = await world.person('Kepala Dinas', 'opd')
  expect(await appoint(asSecretariat, head, term(second), new Date())).toMatchObject({ ok: true })
  const { id: termId } = await db.officeTerm.findFirstOrThrow({ where: { personId: second } })
  const ending = { officeId: head, termId, mayEnd: () => Promise.resolve(true) }
  expect(await endTerm(asAdmin, ending, new Date())).toMatchObject({ reason: 'not-found' })
  expect(
    await termsInTheWay(asAdmin, head, { given: term(second), why: 'already-holds' }, new Date()),
  ).toEqual([])
  expect(await endTerm(asSecretariat, ending, new Date())).toMatchObject({ ok: true })
})

test('an office takes the role of its kind: no leader heads an agency, no agency contact becomes Bupati', async () => {
  const head = await founded('KEPALA_OPD', world.agencies[0].id)
  const { wabup, opd } = world.people
  expect(await appoint(await secretariat(), head, term(wabup.id), new Date())).toMatchObject({
    reason: 'not-candidate',
  })
  const bupati = await db.office.findFirstOrThrow({
    where: { districtId: world.district.id, code: 'BUPATI' },
  })
  const acting = term(opd.id, { capacity: 'PLH', beside: true })
  expect(await appoint(await admin(), bupati.id, acting, new Date())).toMatchObject({
    reason: 'not-candidate',
  })
  expect((await listCandidates(await secretariat(), 'KEPALA_OPD')).map(({ id }) => id)).toEqual([opd.id])
})

test('the secretariat appoints itself to nothing', async () => {
  const head = await founded('KEPALA_OPD', world.agencies[0].id)
  const { id: personId } = world.people.secretariat
  await db.roleHolding.create({ data: { personId, districtId: world.district.id, role: 'opd' } })
  expect(await appoint(await secretariat(), head, term(personId), new Date())).toMatchObject({
    reason: 'not-candidate',
  })
})

test('founds an office with its agency, once for a form, and refuses what does not fit', async () => {
  const asker = await secretariat()
  const [one, two] = world.agencies
  const now = new Date()
  const sent = wish('KEPALA_OPD', one.id)
  const answers = [await foundOffice(asker, sent, now), await foundOffice(asker, sent, now)]
  expect(answers[1]).toEqual(answers[0])
  const refused = async (given: NewOffice) => {
    const answer = await foundOffice(asker, given, now)
    return answer.ok ? 'added' : answer.reason
  }
  expect(await refused(wish('KEPALA_OPD', one.id))).toBe('taken')
  expect(await refused(wish('KEPALA_OPD', null))).toBe('no-agency')
  expect(await refused(wish('KEPALA_OPD', other.agencies[0].id))).toBe('no-agency')
  expect(await refused(wish('CAMAT', one.id))).toBe('no-agency')
  expect(await refused(wish('CAMAT', (await aKecamatan(null)).id))).toBe('no-area')
  expect(await refused(wish('BUPATI', null))).toBe('not-found')
  expect(await refused(wish('SEKDA', null))).toBe('not-found')
  const theirs = await aSekda(other)
  expect(await refused(wish('KABID', two.id, { superiorId: theirs.id }))).toBe('no-superior')
  expect(await refused(wish('KABID', two.id))).toBe('added')
  expect(await refused(wish('KABID', two.id))).toBe('same-name')
  expect(await refused(wish('KABID', two.id, { name: 'Bidang Kedua' }))).toBe('added')
  expect((await foundOffice(await admin(), wish('KABID', two.id), now)).ok).toBe(false)
  const camat = await founded('CAMAT', (await aKecamatan(`99.9.01`)).id)
  expect(await db.office.findUnique({ where: { id: camat } })).toMatchObject({ areaCode: '99.9.01' })
  const events = await db.auditEvent.findMany({
    where: { districtId: world.district.id, action: 'office.found' },
  })
  expect(events).toHaveLength(4)
})

test('of two that are added for one agency at once, one is', async () => {
  const asker = await secretariat()
  const answers = await Promise.all(
    [1, 2].map(() => foundOffice(asker, wish('KEPALA_OPD', world.agencies[1].id), new Date())),
  )
  expect(answers.map((answer) => (answer.ok ? 'added' : answer.reason)).sort()).toEqual(['added', 'taken'])
})

test('changes name and superior by the version that was read, and makes no circle', async () => {
  const asker = await secretariat()
  const head = await founded('KEPALA_OPD', world.agencies[0].id)
  const division = await founded('KABID', world.agencies[0].id)
  const now = new Date()
  const change = (id: string, version: number, superiorId: string | null, name = 'Nama Baru') =>
    changeOffice(asker, id, { version, name, superiorId }, now)
  expect(await change(head, 1, division)).toMatchObject({ reason: 'circle' })
  expect(await change(head, 1, head)).toMatchObject({ reason: 'circle' })
  expect(await change(head, 1, (await aSekda(other)).id)).toMatchObject({ reason: 'no-superior' })
  const { id: sekda } = await aSekda()
  expect(await change(head, 1, sekda)).toMatchObject({ ok: true, changed: true })
  expect(await change(head, 1, null)).toMatchObject({ reason: 'stale' })
  expect(await change(head, 2, sekda)).toMatchObject({ ok: true, changed: false })
  const foreign = await db.office.findFirstOrThrow({ where: { districtId: other.district.id } })
  expect(await change(foreign.id, 1, null)).toMatchObject({ reason: 'not-found' })
  const [event] = await db.auditEvent.findMany({
    where: { districtId: world.district.id, action: 'office.change' },
  })
  expect(event).toMatchObject({ objectType: 'office', objectId: head })
  expect(event?.detail).toContain('KEPALA_OPD Contoh')
})

test('two who change an office at once: the second is told', async () => {
  const asker = await secretariat()
  const head = await founded('KEPALA_OPD', world.agencies[0].id)
  const answers = await Promise.all(
    ['Nama Satu', 'Nama Dua'].map((name) =>
      changeOffice(asker, head, { version: 1, name, superiorId: null }, new Date()),
    ),
  )
  expect(answers.map((answer) => (answer.ok ? 'changed' : answer.reason)).sort()).toEqual([
    'changed',
    'stale',
  ])
})

test('closes what nobody holds or will hold, and opens it again in its place', async () => {
  const asker = await secretariat()
  const { opd } = world.people
  const head = await founded('KEPALA_OPD', world.agencies[0].id)
  const soon = isoDay(new Date(Date.now() + 5 * DAY), 'Asia/Makassar')
  await appoint(asker, head, term(opd.id, { firstDay: soon }), new Date())
  expect(await closeOffice(asker, head, 1, new Date())).toMatchObject({ reason: 'held' })
  await db.officeTerm.deleteMany({ where: { officeId: head } })
  expect(await closeOffice(asker, head, 7, new Date())).toMatchObject({ reason: 'stale' })
  expect(await closeOffice(asker, head, 1, new Date())).toMatchObject({ ok: true })
  expect(await readOffice(asker, head)).toBeNull()
  expect((await officesAbove(asker)).map(({ id }) => id)).not.toContain(head)
  expect((await listOffices(asker, EVERY, new Date())).rows.map(({ id }) => id)).not.toContain(head)
  expect(await appoint(asker, head, term(opd.id), new Date())).toMatchObject({ reason: 'not-found' })
  expect(await founded('KEPALA_OPD', world.agencies[0].id, { name: 'Dibuka Lagi' })).toBe(head)
  expect(await readOffice(asker, head)).toMatchObject({ name: 'Dibuka Lagi', version: 3 })
  const sekda = await aSekda()
  expect(await closeOffice(await admin(), sekda.id, 1, new Date())).toMatchObject({ reason: 'needed' })
})

test('lists by group, vacancy and words, the highest first, and never another district’s', async () => {
  const asker = await secretariat()
  const head = await founded('KEPALA_OPD', world.agencies[0].id, { name: 'Kepala Dinas Pertama' })
  const division = await founded('KABID', world.agencies[1].id, { name: 'Kepala Bidang Satu' })
  await appoint(asker, head, term(world.people.opd.id), new Date())
  const names = async (filter: Partial<Parameters<typeof listOffices>[1]>) =>
    (await listOffices(asker, { ...EVERY, ...filter }, new Date())).rows.map(({ name }) => name)
  expect(await names({})).toEqual(['Bupati', 'Wakil Bupati', 'Kepala Dinas Pertama', 'Kepala Bidang Satu'])
  expect(await names({ group: 'heads' })).toEqual(['Kepala Dinas Pertama'])
  expect(await names({ vacant: true })).toEqual(['Kepala Bidang Satu'])
  expect(await names({ search: 'bidang' })).toEqual(['Kepala Bidang Satu'])
  expect(await names({ search: 'PUPR' })).toEqual(['Kepala Bidang Satu'])
  expect(await names({ search: 'pic opd' })).toEqual(['Kepala Dinas Pertama'])
  const after = await names({ spot: { side: 'after', key: head } })
  expect(after).toEqual(['Kepala Bidang Satu'])
  expect((await listOffices(await secretariat(other), EVERY, new Date())).rows).toHaveLength(2)
  const choices = await foundingChoices(await secretariat(other))
  expect(choices.offices.map(({ id }) => id)).not.toContain(division)
  expect(choices.agencies.map(({ id }) => id)).not.toContain(world.agencies[0].id)
})

test('finds who is above a person at a moment, in her own district', async () => {
  const asker = await secretariat()
  const [agency] = world.agencies
  const head = await founded('KEPALA_OPD', agency.id)
  const division = await founded('KABID', agency.id)
  const { opd } = world.people
  const below = await world.person('Kepala Bidang', 'opd', { agencyId: agency.id })
  await appoint(asker, head, term(opd.id), new Date())
  await appoint(asker, division, term(below.id), new Date())
  const now = new Date()
  expect(await superiorOf(below.id, now)).toMatchObject({ personId: opd.id, office: { id: head } })
  expect(await superiorOf(opd.id, now)).toBeNull()
  const [member] = world.teams.one.members
  expect(await superiorOf(member.id, now)).toMatchObject({ personId: opd.id })
  expect(await superiorOf(member.id, new Date(now.getTime() - DAY))).toBeNull()
  expect(await superiorOf(other.teams.one.members[0].id, now)).toBeNull()
  expect(await superiorOf('tidak-ada', now)).toBeNull()
})
