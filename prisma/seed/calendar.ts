import { addDays, MINUTE, startOfDay } from '#app/platform/say/time.ts'

/** Days are counted from today in the district's zone: `calendar.at(-3, 9.5)` is three days ago, 09.30. */
export type Calendar = ReturnType<typeof calendarOf>

/** The calendar of one start of the sample data. What has happened lies before today. */
export function calendarOf(now: Date, zone: string) {
  const today = startOfDay(now, zone)
  function at(day: number, hour = 0): Date {
    return new Date(addDays(today, day, zone).getTime() + Math.round(hour * 60) * MINUTE)
  }
  return { now, zone, at }
}
