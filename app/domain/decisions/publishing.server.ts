import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { enqueueMail } from '#app/domain/notifications/mail.server.ts'
import { CORE, maySee, moveOn, type Core } from '#app/domain/recommendations/visible.server.ts'
import { TRANSITIONS } from '#app/domain/recommendations/workflow.ts'
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
export function undo(asker: Asker, wish: Wish, now: Date): Promise<Done> {
  return ownDecision(asker, 'undo', wish, async (t, decision, found) => {
    if (now >= decision.publishAt) throw new Refused<DecisionRefusal>('closed')
    await close(t, decision)
    await t.decisionUndo.create({
      data: { decisionId: decision.id, undoneById: asker.id, undoneAt: now },
    })
    await recordActivity(
      t,
      {
        personId: asker.id,
        districtId: found.districtId,
        action: 'decision.undo',
        object: { type: 'recommendation', id: found.id },
        before: {
          decisionId: decision.id,
          kind: decision.kind,
          versionNumber: decision.decidedVersion.number,
        },
        after: { status: found.status, hash: decision.versionHash },
      },
      now,
    )
  })
}

/** Publishes one's own decision at once; it cannot be undone after that. */
export function announce(asker: Asker, wish: Wish, now: Date): Promise<Done> {
  return ownDecision(asker, 'announce', wish, async (t, decision) => {
    await close(t, decision)
    await publish(t, decision, asker.id, now)
  })
}

/**
 * Publishes a decision whose time for undoing is over; the outbox is the clock. Undone or published before: nothing
 * happens. Answers whether it was published now.
 */
export function publishDue(decisionId: string, now: Date): Promise<boolean> {
  return tx(async (t) => {
    const decision = await t.decision.findUniqueOrThrow({ where: { id: decisionId }, select: DECISION })
    if (!(await closeIfOpen(t, decision))) return false
    await publish(t, decision, null, now)
    return true
  })
}

/** The common course of what a leader does with her own decision: key, right, change, all in one transaction. */
function ownDecision(
  asker: Asker,
  name: 'undo' | 'announce',
  { id, decisionId, key }: Wish,
  work: (t: Tx, decision: Decision, found: Core) => Promise<void>,
): Promise<Done> {
  return outcomeOf(DECISION_REFUSALS, () =>
    tx(async (t) => {
      const by: Sending = { personId: asker.id, key, purpose: `decision.${name}:${decisionId}` }
      const { receipt } = await once(t, by, receiptSchema, async () => {
        const found = await t.recommendation.findUnique({ where: { id }, select: CORE })
        if (!found || !maySee(asker, found) || !can(asker, 'decision.read', found))
          throw new Refused<DecisionRefusal>('not-found')
        const decision = await t.decision.findFirst({
          where: { id: decisionId, recommendationId: id },
          select: DECISION,
        })
        if (!decision) throw new Refused<DecisionRefusal>('not-found')
        if (decision.decidedById !== asker.id) throw new Refused<DecisionRefusal>('not-allowed')
        await work(t, decision, found)
        return { decisionId }
      })
      return receipt
    }),
  )
}

/** @throws Refused closed */
async function close(t: Tx, decision: Decision): Promise<void> {
  if (!(await closeIfOpen(t, decision))) throw new Refused<DecisionRefusal>('closed')
}

/**
 * Closes the round of this decision; false when it was closed before. Undoing, announcing and the clock may come at
 * once: only one of them finds the decision open.
 */
async function closeIfOpen(t: Tx, decision: Decision): Promise<boolean> {
  const taken = await t.recommendation.updateMany({
    where: { id: decision.recommendationId, openDecisionId: decision.id },
    data: { openDecisionId: null, round: { increment: 1 } },
  })
  return taken.count === 1
}

/** The decision takes effect: state, points to mend, date to come back, mails, event. */
async function publish(t: Tx, decision: Decision, personId: string | null, now: Date): Promise<void> {
  const kind = kindOf(decision)
  const { transition } = DECISIONS[kind]
  const found = await t.recommendation.findUniqueOrThrow({
    where: { id: decision.recommendationId },
    select: CORE,
  })
  const deferredUntil = kind === 'DEFER' ? decision.deferUntil : null
  await moveOn(t, transition, found, now, { deferredUntil })
  await t.decisionPublication.create({ data: { decisionId: decision.id, publishedAt: now } })
  if (kind === 'RETURN') await returnPoints(t, decision, found, now)
  if (deferredUntil)
    await enqueue(
      t,
      {
        kind: 'recommendation.resume',
        payload: { recommendationId: found.id },
        availableAt: deferredUntil,
        dedupeKey: `recommendation.resume:${decision.id}`,
      },
      now,
    )
  await tellTeam(t, decision, found, now)
  await recordActivity(
    t,
    {
      personId,
      districtId: found.districtId,
      action: 'decision.publish',
      object: { type: 'recommendation', id: found.id },
      before: { status: found.status, versionNumber: decision.decidedVersion.number },
      after: {
        status: TRANSITIONS[transition].to,
        decisionId: decision.id,
        kind,
        note: decision.note,
        hash: decision.versionHash,
        deferredUntil,
      },
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
    select: { person: { select: { email: true, name: true, language: true } } },
  })
  for (const { person } of members)
    await enqueueMail(
      t,
      decisionPublished,
      {
        to: person.email,
        language: person.language,
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
