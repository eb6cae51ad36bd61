import type { Asker } from '#app/domain/access/asker.ts'
import { readable } from '#app/domain/access/permissions.ts'
import type { TurnSource } from '#app/domain/notifications/turn.ts'
import { paths } from '#app/paths.ts'
import { firstInQueue } from './queue.server.ts'
import { turnWords } from './words.ts'

/** The leaders' queue has its own order, so it is one turn, as pressing as what comes first in it. */
export const turns: TurnSource = {
  place: 40,
  turnsOf: async (asker) => {
    const { count, first } = await waitingForLeaders(asker)
    if (count === 0) return []
    const t = turnWords[asker.language]
    return [
      {
        key: 'queue',
        title: t.title({ count }),
        note: first ? t.next({ title: first.title }) : t.note,
        since: first?.statusSince ?? null,
        until: first?.windowClosesAt ?? null,
        action: { label: t.action, to: paths.queue() },
        mine: true,
      },
    ]
  },
}

export type Waiting = {
  count: number
  first: { title: string; statusSince: Date; windowClosesAt: Date | null } | null
}

/** How many recommendations wait for a decision and which comes first; for Beranda. Two statements. */
export async function waitingForLeaders(asker: Asker): Promise<Waiting> {
  if (!readable(asker, 'decision.decide')) return { count: 0, first: null }
  return firstInQueue(asker)
}
