import { worksAs, type Asker } from '#app/domain/access/asker.ts'
import { signedBy } from '#app/domain/districts/office-title.ts'
import { kindOf } from '#app/domain/decisions/kinds.ts'
import { noSeatWords } from '#app/domain/decisions/no-seat.ts'
import { shareOf, type Part } from '#app/domain/decisions/queue-order.ts'
import {
  decidedInSevenDays,
  readQueue,
  type QueuePage,
  type QueueRow,
} from '#app/domain/decisions/queue.server.ts'
import { readSeats } from '#app/domain/districts/seats.server.ts'
import { whyNoSeat } from '#app/domain/districts/seats.ts'
import { bupatiWords } from '#app/domain/decisions/bupati-words.ts'
import { bupatiRules } from '#app/domain/recommendations/deciding-office.ts'
import { whyHere } from '#app/domain/decisions/why-here.ts'
import { decisionWords } from '#app/domain/decisions/words.ts'
import { decisionTexts } from './texts.ts'
import type { Language } from '#app/platform/say/language.ts'
import { resultsOf } from '#app/i18n/results.ts'
import { money, number } from '#app/platform/say/figures.ts'
import { paths } from '#app/paths.ts'
import { spotOf, turnedTo } from '#app/platform/paging.ts'
import { dateTime, sinceWords, timeOfDay } from '#app/platform/say/time.ts'
import { wallClock } from '#app/platform/say/wall-clock.ts'

/** What a leader needs for one card, for the sentence on top of the queue. */
const MINUTES_EACH = 2
/** Above this the sum of minutes says nothing any more. */
const MOST_COUNTED = 20

/** What the queue's page shows: what waits for her, or (`part`) all of what waits for others. */
export async function loadQueue(
  asker: Asker,
  { part, query }: { part: Part; query: URLSearchParams },
  now: Date,
) {
  const { language } = asker
  const t = decisionTexts[language]
  const [queue, decided, noSeat] = await Promise.all([
    readQueue(asker, spotOf(query), part),
    decidedInSevenDays(asker, now),
    whyNothingIsHers(asker, now),
  ])
  const count = number(queue.waiting, language)
  const rest = { count: number(queue.rest.count, language) }
  const restTitle = queue.share === 'nothing' ? t.rest.others(rest) : t.rest.bupati(rest)
  const restOnly = part === 'rest' && queue.rest.count > 0
  const shown = resultsOf(
    {
      title: t.queueTitle,
      count: t.total({ count: restOnly ? rest.count : count }),
      partial: false,
      filters: [restOnly ? restTitle : null],
      turnedTo: turnedTo(query),
    },
    language,
  )
  return {
    title: shown.title,
    results: shown.line,
    before: queue.before,
    after: queue.after,
    noSeat,
    lede: ledeOf(queue, t.greeting[timeOfGreeting(now, asker.zone)], language),
    counts: {
      waiting: count,
      unpublished: number(decided.unpublished, language),
      decided: number(decided.count, language),
    },
    rows: queue.rows.map((row) => rowOf(row, asker, now)),
    rest:
      queue.rest.count === 0
        ? null
        : {
            only: restOnly,
            title: restTitle,
            words: queue.share === 'nothing' ? t.rest.othersWords : t.rest.bupatiWords,
            rows: queue.rest.rows.map((row) => rowOf(row, asker, now)),
            more: !restOnly && queue.rest.count > queue.rest.rows.length ? t.rest.all(rest) : null,
          },
    newest:
      decided.count > decided.rows.length
        ? t.weekNewest({
            shown: number(decided.rows.length, language),
            count: number(decided.count, language),
          })
        : null,
    decided: decided.rows.map((one) => {
      const kind = kindOf(one)
      return {
        id: one.id,
        to: paths.card(one.recommendation.id),
        title: one.recommendation.title,
        kind,
        kindWords: decisionWords[language].kinds[kind],
        when: t.decidedOn({ by: signedBy(one.officeTerm, language), at: dateTime(one.decidedAt, asker) }),
        pending: one.publication ? null : t.notPublished({ until: timeOfDay(one.publishAt, asker) }),
      }
    }),
  }
}

function rowOf(row: QueueRow, asker: Asker, now: Date) {
  const { language } = asker
  const t = decisionTexts[language]
  const words = decisionWords[language]
  const { cost, needsBupati } = row
  return {
    id: row.id,
    to: paths.card(row.id),
    title: row.title,
    why: whyHere(row, now, asker, row.windowName ?? undefined),
    cost: cost === null ? null : cost === 0n ? words.noExtraCost : money(cost, language),
    worthy: row.worthyCount > 0 ? t.worthy({ count: number(row.worthyCount, language) }) : null,
    since: t.waitingSince({ since: sinceWords(row.statusSince, now, asker) }),
    needsBupati: needsBupati ? bupatiWordsOf(row, language) : null,
    // Who decides it is plain to a leader, from the list in which it stands.
    waitsFor: worksAs(asker, ['leader']) ? null : needsBupati ? t.waitsFor.bupati : t.waitsFor.either,
  }
}

/** A leader who may decide nothing at present is told why; asked of nobody else. */
async function whyNothingIsHers(asker: Asker, now: Date): Promise<string | null> {
  if (shareOf(asker) !== 'nothing') return null
  const seats = await readSeats({ districtId: asker.districtId, personId: asker.id, now })
  return noSeatWords(whyNoSeat(seats, asker.id, now), asker)
}

export type QueueData = Awaited<ReturnType<typeof loadQueue>>

function ledeOf({ waiting, rest }: QueuePage, greeting: string, language: Language): string {
  const t = decisionTexts[language]
  const count = number(waiting, language)
  if (waiting === 0) return rest.count > 0 ? t.ledeNoneOfHers({ greeting }) : t.ledeNone({ greeting })
  if (waiting > MOST_COUNTED) return t.ledeMany({ greeting, count })
  return t.lede({ greeting, count, minutes: number(waiting * MINUTES_EACH, language) })
}

/** The queue's rows know the cost only; the card names the other rules. */
function bupatiWordsOf({ cost, rules }: QueueRow, language: Language): string {
  const [rule] = bupatiRules(rules, { cost: cost ?? 0n, needsRegulation: false, budgets: 0 })
  return rule ? bupatiWords(rule, rules, language) : decisionWords[language].needsBupati.other
}

function timeOfGreeting(now: Date, zone: string): 'morning' | 'noon' | 'afternoon' | 'night' {
  const { hour } = wallClock(now, zone)
  return hour < 4 ? 'night' : hour < 11 ? 'morning' : hour < 15 ? 'noon' : hour < 19 ? 'afternoon' : 'night'
}
