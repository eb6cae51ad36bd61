import type { Asker } from '#app/domain/access/asker.ts'
import { can, mayEnter, PERMISSIONS, type ThingOf } from '#app/domain/access/permissions.ts'
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
 * The way of a recommendation from draft to decision and follow-up: every state, every transition, who may fire it and
 * what it needs. Doors, buttons and queues read these tables; nothing else decides.
 */
export * from './workflow.data.ts'

export type TransitionCode = keyof typeof TRANSITIONS
// `Object.keys` answers `string[]`; the table has these keys and no others.
const TRANSITION_CODES = Object.keys(TRANSITIONS) as TransitionCode[]

function isStatus(value: string): value is Status {
  return STATUSES.some((status) => status === value)
}

/** The status of a row. Throws on a word that is none: the database was changed from outside. */
export function statusOf(row: { status: string }): Status {
  if (!isStatus(row.status)) throw new Error('A recommendation has an unknown status.')
  return row.status
}

/** Does the table let this transition start from this state, in this release? */
export function leadsOn(code: TransitionCode, status: Status): boolean {
  const transition: Transition = TRANSITIONS[code]
  return transition.offered && transition.from.includes(status)
}

/** May this person fire it on this recommendation now? Who and from where; `needs` are the function's own matter. */
export function mayFire(
  asker: Asker,
  code: TransitionCode,
  recommendation: ThingOf<MovingAction> & { status: string },
): boolean {
  const transition: Transition = TRANSITIONS[code]
  if (!leadsOn(code, statusOf(recommendation))) return false
  return transition.who.some((who) => isAction(who) && can(asker, who, recommendation))
}

function isAction(who: string): who is MovingAction {
  return Object.hasOwn(PERMISSIONS, who)
}

/** Columns of a recommendation that decide whose turn it is. An unpublished decision is none of them, on purpose. */
export type TurnSubject = {
  status: string
  statusSince: Date
  windowClosesAt: Date | null
  deferredUntil: Date | null
}

export type WhoseTurn = { who: Turn; reason: TurnReason; since: Date; until: Date | null }

/** Whose turn, why, since when and until when: what every queue, Beranda and every reminder reads. */
export function turnOf(recommendation: TurnSubject): WhoseTurn {
  const status = statusOf(recommendation)
  const { who, reason } = turnIn(status)
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
  return STATUSES.filter((status) => turnIn(status).who === turn)
}

/** A state from which nothing is offered in this release waits for nobody, whatever the table foresees. */
function turnIn(status: Status): { who: Turn; reason: TurnReason } {
  const { turn, reason } = STATUS_TABLE[status]
  return TRANSITION_CODES.some((code) => leadsOn(code, status))
    ? { who: turn, reason }
    : { who: 'nobody', reason: 'none' }
}
