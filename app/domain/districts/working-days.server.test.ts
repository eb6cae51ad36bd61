import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import { addHolidays, changeHoliday, removeHoliday, setWeek } from './changing-working-days.server.ts'
import { readCalendar, readHoliday, readWorkingDays } from './working-days.server.ts'
import { isWorkingDay, nextWorkingDay } from './working-days.ts'

const [NATAL, CUTI] = [
  { day: '2026-12-25', name: 'Hari Natal', kind: 'LIBUR' },
  { day: '2026-12-24', name: 'Cuti bersama', kind: 'CUTI_BERSAMA' },
] as const
const NOW = new Date()

let world: World
let other: World
beforeAll(async () => {
  world = await createWorld()
  other = await createWorld()
})

const secretary = (place: World) => askerFor(place.people.secretariat.id)
const add = async (place: World, holidays: readonly (typeof NATAL | typeof CUTI)[], key = randomUUID()) =>
  addHolidays(await secretary(place), { key, holidays: [...holidays] }, NOW)
const daysOf = (place: World) =>
  db.holiday
    .findMany({ where: { districtId: place.district.id }, orderBy: { day: 'asc' } })
    .then((rows) => rows.map(({ day, name }) => `${day} ${name}`))

test('refuses everybody but the secretariat, and what lies in another district does not exist', async () => {
  await add(other, [NATAL])
  const theirs = await db.holiday.findFirstOrThrow({ where: { districtId: other.district.id } })
  for (const { id } of [world.people.admin, world.people.trainer, world.people.bupati]) {
    const asker = await askerFor(id)
    const key = randomUUID()
    expect(await addHolidays(asker, { key, holidays: [{ ...NATAL }] }, NOW)).toMatchObject({ ok: false })
    expect(await setWeek(asker, { week: '7', seen: '1,2,3,4,5' }, NOW)).toMatchObject({ ok: false })
    expect(await readWorkingDays(asker, 2026)).toBeNull()
  }
  const asker = await secretary(world)
  const given = { version: 1, day: '2026-12-26', name: 'Diambil', kind: 'LOKAL' } as const
  expect(await readHoliday(asker, theirs.id)).toBeNull()
  expect(await changeHoliday(asker, theirs.id, given, NOW)).toEqual({ ok: false, reason: 'not-found' })
  const removal = { key: randomUUID(), version: 1 }
  expect(await removeHoliday(asker, theirs.id, removal, NOW)).toEqual({ ok: false, reason: 'not-found' })
  expect([await daysOf(world), await daysOf(other)]).toEqual([[], ['2026-12-25 Hari Natal']])
})

test('a list is added once; what is in it already stays as it stands', async () => {
  const place = await createWorld()
  const key = randomUUID()
  const twice = await Promise.all([add(place, [NATAL], key), add(place, [NATAL], key)])
  expect(twice).toEqual(Array(2).fill({ ok: true, added: 1, known: 0 }))
  expect(await add(place, [{ ...NATAL, name: 'Hari Natal' }, CUTI])).toMatchObject({ added: 1, known: 1 })
  expect(await daysOf(place)).toEqual(['2026-12-24 Cuti bersama', '2026-12-25 Hari Natal'])
  const read = await readWorkingDays(await secretary(place), 2026)
  expect(read).toMatchObject({ week: '1,2,3,4,5', years: [{ year: 2026, count: 2 }] })
  const events = { action: 'working-days.add', districtId: place.district.id }
  expect(await db.auditEvent.count({ where: events })).toBe(2)
})

test('of two who change a holiday the second is told; its day is nobody else’s', async () => {
  const place = await createWorld()
  await add(place, [NATAL, CUTI])
  const asker = await secretary(place)
  const { id } = await db.holiday.findFirstOrThrow({
    where: { districtId: place.district.id, day: NATAL.day },
  })
  const given = (day: string) => ({ version: 1, day, name: 'Natal', kind: 'LIBUR' }) as const
  expect(await changeHoliday(asker, id, given(CUTI.day), NOW)).toEqual({ ok: false, reason: 'same-day' })
  const both = await Promise.all(
    ['2026-12-26', '2026-12-27'].map((day) => changeHoliday(asker, id, given(day), NOW)),
  )
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
  const old = { key: randomUUID(), version: 1 }
  expect(await removeHoliday(asker, id, old, NOW)).toEqual({ ok: false, reason: 'stale' })
  const removal = { key: randomUUID(), version: 2 }
  const gone = await removeHoliday(asker, id, removal, NOW)
  expect(gone).toMatchObject({ ok: true, name: 'Natal' })
  expect(await removeHoliday(asker, id, removal, NOW)).toEqual(gone)
  expect(await daysOf(place)).toEqual(['2026-12-24 Cuti bersama'])
})

test('the week is set on what was shown, and each district works by its own', async () => {
  const place = await createWorld()
  const asker = await secretary(place)
  await add(place, [CUTI, NATAL])
  const six = { week: '1,2,3,4,5,6', seen: '1,2,3,4,5' }
  expect(await setWeek(asker, six, NOW)).toEqual({ ok: true })
  expect(await setWeek(asker, six, NOW)).toEqual({ ok: false, reason: 'stale' })
  const [here, there] = await Promise.all(
    [place, other].map(({ district }) => readCalendar(district.id, ['2026-12-24', '2026-12-26'])),
  )
  if (!here || !there) throw new Error('There are two calendars.')
  expect([isWorkingDay('2026-12-26', here), isWorkingDay('2026-12-26', there)]).toEqual([true, false])
  expect([nextWorkingDay('2026-12-24', here), nextWorkingDay('2026-12-24', there)]).toEqual([
    '2026-12-26',
    '2026-12-24',
  ])
})
