import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { enqueueMail, MAIL_READER } from '#app/domain/notifications/mail.server.ts'
import { tx, type Tx } from '#app/platform/data/db.server.ts'
import { once, type Sending } from '#app/platform/data/once.server.ts'
import { outcomeOf, type Outcome } from '#app/platform/refusal.ts'
import { fire } from './firing.server.ts'
import { recommendationReturned, recommendationWaits } from './mails.ts'
import type { Given, Held } from './needs.server.ts'
import { RECOMMENDATION_REFUSALS, type RecommendationRefusal } from './refusal.ts'
import type { Core } from './visible.server.ts'
import { aimAtNearest } from './windows.server.ts'
import type { TransitionCode } from './workflow.ts'

type Wish = { id: string; version: number; key: string }
type Done = Outcome<{ status: string }, RecommendationRefusal>
const receiptSchema = z.object({ status: z.string() })

/** Back to the team with the points to mend; each is one thing the team answers before it submits again. */
export function returnIncomplete(
  asker: Asker,
  wish: Wish,
  points: readonly string[],
  now: Date,
): Promise<Done> {
  return transition(asker, 'return-incomplete', { ...wish, now }, { points }, async ({ t, found }) => {
    await t.returnedPoint.createMany({
      data: points.map((text, index) => ({
        recommendationId: found.id,
        versionNumber: found.versionCount,
        text,
        createdById: asker.id,
        // One millisecond apart, so that they keep the order in which they were written.
        createdAt: new Date(now.getTime() + index),
      })),
    })
    const { members } = await t.team.findUniqueOrThrow({
      where: { id: found.teamId },
      select: {
        members: {
          where: { person: { status: 'ACTIVE' } },
          select: { person: { select: MAIL_READER } },
        },
      },
    })
    for (const { person } of members)
      await enqueueMail(
        t,
        recommendationReturned,
        {
          to: person.email,
          language: person.language,
          zone: person.district.timeZone,
          args: { name: person.name, title: found.title, recommendationId: found.id, points: points.length },
        },
        now,
      )
    return { points: [...points] }
  })
}

/** On to the leaders, with the secretariat's summary (≤ 60 words) of the version that lies there now. */
export function escalate(asker: Asker, wish: Wish, summary: string, now: Date): Promise<Done> {
  return transition(asker, 'escalate', { ...wish, now }, { summary }, async ({ t, found }) => {
    await aimAtNearest(t, found, now)
    const latest = await t.recommendationVersion.findFirstOrThrow({
      where: { recommendationId: found.id },
      orderBy: { number: 'desc' },
      select: { id: true, hash: true },
    })
    await t.reviewSummary.create({
      data: {
        recommendationId: found.id,
        versionId: latest.id,
        text: summary,
        writtenById: asker.id,
        finishedAt: now,
      },
    })
    await tellLeaders(t, found, now)
    return { hash: latest.hash, summary }
  })
}

/** Those who may decide it: with `needsBupati` only the Bupati's office. */
async function tellLeaders(t: Tx, found: Core, now: Date): Promise<void> {
  const codes = found.needsBupati ? ['BUPATI'] : ['BUPATI', 'WAKIL_BUPATI']
  const terms = await t.officeTerm.findMany({
    where: {
      office: { districtId: found.districtId, code: { in: codes } },
      from: { lte: now },
      OR: [{ to: null }, { to: { gt: now } }],
      person: { status: 'ACTIVE' },
    },
    select: { person: { select: MAIL_READER } },
  })
  const team = await t.team.findUniqueOrThrow({ where: { id: found.teamId }, select: { name: true } })
  for (const { person } of terms)
    await enqueueMail(
      t,
      recommendationWaits,
      {
        to: person.email,
        language: person.language,
        zone: person.district.timeZone,
        args: { name: person.name, title: found.title, team: team.name, recommendationId: found.id },
      },
      now,
    )
}

/** Lifts a deferred recommendation up again before its date. */
export function resume(asker: Asker, wish: Wish, now: Date): Promise<Done> {
  return transition(asker, 'resume', { ...wish, now }, {}, async ({ t, found }) => {
    await aimAtNearest(t, found, now)
    return {}
  })
}

/** Taken back by the team lead before a decision, with a reason. While a decision waits for publication: busy. */
export function withdraw(asker: Asker, wish: Wish, reason: string, now: Date): Promise<Done> {
  return transition(asker, 'withdraw', { ...wish, now }, { reason }, () => Promise.resolve({ reason }))
}

/** The common course: the form's key, then the transition. `work` answers what the event keeps. */
function transition<C extends TransitionCode>(
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
