import { z } from 'zod'
import { sha256 } from './ids.server.ts'

/** Field → what it says, in letters that are the same exactly when the field says the same. */
export type Says = Readonly<Record<string, string>>

/** Field → how often it was saved; one that is not named never was. */
export type Saves = Readonly<Record<string, number>>

/** Field → mark of the text that its writer had before her; only fields with a mark are written. */
export type Marks = Readonly<Record<string, string>>

/** 60 bits: two texts of one field that share a mark are not met in the life of a district. */
const TEXT_LETTERS = 15

/** Field → who wrote what lies there; of one that is not named nobody knows. */
export type Writers = Readonly<Record<string, string>>

const writersSchema = z.record(z.string(), z.string())
const savesSchema = z.record(z.string(), z.number().int().nonnegative())

/** Reads the counts that lie beside a text; a text that is older than counting has none. */
export function savesIn(kept: unknown): Saves {
  return savesSchema.parse(kept ?? {})
}

/** Reads whose the fields are; what was written before that was noted is nobody's. */
export function writersIn(kept: unknown): Writers {
  return writersSchema.parse(kept ?? {})
}

/** The same once she has written in these fields. */
export function nowBy(personId: string, written: readonly string[], writers: Writers): Writers {
  return { ...writers, ...Object.fromEntries(written.map((name) => [name, personId])) }
}

/** Names what fields say and which save it was, so that a form can tell which texts it was made from. */
export function marksOf(says: Says, saves: Saves): Marks {
  return Object.fromEntries(Object.entries(says).map(([name, text]) => [name, markOf(text, saves[name])]))
}

/**
 * Names a text by what it says and by the save that brought it: a text that comes back is another one than before. One
 * that was never counted has no count in its mark, so the marks of pages that are older than counting are good for it.
 */
export function markOf(text: string, saves = 0): string {
  return sha256(text).slice(0, TEXT_LETTERS) + (saves === 0 ? '' : saves.toString(36))
}

/** What lies there. */
export type Lying = { says: Says; saves: Saves }

/** What is to lie there. `again`: fields for which something else was sent too, of which nobody said that it arrived. */
export type Sent = { sent: Says; marks: Marks; again?: readonly string[] }

export type FieldByField = {
  /** Grown out of what lies there: these are to be written. */
  written: readonly string[]
  /** Something else lies there than what the writer had before her: nothing is written there. */
  met: readonly string[]
  /** Left as the writer found them, while somebody else has written there: they take nothing back. */
  behind: readonly string[]
  /**
   * They say what lies there, and something else may still arrive that grew out of the same text: they are counted
   * without being written, so that it is met then.
   */
  upheld: readonly string[]
  /** Of all stored fields, once `written` is. */
  marks: Marks
  /** The counts that belong to it. */
  saves: Saves
}

/**
 * What of a form may be written over what lies there, each field by itself. A field without a mark, and one that says
 * what lies there already, is not spoken of.
 */
export function fieldByField(lies: Lying, { sent, marks, again = [] }: Sent): FieldByField {
  const stored = marksOf(lies.says, lies.saves)
  const spoken = Object.keys(lies.says).filter((name) => name in marks && name in sent)
  const differing = spoken.filter((name) => sent[name] !== lies.says[name])
  const behind = differing.filter((name) => markOf(sent[name] ?? '') === marks[name]?.slice(0, TEXT_LETTERS))
  const met = differing.filter((name) => !behind.includes(name) && marks[name] !== stored[name])
  const written = differing.filter((name) => !behind.includes(name) && !met.includes(name))
  const upheld = spoken.filter(
    (name) => again.includes(name) && sent[name] === lies.says[name] && marks[name] === stored[name],
  )
  const saves = counted(lies.saves, [...written, ...upheld])
  const says = { ...lies.says, ...Object.fromEntries(written.map((name) => [name, sent[name] ?? ''])) }
  return { written, met, behind, upheld, marks: marksOf(says, saves), saves }
}

/** Of the counts of several texts that lay in the same fields, those of one that is put in their place. */
export function countedAnew(fields: readonly string[], before: readonly Saves[]): Saves {
  const most = (name: string) => Math.max(0, ...before.map((saves) => saves[name] ?? 0))
  return Object.fromEntries(fields.map((name) => [name, most(name) + 1]))
}

function counted(saves: Saves, names: readonly string[]): Saves {
  return { ...saves, ...Object.fromEntries(names.map((name) => [name, (saves[name] ?? 0) + 1])) }
}
