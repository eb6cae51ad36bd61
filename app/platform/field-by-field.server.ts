import { sha256 } from './ids.server.ts'

/** Field → what it says, in letters that are the same exactly when the field says the same. */
export type Says = Readonly<Record<string, string>>

/** Field → mark of the text that its writer had before her; only fields with a mark are written. */
export type Marks = Readonly<Record<string, string>>

/** 60 bits: two texts of one field that share a mark are not met in the life of a district. */
const MARK_LETTERS = 15

/** Names what fields say, so that a form can tell which texts it was made from. */
export function marksOf(says: Says): Marks {
  return Object.fromEntries(Object.entries(says).map(([name, text]) => [name, markOf(text)]))
}

/** Names a text by what it says. */
export function markOf(text: string): string {
  return sha256(text).slice(0, MARK_LETTERS)
}

export type FieldByField = {
  /** Grown out of what lies there: these are to be written. */
  written: readonly string[]
  /** Something else lies there than what the writer had before her: nothing is written there. */
  met: readonly string[]
  /** Left as the writer found them, while somebody else has written there: they take nothing back. */
  behind: readonly string[]
  /** Of all stored fields, once `written` is. */
  marks: Marks
}

/**
 * What of a form may be written over what lies there, each field by itself. A field without a mark, and one that says
 * what lies there already, is not spoken of.
 */
export function fieldByField(stored: Says, sent: Says, marks: Marks): FieldByField {
  const [storedMarks, sentMarks] = [marksOf(stored), marksOf(sent)]
  const differing = Object.keys(stored).filter(
    (name) => name in marks && name in sent && sent[name] !== stored[name],
  )
  const behind = differing.filter((name) => sentMarks[name] === marks[name])
  const met = differing.filter((name) => !behind.includes(name) && marks[name] !== storedMarks[name])
  const written = differing.filter((name) => !behind.includes(name) && !met.includes(name))
  const now = written.map((name) => [name, sentMarks[name] ?? ''] as const)
  return { written, met, behind, marks: { ...storedMarks, ...Object.fromEntries(now) } }
}
