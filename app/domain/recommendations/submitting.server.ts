import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { needsBupati } from './deciding-office.ts'
import { tx, type Tx } from '#app/platform/data/db.server.ts'
import { canonicalJson, sha256 } from '#app/platform/ids.server.ts'
import { once, type Sending } from '#app/platform/data/once.server.ts'
import { DEFAULT_ZONE } from '#app/platform/say/time.ts'
import { wallClock } from '#app/platform/say/wall-clock.ts'
import { completeText } from './completeness.ts'
import type { CompleteText, Content, ContentNames } from './content.schema.ts'
import { draftsIn } from './reading.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { RECOMMENDATION_REFUSALS, type RecommendationRefusal } from './refusal.ts'
import { forTransition, moveOn, type Core } from './visible.server.ts'
import { nearestWindow } from './windows.server.ts'

const receiptSchema = z.object({
  receiptNumber: z.string(),
  number: z.string(),
  versionNumber: z.int(),
  hash: z.string(),
  submittedAt: z.iso.datetime(),
})
/** What the team holds in its hands after submitting. */
export type SubmissionReceipt = z.infer<typeof receiptSchema>

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
      return once(t, by, receiptSchema, async () => {
        const found = await forTransition(t, asker, 'submit', { id, version })
        // Takes the row before the text is read: nobody saves a section between the reading and the freezing.
        await moveOn(t, 'submit', found, now)
        await refuseUnanswered(t, found)
        const content = await contentOf(t, found)
        return freeze(t, asker, found, content, now)
      })
    }),
  )
}

async function refuseUnanswered(t: Tx, found: Core): Promise<void> {
  const open = await t.returnedPoint.count({
    where: { recommendationId: found.id, versionNumber: found.versionCount, answer: '' },
  })
  if (open > 0) throw new Refused<RecommendationRefusal>('unanswered')
}

/** @throws Refused incomplete */
async function contentOf(t: Tx, found: Core): Promise<Content & { budgets: number }> {
  const sections = await t.recommendationSection.findMany({
    where: { recommendationId: found.id },
    select: { key: true, data: true },
  })
  const text = completeText(draftsIn(sections))
  if (!text) throw new Refused<RecommendationRefusal>('incomplete')
  return { ...text, ...(await namesOf(t, found, text)) }
}

/** Names of everything the text points to. What the district does not know cannot be submitted. */
async function namesOf(
  t: Tx,
  { districtId, teamId }: Core,
  text: CompleteText,
): Promise<{ names: ContentNames; budgets: number }> {
  const paying = new Set([text.opd.coordinator, ...text.saran.actions.map((action) => action.agency)])
  const agencyCodes = [...new Set([...paying, ...text.opd.supporters])]
  const agencies = await t.agency.findMany({
    where: { districtId, code: { in: agencyCodes }, closedAt: null },
    select: { code: true, name: true, shortName: true, kind: true },
  })
  const areas = await t.area.findMany({
    where: { districtId, code: { in: text.sasaran.areas } },
    select: { code: true, name: true, kind: true, parentCode: true },
  })
  if (agencies.length !== agencyCodes.length || areas.length !== text.sasaran.areas.length)
    throw new Refused<RecommendationRefusal>('incomplete')
  const parents = await t.area.findMany({
    where: { districtId, code: { in: areas.flatMap((area) => area.parentCode ?? []) } },
    select: { code: true, name: true },
  })
  const team = await t.team.findUniqueOrThrow({ where: { id: teamId }, select: { name: true } })
  const parentNames = new Map(parents.map((parent) => [parent.code, parent.name]))
  return {
    names: {
      team: team.name,
      agencies: Object.fromEntries(agencies.map(({ code, name, shortName }) => [code, { name, shortName }])),
      areas: Object.fromEntries(
        areas.map(({ code, name, parentCode }) => {
          const parent = parentNames.get(parentCode ?? '')
          return [code, parent === undefined ? name : `${name}, ${parent}`]
        }),
      ),
    },
    budgets:
      text.biaya.total === 0 ? 0 : agencies.filter((a) => a.kind !== 'PARTNER' && paying.has(a.code)).length,
  }
}

async function freeze(
  t: Tx,
  asker: Asker,
  found: Core,
  { budgets, ...content }: Content & { budgets: number },
  now: Date,
): Promise<SubmissionReceipt> {
  const frozen = canonicalJson(content)
  const hash = sha256(frozen)
  const number = found.number ?? (await takeNumber(t, found))
  const { year } = wallClock(now, DEFAULT_ZONE)
  const receiptNumber = `TR-${year}-${await takeNext(t, `recommendation-receipt:${year}`)}`
  const versionNumber = found.versionCount + 1
  await t.recommendationVersion.create({
    data: {
      recommendationId: found.id,
      number: versionNumber,
      content: frozen,
      hash,
      submittedById: asker.id,
      submittedAt: now,
      receiptNumber,
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
      needsBupati: needsBupati({
        cost: BigInt(cost),
        needsRegulation: content.biaya.needsRegulation,
        budgets,
      }),
      windowClosesAt: await nearestWindow(t, found.districtId, now),
    },
  })
  await recordActivity(
    t,
    {
      personId: asker.id,
      districtId: found.districtId,
      action: 'recommendation.submit',
      object: { type: 'recommendation', id: found.id },
      before: { status: found.status },
      after: { status: 'SUBMITTED', number, versionNumber, hash, receiptNumber },
    },
    now,
  )
  return { receiptNumber, number, versionNumber, hash, submittedAt: now.toISOString() }
}

/** REK-AKSIS/2026/02/0014: year and number of the cohort, then a running number. */
async function takeNumber(t: Tx, { cohortId }: Core): Promise<string> {
  const { year, number } = await t.cohort.findUniqueOrThrow({
    where: { id: cohortId },
    select: { year: true, number: true },
  })
  const cohort = `${year}/${String(number).padStart(2, '0')}`
  return `REK-AKSIS/${cohort}/${await takeNext(t, `recommendation:${cohort}`)}`
}

/** Counts one further and answers the number, in four digits. */
async function takeNext(t: Tx, key: string): Promise<string> {
  const { value } = await t.counter.upsert({
    where: { key },
    create: { key, value: 1 },
    update: { value: { increment: 1 } },
    select: { value: true },
  })
  return String(value).padStart(4, '0')
}
