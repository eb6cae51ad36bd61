import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { tx, type Tx } from '#app/platform/data/db.server.ts'
import { once, type Sending } from '#app/platform/data/once.server.ts'
import { MOST_PINNED } from './limits.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { RECOMMENDATION_REFUSALS, type RecommendationRefusal } from './refusal.ts'
import { CORE, maySee, type Core } from './visible.server.ts'
import { statusOf } from './workflow.ts'

const PINNED = { ...CORE, openDecisionId: true } as const

type Wish = { id: string; pinned: boolean; key: string }
const receiptSchema = z.object({ pinned: z.boolean() })

/**
 * Puts a recommendation at the head of the leaders' queue or lets it go again; at most three stand there. It stays
 * the same text, so a leader who is reading it decides undisturbed. Leaving the queue ends it (`firing.server.ts`).
 */
export function setPinned(
  asker: Asker,
  { id, pinned, key }: Wish,
  now: Date,
): Promise<Outcome<{ pinned: boolean }, RecommendationRefusal>> {
  return outcomeOf(RECOMMENDATION_REFUSALS, () =>
    tx(async (t) => {
      const by: Sending = { personId: asker.id, key, purpose: `recommendation.pin:${id}:${pinned}` }
      const { receipt } = await once(t, by, receiptSchema, async () => {
        const found = await t.recommendation.findUnique({ where: { id }, select: PINNED })
        if (!found || !maySee(asker, found)) throw new Refused<RecommendationRefusal>('not-found')
        if (!can(asker, 'recommendation.verify', found))
          throw new Refused<RecommendationRefusal>('not-allowed')
        if (statusOf(found) !== 'AWAITING_DECISION') throw new Refused<RecommendationRefusal>('closed')
        // It stands in no leader's queue any more, although its decision is not announced yet; undone, it is back in its place.
        if (found.openDecisionId !== null) throw new Refused<RecommendationRefusal>('busy')
        if ((found.pinnedAt !== null) === pinned) return { pinned }
        await movePin(t, asker, found, pinned, now)
        return { pinned }
      })
      return receipt
    }),
  )
}

/**
 * For a recommendation that waits for the leaders, in the caller's transaction.
 * @throws Refused full · stale
 */
export async function movePin(
  t: Tx,
  asker: Asker,
  found: Pick<Core, 'id' | 'districtId' | 'pinnedAt'>,
  pinned: boolean,
  now: Date,
): Promise<void> {
  const { id, districtId, pinnedAt } = found
  if (pinned) await holdRoomForOne(t, districtId)
  const changed = await t.recommendation.updateMany({
    // A leader who decides at the same moment is first or finds it where it was.
    where: { id, status: 'AWAITING_DECISION', pinnedAt, openDecisionId: null },
    data: { pinnedAt: pinned ? now : null },
  })
  if (changed.count !== 1) throw new Refused<RecommendationRefusal>('stale')
  await recordActivity(
    t,
    {
      personId: asker.id,
      districtId,
      action: pinned ? 'recommendation.pin' : 'recommendation.unpin',
      object: { type: 'recommendation', id },
      before: { pinnedAt },
      after: { pinnedAt: pinned ? now : null },
    },
    now,
  )
}

/** Would `setPinned` take a wish of hers now? Says to the secretariat that a decision is made, never which. */
export function mayPin(asker: Asker, found: Core & { openDecisionId: string | null }): boolean {
  return (
    statusOf(found) === 'AWAITING_DECISION' &&
    found.openDecisionId === null &&
    can(asker, 'recommendation.verify', found)
  )
}

/** @throws Refused full */
async function holdRoomForOne(t: Tx, districtId: string): Promise<void> {
  // Written to be locked: two who pin at once count one after the other.
  await t.district.update({ where: { id: districtId }, data: { id: districtId } })
  const pinned = await t.recommendation.count({
    where: { districtId, status: 'AWAITING_DECISION', pinnedAt: { not: null } },
  })
  if (pinned >= MOST_PINNED) throw new Refused<RecommendationRefusal>('full')
}
