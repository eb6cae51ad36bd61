import type { Action } from '#app/domain/access/permissions.ts'
import type { AuditAction } from '#app/domain/activity/words.ts'

/**
 * The tables of the workflow; `workflow.ts` asks them, `firing.server.ts` acts by them, and the page of the workflow
 * shows them. How to add a transition stands in `app/README.md`. States and transitions of later releases (signing off,
 * review, disposition, follow-up, merging, cancelling) come with their doors.
 */

export const STATUSES = [
  'DRAFT',
  'SUBMITTED',
  'RETURNED',
  'AWAITING_DECISION',
  'DEFERRED',
  'APPROVED',
  'REJECTED',
  'WITHDRAWN',
  'DISCARDED',
] as const
export type Status = (typeof STATUSES)[number]

/**
 * For whom the recommendation waits. `clock`: for a date; `disposition`: for the leaders' or the aide's letter to the
 * agencies, which is written outside; `nobody`: it has come to its end.
 */
export const TURNS = ['team', 'secretariat', 'leader', 'clock', 'disposition', 'nobody'] as const
export type Turn = (typeof TURNS)[number]

/** What the one whose turn it is has to do; the words stand in `answerTexts.turnReason`. */
export type TurnReason = 'write' | 'verify' | 'mend' | 'decide' | 'wait' | 'dispose' | 'none'

type StatusRow = {
  turn: Turn
  reason: TurnReason
  /** May the team write in it? */
  editable: boolean
}

export const STATUS_TABLE = {
  DRAFT: { turn: 'team', reason: 'write', editable: true },
  SUBMITTED: { turn: 'secretariat', reason: 'verify', editable: false },
  RETURNED: { turn: 'team', reason: 'mend', editable: true },
  AWAITING_DECISION: { turn: 'leader', reason: 'decide', editable: false },
  DEFERRED: { turn: 'clock', reason: 'wait', editable: false },
  APPROVED: { turn: 'disposition', reason: 'dispose', editable: false },
  REJECTED: { turn: 'nobody', reason: 'none', editable: false },
  WITHDRAWN: { turn: 'nobody', reason: 'none', editable: false },
  DISCARDED: { turn: 'nobody', reason: 'none', editable: false },
} as const satisfies Record<Status, StatusRow>

/** What a transition asks for; each is the name of the function of `CHECKS` (needs.server.ts) that checks it. */
export const NEEDS = [
  'answeredPoints',
  'completeText',
  'points',
  'summary',
  'reason',
  'note',
  'dateAndReason',
  'noOpenDecision',
  'sameVersion',
  'sittingTerm',
  'ownDecision',
  'withinUndoTime',
  'dateCome',
  'neverSubmitted',
  'justDiscarded',
  'roomForDraft',
] as const
export type Need = (typeof NEEDS)[number]

/** Actions of the permission table that move a recommendation on. */
export type MovingAction = Extract<
  Action,
  'recommendation.submit' | 'recommendation.verify' | 'decision.decide'
>

export type Transition = {
  from: readonly Status[]
  /** `stays`: the state is left as it is; `decided`: the state that was decided on. */
  to: Status | 'stays' | 'decided'
  /**
   * A decision on this state: firing it takes the round for the decision, and only `publish` moves the recommendation,
   * so nothing that the team can read changes before.
   */
  decision: boolean
  who: MovingAction
  /** Does the clock fire it too? */
  clock: boolean
  /** In the order in which they are asked. */
  needs: readonly Need[]
  /** The audit event it leaves. */
  event: AuditAction
}

const WRITABLE = ['DRAFT', 'RETURNED'] as const

const decides = {
  from: ['AWAITING_DECISION'],
  decision: true,
  who: 'decision.decide',
  clock: false,
  event: 'decision.decide',
} as const

export const TRANSITIONS = {
  submit: {
    from: WRITABLE,
    to: 'SUBMITTED',
    decision: false,
    who: 'recommendation.submit',
    clock: false,
    needs: ['answeredPoints', 'completeText'],
    event: 'recommendation.submit',
  },
  'return-incomplete': {
    from: ['SUBMITTED'],
    to: 'RETURNED',
    decision: false,
    who: 'recommendation.verify',
    clock: false,
    needs: ['points'],
    event: 'recommendation.return-incomplete',
  },
  escalate: {
    from: ['SUBMITTED'],
    to: 'AWAITING_DECISION',
    decision: false,
    who: 'recommendation.verify',
    clock: false,
    needs: ['summary'],
    event: 'recommendation.escalate',
  },
  approve: { ...decides, to: 'APPROVED', needs: ['noOpenDecision', 'sittingTerm', 'sameVersion'] },
  'approve-with-notes': {
    ...decides,
    to: 'APPROVED',
    needs: ['noOpenDecision', 'sittingTerm', 'sameVersion', 'note'],
  },
  'return-by-leader': {
    ...decides,
    to: 'RETURNED',
    needs: ['noOpenDecision', 'sittingTerm', 'sameVersion', 'note'],
  },
  defer: {
    ...decides,
    to: 'DEFERRED',
    needs: ['noOpenDecision', 'sittingTerm', 'sameVersion', 'dateAndReason'],
  },
  reject: {
    ...decides,
    to: 'REJECTED',
    needs: ['noOpenDecision', 'sittingTerm', 'sameVersion', 'note'],
  },
  undo: {
    from: ['AWAITING_DECISION'],
    to: 'stays',
    decision: false,
    who: 'decision.decide',
    clock: false,
    needs: ['ownDecision', 'withinUndoTime'],
    event: 'decision.undo',
  },
  publish: {
    from: ['AWAITING_DECISION'],
    to: 'decided',
    decision: false,
    who: 'decision.decide',
    clock: true,
    needs: ['ownDecision'],
    event: 'decision.publish',
  },
  resume: {
    from: ['DEFERRED'],
    to: 'AWAITING_DECISION',
    decision: false,
    who: 'recommendation.verify',
    clock: true,
    needs: ['dateCome'],
    event: 'recommendation.resume',
  },
  withdraw: {
    from: [...WRITABLE, 'SUBMITTED', 'AWAITING_DECISION'],
    to: 'WITHDRAWN',
    decision: false,
    who: 'recommendation.submit',
    clock: false,
    needs: ['reason', 'noOpenDecision'],
    event: 'recommendation.withdraw',
  },
  discard: {
    from: ['DRAFT'],
    to: 'DISCARDED',
    decision: false,
    who: 'recommendation.submit',
    clock: false,
    needs: ['neverSubmitted'],
    event: 'recommendation.discard',
  },
  restore: {
    from: ['DISCARDED'],
    to: 'DRAFT',
    decision: false,
    who: 'recommendation.submit',
    clock: false,
    needs: ['justDiscarded', 'roomForDraft'],
    event: 'recommendation.restore',
  },
} as const satisfies Record<string, Transition>
