import { describe, expect, it } from 'vitest'
import { offsetAt, wallClock } from './wall-clock.ts'

/** As the formatter itself says it, asked anew each time. */
function asked(at: Date, zone: string): string {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
  return clock.format(at)
}

function shown(at: Date, zone: string): string {
  const { year, month, day, hour, minute, second } = wallClock(at, zone)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}`
}

const ZONES = ['Asia/Makassar', 'Asia/Jakarta', 'Asia/Jayapura', 'UTC', 'Asia/Kathmandu', 'Europe/Berlin']
const FURTHER = ['Australia/Lord_Howe', 'America/St_Johns', 'Pacific/Apia', 'Africa/Monrovia']

describe('the wall clock', () => {
  it.each([...ZONES, ...FURTHER])('of %s shows what the formatter does, also where it is changed', (zone) => {
    // A step of many days, an hour, a minute and a second too: every time of day comes by, summer and winter.
    const step = 9 * 86_400_000 + 3_600_000 + 60_000 + 1_000
    for (let at = Date.UTC(1968, 0); at < Date.UTC(2040, 0); at += step)
      expect(shown(new Date(at), zone)).toBe(asked(new Date(at), zone))
  })

  it('changes in the second in which the zone changes its clock', () => {
    const change = Date.UTC(2026, 2, 29, 1)
    expect(offsetAt(change - 1, 'Europe/Berlin')).toBe(3_600_000)
    expect(offsetAt(change, 'Europe/Berlin')).toBe(7_200_000)
    expect(shown(new Date(change - 1), 'Europe/Berlin')).toBe('2026-03-29 01:59:59')
    expect(shown(new Date(change), 'Europe/Berlin')).toBe('2026-03-29 03:00:00')
  })

  it('refuses what is no date and no zone', () => {
    expect(() => wallClock(new Date(NaN), 'Asia/Makassar')).toThrow(RangeError)
    expect(() => wallClock(new Date(0), 'Asia/Tidak_Ada')).toThrow(RangeError)
    expect(() => wallClock(new Date(Date.UTC(2026, 0)), 'Asia/Tidak_Ada')).toThrow(RangeError)
  })
})
