import type { TransitionCode } from '#app/domain/recommendations/workflow.ts'

/**
 * What a leader can decide: the word in the form, the transition it becomes when it is published, and its look.
 * The words people read stand in `decisionTexts.kinds`.
 */
export const DECISIONS = {
  APPROVE: { word: 'setujui', transition: 'approve', tone: 'ok', icon: 'check-circle' },
  APPROVE_WITH_NOTES: { word: 'catatan', transition: 'approve-with-notes', tone: 'ok', icon: 'check-circle' },
  RETURN: { word: 'perbaiki', transition: 'return-by-leader', tone: 'warn', icon: 'back' },
  DEFER: { word: 'tunda', transition: 'defer', tone: 'warn', icon: 'calendar' },
  REJECT: { word: 'tolak', transition: 'reject', tone: 'danger', icon: 'close' },
} as const satisfies Record<
  string,
  {
    word: string
    transition: TransitionCode
    tone: 'ok' | 'warn' | 'danger'
    icon: 'check-circle' | 'back' | 'calendar' | 'close'
  }
>

export type DecisionKind = keyof typeof DECISIONS
// `Object.keys` answers `string[]`; the table above has these keys and no others.
export const KINDS = Object.keys(DECISIONS) as DecisionKind[]
export type DecisionWord = (typeof DECISIONS)[DecisionKind]['word']

/** The kind of a row. Throws on a word that is none: the database was changed from outside. */
export function kindOf(row: { kind: string }): DecisionKind {
  if (!isKind(row.kind)) throw new Error('A decision has an unknown kind.')
  return row.kind
}

function isKind(kind: string): kind is DecisionKind {
  return Object.hasOwn(DECISIONS, kind)
}
