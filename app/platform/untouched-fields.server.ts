import { markOf } from './field-by-field.server.ts'
import { onNewest } from './forms.server.ts'
import { BASE, type Typed } from './forms.ts'

type Stored = Readonly<Record<string, string>>

/** Field → mark of what it showed, for `ShownFields`: by it is told later whether she touched the field. */
export function shownMarks(stored: Stored): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(stored).map(([name, text]) => [name, markOf(text)]))
}

/**
 * What was typed, on the newest version (`onNewest`): a field that she left as it was shown says what is stored now, so
 * that saving again takes back nothing that she did not touch.
 */
export function untouchedOnNewest(typed: Typed, stored: Stored): Typed {
  const { values, lists } = onNewest(typed)
  const untouched = Object.entries(stored).filter(
    ([name]) => values[BASE + name] === markOf(values[name] ?? ''),
  )
  const kept = Object.entries(values).filter(([name]) => !name.startsWith(BASE))
  return { values: { ...Object.fromEntries(kept), ...Object.fromEntries(untouched) }, lists }
}
