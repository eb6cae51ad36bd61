/** What a clock on the wall of a zone shows; `month` counts from 1. */
type WallClock = {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
}

const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone)
  if (known) return known
  const numeric = 'numeric'
  const clock = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: numeric,
    month: numeric,
    day: numeric,
    hour: numeric,
    minute: numeric,
    second: numeric,
  })
  clocks.set(zone, clock)
  return clock
}

/** From then on every zone has changed its clock at a quarter of an hour of UTC; Liberia was the last that did not. */
const QUARTERS_SINCE = Date.UTC(1973, 0)
const QUARTER = 15 * 60_000
/** A page tells a few dozen moments; so many quarters of so many zones are soon read anew. */
const MOST_QUARTERS = 5_000

/** Milliseconds ahead of UTC by zone and quarter of an hour: the formatter takes longer than most of a page's sentences. */
const offsets = new Map<string, number>()

/** What the wall clock of `zone` shows at this instant. Throws a RangeError on an invalid date or zone. */
export function wallClock(at: Date, zone: string): WallClock {
  const instant = at.getTime()
  // What is no date is not later either.
  if (!(instant >= QUARTERS_SINCE)) return askClock(at, zone)
  const local = new Date(instant + offsetAt(instant, zone))
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
  }
}

function askClock(at: Date, zone: string): WallClock {
  const shown = new Map(
    clockOf(zone)
      .formatToParts(at)
      .map((part) => [part.type, Number(part.value)]),
  )
  return {
    year: shown.get('year') ?? 0,
    month: shown.get('month') ?? 0,
    day: shown.get('day') ?? 0,
    hour: shown.get('hour') ?? 0,
    minute: shown.get('minute') ?? 0,
    second: shown.get('second') ?? 0,
  }
}

/** The same figures read as if they were UTC: a ruler for calendar arithmetic, not an instant. */
export function asUtc(clock: WallClock): number {
  return Date.UTC(clock.year, clock.month - 1, clock.day, clock.hour, clock.minute, clock.second)
}

/** Milliseconds the zone is ahead of UTC at this instant. */
export function offsetAt(instant: number, zone: string): number {
  if (!(instant >= QUARTERS_SINCE)) return askOffset(instant, zone)
  const quarter = Math.floor(instant / QUARTER)
  const name = `${zone} ${quarter}`
  const known = offsets.get(name)
  if (known !== undefined) return known
  const offset = askOffset(quarter * QUARTER, zone)
  if (offsets.size >= MOST_QUARTERS) offsets.clear()
  offsets.set(name, offset)
  return offset
}

function askOffset(instant: number, zone: string): number {
  return asUtc(askClock(new Date(instant), zone)) - Math.floor(instant / 1000) * 1000
}

/** The instant at which the wall clock of `zone` shows this; days and hours may overflow (32 January). */
export function instantOf(clock: WallClock, zone: string): Date {
  const wanted = asUtc(clock)
  const guess = wanted - offsetAt(wanted, zone)
  return new Date(wanted - offsetAt(guess, zone))
}
