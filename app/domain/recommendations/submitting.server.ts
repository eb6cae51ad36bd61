import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { tx, type Tx } from '#app/platform/data/db.server.ts'
import { once, type Sending } from '#app/platform/data/once.server.ts'
import { takeNumber } from '#app/platform/data/running-number.server.ts'
import { wallClock } from '#app/platform/say/wall-clock.ts'
import { outcomeOf, type Outcome } from '#app/platform/refusal.ts'
import type { CompleteContent } from './complete-content.server.ts'
import { needsBupati } from './deciding-office.ts'
import { rulesInForce } from './decision-rules.server.ts'
import { fire } from './firing.server.ts'
import { FORMAT } from './frozen.ts'
import { freeze } from './freezing.server.ts'
import type { Held } from './needs.server.ts'
import { RECOMMENDATION_REFUSALS, type RecommendationRefusal } from './refusal.ts'
import type { Core } from './visible.server.ts'
import { nearestWindow } from './windows.server.ts'

const receiptSchema = z.object({
  receiptNumber: z.string(),
  number: z.string(),
  versionNumber: z.int(),
  hash: z.string(),
  submittedAt: z.iso.datetime(),
})
/** What the team holds in its hands after submitting. */
type SubmissionReceipt = z.infer<typeof receiptSchema>

/**
 * Submits the text as it lies on the server: freezes it as the next version with its hash, gives a number and a
 * receipt. `version` is that of the row the team lead saw. Sending the same form twice gives the same receipt.
 * Refused: not-found · not-allowed · closed · stale · incomplete · unanswered.
 */
export function submit(
  asker: Asker,
  { id, version, key }: { id: string; version: number; key: string },
  now: Date,
): Promise<Outcome<{ receipt: SubmissionReceipt; repeated: boolean }, RecommendationRefusal>> {
  return outcomeOf(RECOMMENDATION_REFUSALS, () =>
    tx(async (t) => {
      const by: Sending = { personId: asker.id, key, purpose: `recommendation.submit:${id}` }
      const wish = { id, version, now, given: {} }
      return once(t, by, receiptSchema, () =>
        fire(t, asker, 'submit', wish, async (held, { completeText }) => {
          const receipt = await keepVersion(held, asker, completeText)
          const { number, versionNumber, hash, receiptNumber } = receipt
          return { answer: receipt, after: { number, versionNumber, hash, receiptNumber, format: FORMAT } }
        }),
      )
    }),
  )
}

async function keepVersion(
  { t, found, now }: Held,
  asker: Asker,
  { budgets, ...content }: CompleteContent,
): Promise<SubmissionReceipt> {
  const frozen = freeze(content)
  const { hash } = frozen
  const number = found.number ?? (await cohortNumber(t, found))
  const { year } = wallClock(now, asker.zone)
  const receiptNumber = `TR-${year}-${await takeNumber(t, `recommendation-receipt:${year}`, found.districtId)}`
  const versionNumber = found.versionCount + 1
  const { id: rulesId, rules } = await rulesInForce(found.districtId, now, t)
  await t.recommendationVersion.create({
    data: {
      recommendationId: found.id,
      number: versionNumber,
      ...frozen,
      submittedById: asker.id,
      submittedAt: now,
      receiptNumber,
      rulesId,
    },
  })
  const cost = content.biaya.total
  await t.recommendation.update({
    where: { id: found.id },
    data: {
      number,
      versionCount: versionNumber,
      title: content.identitas.title,
      urgency: content.identitas.urgency,
      cost: BigInt(cost),
      needsBupati: needsBupati(rules, {
        cost: BigInt(cost),
        needsRegulation: content.biaya.needsRegulation,
        budgets,
      }),
      windowClosesAt: await nearestWindow(t, found.districtId, now),
    },
  })
  return { receiptNumber, number, versionNumber, hash, submittedAt: now.toISOString() }
}

/** REK-AKSIS/2026/02/0014: year and number of the cohort, then a running number. */
async function cohortNumber(t: Tx, { cohortId, districtId }: Core): Promise<string> {
  const { year, number } = await t.cohort.findUniqueOrThrow({
    where: { id: cohortId },
    select: { year: true, number: true },
  })
  const cohort = `${year}/${String(number).padStart(2, '0')}`
  return `REK-AKSIS/${cohort}/${await takeNumber(t, `recommendation:${cohort}`, districtId)}`
}
