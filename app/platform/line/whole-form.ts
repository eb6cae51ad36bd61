import { pairsIn } from './form-fields.ts'
import { plain } from './keeper-shape.ts'
import { withLineFeeds } from '#app/platform/say/line-ends.ts'
import { retype } from './retype.ts'

// A form of many fields that is kept as one text: JSON of the names and values that say something.

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
type Values = ReadonlyMap<string, string>

/** One text of values by name, the same in whatever order a page draws its fields. */
export function wholeOf(values: Iterable<readonly [string, string]>): string {
  const said = [...values].filter(([, value]) => value !== '')
  const sorted = said.sort(([one], [other]) => (one < other ? -1 : Number(one > other)))
  return JSON.stringify(sorted.map(([name, value]) => [name, withLineFeeds(value)]))
}

export function valuesIn(whole: string): Values {
  return new Map(pairsIn(whole) ?? [])
}

/** What it says as the server keeps it. */
export function wholeSays(whole: string): string {
  return wholeOf([...valuesIn(whole)].map(([name, value]) => [name, plain(value)] as const))
}

/** Two of one origin, field by field; null: both have changed the same field, or nobody knows the origin. */
export function mergeWhole(base: string | null, mine: string, theirs: string): string | null {
  if (base === null) return null
  const [was, one, other] = [base, mine, theirs].map(valuesIn)
  if (!was || !one || !other) return null
  const joined: [string, string][] = []
  for (const name of new Set([...was.keys(), ...one.keys(), ...other.keys()])) {
    const [before, here, there] = [was, one, other].map((values) => plain(values.get(name) ?? ''))
    if (here !== before && there !== before && here !== there) return null
    joined.push([name, (here === before ? other : one).get(name) ?? ''])
  }
  return wholeOf(joined)
}

/** The fields in which somebody writes or chooses something, and unseen ones that hold what she has written (`data-ditulis`). */
function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (element): element is Control =>
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement ||
      (element instanceof HTMLInputElement && isUnseen(element)) ||
      (element instanceof HTMLInputElement &&
        !['hidden', 'submit', 'button', 'file', 'password', 'search'].includes(element.type)),
  )
}

function isUnseen(control: Control): boolean {
  return control.dataset.ditulis !== undefined
}

function isBox(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && ['checkbox', 'radio'].includes(control.type)
}

export function namesOf(form: HTMLFormElement): ReadonlySet<string> {
  return new Set(controlsOf(form).map(({ name }) => name))
}

export function readWhole(form: HTMLFormElement): string {
  const written = controlsOf(form).filter((control) => !isBox(control) || control.checked)
  return wholeOf(written.map(({ name, value }) => [name, value]))
}

/** Puts all of it into the form; what comes back in a closed fold is brought into view. */
export function writeWhole(form: HTMLFormElement, whole: string): void {
  const values = valuesIn(whole)
  for (const control of controlsOf(form)) {
    const value = values.get(control.name) ?? ''
    if (isBox(control)) control.checked = value === control.value
    else if (control.value !== value) {
      const fold = control.closest('details')
      if (fold && value !== '') fold.open = true
      if (control instanceof HTMLSelectElement || isUnseen(control)) control.value = value
      else retype(control, value, null)
    }
  }
}

/** What it says, for a person to read: a line for each field. `labels`: how the fields are called. */
export function wholeWords(
  form: HTMLFormElement | null,
  labels: Readonly<Record<string, string>>,
  whole: string,
): string {
  const controls = form ? controlsOf(form) : []
  const values = valuesIn(whole)
  return [...new Set([...controls.map(({ name }) => name), ...values.keys()])]
    .flatMap((name) => {
      const value = values.get(name)
      if (value === undefined) return []
      const drawn = controls.filter((control) => control.name === name)
      const label = labels[name] ?? drawn[0]?.labels?.[0]?.textContent ?? name
      // What stands in a field that nobody sees is for no reader.
      if (drawn[0] instanceof HTMLInputElement && (drawn[0].type === 'checkbox' || isUnseen(drawn[0])))
        return label
      return `${label}: ${chosenWords(drawn, value) ?? value}`
    })
    .join('\n')
}

function chosenWords(drawn: readonly Control[], value: string): string | null {
  for (const control of drawn) {
    if (control instanceof HTMLSelectElement)
      return [...control.options].find((option) => option.value === value)?.text ?? null
    if (isBox(control) && control.value === value) return control.labels?.[0]?.textContent ?? null
  }
  return null
}
