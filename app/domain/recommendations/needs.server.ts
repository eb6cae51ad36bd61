import type { Asker } from '#app/domain/access/asker.ts'
import { DECIDING_OFFICES } from '#app/domain/access/roles.ts'
import { standingOf } from '#app/domain/districts/terms.ts'
import type { Tx } from '#app/platform/data/db.server.ts'
import { Refused } from '#app/platform/refusal.ts'
import { completeContent } from './complete-content.server.ts'
import { officeMayDecide } from './deciding-office.ts'
import { MOST_DRAFTS } from './limits.ts'
import type { FiringRefusal } from './refusal.ts'
import { canBeTakenBack, type Core } from './visible.server.ts'
import { TRANSITIONS, type DecisionCode, type Need, type Status, type TransitionCode } from './workflow.ts'

/** A decision that is being made or is not published yet. */
export type OpenDecision = { id: string; decidedById: string; publishAt: Date; transition: DecisionCode }

/** A recommendation whose row this transaction has written, as it was before. */
export type Held = {
  t: Tx
  by: Asker | 'clock'
  found: Core & { round: number; openDecisionId: string | null }
  /** The state it is in now. */
  status: Status
  now: Date
  decision: OpenDecision | null
}

/** The function behind each need: it refuses, or answers what it has found. A need without one does not compile. */
const CHECKS = {
  answeredPoints: async ({ t, found }: Held) => {
    const open = await t.returnedPoint.count({
      where: { recommendationId: found.id, versionNumber: found.versionCount, answer: '' },
    })
    if (open > 0) refuse('unanswered')
  },
  completeText: ({ t, found }: Held) => completeContent(t, found),
  points: (_: Held, { points }: { points: readonly string[] }) => {
    if (points.length === 0) refuse('incomplete')
  },
  summary: (_: Held, { summary }: { summary: string }) => {
    if (summary === '') refuse('incomplete')
  },
  reason: (_: Held, { reason }: { reason: string }) => {
    if (reason === '') refuse('incomplete')
  },
  note: (_: Held, { note }: { note: string }) => {
    if (note === '') refuse('incomplete')
  },
  dateAndReason: ({ now }: Held, { note, deferUntil }: { note: string; deferUntil: Date | null }) => {
    if (note === '' || deferUntil === null || deferUntil <= now) refuse('incomplete')
  },
  /** Asked of the row again: deciding does not change the version by which the write knows it. */
  noOpenDecision: async ({ t, found: { id }, decision }: Held) => {
    const own = decision?.id ?? null
    const { openDecisionId } = await t.recommendation.findUniqueOrThrow({
      where: { id },
      select: { openDecisionId: true },
    })
    if (openDecisionId !== own) refuse('busy')
  },
  /** The text that was shown is the one that lies there now. */
  sameVersion: async ({ t, found: { id } }: Held, { mark }: { mark: { id: string; hash: string } }) => {
    const newest = await t.recommendationVersion.findFirstOrThrow({
      where: { recommendationId: id },
      orderBy: { number: 'desc' },
      select: { id: true, hash: true, number: true },
    })
    return newest.id === mark.id && newest.hash === mark.hash ? newest : refuse('stale')
  },
  /** The term that was named: hers, running at this moment, of an office that may decide this one. A session may be older. */
  sittingTerm: async ({ t, by, found, now }: Held, { termId }: { termId: string }) => {
    const terms = await t.officeTerm.findMany({
      where: {
        personId: by === 'clock' ? '' : by.id,
        person: { status: 'ACTIVE' },
        office: { districtId: found.districtId, code: { in: [...DECIDING_OFFICES] } },
      },
      select: {
        id: true,
        capacity: true,
        from: true,
        to: true,
        office: { select: { code: true, name: true } },
      },
    })
    const runs = (term: (typeof terms)[number]) => standingOf(term, now) === 'now'
    if (!terms.some(runs)) refuse('no-office')
    const term = terms.find(({ id }) => id === termId) ?? refuse('not-your-term')
    if (!runs(term)) refuse('term-over')
    return officeMayDecide(term.office.code, found) ? term : refuse('needs-bupati')
  },
  ownDecision: ({ by, decision }: Held) => {
    if (by !== 'clock' && by.id !== decision?.decidedById) refuse('not-allowed')
  },
  withinUndoTime: ({ now, decision }: Held) => {
    if (!decision || now >= decision.publishAt) refuse('closed')
  },
  /** The clock waits for the date; the secretariat need not. */
  dateCome: ({ by, found: { deferredUntil }, now }: Held) => {
    if (by === 'clock' && (deferredUntil === null || deferredUntil > now)) refuse('closed')
  },
  neverSubmitted: (held: Held) => {
    if (held.found.versionCount > 0) refuse('closed')
  },
  justDiscarded: ({ found, now }: Held) => {
    if (!canBeTakenBack(found, now)) refuse('closed')
  },
  /** This one is counted already. */
  roomForDraft: async ({ t, found: { teamId } }: Held) => {
    const drafts = await t.recommendation.count({ where: { teamId, status: 'DRAFT' } })
    if (drafts > MOST_DRAFTS) refuse('drafts')
  },
} satisfies Record<Need, (held: Held, given: never) => unknown>

type NeedsOf<C extends TransitionCode> = (typeof TRANSITIONS)[C]['needs'][number]
type Asks<N extends Need> = Parameters<(typeof CHECKS)[N]> extends [Held, infer G] ? G : unknown
/** All at once what each of them asks. */
type All<N extends Need> = (N extends Need ? (asked: Asks<N>) => void : never) extends (all: infer G) => void
  ? G
  : never

/** What a transition has to be given, by the needs of its row. */
export type Given<C extends TransitionCode> = All<NeedsOf<C>>
/** What the needs of a row have found. */
export type Proven<C extends TransitionCode> = {
  [N in NeedsOf<C>]: Awaited<ReturnType<(typeof CHECKS)[N]>>
}

/** Asks the needs of the row, one after the other; the first that is not met refuses. */
export async function prove<C extends TransitionCode>(
  code: C,
  held: Held,
  given: Given<C>,
): Promise<Proven<C>> {
  const found: Partial<Record<Need, unknown>> = {}
  for (const need of TRANSITIONS[code].needs) {
    // `Given<C>` holds what every check of the row asks; the compiler does not follow that through the loop.
    const check = CHECKS[need] as (held: Held, given: Given<C>) => unknown
    found[need] = await check(held, given)
  }
  // Filled with the answer of each check of the row just now.
  return found as Proven<C>
}

function refuse(reason: FiringRefusal): never {
  throw new Refused<FiringRefusal>(reason)
}
