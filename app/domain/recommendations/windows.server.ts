import { tx, type Tx } from '#app/platform/data/db.server.ts'
import type { Status } from './workflow.ts'

/** The nearest budget checkpoint that is still ahead; it drives the order of the leaders' queue. */
export async function nearestWindow(t: Tx, districtId: string, now: Date): Promise<Date | null> {
  const next = await t.budgetWindow.findFirst({
    where: { districtId, closesAt: { gt: now } },
    orderBy: { closesAt: 'asc' },
    select: { closesAt: true },
  })
  return next?.closesAt ?? null
}

/** What goes (back) to the leaders aims at the nearest checkpoint of that day. */
export async function aimAtNearest(
  t: Tx,
  { id, districtId }: { id: string; districtId: string },
  now: Date,
): Promise<void> {
  const windowClosesAt = await nearestWindow(t, districtId, now)
  await t.recommendation.update({ where: { id }, data: { windowClosesAt } })
}

const WAITING: Status = 'AWAITING_DECISION'

/**
 * What waits for the leaders and has missed its checkpoint aims at the next one, or at none: else it would stay ahead
 * of what can still catch one. Run once an hour. Answers how many it moved.
 */
export function aimAtNextWindow(now: Date): Promise<number> {
  return tx(async (t) => {
    const missed = { status: WAITING, windowClosesAt: { lte: now } }
    const districts = await t.recommendation.groupBy({ by: ['districtId'], where: missed })
    let moved = 0
    for (const { districtId } of districts) {
      const windowClosesAt = await nearestWindow(t, districtId, now)
      const { count } = await t.recommendation.updateMany({
        where: { ...missed, districtId },
        data: { windowClosesAt },
      })
      moved += count
    }
    return moved
  })
}
