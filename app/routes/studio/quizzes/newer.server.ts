import { plain } from '#app/platform/line/keeper-shape.ts'
import { BASE, SHOWN_VERSION, type Typed } from '#app/platform/forms.ts'
import { untouchedOnNewest } from '#app/platform/untouched-fields.server.ts'

type Stored = Readonly<Record<string, string>>

/** A field that says something else than what is stored by now. */
export type NewerField = { name: string; stored: string; mine: string }

/**
 * A form that met something newer: what she did not touch follows that, what she wrote stays, and the next save stands on
 * the version that she is shown here. `stored` names every field that the form may have.
 */
export function onNewer(form: Typed, stored: Stored, version: number): { typed: Typed; newer: NewerField[] } {
  const { values, lists } = untouchedOnNewest(form, stored)
  // Rows that her page did not have yet.
  const unseen = Object.entries(stored).filter(
    ([name]) => form.values[name] === undefined && form.values[BASE + name] === undefined,
  )
  const now: Stored = { ...values, ...Object.fromEntries(unseen), [SHOWN_VERSION]: String(version) }
  const newer = Object.entries(stored).flatMap(([name, text]) => {
    const mine = now[name] ?? ''
    return plain(mine) === plain(text) ? [] : [{ name, stored: text, mine }]
  })
  return { typed: { values: now, lists }, newer }
}
