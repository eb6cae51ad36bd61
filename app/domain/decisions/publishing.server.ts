import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { enqueueMail, MAIL_READER } from '#app/domain/notifications/mail.server.ts'
import { fire } from '#app/domain/recommendations/firing.server.ts'
import type { OpenDecision } from '#app/domain/recommendations/needs.server.ts'
import type { Core } from '#app/domain/recommendations/visible.server.ts'
import { tx, type Prisma, type Tx } from '#app/platform/data/db.server.ts'
import { enqueue } from '#app/platform/data/outbox.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { once, type Sending } from '#app/platform/data/once.server.ts'
import { linesOf } from '#app/platform/say/words.ts'
import { decisionPublished } from './mails.ts'
import { DECISIONS, kindOf } from './kinds.ts'
import { DECISION_REFUSALS, type DecisionRefusal } from './refusal.ts'

type Wish = { id: string; decisionId: string; key: string }
type Done = Outcome<{ decisionId: string }, DecisionRefusal>
const receiptSchema = z.object({ decisionId: z.string() })

const DECISION = {
  id: true,
  recommendationId: true,
  kind: true,
  note: true,
  deferUntil: true,
  decidedById: true,
  publishAt: true,
  versionHash: true,
  decidedVersion: { select: { number: true } },
} as const satisfies Prisma.DecisionSelect
type Decision = Prisma.DecisionGetPayload<{ select: typeof DECISION }>

/** Takes one's own decision back, at most ten minutes later and only while nothing was published. */
export function undo(asker: Asker, { id, decisionId, key }: Wish, now: Date): Promise<Done> {
  return outcomeOf(DECISION_REFUSALS, () =>
    tx(async (t) => {
      const by: Sending = { personId: asker.id, key, purpose: `decision.undo:${decisionId}` }
      const { receipt } = await once(t, by, receiptSchema, async () => {
        const made = await madeOn(t, id, decisionId)
        return fire(t, asker, 'undo', { id, now, decision: openOf(made), given: {} }, async () => {
          await t.decisionUndo.create({ data: { decisionId, undoneById: asker.id, undoneAt: now } })
          const { kind, versionHash: hash, decidedVersion } = made
          const before = { decisionId, kind, versionNumber: decidedVersion.number }
          return { answer: { decisionId }, before, after: { hash } }
        })
      })
      return receipt
    }),
  )
}

/** Publishes one's own decision at once; it cannot be undone after that. */
export function announce(asker: Asker, { id, decisionId, key }: Wish, now: Date): Promise<Done> {
  return outcomeOf(DECISION_REFUSALS, () =>
    tx(async (t) => {
      const by: Sending = { personId: asker.id, key, purpose: `decision.announce:${decisionId}` }
      const { receipt } = await once(t, by, receiptSchema, async () => {
        await publish(t, asker, await madeOn(t, id, decisionId), now)
        return { decisionId }
      })
      return receipt
    }),
  )
}

/**
 * Publishes a decision whose time for undoing is over; the outbox is the clock. Undone or published before: nothing
 * happens. Answers whether it was published now.
 */
export async function publishDue(decisionId: string, now: Date): Promise<boolean> {
  const published = await outcomeOf(['closed'], () =>
    tx(async (t) => {
      const made = await t.decision.findUniqueOrThrow({ where: { id: decisionId }, select: DECISION })
      await publish(t, 'clock', made, now)
      return {}
    }),
  )
  return published.ok
}

/** @throws Refused not-found, also for a decision of another recommendation */
async function madeOn(t: Tx, recommendationId: string, decisionId: string): Promise<Decision> {
  const made = await t.decision.findFirst({ where: { id: decisionId, recommendationId }, select: DECISION })
  if (!made) throw new Refused<DecisionRefusal>('not-found')
  return made
}

function openOf(made: Decision): OpenDecision {
  const { id, decidedById, publishAt } = made
  return { id, decidedById, publishAt, transition: DECISIONS[kindOf(made)].transition }
}

/** The decision takes effect: state, points to mend, date to come back, mails, event. */
function publish(t: Tx, by: Asker | 'clock', made: Decision, now: Date): Promise<void> {
  const { recommendationId: id, kind, note, versionHash: hash, decidedVersion } = made
  const wish = { id, now, decision: openOf(made), given: {} }
  return fire(t, by, 'publish', wish, async ({ found }) => {
    await t.decisionPublication.create({ data: { decisionId: made.id, publishedAt: now } })
    if (kind === 'RETURN') await returnPoints(t, made, found, now)
    const deferredUntil = kind === 'DEFER' ? made.deferUntil : null
    if (deferredUntil) await waitFor(t, made, deferredUntil, now)
    await tellTeam(t, made, found, now)
    return {
      answer: undefined,
      before: { versionNumber: decidedVersion.number },
      after: { decisionId: made.id, kind, note, hash, deferredUntil },
    }
  })
}

async function waitFor(t: Tx, made: Decision, deferredUntil: Date, now: Date): Promise<void> {
  const { id, recommendationId } = made
  await t.recommendation.update({ where: { id: recommendationId }, data: { deferredUntil } })
  await enqueue(
    t,
    {
      kind: 'recommendation.resume',
      payload: { recommendationId },
      availableAt: deferredUntil,
      dedupeKey: `recommendation.resume:${id}`,
    },
    now,
  )
}

async function returnPoints(t: Tx, decision: Decision, found: Core, now: Date): Promise<void> {
  await t.returnedPoint.createMany({
    data: linesOf(decision.note).map((text, index) => ({
      recommendationId: found.id,
      versionNumber: decision.decidedVersion.number,
      text,
      createdById: decision.decidedById,
      // One millisecond apart, so that they keep the order in which they were written.
      createdAt: new Date(now.getTime() + index),
    })),
  })
}

async function tellTeam(t: Tx, decision: Decision, found: Core, now: Date): Promise<void> {
  const members = await t.teamMember.findMany({
    where: { teamId: found.teamId, person: { status: 'ACTIVE' } },
    select: { person: { select: MAIL_READER } },
  })
  for (const { person } of members)
    await enqueueMail(
      t,
      decisionPublished,
      {
        to: person.email,
        language: person.language,
        zone: person.district.timeZone,
        args: {
          name: person.name,
          title: found.title,
          recommendationId: found.id,
          kind: kindOf(decision),
          ...(decision.deferUntil ? { deferUntil: decision.deferUntil.toISOString() } : {}),
        },
      },
      now,
    )
}
