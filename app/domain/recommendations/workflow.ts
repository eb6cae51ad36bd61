import type { Asker } from '#app/domain/access/asker.ts'
import { can, mayEnter, type ThingOf } from '#app/domain/access/permissions.ts'
import {
  STATUS_TABLE,
  STATUSES,
  TRANSITIONS,
  type MovingAction,
  type Status,
  type Transition,
  type Turn,
  type TurnReason,
} from './workflow.data.ts'

/**
 * The way of a recommendation from draft to decision: every state, every transition, who may fire it and what it
 * needs. Doors, buttons, queues and the page that explains the way ask here; `firing.server.ts` acts by it.
 */
export * from './workflow.data.ts'

export type TransitionCode = keyof typeof TRANSITIONS
// `Object.keys` answers `string[]`; the table has these keys and no others.
export const TRANSITION_CODES = Object.keys(TRANSITIONS) as TransitionCode[]

/** The transitions that are decisions: fired when a leader decides, taking effect when it is published. */
export type DecisionCode = {
  [C in TransitionCode]: (typeof TRANSITIONS)[C]['decision'] extends true ? C : never
}[TransitionCode]

function isStatus(value: string): value is Status {
  return STATUSES.some((status) => status === value)
}

/** The status of a row. Throws on a word that is none: the database was changed from outside. */
export function statusOf(row: { status: string }): Status {
  if (!isStatus(row.status)) throw new Error('A recommendation has an unknown status.')
  return row.status
}

/** Does the table let this transition start from this state? */
export function leadsOn(code: TransitionCode, status: Status): boolean {
  const { from }: Transition = TRANSITIONS[code]
  return from.includes(status)
}

/** May this person fire it on this recommendation now? Who and from where; `needs` are asked when it is fired. */
export function mayFire(
  asker: Asker,
  code: TransitionCode,
  recommendation: ThingOf<MovingAction> & { status: string },
): boolean {
  return leadsOn(code, statusOf(recommendation)) && can(asker, TRANSITIONS[code].who, recommendation)
}

/** The states into which it can lead. */
export function statesAfter(code: TransitionCode): Status[] {
  const { to, from }: Transition = TRANSITIONS[code]
  if (to === 'stays') return [...from]
  if (to !== 'decided') return [to]
  const decisions = Object.values<Transition>(TRANSITIONS).filter((row) => row.decision)
  return STATUSES.filter((status) => decisions.some((row) => row.to === status))
}

/** Columns of a recommendation that decide whose turn it is. An unpublished decision is none of them, on purpose. */
export type TurnSubject = {
  status: string
  statusSince: Date
  windowClosesAt: Date | null
  deferredUntil: Date | null
}

export type WhoseTurn = { who: Turn; reason: TurnReason; since: Date; until: Date | null }

/** Whose turn, why, since when and until when: what Beranda, the list and the page of a recommendation read. */
export function turnOf(recommendation: TurnSubject): WhoseTurn {
  const status = statusOf(recommendation)
  const { turn: who, reason } = STATUS_TABLE[status]
  const until =
    status === 'DEFERRED'
      ? recommendation.deferredUntil
      : status === 'AWAITING_DECISION'
        ? recommendation.windowClosesAt
        : null
  return { who, reason, since: recommendation.statusSince, until }
}

/** Is it her turn? A team's turn is its members'; the secretariat's is everybody's who verifies. */
export function isTurnOf(asker: Asker, recommendation: ThingOf<'recommendation.write'>, turn: Turn): boolean {
  if (turn === 'team') return can(asker, 'recommendation.write', recommendation)
  return turn === 'secretariat' && mayEnter(asker, 'recommendation.verify')
}

/** The states in which it is somebody's turn, e.g. for the secretariat's list of what waits. */
export function statusesWaitingFor(turn: Turn): Status[] {
  return STATUSES.filter((status) => STATUS_TABLE[status].turn === turn)
}
