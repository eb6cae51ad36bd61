import type { DecisionCode } from '#app/domain/recommendations/workflow.ts'

/**
 * What a leader can decide: the word in the form and the transition that it is. The words people read stand in
 * `decisionWords.kinds`.
 */
export const DECISIONS = {
  APPROVE: { word: 'setujui', transition: 'approve' },
  APPROVE_WITH_NOTES: { word: 'catatan', transition: 'approve-with-notes' },
  RETURN: { word: 'perbaiki', transition: 'return-by-leader' },
  DEFER: { word: 'tunda', transition: 'defer' },
  REJECT: { word: 'tolak', transition: 'reject' },
} as const satisfies Record<string, { word: string; transition: DecisionCode }>

export type DecisionKind = keyof typeof DECISIONS
// `Object.keys` answers `string[]`; the table above has these keys and no others.
export const KINDS = Object.keys(DECISIONS) as DecisionKind[]
export type DecisionWord = (typeof DECISIONS)[DecisionKind]['word']

/** The kind of a row. Throws on a word that is none: the database was changed from outside. */
export function kindOf(row: { kind: string }): DecisionKind {
  if (!isKind(row.kind)) throw new Error('A decision has an unknown kind.')
  return row.kind
}

/** The kind that a word of the form means. */
export function kindOfWord(word: DecisionWord): DecisionKind {
  const kind = KINDS.find((known) => DECISIONS[known].word === word)
  if (kind === undefined) throw new Error('A word of the form means no decision.')
  return kind
}

function isKind(kind: string): kind is DecisionKind {
  return Object.hasOwn(DECISIONS, kind)
}
