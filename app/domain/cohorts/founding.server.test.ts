import { beforeAll, expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import { newCohortSchema, type NewCohort } from './cohorts.schema.ts'
import { foundCohort, listCohorts } from './founding.server.ts'

let world: World
let other: World

beforeAll(async () => {
  world = await createWorld()
  other = await createWorld()
})

function form(changes: Partial<NewCohort> = {}): NewCohort {
  return {
    key: crypto.randomUUID(),
    number: 7,
    name: `Angkatan ${crypto.randomUUID()}`,
    year: 2027,
    quota: 40,
    firstDay: '2027-01-11',
    lastDay: '2027-05-28',
    ...changes,
  }
}

test('nobody but the secretariat makes or lists cohorts', async () => {
  const { trainer, admin, bupati, auditor } = world.people
  for (const person of [world.teams.one.members[0], trainer, admin, bupati, auditor]) {
    const asker = await askerFor(person.id)
    expect(await foundCohort(asker, form(), new Date())).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await listCohorts(asker)).toEqual([])
  }
})

test('two forms with one number at the same moment make one cohort', async () => {
  const asker = await askerFor(world.people.secretariat.id)
  const answers = await Promise.all([
    foundCohort(asker, form({ number: 11 }), new Date()),
    foundCohort(asker, form({ number: 11 }), new Date()),
  ])
  expect(answers.map((answer) => (answer.ok ? 'made' : answer.reason)).sort()).toEqual(['made', 'taken'])
  expect(await db.cohort.count({ where: { districtId: world.district.id, year: 2027, number: 11 } })).toBe(1)
})

test('the same form sent twice makes one cohort and one event', async () => {
  const asker = await askerFor(world.people.secretariat.id)
  const sent = form({ number: 12 })
  const [first, second] = await Promise.all([
    foundCohort(asker, sent, new Date()),
    foundCohort(asker, sent, new Date()),
  ])
  expect(first).toMatchObject({ ok: true })
  expect(second).toEqual(first)
  const events = {
    districtId: world.district.id,
    action: 'cohort.create',
    objectId: 'cohortId' in first ? first.cohortId : '',
  }
  expect(await db.auditEvent.count({ where: events })).toBe(1)
})

test('another district neither sees the cohort nor is kept from its number', async () => {
  const [mine, theirs] = [
    await askerFor(world.people.secretariat.id),
    await askerFor(other.people.secretariat.id),
  ]
  expect(
    await foundCohort(mine, form({ number: 13, name: 'Angkatan milik kami' }), new Date()),
  ).toMatchObject({
    ok: true,
  })
  expect(await foundCohort(theirs, form({ number: 13 }), new Date())).toMatchObject({ ok: true })
  const names = (await listCohorts(theirs)).map(({ name }) => name)
  expect(names).not.toContain('Angkatan milik kami')
})

test('lasts from the first minute of its first day to the last second of its last', async () => {
  const asker = await askerFor(world.people.secretariat.id)
  await foundCohort(asker, form({ number: 14 }), new Date())
  const made = (await listCohorts(asker)).find(({ number }) => number === 14)
  expect(made).toMatchObject({ participants: 0, teams: 0, modules: 0, quota: 40 })
  expect(made?.startsOn.toISOString()).toBe('2027-01-10T16:00:00.000Z')
  expect(made?.endsOn.toISOString()).toBe('2027-05-28T15:59:59.000Z')
})

test('counts participants whose account is open', async () => {
  const asker = await askerFor(world.people.secretariat.id)
  const mine = (await listCohorts(asker)).find(({ id }) => id === world.cohort.id)
  expect(mine).toMatchObject({ participants: 6, teams: 2 })
})

test('refuses wrong fields with a code for each', () => {
  const typed = {
    kunci: crypto.randomUUID(),
    nomor: '7',
    nama: 'Angkatan 7',
    tahun: '2027',
    kuota: '40',
    mulai: '2027-01-11',
    selesai: '2027-05-28',
  }
  const faults = (changes: Record<string, string>) =>
    newCohortSchema.safeParse({ ...typed, ...changes }).error?.issues.map((issue) => issue.message)
  expect(faults({})).toBeUndefined()
  expect(faults({ nomor: '' })).toEqual(['required'])
  expect(faults({ nomor: '0', tahun: '27', kuota: '1e2' })).toEqual([
    'numberFault',
    'yearFault',
    'quotaFault',
  ])
  expect(faults({ nama: 'A' })).toEqual(['tooShort'])
  expect(faults({ nama: 'NIK 6408010101900001' })).toEqual(['digits16'])
  expect(faults({ selesai: '2027-01-11' })).toEqual(['endFault'])
  expect(faults({ selesai: '2030-01-11' })).toEqual(['endFault'])
  expect(faults({ mulai: '2021-01-11', selesai: '2021-05-11' })).toEqual(['startFault'])
  expect(faults({ mulai: '2027-02-30' })).toEqual(['required'])
})

test('refuses a name that looks like that of another cohort of the year, also for two at once', async () => {
  const asker = await askerFor(other.people.secretariat.id)
  const named = (number: number, name: string, year = 2027) =>
    foundCohort(asker, form({ number, name, year }), new Date())
  const both = await Promise.all([named(21, 'Angkatan Pesisir'), named(22, 'angkatan  pesisir')])
  expect(both.map((answer) => (answer.ok ? 'made' : answer.reason)).sort()).toEqual(['made', 'same-name'])
  expect(await named(23, 'ANGKATAN PESI\u200BSIR')).toEqual({ ok: false, reason: 'same-name' })
  expect(await named(23, 'Angkatan Pesisir', 2028)).toMatchObject({ ok: true })
})
