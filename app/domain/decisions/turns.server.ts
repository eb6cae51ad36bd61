import { worksAs, type Asker } from '#app/domain/access/asker.ts'
import { mayEnter, readable } from '#app/domain/access/permissions.ts'
import { readSeats } from '#app/domain/districts/seats.server.ts'
import { whyNoSeat } from '#app/domain/districts/seats.ts'
import type { Turn, TurnSource } from '#app/domain/notifications/turn.ts'
import { paths } from '#app/paths.ts'
import type { Language } from '#app/platform/say/language.ts'
import { noSeatWords } from './no-seat.ts'
import { shareOf } from './queue-order.ts'
import { firstInQueue } from './queue.server.ts'
import { turnWords } from './words.ts'

/** The leaders' queue has its own order, so it is one turn, as pressing as what comes first in it. */
export const turns: TurnSource = {
  place: 40,
  turnsOf: queueTurns,
}

async function queueTurns(asker: Asker, now: Date): Promise<Turn[]> {
  const t = turnWords[asker.language]
  if (worksAs(asker, ['leader']) && shareOf(asker) === 'nothing') return [await noSeatTurn(asker, now)]
  const { count, first } = await waitingForLeaders(asker)
  if (count === 0) return []
  return [
    {
      key: 'queue',
      title: t.title({ count }),
      note: first ? t.next({ title: first.title }) : t.note,
      written: first?.title,
      since: first?.statusSince ?? null,
      until: first && windowEnd(first, asker.language),
      action: { label: t.action, to: paths.queue() },
      mine: true,
    },
  ]
}

/** The checkpoint of the budget year that what comes first in the queue aims at. */
function windowEnd(
  { windowClosesAt: at, windowName }: NonNullable<Waiting['first']>,
  language: Language,
): Turn['until'] {
  return at && { at, what: turnWords[language].window({ name: windowName }) }
}

/** Where cards wait and nobody in office can decide them, that is said to those who see who holds an office. */
export function noDeciderTurn(asker: Asker, { count, since }: { count: number; since: Date | null }): Turn[] {
  if (count === 0) return []
  const t = turnWords[asker.language]
  return [
    {
      key: 'no-decider',
      title: t.noDecider({ count }),
      note: mayEnter(asker, 'offices.manage-top') ? t.appoint : t.askToAppoint,
      since,
      until: null,
      action: { label: t.toOffices, to: paths.offices() },
      mine: true,
    },
  ]
}

/** A leader who may decide nothing at present is told why, where she would look for what waits. */
async function noSeatTurn(asker: Asker, now: Date): Promise<Turn> {
  const t = turnWords[asker.language]
  const seats = await readSeats({ districtId: asker.districtId, personId: asker.id, now })
  return {
    key: 'no-seat',
    title: t.noSeat,
    note: noSeatWords(whyNoSeat(seats, asker.id, now), asker),
    since: null,
    until: null,
    action: { label: t.action, to: paths.queue() },
    mine: true,
  }
}

export type Waiting = {
  count: number
  first: { title: string; statusSince: Date; windowClosesAt: Date | null; windowName: string | null } | null
}

/** How many recommendations wait for her decision and which comes first; for Beranda. Two statements. */
export async function waitingForLeaders(asker: Asker): Promise<Waiting> {
  if (!readable(asker, 'decision.decide')) return { count: 0, first: null }
  return firstInQueue(asker)
}
