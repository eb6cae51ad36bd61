import { decisionWords } from './words.ts'
import { number } from '#app/platform/say/figures.ts'
import { daysBetween, type Place } from '#app/platform/say/time.ts'

export type InQueue = {
  urgency: string
  pinnedAt: Date | null
  windowClosesAt: Date | null
  worthyCount: number
  statusSince: Date
}

/** The queue's rules, in their order. */
export type WhyRule = 'pinned' | 'window' | 'worthy' | 'waiting'
export type Why = { text: string; urgent: boolean; rule: WhyRule }

/**
 * Why a recommendation stands where it stands: the first of the queue's four rules that says something about it.
 * `windowName`: the budget checkpoint that closes at `windowClosesAt`, "KUA-PPAS".
 */
export function whyHere(waiting: InQueue, now: Date, place: Place, windowName?: string): Why {
  const { language, zone } = place
  const t = decisionWords[language].why
  if (waiting.pinnedAt) {
    const urgent = waiting.urgency === 'SANGAT_SEGERA'
    return { text: urgent ? t.pinnedUrgent : t.pinned, urgent: true, rule: 'pinned' }
  }
  if (waiting.windowClosesAt) {
    const window = windowName ?? t.window
    const days = daysBetween(now, waiting.windowClosesAt, zone)
    const words = { window, days: number(Math.abs(days), language) }
    const text = days > 0 ? t.windowAhead(words) : days === 0 ? t.windowToday(words) : t.windowPast(words)
    return { text, urgent: days <= 0, rule: 'window' }
  }
  if (waiting.worthyCount > 0)
    return {
      text: t.worthy({ count: number(waiting.worthyCount, language) }),
      urgent: false,
      rule: 'worthy',
    }
  const days = daysBetween(waiting.statusSince, now, zone)
  const text = days > 0 ? t.waiting({ days: number(days, language) }) : t.waitingToday
  return { text, urgent: false, rule: 'waiting' }
}
