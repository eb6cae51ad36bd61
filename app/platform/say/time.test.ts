import { expect, test } from 'vitest'
import {
  addDays,
  dateLong,
  dateShort,
  dateTime,
  DAY,
  daysBetween,
  dayStart,
  isoDay,
  DEFAULT_ZONE,
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

/** 21 November 2026, 14.30 in Sangatta. */
const afternoon = new Date('2026-11-21T06:30:00Z')
/** The last and the first minute around midnight between 21 and 22 November in Sangatta. */
const lastMinute = new Date('2026-11-21T15:59:59.999Z')
const midnight = new Date('2026-11-21T16:00:00Z')

test('durations are milliseconds', () => {
  expect([MINUTE, HOUR, DAY]).toEqual([60_000, 3_600_000, 86_400_000])
})

test('writes dates and times in Indonesian', () => {
  expect(dateLong(afternoon)).toBe('Sabtu, 21 November 2026')
  expect(dateShort(afternoon)).toBe('21 Nov 2026')
  expect(timeOfDay(afternoon)).toBe('14.30 WITA')
  expect(dateTime(afternoon)).toBe('Sabtu, 21 November 2026, 14.30 WITA')
  expect(weekdayOnly(afternoon)).toBe('Sabtu')
})

test('writes dates and times in English', () => {
  expect(dateTime(afternoon, 'en')).toBe('Saturday, 21 November 2026, 14:30 WITA')
  expect(dateShort(new Date('2026-09-01T00:00:00Z'), 'en')).toBe('1 Sep 2026')
  expect(weekdayOnly(afternoon, 'en')).toBe('Saturday')
})

test('names the day of an instant only when it is not today', () => {
  const now = new Date('2026-11-21T15:30:00Z')
  expect(timeOrDay(new Date('2026-11-21T06:30:00Z'), now)).toBe('14.30 WITA')
  expect(timeOrDay(new Date('2026-11-20T15:59:00Z'), now)).toBe('20 Nov 2026, 23.59 WITA')
  expect(timeOrDay(new Date('2026-11-20T16:00:00Z'), now, 'en')).toBe('00:00 WITA')
})

test('changes the day at midnight of the zone, not of UTC', () => {
  expect(dateTime(lastMinute)).toBe('Sabtu, 21 November 2026, 23.59 WITA')
  expect(dateTime(midnight)).toBe('Minggu, 22 November 2026, 00.00 WITA')
  expect(dateLong(new Date('2026-12-31T16:00:00Z'))).toBe('Jumat, 1 Januari 2027')
})

test('follows another zone and names it', () => {
  expect(timeOfDay(afternoon, 'id', 'Asia/Jakarta')).toBe('13.30 WIB')
  expect(timeOfDay(afternoon, 'id', 'Asia/Jayapura')).toBe('15.30 WIT')
  expect(timeOfDay(afternoon, 'id', 'UTC')).toBe('06.30 UTC')
  expect(timeOfDay(afternoon, 'en', 'Asia/Kolkata')).toBe('12:00 UTC+5:30')
  expect(dateLong(midnight, 'id', 'Asia/Jakarta')).toBe('Sabtu, 21 November 2026')
})

test('uses no space but the plain one', () => {
  for (const language of ['id', 'en'] as const) {
    expect(dateTime(afternoon, language)).not.toMatch(/[^\P{White_Space} ]/u)
  }
})

test('counts calendar days, not 24 hours', () => {
  expect(daysBetween(lastMinute, midnight)).toBe(1)
  expect(daysBetween(midnight, lastMinute)).toBe(-1)
  expect(daysBetween(afternoon, lastMinute)).toBe(0)
  expect(daysBetween(afternoon, midnight, 'Asia/Jakarta')).toBe(0)
  expect(daysBetween(new Date('2024-02-28T04:00:00Z'), new Date('2024-03-01T04:00:00Z'))).toBe(2)
})

test('finds the start of the day of the zone', () => {
  expect(startOfDay(afternoon)).toEqual(new Date('2026-11-20T16:00:00Z'))
  expect(startOfDay(lastMinute)).toEqual(new Date('2026-11-20T16:00:00Z'))
  expect(startOfDay(midnight)).toEqual(midnight)
  expect(startOfDay(afternoon, 'UTC')).toEqual(new Date('2026-11-21T00:00:00Z'))
})

test('adds days over month, year and summer-time borders at the same time of day', () => {
  expect(addDays(afternoon, 10)).toEqual(new Date('2026-12-01T06:30:00Z'))
  expect(addDays(afternoon, -21)).toEqual(new Date('2026-10-31T06:30:00Z'))
  expect(addDays(lastMinute, 1).getTime() - lastMinute.getTime()).toBe(DAY)
  const evening = new Date('2026-03-28T19:00:00Z')
  expect(wallClock(addDays(evening, 1, 'Europe/Berlin'), 'Europe/Berlin').hour).toBe(20)
})

test('turns a wall clock into its instant and back', () => {
  const clock = { year: 2026, month: 11, day: 21, hour: 23, minute: 59, second: 30 }
  expect(instantOf(clock, DEFAULT_ZONE)).toEqual(new Date('2026-11-21T15:59:30Z'))
  expect(wallClock(instantOf(clock, DEFAULT_ZONE), DEFAULT_ZONE)).toEqual(clock)
})

test('tells since when something waits', () => {
  const now = lastMinute
  expect(sinceWords(new Date('2026-11-18T01:00:00Z'), now)).toBe('sejak Rabu, 18 November 2026 (3 hari)')
  expect(sinceWords(afternoon, now)).toBe('sejak Sabtu, 21 November 2026 (hari ini)')
  expect(sinceWords(new Date('2026-11-20T01:00:00Z'), now, 'en')).toBe(
    'since Friday, 20 November 2026 (1 day)',
  )
  expect(sinceWords(new Date('2026-11-23T01:00:00Z'), now)).toBe(
    'mulai Senin, 23 November 2026 (2 hari lagi)',
  )
})

test('tells until when something may be done, and that it is over', () => {
  const end = new Date('2026-11-24T15:59:00Z')
  expect(untilWords(end, afternoon)).toBe('sampai Selasa, 24 November 2026, 23.59 WITA (3 hari lagi)')
  expect(untilWords(end, afternoon, 'en')).toBe('until Tuesday, 24 November 2026, 23:59 WITA (in 3 days)')
  expect(untilWords(lastMinute, afternoon)).toBe('sampai Sabtu, 21 November 2026, 23.59 WITA (hari ini)')
  expect(untilWords(afternoon, lastMinute)).toBe('berakhir Sabtu, 21 November 2026, 14.30 WITA (hari ini)')
  expect(untilWords(afternoon, end, 'en')).toBe('ended Saturday, 21 November 2026, 14:30 WITA (3 days ago)')
})

test('refuses an invalid date and an unknown zone', () => {
  expect(() => dateLong(new Date('kemarin'))).toThrow(RangeError)
  expect(() => dateLong(afternoon, 'id', 'Mars/Olympus')).toThrow(RangeError)
})

test('writes and reads days the way a date field does', () => {
  expect(isoDay(new Date('2026-11-20T16:00:00Z'))).toBe('2026-11-21')
  expect(isoDay(new Date('2026-11-20T15:59:59Z'))).toBe('2026-11-20')
  expect(dayStart('2026-11-21')).toEqual(new Date('2026-11-20T16:00:00Z'))
})
