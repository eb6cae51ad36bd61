/**
 * A question as whoever answers it sees it; what it has not is left out. Texts are in the marks of `platform/say/notes.ts`,
 * names of fields those of `platform/line/answer-names.ts`.
 */
export type AskedView = {
  position: number
  /** Its number among the questions; null for what is only read. */
  number: number | null
  kind: 'choice' | 'trueFalse' | 'short' | 'numeric' | 'matching' | 'essay' | 'description'
  many?: true
  text: string
  /** What follows a gap. */
  after?: string
  points: string
  choices?: readonly string[]
  premises?: readonly string[]
  offered?: readonly string[]
  limit?: number
  /** What was answered: names of fields and what stands there. */
  said: readonly (readonly [name: string, value: string])[]
}

/** Answered by writing, in one field that has a label of its own. */
export function isWritten(kind: AskedView['kind']): boolean {
  return kind === 'short' || kind === 'numeric' || kind === 'essay'
}
