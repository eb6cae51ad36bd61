/** One of several things to choose from: its name on the wire and what it says. */
type Offered = { name: string; text: string }

/** A question as whoever answers it sees it. Texts are in the marks of `platform/say/notes.ts`. */
export type AskedView = {
  position: number
  /** Its number among the questions; null for what is only read. */
  number: number | null
  /** The name of its field. */
  field: string
  kind: 'choice' | 'trueFalse' | 'short' | 'numeric' | 'matching' | 'essay' | 'description'
  many: boolean
  text: string
  /** What follows a gap. */
  after: string
  points: string
  choices: readonly Offered[]
  premises: readonly { field: string; text: string }[]
  offered: readonly Offered[]
  limit: number
  /** What was answered: names of fields and what stands there. */
  said: readonly (readonly [name: string, value: string])[]
}

/** Answered by writing, in one field that has a label of its own. */
export function isWritten(kind: AskedView['kind']): boolean {
  return kind === 'short' || kind === 'numeric' || kind === 'essay'
}
