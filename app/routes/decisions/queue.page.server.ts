import type { Asker } from '#app/domain/access/asker.ts'
import { signedBy } from '#app/domain/decisions/decision-view.ts'
import { kindOf } from '#app/domain/decisions/kinds.ts'
import { decidedThisWeek, readQueue } from '#app/domain/decisions/queue.server.ts'
import { bupatiRules, type BupatiRule } from '#app/domain/recommendations/deciding-office.ts'
import { whyHere } from '#app/domain/decisions/why-here.ts'
import { decisionWords } from '#app/domain/decisions/words.ts'
import { decisionTexts } from './texts.ts'
import type { Language } from '#app/platform/say/language.ts'
import { money, number } from '#app/platform/say/figures.ts'
import { paths } from '#app/paths.ts'
import type { Spot } from '#app/platform/paging.ts'
import { dateTime, sinceWords, timeOfDay } from '#app/platform/say/time.ts'
import { wallClock } from '#app/platform/say/wall-clock.ts'

/** What a leader needs for one card, for the sentence on top of the queue. */
const MINUTES_EACH = 2
/** Above this the sum of minutes says nothing any more. */
const MOST_COUNTED = 20

/** What the queue's page shows. */
export async function loadQueue(asker: Asker, spot: Spot, now: Date) {
  const { language } = asker
  const t = decisionTexts[language]
  const words = decisionWords[language]
  const [queue, decided] = await Promise.all([readQueue(asker, spot), decidedThisWeek(asker, now)])
  const count = number(queue.waiting, language)
  return {
    before: queue.before,
    after: queue.after,
    total: t.total({ count }),
    lede: ledeOf(queue.waiting, t.greeting[timeOfGreeting(now, asker.zone)], language),
    counts: {
      waiting: count,
      unpublished: decided.filter((one) => one.publication === null).length,
      decided: decided.length,
    },
    rows: queue.rows.map((row) => ({
      id: row.id,
      to: paths.card(row.id),
      title: row.title,
      why: whyHere(row, now, asker, row.windowName ?? undefined),
      cost: row.cost === null ? null : row.cost === 0n ? words.noExtraCost : money(row.cost, language),
      worthy: row.worthyCount > 0 ? t.worthy({ count: number(row.worthyCount, language) }) : null,
      since: t.waitingSince({ since: sinceWords(row.statusSince, now, asker) }),
      needsBupati: row.needsBupati ? words.needsBupati[ruleKnownFrom(row.cost)] : null,
    })),
    decided: decided.map((one) => {
      const kind = kindOf(one)
      return {
        id: one.id,
        to: paths.card(one.recommendation.id),
        title: one.recommendation.title,
        kind,
        kindWords: words.kinds[kind],
        when: t.decidedOn({ by: signedBy(one.officeTerm, language), at: dateTime(one.decidedAt, asker) }),
        pending: one.publication ? null : t.notPublished({ until: timeOfDay(one.publishAt, asker) }),
      }
    }),
  }
}

function ledeOf(waiting: number, greeting: string, language: Language): string {
  const t = decisionTexts[language]
  const count = number(waiting, language)
  if (waiting === 0) return t.ledeNone({ greeting })
  if (waiting > MOST_COUNTED) return t.ledeMany({ greeting, count })
  return t.lede({ greeting, count, minutes: number(waiting * MINUTES_EACH, language) })
}

/** The queue's rows know the cost only; the card names the other rules. */
function ruleKnownFrom(cost: bigint | null): BupatiRule | 'other' {
  return bupatiRules({ cost: cost ?? 0n, needsRegulation: false, budgets: 0 })[0] ?? 'other'
}

function timeOfGreeting(now: Date, zone: string): 'morning' | 'noon' | 'afternoon' | 'night' {
  const { hour } = wallClock(now, zone)
  return hour < 4 ? 'night' : hour < 11 ? 'morning' : hour < 15 ? 'noon' : hour < 19 ? 'afternoon' : 'night'
}
