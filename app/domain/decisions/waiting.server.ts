import type { Asker } from '#app/domain/access/asker.ts'
import { readable } from '#app/domain/access/permissions.ts'
import { firstInQueue } from './queue.server.ts'

export type Waiting = {
  count: number
  first: { title: string; statusSince: Date; windowClosesAt: Date | null } | null
}

/** How many recommendations wait for a decision and which comes first; for Beranda. Two statements. */
export async function waitingForLeaders(asker: Asker): Promise<Waiting> {
  if (!readable(asker, 'decision.decide')) return { count: 0, first: null }
  return firstInQueue(asker)
}
