import type { Language } from './language.ts'
import { asUtc, instantOf, offsetAt, wallClock } from './wall-clock.ts'

/**
 * Durations, calendar days and the words for them. Instants are `Date`s in UTC; a zone turns them into a calendar.
 * Names of days and months are our own tables: ICU versions differ by a narrow space or by "Sep"/"Sept", and a
 * phone must show the same sentence as the server. The only space in any answer is U+0020.
 */
export const SECOND = 1_000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
export const YEAR = 365 * DAY

/** In which words and by which calendar a moment is told; a person carries both, her zone is her district's. */
export type Place = { language: Language; zone: string }

// A page that needs only a duration leaves these out: without the notes a bundler keeps what is called.
const NAMES = {
  id: {
    days: /* @__PURE__ */ words('Minggu Senin Selasa Rabu Kamis Jumat Sabtu'),
    months: /* @__PURE__ */ words(
      'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember',
    ),
    shortMonths: /* @__PURE__ */ words('Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des'),
    hourSign: '.',
  },
  en: {
    days: /* @__PURE__ */ words('Sunday Monday Tuesday Wednesday Thursday Friday Saturday'),
    months: /* @__PURE__ */ words(
      'January February March April May June July August September October November December',
    ),
    shortMonths: /* @__PURE__ */ words('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'),
    hourSign: ':',
  },
}

function words(given: string): string[] {
  return given.split(' ')
}

/** The first instant of the calendar day of `at` in the zone. */
export function startOfDay(at: Date, zone: string): Date {
  return instantOf({ ...wallClock(at, zone), hour: 0, minute: 0, second: 0 }, zone)
}

/** The same time of day, so many calendar days later (or earlier, when negative). */
export function addDays(at: Date, days: number, zone: string): Date {
  const clock = wallClock(at, zone)
  const moved = instantOf({ ...clock, day: clock.day + days }, zone)
  return new Date(moved.getTime() + at.getUTCMilliseconds())
}

/** Calendar days from `from` to `to` as the zone counts them: 23.59 to 00.01 is one day; negative when `to` is earlier. */
export function daysBetween(from: Date, to: Date, zone: string): number {
  return (dayNumber(to, zone) - dayNumber(from, zone)) / DAY
}

/** The calendar day of the instant as a date field writes it: "2026-11-21". */
export function isoDay(at: Date, zone: string): string {
  return new Date(dayNumber(at, zone)).toISOString().slice(0, 10)
}

/** The first instant of a day that a date field wrote: "2026-11-21" begins at midnight in the zone. */
export function dayStart(day: string, zone: string): Date {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return instantOf({ year, month, day: date, hour: 0, minute: 0, second: 0 }, zone)
}

function dayNumber(at: Date, zone: string): number {
  return asUtc({ ...wallClock(at, zone), hour: 0, minute: 0, second: 0 })
}

/** "Sabtu" · "Saturday" */
export function weekdayOnly(at: Date, { language, zone }: Place): string {
  return NAMES[language].days[new Date(dayNumber(at, zone)).getUTCDay()] ?? ''
}

/** "Sabtu, 21 November 2026" · "Saturday, 21 November 2026" */
export function dateLong(at: Date, place: Place): string {
  const { year, month, day } = wallClock(at, place.zone)
  return `${weekdayOnly(at, place)}, ${day} ${NAMES[place.language].months[month - 1]} ${year}`
}

/** "21 Nov 2026" */
export function dateShort(at: Date, { language, zone }: Place): string {
  const { year, month, day } = wallClock(at, zone)
  return `${day} ${NAMES[language].shortMonths[month - 1]} ${year}`
}

/** "14.30" · "14:30", followed by the name of the zone. */
export function timeOfDay(at: Date, { language, zone }: Place): string {
  const { hour, minute } = wallClock(at, zone)
  return `${twoDigits(hour)}${NAMES[language].hourSign}${twoDigits(minute)} ${zoneName(at, zone)}`
}

/** When something was saved: the time today, "13 Nov 2026, 14.30 …" on any other day. */
export function timeOrDay(at: Date, now: Date, place: Place): string {
  const time = timeOfDay(at, place)
  return daysBetween(at, now, place.zone) === 0 ? time : `${dateShort(at, place)}, ${time}`
}

/** "Sabtu, 21 November 2026, 14.30 …" · "Saturday, 21 November 2026, 14:30 …" */
export function dateTime(at: Date, place: Place): string {
  return `${dateLong(at, place)}, ${timeOfDay(at, place)}`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

const zoneNames = new Map<string, Intl.DateTimeFormat>()

/** What people there call their time, as Indonesian knows it; any other zone is told by its distance from UTC. */
export function zoneName(at: Date, zone: string): string {
  const names =
    zoneNames.get(zone) ?? new Intl.DateTimeFormat('id', { timeZone: zone, timeZoneName: 'short' })
  zoneNames.set(zone, names)
  const name = names.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  if (/^[A-Z]+$/.test(name)) return name
  const minutes = offsetAt(at.getTime(), zone) / MINUTE
  const size = Math.abs(minutes)
  const rest = size % 60 === 0 ? '' : `:${twoDigits(size % 60)}`
  return `UTC${minutes < 0 ? '-' : '+'}${Math.floor(size / 60)}${rest}`
}

/**
 * Since when something waits, in calendar days of the zone: "sejak Rabu, 18 November 2026 (3 hari)",
 * the same day "(hari ini)". An instant that lies ahead reads "mulai … (2 hari lagi)".
 */
export function sinceWords(from: Date, now: Date, place: Place): string {
  const { language } = place
  const day = dateLong(from, place)
  const days = daysBetween(from, now, place.zone)
  if (from > now) return `${language === 'id' ? 'mulai' : 'from'} ${day} (${distance(-days, language)})`
  const length = days === 0 ? today(language) : dayCount(days, language)
  return `${language === 'id' ? 'sejak' : 'since'} ${day} (${length})`
}

/**
 * Until when something may be done: "sampai Selasa, 24 November 2026, 23.59 … (3 hari lagi)";
 * afterwards "berakhir … (2 hari lalu)".
 */
export function untilWords(end: Date, now: Date, place: Place): string {
  const moment = dateTime(end, place)
  const days = daysBetween(now, end, place.zone)
  const word = end < now ? { id: 'berakhir', en: 'ended' } : { id: 'sampai', en: 'until' }
  return `${word[place.language]} ${moment} (${distance(days, place.language)})`
}

/** A day that comes or has gone, short: "21 Nov 2026 (3 hari lagi)", "… (hari ini)", "… (2 hari lalu)". */
export function dayWords(at: Date, now: Date, place: Place): string {
  return `${dateShort(at, place)} (${distance(daysBetween(now, at, place.zone), place.language)})`
}

function distance(days: number, language: Language): string {
  if (days === 0) return today(language)
  if (language === 'id') return days > 0 ? `${days} hari lagi` : `${-days} hari lalu`
  return days > 0 ? `in ${dayCount(days, language)}` : `${dayCount(-days, language)} ago`
}

function today(language: Language): string {
  return language === 'id' ? 'hari ini' : 'today'
}

function dayCount(days: number, language: Language): string {
  if (language === 'id') return `${days} hari`
  return days === 1 ? '1 day' : `${days} days`
}
