import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { enqueueMail } from '#app/domain/notifications/mail.server.ts'
import { tx, type Tx } from '#app/platform/data/db.server.ts'
import { once, type Sending } from '#app/platform/data/once.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { recommendationReturned, recommendationWaits } from './mails.ts'
import { RECOMMENDATION_REFUSALS, type RecommendationRefusal } from './refusal.ts'
import { forTransition, moveOn, type Core } from './visible.server.ts'
import { nearestWindow } from './windows.server.ts'
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
  return transition(
    asker,
    'return-incomplete',
    wish,
    async (t, found, now) => {
      if (points.length === 0) throw new Refused<RecommendationRefusal>('incomplete')
      await moveOn(t, 'return-incomplete', found, now)
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
            select: { person: { select: { email: true, name: true, language: true } } },
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
            args: {
              name: person.name,
              title: found.title,
              recommendationId: found.id,
              points: points.length,
            },
          },
          now,
        )
      return { status: 'RETURNED', points: [...points] }
    },
    now,
  )
}

/** On to the leaders, with the secretariat's summary (≤ 60 words) of the version that lies there now. */
export function escalate(asker: Asker, wish: Wish, summary: string, now: Date): Promise<Done> {
  return transition(
    asker,
    'escalate',
    wish,
    async (t, found, now) => {
      const windowClosesAt = await nearestWindow(t, found.districtId, now)
      await moveOn(t, 'escalate', found, now, { windowClosesAt })
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
      return { status: 'AWAITING_DECISION', hash: latest.hash, summary }
    },
    now,
  )
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
    select: { person: { select: { email: true, name: true, language: true } } },
  })
  const team = await t.team.findUniqueOrThrow({ where: { id: found.teamId }, select: { name: true } })
  for (const { person } of terms)
    await enqueueMail(
      t,
      recommendationWaits,
      {
        to: person.email,
        language: person.language,
        args: { name: person.name, title: found.title, team: team.name, recommendationId: found.id },
      },
      now,
    )
}

/** Lifts a deferred recommendation up again before its date. */
export function resume(asker: Asker, wish: Wish, now: Date): Promise<Done> {
  return transition(
    asker,
    'resume',
    wish,
    async (t, found, now) => {
      const windowClosesAt = await nearestWindow(t, found.districtId, now)
      await moveOn(t, 'resume', found, now, { deferredUntil: null, windowClosesAt })
      return { status: 'AWAITING_DECISION' }
    },
    now,
  )
}

/** Taken back by the team lead before a decision, with a reason. While a decision waits for publication: busy. */
export function withdraw(asker: Asker, wish: Wish, reason: string, now: Date): Promise<Done> {
  return transition(
    asker,
    'withdraw',
    wish,
    async (t, found, now) => {
      // Deciding and withdrawing at once: both are conditional on `openDecisionId`, only one of them finds it empty.
      const free = await t.recommendation.updateMany({
        where: { id: found.id, status: found.status, openDecisionId: null },
        data: { status: found.status },
      })
      if (free.count !== 1) throw new Refused<RecommendationRefusal>('busy')
      await moveOn(t, 'withdraw', found, now)
      return { status: 'WITHDRAWN', reason }
    },
    now,
  )
}

/** Transitions of which an audit event is written here: `recommendation.` and the code. */
type Recorded = Extract<TransitionCode, 'return-incomplete' | 'escalate' | 'resume' | 'withdraw'>

/** The common course: key, right, change, audit event, all in one transaction. `work` answers what the event keeps. */
function transition(
  asker: Asker,
  code: Recorded,
  { id, version, key }: Wish,
  work: (t: Tx, found: Core, now: Date) => Promise<{ status: string } & Record<string, unknown>>,
  now: Date,
): Promise<Done> {
  return outcomeOf(RECOMMENDATION_REFUSALS, () =>
    tx(async (t) => {
      const by: Sending = { personId: asker.id, key, purpose: `recommendation.${code}:${id}` }
      const { receipt } = await once(t, by, receiptSchema, async () => {
        const found = await forTransition(t, asker, code, { id, version })
        const after = await work(t, found, now)
        await recordActivity(
          t,
          {
            personId: asker.id,
            districtId: found.districtId,
            action: `recommendation.${code}`,
            object: { type: 'recommendation', id: found.id },
            before: { status: found.status, versionNumber: found.versionCount },
            after,
          },
          now,
        )
        return { status: after.status }
      })
      return receipt
    }),
  )
}
