import type { Role } from '#app/domain/access/roles.ts'

/** The tables of the workflow; `workflow.ts` asks them. A new transition is a row here. */

export const STATUSES = [
  'DRAFT',
  'SIGNOFF',
  'SUBMITTED',
  'IN_REVIEW',
  'RETURNED',
  'AWAITING_DECISION',
  'DEFERRED',
  'APPROVED',
  'DISPOSED',
  'IN_FOLLOW_UP',
  'COMPLETED',
  'REJECTED',
  'WITHDRAWN',
  'MERGED',
  'CANCELLED',
] as const
export type Status = (typeof STATUSES)[number]

/** For whom the recommendation waits. `clock`: for a date; `nobody`: it has come to its end. */
export const TURNS = ['team', 'secretariat', 'reviewers', 'leader', 'clock', 'opd', 'nobody'] as const
export type Turn = (typeof TURNS)[number]

/** What the one whose turn it is has to do; the words stand in `recommendationTexts.turnReason`. */
export const TURN_REASONS = [
  'write',
  'sign',
  'verify',
  'review',
  'mend',
  'decide',
  'wait',
  'dispose',
  'act',
  'none',
] as const
export type TurnReason = (typeof TURN_REASONS)[number]

type StatusLook = {
  turn: Turn
  reason: TurnReason
  /** Tone and icon of the pill; its word is `recommendationTexts.status[…]`. */
  tone: 'ok' | 'warn' | 'danger' | 'info' | 'turn' | 'plain'
  icon:
    | 'edit'
    | 'stamp'
    | 'inbox'
    | 'users'
    | 'scale'
    | 'calendar'
    | 'check-circle'
    | 'send'
    | 'tasks'
    | 'close'
    | 'layers'
    | 'alert'
  /** May the team write in it? */
  editable: boolean
}

export const STATUS_TABLE = {
  DRAFT: { turn: 'team', reason: 'write', tone: 'turn', icon: 'edit', editable: true },
  SIGNOFF: { turn: 'team', reason: 'sign', tone: 'turn', icon: 'stamp', editable: false },
  SUBMITTED: { turn: 'secretariat', reason: 'verify', tone: 'info', icon: 'inbox', editable: false },
  IN_REVIEW: { turn: 'reviewers', reason: 'review', tone: 'info', icon: 'users', editable: false },
  RETURNED: { turn: 'team', reason: 'mend', tone: 'warn', icon: 'alert', editable: true },
  AWAITING_DECISION: { turn: 'leader', reason: 'decide', tone: 'info', icon: 'scale', editable: false },
  DEFERRED: { turn: 'clock', reason: 'wait', tone: 'warn', icon: 'calendar', editable: false },
  APPROVED: { turn: 'leader', reason: 'dispose', tone: 'ok', icon: 'check-circle', editable: false },
  DISPOSED: { turn: 'opd', reason: 'act', tone: 'ok', icon: 'send', editable: false },
  IN_FOLLOW_UP: { turn: 'opd', reason: 'act', tone: 'ok', icon: 'tasks', editable: false },
  COMPLETED: { turn: 'nobody', reason: 'none', tone: 'ok', icon: 'check-circle', editable: false },
  REJECTED: { turn: 'nobody', reason: 'none', tone: 'danger', icon: 'close', editable: false },
  WITHDRAWN: { turn: 'nobody', reason: 'none', tone: 'plain', icon: 'close', editable: false },
  MERGED: { turn: 'nobody', reason: 'none', tone: 'plain', icon: 'layers', editable: false },
  CANCELLED: { turn: 'nobody', reason: 'none', tone: 'plain', icon: 'close', editable: false },
} as const satisfies Record<Status, StatusLook>

/** What a transition asks for before it may fire; each is checked by the function that does it. */
export const NEEDS = [
  'completeText',
  'answeredPoints',
  'signatures',
  'points',
  'reviewers',
  'mergeTarget',
  'summary',
  'sameVersion',
  'notes',
  'noteOrPreset',
  'dateAndReason',
  'reason',
  'opinion',
  'signedSheet',
  'withinUndoTime',
  'noOpenDecision',
  'disposition',
  'followUpRows',
  'results',
] as const
export type Need = (typeof NEEDS)[number]

/** The actions of the permission table that move a recommendation on. */
export type MovingAction =
  'recommendation.write' | 'recommendation.submit' | 'recommendation.verify' | 'decision.decide'

export type Transition = {
  from: readonly Status[]
  /** `stays`: an event that leaves the state as it is. */
  to: Status | 'stays'
  /** Actions of the permission table; roles stand for what has no door in this release. */
  who: readonly (MovingAction | Role | 'clock')[]
  needs: readonly Need[]
  /** Has a door and a button in this release. */
  offered: boolean
}

const WRITABLE = ['DRAFT', 'RETURNED'] as const

/**
 * A decision takes effect when it is published: until then the state stays AWAITING_DECISION, so nothing the team can
 * read changes. `submit` leads straight from DRAFT and `escalate` straight from SUBMITTED as long as signing off and
 * reviewing are not offered.
 */
