import { beforeEach, expect, test } from 'vitest'
import type { Asker } from '#app/domain/access/asker.ts'
import { db } from '#app/platform/data/db.server.ts'
import { dayStart, isoDay } from '#app/platform/say/time.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import { changeCohort, modulesOutside, readCohort } from './changing.server.ts'
import { changeCohortSchema, type ChangedCohort } from './cohorts.schema.ts'

let world: World
let secretariat: Asker
const NOW = new Date('2026-11-21T04:00:00Z')

beforeEach(async () => {
  world = await createWorld()
  secretariat = await askerFor(world.people.secretariat.id)
})

/** The cohort as it stands, with these changes. */
async function given(changes: Partial<ChangedCohort> = {}): Promise<ChangedCohort> {
  const { version, number, name, year, quota, startsOn, endsOn } = await theCohort()
  const days = { firstDay: isoDay(startsOn, secretariat.zone), lastDay: isoDay(endsOn, secretariat.zone) }
  return { version, overQuota: false, number, name, year, quota, ...days, ...changes }
}

const theCohort = () => db.cohort.findUniqueOrThrow({ where: { id: world.cohort.id } })
const change = (form: ChangedCohort, who = secretariat) => changeCohort(who, world.cohort.id, form, NOW)

async function reasonOf(changes: Partial<ChangedCohort>, who = secretariat) {
  const answer = await change(await given(changes), who)
  return answer.ok ? 'done' : answer.reason
}

test('a cohort gets another name, number, year, dates and quota, with its event', async () => {
  const lastDay = '2027-12-30'
  const form = await given({ name: 'Angkatan Mahakam', number: 9, quota: 44, lastDay })
  expect(await change(form)).toEqual({ ok: true, name: 'Angkatan Mahakam' })
  const endsOn = new Date(dayStart('2027-12-31', secretariat.zone).getTime() - 1000)
  expect(await theCohort()).toMatchObject({
    name: 'Angkatan Mahakam',
    number: 9,
    quota: 44,
    version: 2,
    endsOn,
  })
  const [event, more] = await db.auditEvent.findMany({
    where: { objectId: world.cohort.id, action: 'cohort.change' },
  })
  expect(more).toBeUndefined()
  expect(JSON.parse(event?.detail ?? '')).toMatchObject({
    before: { name: world.cohort.name },
    after: { name: 'Angkatan Mahakam', quota: 44 },
  })
})

test('only the secretariat of its district changes it or reads its form', async () => {
  const other = await createWorld()
  const { trainer, admin, bupati, auditor } = world.people
  for (const { id } of [
    trainer,
    admin,
    bupati,
    auditor,
    world.teams.one.members[0],
    other.people.secretariat,
  ]) {
    const stranger = await askerFor(id)
    expect(await reasonOf({ name: 'Angkatan Curian' }, stranger)).toBe('not-found')
    expect(await readCohort(db, stranger, world.cohort.id)).toBeNull()
  }
})

test('an old page changes nothing, and of several at once one does', async () => {
  expect(await reasonOf({ version: 2, name: 'Angkatan Lama' })).toBe('stale')
  const forms = await Promise.all(['Satu', 'Dua', 'Tiga'].map((name) => given({ name: `Angkatan ${name}` })))
  const answers = await Promise.all(forms.map((form) => change(form)))
  expect(answers.map((answer) => (answer.ok ? 'done' : answer.reason)).sort()).toEqual([
    'done',
    'stale',
    'stale',
  ])
})

test('a number or a name of another cohort of that year is refused, also one that only looks the same', async () => {
  const { districtId, year, startsOn, endsOn } = await theCohort()
  await db.cohort.create({
    data: { districtId, year, number: 77, name: "Angkatan Ma'ruf", startsOn, endsOn },
  })
  expect(await reasonOf({ number: 77 })).toBe('taken')
  expect(await reasonOf({ name: 'angkatan MA’RUF' })).toBe('same-name')
  expect(await reasonOf({ number: 77, year: year + 1 })).not.toBe('taken')
})

test('two cohorts that take one number at once: one has it', async () => {
  const { districtId, year, startsOn, endsOn } = await theCohort()
  const other = await db.cohort.create({
    data: { districtId, year, number: 76, name: 'Angkatan Lain', startsOn, endsOn },
  })
  const form = await given({ number: 78 })
  const answers = await Promise.all([
    change(form),
    changeCohort(secretariat, other.id, { ...form, version: 1, name: 'Angkatan Lain' }, NOW),
  ])
  expect(answers.map((answer) => (answer.ok ? 'done' : answer.reason)).sort()).toEqual(['done', 'taken'])
})

test('dates that leave out a module are refused, and it is said which', async () => {
  const { districtId, startsOn } = await theCohort()
  const module = await db.module.create({
    data: {
      districtId,
      slug: 'awal',
      position: 1,
      title: 'Modul awal',
      summary: '',
      jp: 1,
      source: '',
      sourceHash: '',
    },
  })
  await db.cohortModule.create({ data: { cohortId: world.cohort.id, moduleId: module.id, startsOn } })
  const later = { firstDay: isoDay(new Date(startsOn.getTime() + 86_400_000), secretariat.zone) }
  const form = await given(later)
  expect(await reasonOf(later)).toBe('outside')
  const left = await modulesOutside(db, secretariat, world.cohort.id, form)
  expect(left).toContainEqual({ title: module.title, startsOn, early: true })
  expect(await modulesOutside(db, secretariat, world.cohort.id, await given())).toEqual([])
})

test('a quota below those who take part is asked about, and takes nobody out', async () => {
  const before = await readCohort(db, secretariat, world.cohort.id)
  const quota = (before?.participants ?? 0) - 1
  expect(quota).toBeGreaterThan(0)
  expect(await reasonOf({ quota })).toBe('over-quota')
  expect(await reasonOf({ quota, overQuota: true })).toBe('done')
  expect(await readCohort(db, secretariat, world.cohort.id)).toMatchObject({
    quota,
    participants: before?.participants,
  })
  // It is below already: raising it, or leaving it, asks nothing.
  expect(await reasonOf({ name: 'Angkatan Tetap' })).toBe('done')
})

test('the form: nothing unknown, and the same limits as a new cohort', () => {
  const form = { versi: '1', nomor: '1', nama: 'Angkatan 1', tahun: '2026', kuota: '40' }
  const days = { mulai: '2026-01-05', selesai: '2026-06-30' }
  expect(changeCohortSchema.safeParse({ ...form, ...days }).success).toBe(true)
  expect(changeCohortSchema.safeParse({ ...form, ...days, kunci: 'x' }).success).toBe(false)
  expect(changeCohortSchema.safeParse({ ...form, ...days, mulai: '2020-01-05' }).success).toBe(false)
  expect(changeCohortSchema.safeParse({ ...form, ...days, selesai: '2026-01-05' }).success).toBe(false)
  expect(changeCohortSchema.safeParse({ ...form, ...days, kuota: '501' }).success).toBe(false)
})
