import { z } from 'zod'
import { AGAIN, BASE, type FieldErrors } from './forms.ts'

/** Field → its name on the wire. */
type WireNames = Readonly<Record<string, string>>

/** What a form says that is saved field by field: only what has a mark is spoken of. */
export type SentFields = {
  sent: Readonly<Record<string, string>>
  /** Field → mark of the text that it was made from. */
  marks: Readonly<Record<string, string>>
  /** Fields for which another text was sent as well, of which nobody said that it arrived. */
  again?: readonly string[]
}

/** The fields of such a form and their marks, for a strict schema; what they say is judged by `judgeEach`. */
export function fieldsWithMarks(names: WireNames) {
  const text = z.string().optional()
  return Object.fromEntries(
    Object.values(names).flatMap((name) => [
      [name, text] as const,
      [BASE + name, text] as const,
      [AGAIN + name, text] as const,
    ]),
  )
}

/** Reads what such a form says, under the fields' own names. */
export function sentIn(
  names: WireNames,
  form: Readonly<Record<string, string | undefined>>,
): Required<SentFields> {
  const sent: Record<string, string> = {}
  const marks: Record<string, string> = {}
  for (const [field, name] of Object.entries(names)) {
    const [value, mark] = [form[name], form[BASE + name]]
    if (mark === undefined) continue
    marks[field] = mark
    if (value !== undefined) sent[field] = value
  }
  const again = Object.entries(names).flatMap(([field, name]) =>
    form[AGAIN + name] === undefined ? [] : [field],
  )
  return { sent, marks, again }
}

/** The fields as they may be written, each by itself, and the code of why others may not. */
export function judgeEach(
  schemas: Readonly<Record<string, z.ZodType<string>>>,
  sent: SentFields['sent'],
): { taken: Record<string, string>; refused: FieldErrors } {
  const taken: Record<string, string> = {}
  const refused: Record<string, string> = {}
  for (const [field, schema] of Object.entries(schemas)) {
    if (sent[field] === undefined) continue
    const parsed = schema.safeParse(sent[field])
    if (parsed.success) taken[field] = parsed.data
    else refused[field] = parsed.error.issues[0]?.message ?? 'other'
  }
  return { taken, refused }
}