export const TRANSITIONS = {
  'request-signoff': {
    from: WRITABLE,
    to: 'SIGNOFF',
    who: ['recommendation.submit'],
    needs: ['completeText', 'answeredPoints'],
    offered: false,
  },
  'reopen-draft': {
    from: ['SIGNOFF'],
    to: 'DRAFT',
    who: ['recommendation.write'],
    needs: ['reason'],
    offered: false,
  },
  submit: {
    from: WRITABLE,
    to: 'SUBMITTED',
    who: ['recommendation.submit'],
    needs: ['completeText', 'answeredPoints'],
    offered: true,
  },
  'return-incomplete': {
    from: ['SUBMITTED'],
    to: 'RETURNED',
    who: ['recommendation.verify'],
    needs: ['points'],
    offered: true,
  },
  'start-review': {
    from: ['SUBMITTED'],
    to: 'IN_REVIEW',
    who: ['recommendation.verify'],
    needs: ['reviewers'],
    offered: false,
  },
  merge: {
    from: ['SUBMITTED', 'IN_REVIEW'],
    to: 'MERGED',
    who: ['recommendation.verify'],
    needs: ['mergeTarget'],
    offered: false,
  },
  'request-revision': {
    from: ['IN_REVIEW'],
    to: 'RETURNED',
    who: ['reviewer', 'recommendation.verify'],
    needs: ['points'],
    offered: false,
  },
  escalate: {
    from: ['SUBMITTED'],
    to: 'AWAITING_DECISION',
    who: ['recommendation.verify'],
    needs: ['summary'],
    offered: true,
  },
  approve: {
    from: ['AWAITING_DECISION'],
    to: 'APPROVED',
    who: ['decision.decide'],
    needs: ['sameVersion', 'noOpenDecision'],
    offered: true,
  },
  'approve-with-notes': {
    from: ['AWAITING_DECISION'],
    to: 'APPROVED',
    who: ['decision.decide'],
    needs: ['sameVersion', 'noOpenDecision', 'notes'],
    offered: true,
  },
  'return-by-leader': {
    from: ['AWAITING_DECISION'],
    to: 'RETURNED',
    who: ['decision.decide'],
    needs: ['sameVersion', 'noOpenDecision', 'noteOrPreset'],
    offered: true,
  },
  defer: {
    from: ['AWAITING_DECISION'],
    to: 'DEFERRED',
    who: ['decision.decide'],
    needs: ['sameVersion', 'noOpenDecision', 'dateAndReason'],
    offered: true,
  },
  resume: {
    from: ['DEFERRED'],
    to: 'AWAITING_DECISION',
    who: ['clock', 'recommendation.verify'],
    needs: [],
    offered: true,
  },
  reject: {
    from: ['AWAITING_DECISION'],
    to: 'REJECTED',
    who: ['decision.decide'],
    needs: ['sameVersion', 'noOpenDecision', 'reason'],
    offered: true,
  },
  forward: {
    from: ['AWAITING_DECISION'],
    to: 'stays',
    who: ['decision.decide'],
    needs: ['opinion'],
    offered: false,
  },
  'record-on-behalf': {
    from: ['AWAITING_DECISION'],
    to: 'stays',
    who: ['aide', 'secretariat'],
    needs: ['sameVersion', 'noOpenDecision', 'signedSheet'],
    offered: false,
  },
  undo: {
    from: ['AWAITING_DECISION'],
    to: 'stays',
    who: ['decision.decide'],
    needs: ['withinUndoTime'],
    offered: true,
  },
  'issue-disposition': {
    from: ['APPROVED'],
    to: 'DISPOSED',
    who: ['leader', 'aide'],
    needs: ['disposition'],
    offered: false,
  },
  'accept-disposition': {
    from: ['DISPOSED'],
    to: 'IN_FOLLOW_UP',
    who: ['opd'],
    needs: ['followUpRows'],
    offered: false,
  },
  'bounce-disposition': {
    from: ['DISPOSED'],
    to: 'APPROVED',
    who: ['opd'],
    needs: ['reason'],
    offered: false,
  },
  'update-action': { from: ['IN_FOLLOW_UP'], to: 'stays', who: ['opd'], needs: [], offered: false },
  complete: {
    from: ['IN_FOLLOW_UP'],
    to: 'COMPLETED',
    who: ['secretariat'],
    needs: ['results'],
    offered: false,
  },
  reopen: {
    from: ['COMPLETED'],
    to: 'IN_FOLLOW_UP',
    who: ['secretariat'],
    needs: ['reason'],
    offered: false,
  },
  withdraw: {
    from: [...WRITABLE, 'SUBMITTED', 'AWAITING_DECISION'],
    to: 'WITHDRAWN',
    who: ['recommendation.submit'],
    needs: ['reason', 'noOpenDecision'],
    offered: true,
  },
  cancel: {
    from: ['APPROVED', 'DISPOSED', 'IN_FOLLOW_UP'],
    to: 'CANCELLED',
    who: ['leader'],
    needs: ['reason'],
    offered: false,
  },
} as const satisfies Record<string, Transition>
