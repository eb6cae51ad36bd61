import type { Asker } from '#app/domain/access/asker.ts'
import { db } from '#app/platform/data/db.server.ts'
import { DISCARD_UNDO_TIME, MOST_DRAFTS } from './limits.ts'
import { transition, type Done, type Wish } from './transition.server.ts'
import { CORE, maySee } from './visible.server.ts'
import type { Status } from './workflow.ts'

/**
 * Takes a draft that was never submitted out of every list and count; the team's lead does. Its text is kept, and for
 * ten minutes she can take it back. Refused: not-found · not-allowed · closed · stale.
 */
export function discard(asker: Asker, wish: Wish, now: Date): Promise<Done> {
  return transition(asker, 'discard', { ...wish, now }, {}, () => Promise.resolve({}))
}

/**
 * Takes a discarded draft back as it was, within ten minutes. Refused: not-found · not-allowed · closed · stale, and
 * drafts when the team has as many again meanwhile.
 */
export function restore(asker: Asker, wish: Wish, now: Date): Promise<Done> {
  return transition(asker, 'restore', { ...wish, now }, {}, () => Promise.resolve({}))
}

/** Drafts of her teams that were discarded and can still be taken back: no list shows them, so somebody must say it. */
export async function listJustDiscarded(asker: Asker, now: Date) {
  if (asker.teams.length === 0) return []
  const rows = await db.recommendation.findMany({
    where: {
      districtId: asker.districtId,
      teamId: { in: asker.teams.map((team) => team.id) },
      status: 'DISCARDED' satisfies Status,
      statusSince: { gt: new Date(now.getTime() - DISCARD_UNDO_TIME) },
    },
    orderBy: { statusSince: 'desc' },
    take: MOST_DRAFTS,
    select: CORE,
  })
  return rows.filter((row) => maySee(asker, row))
}
