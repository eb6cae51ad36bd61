import { describe, expect, it } from 'vitest'
import { DAY, HOUR } from '#app/platform/say/time.ts'
import { copiedAt, copyName, isCopyName, outlived } from './kept.ts'

const BEGAN = new Date('2026-01-05T18:00:00Z')

/** The copies that are left after so many nights, one copy each. */
function after(nights: number, also: (at: Date) => Date[] = () => []): string[] {
  let copies: string[] = []
  for (let night = 0; night < nights; night += 1) {
    const now = new Date(BEGAN.getTime() + night * DAY)
    copies = [...copies, ...also(now).map(copyName), copyName(now)]
    const gone = new Set(outlived(copies, now))
    copies = copies.filter((name) => !gone.has(name))
  }
  return copies
}

describe('which copies are kept', () => {
  it('names a copy by its moment, and reads that moment back', () => {
    const now = new Date('2026-12-01T18:02:03.456Z')
    expect(copyName(now)).toBe('aksis-20261201T180203456Z')
    expect(copiedAt(copyName(now))).toEqual(now)
    expect(['aksis-2026', 'unfinished-1-aksis-20261201T180203456Z', 'other'].some(isCopyName)).toBe(false)
  })

  it('keeps the last seven days and the newest of each of the last four weeks, over 90 nights', () => {
    for (let nights = 1; nights <= 90; nights += 1) {
      const left = after(nights)
      const now = BEGAN.getTime() + (nights - 1) * DAY
      const ages = left.map((name) => (now - copiedAt(name).getTime()) / DAY)
      // Every day of the last week is there, and nothing is older than four weeks.
      for (let day = 0; day < Math.min(7, nights); day += 1) expect(ages).toContain(day)
      expect(Math.max(...ages)).toBeLessThan(4 * 7)
      expect(left.length).toBeLessThanOrEqual(7 + 3)
      if (nights >= 28) expect(Math.max(...ages)).toBeGreaterThanOrEqual(2 * 7 + 1)
    }
  })

  it('keeps whatever was made in the last 24 hours, and of an older day the newest', () => {
    const twice = after(10, (at) => [new Date(at.getTime() - 2 * HOUR)])
    const hours = twice.map((name) => copiedAt(name).getUTCHours())
    expect(hours.filter((hour) => hour === 16)).toHaveLength(1)
  })

  it('lets none go while none is made', () => {
    const left = after(40)
    expect(outlived(left, new Date(BEGAN.getTime() + 400 * DAY))).toEqual([])
  })
})
