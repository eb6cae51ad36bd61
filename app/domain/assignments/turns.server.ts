import type { Asker } from '#app/domain/access/asker.ts'
import { listOwnWork } from './own-list.server.ts'
import { isTurn } from './state.ts'

export type AssignmentTurn = {
  scheduleId: string
  title: string
  kind: string
  state: 'open' | 'late' | 'returned'
  /** Since when it waits: the opening, or the day a trainer returned it. */
  since: Date
  /** Until when it can be handed in; null for a returned work, which has no last day. */
  until: Date | null
  attempt: number
}

/** Assignments that wait for this participant, the nearest first; for Beranda. One statement. */
export async function assignmentTurns(asker: Asker, now: Date): Promise<AssignmentTurn[]> {
  const owed = await listOwnWork(asker, now)
  return owed.flatMap(({ id, title, kind, state, opensAt, dueAt, closesAt, begunAt, attempt }) => {
    if (!isTurn(state) || (state !== 'open' && state !== 'late' && state !== 'returned')) return []
    const returned = state === 'returned'
    const until = returned ? null : state === 'late' ? closesAt : dueAt
    return [
      { scheduleId: id, title, kind, state, since: returned && begunAt ? begunAt : opensAt, until, attempt },
    ]
  })
}
