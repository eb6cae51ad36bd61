import { beforeEach, expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { readSession, startSession } from '#app/domain/access/sessions.server.ts'
import { DAY, isoDay, MINUTE } from '#app/platform/say/time.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import { appoint, endTerm, termsInTheWay } from './appointing.server.ts'
import { appointSchema, type Appointment } from './offices.schema.ts'
import { listCandidates, listOffices, readOffice } from './offices.server.ts'

let world: World
let other: World

beforeEach(async () => {
  world = await createWorld()
  other = await createWorld()
})

/** The whole list. */
const EVERY = { group: null, vacant: false, search: '', spot: null }

const inDays = (days: number) => isoDay(new Date(Date.now() + days * DAY), 'Asia/Makassar')

function form(personId: string, changes: Partial<Appointment> = {}): Appointment {
  return {
    key: crypto.randomUUID(),
    personId,
    capacity: 'PLH',
    firstDay: inDays(0),
    lastDay: null,
    beside: true,
    ...changes,
  }
}

/** What waits for the leaders is asked in `decisions/ending-terms`. */
const mayEnd = () => Promise.resolve(true)

async function admin() {
  return askerFor(world.people.admin.id)
}

async function officeOf({ district }: World, code = 'BUPATI') {
  return (await db.office.findFirstOrThrow({ where: { districtId: district.id, code } })).id
}

async function termOf(personId: string) {
  return (await db.officeTerm.findFirstOrThrow({ where: { personId } })).id
}

test('nobody but the administrator appoints the Bupati or ends the term, the secretariat and the Bupati included', async () => {
  const [officeId, termId] = [await officeOf(world), await termOf(world.people.bupati.id)]
  const { secretariat, bupati, wabup, aide, auditor } = world.people
  for (const { id } of [secretariat, bupati, aide, auditor, world.teams.one.members[0]]) {
    const asker = await askerFor(id)
    expect(await appoint(asker, officeId, form(wabup.id), new Date())).toEqual({
      ok: false,
      reason: 'not-found',
    })
    expect(await endTerm(asker, { officeId, termId, mayEnd }, new Date())).toEqual({
      ok: false,
      reason: 'not-found',
    })
    expect(await readOffice(asker, officeId)).toBeNull()
    expect(await listCandidates(asker, 'BUPATI')).toEqual([])
  }
  expect((await listOffices(await askerFor(auditor.id), EVERY, new Date())).rows).toEqual([])
  expect((await listOffices(await askerFor(secretariat.id), EVERY, new Date())).rows).toHaveLength(2)
})

test('an office, a term and a person of another district do not exist', async () => {
  const asker = await admin()
  const [mine, theirs] = [await officeOf(world), await officeOf(other)]
  const foreignTerm = await termOf(other.people.bupati.id)
  expect(await readOffice(asker, theirs)).toBeNull()
  expect(await appoint(asker, theirs, form(world.people.wabup.id), new Date())).toMatchObject({
    reason: 'not-found',
  })
  expect(await appoint(asker, mine, form(other.people.wabup.id), new Date())).toMatchObject({
    reason: 'not-candidate',
  })
  expect(await endTerm(asker, { officeId: theirs, termId: foreignTerm, mayEnd }, new Date())).toMatchObject({
    reason: 'not-found',
  })
  expect(await endTerm(asker, { officeId: mine, termId: foreignTerm, mayEnd }, new Date())).toMatchObject({
    reason: 'not-found',
  })
  const wabupTerm = await termOf(world.people.wabup.id)
  expect(await endTerm(asker, { officeId: mine, termId: wabupTerm, mayEnd }, new Date())).toMatchObject({
    reason: 'not-found',
  })
})

test('appoints neither somebody who is no leader, nor a closed account, nor the administrator herself', async () => {
  const asker = await admin()
  const officeId = await officeOf(world)
  const closed = await world.person('Pimpinan Lama', 'leader')
  await db.person.update({ where: { id: closed.id }, data: { status: 'DISABLED' } })
  await db.roleHolding.create({
    data: { personId: asker.id, districtId: asker.districtId, role: 'leader' },
  })
  for (const id of [world.people.secretariat.id, closed.id, asker.id, 'tidak-ada'])
    expect(await appoint(asker, officeId, form(id), new Date())).toEqual({
      ok: false,
      reason: 'not-candidate',
    })
  const names = (await listCandidates(asker, 'BUPATI')).map(({ name }) => name)
  expect(names).toEqual(['Bupati Contoh', 'Wakil Bupati Contoh'])
})

test('never two definitive holders at a time, also when both are appointed at once', async () => {
  const asker = await admin()
  const officeId = await officeOf(world)
  const definitive = (id: string) => form(id, { capacity: 'DEFINITIF' })
  const { bupati, wabup } = world.people
  expect(await appoint(asker, officeId, definitive(wabup.id), new Date())).toMatchObject({
    reason: 'definitive-taken',
  })
  await endTerm(asker, { officeId, termId: await termOf(bupati.id), mayEnd }, new Date())
  const third = await world.person('Pimpinan Ketiga', 'leader')
  const answers = await Promise.all(
    [wabup.id, third.id].map((id) => appoint(asker, officeId, definitive(id), new Date())),
  )
  expect(answers.map((answer) => (answer.ok ? 'appointed' : answer.reason)).sort()).toEqual([
    'appointed',
    'definitive-taken',
  ])
})

test('refuses to let somebody act beside the definitive holder, or the other way round, unless it is meant', async () => {
  const asker = await admin()
  const officeId = await officeOf(world)
  const { bupati, wabup } = world.people
  const acting = form(wabup.id, { beside: false })
  expect(await appoint(asker, officeId, acting, new Date())).toEqual({ ok: false, reason: 'beside' })
  expect(await termsInTheWay(asker, officeId, { given: acting, why: 'beside' }, new Date())).toMatchObject([
    { capacity: 'DEFINITIF', person: { name: 'Bupati Contoh' } },
  ])
  expect(
    await termsInTheWay(await askerFor(bupati.id), officeId, { given: acting, why: 'beside' }, new Date()),
  ).toEqual([])
  // The same form with its tick: the refusal took back the use of its key.
  expect((await appoint(asker, officeId, { ...acting, beside: true }, new Date())).ok).toBe(true)
  await endTerm(asker, { officeId, termId: await termOf(bupati.id), mayEnd }, new Date())
  const definitive = form(bupati.id, { capacity: 'DEFINITIF', beside: false })
  expect(await appoint(asker, officeId, definitive, new Date())).toEqual({ ok: false, reason: 'beside' })
  expect((await appoint(asker, officeId, { ...definitive, beside: true }, new Date())).ok).toBe(true)
})

test('an acting head who follows the definitive one is beside nobody', async () => {
  const asker = await admin()
  const officeId = await officeOf(world)
  await endTerm(asker, { officeId, termId: await termOf(world.people.bupati.id), mayEnd }, new Date())
  const acting = form(world.people.wabup.id, { beside: false })
  expect((await appoint(asker, officeId, acting, new Date())).ok).toBe(true)
})

test('somebody may act beside the definitive holder, but nobody holds an office twice at once', async () => {
  const asker = await admin()
  const officeId = await officeOf(world)
  const { bupati, wabup } = world.people
  expect(await appoint(asker, officeId, form(bupati.id), new Date())).toMatchObject({
    reason: 'already-holds',
  })
  const lastDay = inDays(4)
  expect(await appoint(asker, officeId, form(wabup.id, { lastDay }), new Date())).toMatchObject({ ok: true })
  expect(await appoint(asker, officeId, form(wabup.id, { firstDay: lastDay }), new Date())).toMatchObject({
    reason: 'already-holds',
  })
  expect(await appoint(asker, officeId, form(wabup.id, { firstDay: inDays(5) }), new Date())).toMatchObject({
    ok: true,
  })
})

test('the same form sent twice appoints once', async () => {
  const asker = await admin()
  const officeId = await officeOf(world)
  const sent = form(world.people.wabup.id)
  const answers = await Promise.all([
    appoint(asker, officeId, sent, new Date()),
    appoint(asker, officeId, sent, new Date()),
  ])
  expect(answers[0]).toMatchObject({ ok: true })
  expect(answers[1]).toEqual(answers[0])
  expect(await db.officeTerm.count({ where: { officeId, personId: world.people.wabup.id } })).toBe(1)
})

test('rights come and go with the next request, and the session stays', async () => {
  const asker = await admin()
  const officeId = await officeOf(world)
  const { wabup } = world.people
  const cookie = await startSession(wabup.id, 'test')
  const codes = async () => (await readSession(cookie))?.person.offices.map(({ code }) => code).sort()
  expect(await codes()).toEqual(['WAKIL_BUPATI'])
  await appoint(asker, officeId, form(wabup.id), new Date())
  expect(await codes()).toEqual(['BUPATI', 'WAKIL_BUPATI'])
  const { id } = await db.officeTerm.findFirstOrThrow({ where: { officeId, personId: wabup.id } })
  expect(await endTerm(asker, { officeId, termId: id, mayEnd }, new Date())).toMatchObject({
    ok: true,
    begun: true,
  })
  expect(await codes()).toEqual(['WAKIL_BUPATI'])
  expect(await endTerm(asker, { officeId, termId: id, mayEnd }, new Date())).toEqual({
    ok: false,
    reason: 'over',
  })
})

test('of two who end a term at once, one ends it', async () => {
  const asker = await admin()
  const [officeId, termId] = [await officeOf(world), await termOf(world.people.bupati.id)]
  const answers = await Promise.all(
    [1, 2].map(() => endTerm(asker, { officeId, termId, mayEnd }, new Date())),
  )
  expect(answers.map((answer) => (answer.ok ? 'ended' : answer.reason)).sort()).toEqual(['ended', 'over'])
})

test('a term that has not begun is taken back whole, and the trail keeps it', async () => {
  const asker = await admin()
  const officeId = await officeOf(world)
  const { wabup } = world.people
  await appoint(asker, officeId, form(wabup.id, { firstDay: inDays(9) }), new Date())
  const { id } = await db.officeTerm.findFirstOrThrow({ where: { officeId, personId: wabup.id } })
  expect(await endTerm(asker, { officeId, termId: id, mayEnd }, new Date())).toMatchObject({
    ok: true,
    begun: false,
  })
  expect(await db.officeTerm.count({ where: { id } })).toBe(0)
  const events = await db.auditEvent.findMany({
    where: { districtId: world.district.id, objectId: wabup.id },
    orderBy: { seq: 'asc' },
  })
  expect(events.map(({ action }) => action)).toEqual(['office.appoint', 'office.end-term'])
  expect(events[1]?.detail).toContain(id)
})

test('a successor may follow on the day the predecessor’s term was ended', async () => {
  const asker = await admin()
  const officeId = await officeOf(world)
  const now = new Date()
  await endTerm(asker, { officeId, termId: await termOf(world.people.bupati.id), mayEnd }, now)
  const later = new Date(now.getTime() + MINUTE)
  const sent = form(world.people.wabup.id, {
    capacity: 'DEFINITIF',
    firstDay: isoDay(later, 'Asia/Makassar'),
  })
  expect(await appoint(asker, officeId, sent, later)).toMatchObject({ ok: true })
  const [bupati] = (await listOffices(asker, EVERY, later)).rows
  expect(bupati?.terms.map(({ standing }) => standing)).toEqual(['now', 'past'])
})

test('refuses dates that are far off or upside down', async () => {
  const asker = await admin()
  const officeId = await officeOf(world)
  const { wabup } = world.people
  for (const changes of [{ firstDay: inDays(400) }, { firstDay: '1999-01-01' }, { lastDay: '9999-12-31' }])
    expect(await appoint(asker, officeId, form(wabup.id, changes), new Date())).toMatchObject({
      reason: 'far-off',
    })
  const typed = {
    kunci: crypto.randomUUID(),
    orang: wabup.id,
    kapasitas: 'PLH',
    mulai: inDays(0),
    sampai: '',
  }
  const faults = (changes: Record<string, string>) =>
    appointSchema.safeParse({ ...typed, ...changes }).error?.issues.map((issue) => issue.message)
  expect(faults({})).toBeUndefined()
  expect(faults({ sampai: '2020-01-01' })).toEqual(['endFault'])
  expect(faults({ kapasitas: 'RAJA' })).toEqual(['choice'])
  expect(faults({ sampai: 'besok' })).toEqual(['endFault'])
})
