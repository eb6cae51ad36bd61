import { expect, test } from 'vitest'
import {
  addDays,
  dateLong,
  dateShort,
  dayWords,
  dateTime,
  DAY,
  daysBetween,
  dayStart,
  isoDay,
  HOUR,
  MINUTE,
  sinceWords,
  startOfDay,
  timeOfDay,
  timeOrDay,
  untilWords,
  weekdayOnly,
} from './time.ts'
import { instantOf, wallClock } from './wall-clock.ts'

const ZONE = 'Asia/Makassar'
const HERE = { language: 'id', zone: ZONE } as const
const IN_ENGLISH = { language: 'en', zone: ZONE } as const

/** 21 November 2026, 14.30 in Sangatta. */
const afternoon = new Date('2026-11-21T06:30:00Z')
/** The last and the first minute around midnight between 21 and 22 November in Sangatta. */
const lastMinute = new Date('2026-11-21T15:59:59.999Z')
const midnight = new Date('2026-11-21T16:00:00Z')

test('durations are milliseconds', () => {
  expect([MINUTE, HOUR, DAY]).toEqual([60_000, 3_600_000, 86_400_000])
})

test('writes dates and times in Indonesian', () => {
  expect(dateLong(afternoon, HERE)).toBe('Sabtu, 21 November 2026')
  expect(dateShort(afternoon, HERE)).toBe('21 Nov 2026')
  expect(timeOfDay(afternoon, HERE)).toBe('14.30 WITA')
  expect(dateTime(afternoon, HERE)).toBe('Sabtu, 21 November 2026, 14.30 WITA')
  expect(weekdayOnly(afternoon, HERE)).toBe('Sabtu')
})

test('writes dates and times in English', () => {
  expect(dateTime(afternoon, IN_ENGLISH)).toBe('Saturday, 21 November 2026, 14:30 WITA')
  expect(dateShort(new Date('2026-09-01T00:00:00Z'), IN_ENGLISH)).toBe('1 Sep 2026')
  expect(weekdayOnly(afternoon, IN_ENGLISH)).toBe('Saturday')
})

test('names the day of an instant only when it is not today', () => {
  const now = new Date('2026-11-21T15:30:00Z')
  expect(timeOrDay(new Date('2026-11-21T06:30:00Z'), now, HERE)).toBe('14.30 WITA')
  expect(timeOrDay(new Date('2026-11-20T15:59:00Z'), now, HERE)).toBe('20 Nov 2026, 23.59 WITA')
  expect(timeOrDay(new Date('2026-11-20T16:00:00Z'), now, IN_ENGLISH)).toBe('00:00 WITA')
})

test('changes the day at midnight of the zone, not of UTC', () => {
  expect(dateTime(lastMinute, HERE)).toBe('Sabtu, 21 November 2026, 23.59 WITA')
  expect(dateTime(midnight, HERE)).toBe('Minggu, 22 November 2026, 00.00 WITA')
  expect(dateLong(new Date('2026-12-31T16:00:00Z'), HERE)).toBe('Jumat, 1 Januari 2027')
})

test('follows another zone and names it', () => {
  expect(timeOfDay(afternoon, { language: 'id', zone: 'Asia/Jakarta' })).toBe('13.30 WIB')
  expect(timeOfDay(afternoon, { language: 'id', zone: 'Asia/Jayapura' })).toBe('15.30 WIT')
  expect(timeOfDay(afternoon, { language: 'id', zone: 'UTC' })).toBe('06.30 UTC')
  expect(timeOfDay(afternoon, { language: 'en', zone: 'Asia/Kolkata' })).toBe('12:00 UTC+5:30')
  expect(dateLong(midnight, { language: 'id', zone: 'Asia/Jakarta' })).toBe('Sabtu, 21 November 2026')
})

test('uses no space but the plain one', () => {
  for (const language of ['id', 'en'] as const) {
    expect(dateTime(afternoon, { language: language, zone: ZONE })).not.toMatch(/[^\P{White_Space} ]/u)
  }
})

test('counts calendar days, not 24 hours', () => {
  expect(daysBetween(lastMinute, midnight, ZONE)).toBe(1)
  expect(daysBetween(midnight, lastMinute, ZONE)).toBe(-1)
  expect(daysBetween(afternoon, lastMinute, ZONE)).toBe(0)
  expect(daysBetween(afternoon, midnight, 'Asia/Jakarta')).toBe(0)
  expect(daysBetween(new Date('2024-02-28T04:00:00Z'), new Date('2024-03-01T04:00:00Z'), ZONE)).toBe(2)
})

