import { DAY } from '#app/platform/say/time.ts'

const DAYS = 7
const WEEKS = 4

const NAME = /^aksis-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z$/

/** A copy's name says when it was made, to the millisecond and in UTC, so that names sort by time. */
export function copyName(now: Date): string {
  return `aksis-${now.toISOString().replace(/[-:.]/g, '')}`
}

export function isCopyName(name: string): boolean {
  return NAME.test(name)
}

export function copiedAt(name: string): Date {
  const [, year, month, day, hour, minute, second, milli] = NAME.exec(name) ?? []
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.${milli}Z`)
}

/**
 * The copies that may go. Kept are: every one of the last 24 hours, the newest of each of the last seven days that have
 * one, and the newest of each of the last four weeks that have one. Days and weeks are counted by copies, not by the calendar:
 * while none is made, none goes.
 */
export function outlived(names: readonly string[], now: Date): string[] {
  const newestFirst = [...names].sort().reverse()
  const kept = new Set(newestFirst.filter((name) => now.getTime() - copiedAt(name).getTime() < DAY))
  for (const [most, spanOf] of [
    [DAYS, dayOf],
    [WEEKS, weekOf],
  ] as const) {
    const spans = new Set<number>()
    for (const name of newestFirst) {
      const span = spanOf(copiedAt(name))
      if (spans.has(span)) continue
      if (spans.size === most) break
      spans.add(span)
      kept.add(name)
    }
  }
  return newestFirst.filter((name) => !kept.has(name))
}

function dayOf(time: Date): number {
  return Math.floor(time.getTime() / DAY)
}

/** Weeks begin on Monday; the first of January 1970 was a Thursday. */
function weekOf(time: Date): number {
  return Math.floor((dayOf(time) + 3) / 7)
}
