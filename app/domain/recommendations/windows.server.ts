import { tx, type Tx } from '#app/platform/data/db.server.ts'
import type { Status } from './workflow.ts'

const AHEAD = { orderBy: { closesAt: 'asc' }, select: { closesAt: true } } as const

/** The nearest budget checkpoint that is still ahead; it drives the order of the leaders' queue. */
export async function nearestWindow(t: Tx, districtId: string, now: Date): Promise<Date | null> {
  const next = await t.budgetWindow.findFirst({ where: { districtId, closesAt: { gt: now } }, ...AHEAD })
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

/** The recommendations that wait for the leaders; only these still have a checkpoint to catch. */
export const WAITING: Status = 'AWAITING_DECISION'

/**
 * A checkpoint has moved from `from` to `to`, or is gone. What waits and aimed at it aims at the one that is nearest now;
 * what is decided keeps the checkpoint it was decided under. Answers how many aim anew, and at which.
 */
export async function aimAnew(
  t: Tx,
  { districtId, from, to }: { districtId: string; from: Date; to: Date | null },
  now: Date,
): Promise<{ moved: number; aim: Date | null }> {
  const aim = await nearestWindow(t, districtId, now)
  const aimed = { districtId, windowClosesAt: from }
  const { count } = await t.recommendation.updateMany({
    where: { ...aimed, status: WAITING },
    data: { windowClosesAt: aim },
  })
  await t.recommendation.updateMany({
    where: { ...aimed, status: { not: WAITING } },
    data: { windowClosesAt: to },
  })
  return { moved: count, aim }
}

/**
 * What waits for the leaders and has missed its checkpoint, or aims at one that was moved or removed as it came before
 * them, aims at the next one, or at none: else it would stay ahead of what can still catch one. Run once an hour. Answers
 * how many it moved.
 */
export function aimAtNextWindow(now: Date): Promise<number> {
  return tx(async (t) => {
    const aiming = { status: WAITING, windowClosesAt: { not: null } }
    const districts = await t.recommendation.groupBy({ by: ['districtId'], where: aiming })
    let moved = 0
    for (const { districtId } of districts) {
      const ahead = await t.budgetWindow.findMany({ where: { districtId, closesAt: { gt: now } }, ...AHEAD })
      const dates = ahead.map(({ closesAt }) => closesAt)
      const { count } = await t.recommendation.updateMany({
        where: { status: WAITING, districtId, windowClosesAt: { not: null, notIn: dates } },
        data: { windowClosesAt: dates[0] ?? null },
      })
      moved += count
    }
    return moved
  })
}
