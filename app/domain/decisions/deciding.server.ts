import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { fire } from '#app/domain/recommendations/firing.server.ts'
import { tx } from '#app/platform/data/db.server.ts'
import { enqueue } from '#app/platform/data/outbox.server.ts'
import { outcomeOf, type Outcome } from '#app/platform/refusal.ts'
import { once } from '#app/platform/data/once.server.ts'
import type { Verdict, VersionMark } from './decide.schema.ts'
import { DECISIONS, KINDS } from './kinds.ts'
import { DECISION_REFUSALS, type DecisionRefusal } from './refusal.ts'
import { UNDO_TIME } from './limits.ts'

const receiptSchema = z.object({
  decisionId: z.string(),
  kind: z.enum(KINDS),
  versionNumber: z.int(),
  hash: z.string(),
  decidedAt: z.iso.datetime(),
  publishAt: z.iso.datetime(),
  /** Receipts of an earlier release did not name it. */
  signedIn: z.object({ capacity: z.string(), office: z.string() }).optional(),
})
/** What the leader holds in her hands after deciding. */
type DecisionReceipt = z.infer<typeof receiptSchema>

/** `termId`: the term in which she signs, as she saw it. */
type Wish = { id: string; mark: VersionMark; termId: string; key: string }

/**
 * Decides on the version that was shown, in the term of office that was shown. Nothing of the recommendation that the team can read
 * changes: the decision takes effect when it is published, ten minutes later or when the leader announces it.
 * Sending the same form twice gives the same receipt.
 */
export function decide(
  asker: Asker,
  { id, mark, termId, key }: Wish,
  verdict: Verdict,
  now: Date,
): Promise<Outcome<{ receipt: DecisionReceipt; repeated: boolean }, DecisionRefusal>> {
  return outcomeOf(DECISION_REFUSALS, () =>
    tx((t) =>
      once(t, { personId: asker.id, key, purpose: `decision.decide:${id}` }, receiptSchema, () => {
        const { kind, note, deferUntil } = verdict
        const { transition } = DECISIONS[kind]
        const publishAt = new Date(now.getTime() + UNDO_TIME)
        const decision = { id: randomUUID(), decidedById: asker.id, publishAt, transition }
        const wish = { id, now, decision, given: { mark, termId, note, deferUntil } }
        return fire(
          t,
          asker,
          transition,
          wish,
          async ({ found }, { sittingTerm: term, sameVersion: shown }) => {
            await t.decision.create({
              data: {
                id: decision.id,
                recommendationId: id,
                versionId: shown.id,
                versionHash: shown.hash,
                round: found.round,
                kind,
                note,
                deferUntil,
                officeTermId: term.id,
                decidedById: asker.id,
                decidedAt: now,
                publishAt,
              },
            })
            await enqueue(
              t,
              {
                kind: 'decision.publish',
                payload: { decisionId: decision.id },
                availableAt: publishAt,
                dedupeKey: `decision.publish:${decision.id}`,
              },
              now,
            )
            return {
              answer: {
                decisionId: decision.id,
                kind,
                versionNumber: shown.number,
                hash: shown.hash,
                decidedAt: now.toISOString(),
                publishAt: publishAt.toISOString(),
                signedIn: { capacity: term.capacity, office: term.office.name },
              },
              before: { round: found.round },
              after: {
                decisionId: decision.id,
                ...verdict,
                publishAt,
                office: term.office.code,
                capacity: term.capacity,
                officeTermId: term.id,
                versionNumber: shown.number,
                hash: shown.hash,
              },
            }
          },
        )
      }),
    ),
  )
}
