import { plain } from './keeper-shape.ts'

/** How a field stands in its form: as one text, as ticks of one name, or as rows of cells named "field.0.cell". */
export type FieldKind = 'text' | 'list' | 'rows'
/** The cells of a row and what they say, in the order of the page. */
export type Row = readonly (readonly [cell: string, text: string])[]
type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** The field to which a control of this name belongs. */
export function fieldOf(name: string): string {
  return name.split('.')[0] ?? name
}

/**
 * What a field says: a text as it is, several values as JSON of names and values in the order of the page. `first`: what
 * the page was sent with, whatever was typed since.
 */
export function readField(form: HTMLFormElement, field: string, kind: FieldKind, first = false): string {
  const pairs = controlsOf(form, field).flatMap((control) => {
    const value = valueOf(control, first)
    return value === null ? [] : [[control.name, value]]
  })
  return kind === 'text' ? (pairs[0]?.[1] ?? '') : JSON.stringify(pairs)
}

/** The names and values that a form would send for what `readField` has read. */
export function pairsOf(field: string, kind: FieldKind, value: string): [string, string][] {
  if (kind === 'text') return [[field, value]]
  return pairsIn(value) ?? []
}

/** The names and values of several that are one text; null when it is no such text. */
export function pairsIn(value: string): [string, string][] | null {
  try {
    const pairs: unknown = JSON.parse(value)
    return Array.isArray(pairs) ? pairs.filter(isPair) : null
  } catch {
    return null
  }
}

/** What a text says as the server keeps it: without the blanks around it; of rows, those that say something. */
export function saysOf(kind: FieldKind, value: string): string {
  if (kind !== 'rows') return plain(value)
  const rows = [...rowsOf(value).values()].filter(saysSomething)
  return JSON.stringify(rows.map((row) => row.map(([cell, text]) => [cell, plain(text)])))
}

/** The rows of a text, by the number that their names have. */
export function rowsOf(value: string): Map<string, Row> {
  const rows = new Map<string, Row>()
  for (const [name, text] of pairsIn(value) ?? []) {
    const [, row = '', cell = ''] = name.split('.')
    rows.set(row, [...(rows.get(row) ?? []), [cell, text]])
  }
  return rows
}

export function saysSomething(row: Row): boolean {
  return row.some(([, text]) => text.trim() !== '')
}

function isPair(value: unknown): value is [string, string] {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string')
}

/** Puts another text into the form, so that its counters hear of it. False: it has rows for which there is no place. */
export function writeField(form: HTMLFormElement, field: string, kind: FieldKind, value: string): boolean {
  const controls = controlsOf(form, field)
  const pairs = pairsOf(field, kind, value)
  if (kind === 'rows') {
    const names = new Set(controls.map(({ name }) => name))
    if (names.size !== pairs.length || pairs.some(([name]) => !names.has(name))) return false
  }
  for (const control of controls) {
    const wanted = pairs.filter(([name]) => name === control.name).map(([, text]) => text)
    if (control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio'))
      control.checked = wanted.includes(control.value)
    else if (control.value !== (wanted[0] ?? '')) retype(control, wanted[0] ?? '')
  }
  return true
}

/**
 * She writes in a row, and other rows are put into the field: what this answers puts the focus into her row again, where
 * that stands among them, the caret where it was.
 */
export function keepFocus(form: HTMLFormElement, field: string, value: string): () => void {
  const { activeElement: active } = document
  if (!(active instanceof Element) || !isControl(active) || active.form !== form) return () => undefined
  const [name = '', row = '', cell = ''] = active.name.split('.')
  if (name !== field) return () => undefined
  const before = JSON.stringify(rowsOf(readField(form, field, 'rows')).get(row))
  const places = [...rowsOf(value)].flatMap(([at, cells]) => (JSON.stringify(cells) === before ? [at] : []))
  const place = places.includes(row) ? row : places.at(-1)
  const caret = active instanceof HTMLSelectElement ? null : active.selectionStart
  return () => {
    const next = place === undefined ? null : form.elements.namedItem(`${field}.${place}.${cell}`)
    if (!(next instanceof Element) || !isControl(next) || next === active) return
    next.focus()
    if (!(next instanceof HTMLSelectElement) && caret !== null) next.setSelectionRange(caret, caret)
  }
}

/** Puts the focus into a field: of several boxes into the one that is ticked. */
export function focusField(form: HTMLFormElement, field: string): void {
  const controls = controlsOf(form, field).filter(({ type }) => type !== 'hidden')
  const ticked = controls.find((control) => control instanceof HTMLInputElement && control.checked)
  ;(ticked ?? controls[0])?.focus()
}

function controlsOf(form: HTMLFormElement, field: string): Control[] {
  return [...form.elements].flatMap((element) =>
    isControl(element) && fieldOf(element.name) === field ? [element] : [],
  )
}

function isControl(element: Element): element is Control {
  return (
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement
  )
}

/** Null: a box that is not ticked says nothing. */
function valueOf(control: Control, first: boolean): string | null {
  if (control instanceof HTMLSelectElement) {
    if (!first) return control.value
    return (
      ([...control.options].find(({ defaultSelected }) => defaultSelected) ?? control.options[0])?.value ?? ''
    )
  }
  if (control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio'))
    return (first ? control.defaultChecked : control.checked) ? control.value : null
  return first ? control.defaultValue : control.value
}

/** React hears only of a value that was set past its own property; the caret stays where it can. */
function retype(control: Control, value: string) {
  if (control instanceof HTMLSelectElement) {
    control.value = value
    return
  }
  const { selectionStart: start, selectionEnd: end } = control
  const plain =
    control instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype
  Reflect.set(plain, 'value', value, control)
  if (start !== null && document.activeElement === control) control.setSelectionRange(start, end)
  control.dispatchEvent(new Event('input', { bubbles: true }))
}
