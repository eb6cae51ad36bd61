import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { tx } from '#app/platform/data/db.server.ts'
import { once, type Sending } from '#app/platform/data/once.server.ts'
import { outcomeOf, type Outcome } from '#app/platform/refusal.ts'
import { fire } from './firing.server.ts'
import type { Given, Held } from './needs.server.ts'
import { RECOMMENDATION_REFUSALS, type RecommendationRefusal } from './refusal.ts'
import type { TransitionCode } from './workflow.ts'

/** `version` is that of the row that was seen. */
export type Wish = { id: string; version: number; key: string }
export type Done = Outcome<{ status: string }, RecommendationRefusal>
const receiptSchema = z.object({ status: z.string() })

/** The common course: the form's key, then the transition. `work` answers what the event keeps. */
export function transition<C extends TransitionCode>(
  asker: Asker,
  code: C,
  { id, version, key, now }: Wish & { now: Date },
  given: Given<C>,
  work: (held: Held) => Promise<object>,
): Promise<Done> {
  return outcomeOf(RECOMMENDATION_REFUSALS, () =>
    tx(async (t) => {
      const by: Sending = { personId: asker.id, key, purpose: `recommendation.${code}:${id}` }
      const { receipt } = await once(t, by, receiptSchema, () =>
        fire(t, asker, code, { id, version, now, given }, async (held) => {
          const after = await work(held)
          return { answer: { status: held.status }, after }
        }),
      )
      return receipt
    }),
  )
}