test('finds the start of the day of the zone', () => {
  expect(startOfDay(afternoon, ZONE)).toEqual(new Date('2026-11-20T16:00:00Z'))
  expect(startOfDay(lastMinute, ZONE)).toEqual(new Date('2026-11-20T16:00:00Z'))
  expect(startOfDay(midnight, ZONE)).toEqual(midnight)
  expect(startOfDay(afternoon, 'UTC')).toEqual(new Date('2026-11-21T00:00:00Z'))
})

test('adds days over month, year and summer-time borders at the same time of day', () => {
  expect(addDays(afternoon, 10, ZONE)).toEqual(new Date('2026-12-01T06:30:00Z'))
  expect(addDays(afternoon, -21, ZONE)).toEqual(new Date('2026-10-31T06:30:00Z'))
  expect(addDays(lastMinute, 1, ZONE).getTime() - lastMinute.getTime()).toBe(DAY)
  const evening = new Date('2026-03-28T19:00:00Z')
  expect(wallClock(addDays(evening, 1, 'Europe/Berlin'), 'Europe/Berlin').hour).toBe(20)
})

test('turns a wall clock into its instant and back', () => {
  const clock = { year: 2026, month: 11, day: 21, hour: 23, minute: 59, second: 30 }
  expect(instantOf(clock, ZONE)).toEqual(new Date('2026-11-21T15:59:30Z'))
  expect(wallClock(instantOf(clock, ZONE), ZONE)).toEqual(clock)
})

test('tells since when something waits', () => {
  const now = lastMinute
  expect(sinceWords(new Date('2026-11-18T01:00:00Z'), now, HERE)).toBe(
    'sejak Rabu, 18 November 2026 (3 hari)',
  )
  expect(sinceWords(afternoon, now, HERE)).toBe('sejak Sabtu, 21 November 2026 (hari ini)')
  expect(sinceWords(new Date('2026-11-20T01:00:00Z'), now, IN_ENGLISH)).toBe(
    'since Friday, 20 November 2026 (1 day)',
  )
  expect(sinceWords(new Date('2026-11-23T01:00:00Z'), now, HERE)).toBe(
    'mulai Senin, 23 November 2026 (2 hari lagi)',
  )
})

test('tells until when something may be done, and that it is over', () => {
  const end = new Date('2026-11-24T15:59:00Z')
  expect(dayWords(end, afternoon, HERE)).toBe('24 Nov 2026 (3 hari lagi)')
  expect(dayWords(afternoon, end, IN_ENGLISH)).toBe('21 Nov 2026 (3 days ago)')
  expect(untilWords(end, afternoon, HERE)).toBe('sampai Selasa, 24 November 2026, 23.59 WITA (3 hari lagi)')
  expect(untilWords(end, afternoon, IN_ENGLISH)).toBe(
    'until Tuesday, 24 November 2026, 23:59 WITA (in 3 days)',
  )
  expect(untilWords(lastMinute, afternoon, HERE)).toBe(
    'sampai Sabtu, 21 November 2026, 23.59 WITA (hari ini)',
  )
  expect(untilWords(afternoon, lastMinute, HERE)).toBe(
    'berakhir Sabtu, 21 November 2026, 14.30 WITA (hari ini)',
  )
  expect(untilWords(afternoon, end, IN_ENGLISH)).toBe(
    'ended Saturday, 21 November 2026, 14:30 WITA (3 days ago)',
  )
})

test('refuses an invalid date and an unknown zone', () => {
  expect(() => dateLong(new Date('kemarin'), HERE)).toThrow(RangeError)
  expect(() => dateLong(afternoon, { language: 'id', zone: 'Mars/Olympus' })).toThrow(RangeError)
})

test('writes and reads days the way a date field does', () => {
  expect(isoDay(new Date('2026-11-20T16:00:00Z'), ZONE)).toBe('2026-11-21')
  expect(isoDay(new Date('2026-11-20T15:59:59Z'), ZONE)).toBe('2026-11-20')
  expect(dayStart('2026-11-21', ZONE)).toEqual(new Date('2026-11-20T16:00:00Z'))
})
