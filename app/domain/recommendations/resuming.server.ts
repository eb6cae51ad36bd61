import { recordActivity } from '#app/domain/activity/record.server.ts'
import { tx } from '#app/platform/data/db.server.ts'
import { CORE, moveOn } from './visible.server.ts'
import { nearestWindow } from './windows.server.ts'

/**
 * The clock's turn: a deferred recommendation whose date has come goes back to the leaders. Calling it twice, too
 * early or for another state does nothing; answers whether it moved.
 */
export function resumeDue(id: string, now: Date): Promise<boolean> {
  return tx(async (t) => {
    const found = await t.recommendation.findUnique({ where: { id }, select: CORE })
    if (found?.status !== 'DEFERRED' || !found.deferredUntil || found.deferredUntil > now) return false
    const windowClosesAt = await nearestWindow(t, found.districtId, now)
    await moveOn(t, 'resume', found, now, { deferredUntil: null, windowClosesAt })
    await recordActivity(
      t,
      {
        personId: null,
        districtId: found.districtId,
        action: 'recommendation.resume',
        object: { type: 'recommendation', id },
        before: { status: 'DEFERRED', deferredUntil: found.deferredUntil },
        after: { status: 'AWAITING_DECISION' },
      },
      now,
    )
    return true
  })
}
