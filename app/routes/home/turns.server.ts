import type { Asker } from '#app/domain/access/asker.ts'
import type { News, Turn, TurnSource } from '#app/domain/notifications/turn.ts'
import { dateShort, daysBetween, sinceWords, timeOrDay } from '#app/platform/say/time.ts'
import * as nouns from '#app/turns.server.ts'
import { homeTexts } from './texts.ts'

export type ShownTurn = Pick<Turn, 'key' | 'title' | 'note' | 'written' | 'action'> & {
  /** What ends when, in words; null where nothing presses. */
  due: { text: string; pressing: boolean } | null
  since: string
  news: News | null
}

const sources: readonly TurnSource[] = Object.values(nouns).sort((a, b) => a.place - b.place)

/** What waits for this person, the nearest deadline first, what she waits for, what was decided, and what is done. */
export async function turnsFor(
  asker: Asker,
  now: Date,
): Promise<Record<'mine' | 'others' | 'news' | 'done', ShownTurn[]>> {
  const turns = (await Promise.all(sources.map(({ turnsOf }) => turnsOf(asker, now)))).flat()
  const mine = turns.filter((turn) => turn.mine).sort(byDeadline)
  const others = turns.filter((turn) => !turn.mine && !turn.news && !turn.done)
  const news = turns.filter((turn) => turn.news)
  const done = turns.filter((turn) => turn.done)
  return {
    mine: mine.map((turn) => shown(turn, asker, now)),
    others: others.map((turn) => shown(turn, asker, now)),
    news: news.map((turn) => shown(turn, asker, now)),
    done: done.map((turn) => shown(turn, asker, now)),
  }
}

function byDeadline(a: Turn, b: Turn): number {
  const running = Number(b.runs ?? false) - Number(a.runs ?? false)
  if (running !== 0) return running
  return (a.until?.at.getTime() ?? Infinity) - (b.until?.at.getTime() ?? Infinity) || 0
}

function shown(
  { key, title, note, written, since, until, action, news }: Turn,
  asker: Asker,
  now: Date,
): ShownTurn {
  return {
    key,
    title,
    note,
    written,
    due: until && dueWords(until, asker, now),
    since: since ? sinceWords(since, now, asker) : '',
    action,
    news: news ?? null,
  }
}

function dueWords(
  { at, what, byTheMinute }: NonNullable<Turn['until']>,
  asker: Asker,
  now: Date,
): ShownTurn['due'] {
  const t = homeTexts[asker.language]
  if (byTheMinute && at >= now)
    return { text: t.due({ what, day: timeOrDay(at, now, asker) }), pressing: true }
  const days = daysBetween(now, at, asker.zone)
  const day = dateShort(at, asker)
  if (at < now) return { text: t.overdue({ what, day }), pressing: true }
  return { text: days === 0 ? t.today({ what }) : t.due({ what, day }), pressing: days <= 1 }
}
