import { typeIn } from '#app/platform/line/type-in.ts'
import { linesAt, type Edit, type Spot } from './spot.ts'

/** A field in which somebody writes, whatever takes the letters: the plain one, or an editor that stands in for it. */
export type WritingField = {
  /** What has the focus while she writes. */
  element: HTMLElement
  spot: () => Spot
  /** Does an edit as if it was typed: one step of undo, and heard by who keeps the text. */
  edit: (edit: Edit) => void
  /** Marks a part of the text; the focus is not touched. */
  mark: (start: number, end: number) => void
  focus: () => void
  /** Brings a place of the text into view, at its edge where nothing else is said. */
  show: (place: number, block?: 'nearest' | 'center') => void
  /** Where on the screen the line of a place ends, in pixels. */
  bottomOf: (place: number) => number
  /** Shows the text as it is written, signs and all; a plain field knows nothing else. */
  raw?: { isOn: () => boolean; set: (isOn: boolean) => void }
}

const standIns = new WeakMap<HTMLTextAreaElement, WritingField>()

/** What takes the letters of this field now. */
export function writingField(area: HTMLTextAreaElement): WritingField {
  return standIns.get(area) ?? plainField(area)
}

/** From now on `field` takes the letters, and keeps `area` saying the same. Answers how to end it. */
export function standIn(area: HTMLTextAreaElement, field: WritingField): () => void {
  standIns.set(area, field)
  return () => void standIns.delete(area)
}

/** Nobody may write here now. */
export function isClosed({ readOnly, disabled }: HTMLTextAreaElement): boolean {
  return readOnly || disabled
}

/** Hears of the field before whatever takes its letters does. Answers how to end it. */
export function listenTo<Name extends keyof HTMLElementEventMap>(
  area: HTMLTextAreaElement,
  name: Name,
  heard: (event: HTMLElementEventMap[Name]) => void,
): () => void {
  const around = area.parentElement
  const listener = (event: HTMLElementEventMap[Name]) => {
    if (!(event.target instanceof Element)) return
    const { element } = writingField(area)
    // A button that an editor shows within its text is its own matter.
    const isApart = event.target.closest('[contenteditable="false"]') !== null
    if (element.contains(event.target) && !isApart) heard(event)
  }
  around?.addEventListener(name, listener, true)
  return () => around?.removeEventListener(name, listener, true)
}

/** A table that is shown as one is to be changed. */
const TABLE = 'ubah-tabel'

export function askForTable(area: HTMLTextAreaElement, place: number): void {
  area.dispatchEvent(new CustomEvent(TABLE, { detail: place }))
}

/** Hears which table is to be changed, by its place. Answers how to end it. */
export function onTableAsked(area: HTMLTextAreaElement, heard: (place: number) => void): () => void {
  const listener = (event: Event) => {
    if (event instanceof CustomEvent && typeof event.detail === 'number') heard(event.detail)
  }
  area.addEventListener(TABLE, listener)
  return () => area.removeEventListener(TABLE, listener)
}

/** The number of a place's line, from 1. */
export function lineOf(text: string, place: number): number {
  return text.slice(0, place).split('\n').length
}

function plainField(area: HTMLTextAreaElement): WritingField {
  const mark = (start: number, end: number) => area.setSelectionRange(start, end)
  const focus = () => area.focus({ preventScroll: true })
  return {
    element: area,
    spot: () => ({ text: area.value, start: area.selectionStart, end: area.selectionEnd }),
    edit({ from, to, insert, start, end }) {
      if (isClosed(area)) return
      focus()
      mark(from, to)
      if (area.value.slice(from, to) !== insert) typeIn(area, insert)
      mark(start, end)
    },
    mark,
    focus,
    show: (place, block = 'nearest') => lineBox(area, place)?.scrollIntoView({ block }),
    bottomOf: (place) => {
      const line = lineBox(area, place)
      return line ? line.getBoundingClientRect().bottom : area.getBoundingClientRect().top
    },
  }
}

/** The box in which a place's line is drawn behind the field (`text-with-lines.tsx`); null in a field without one. */
function lineBox(area: HTMLTextAreaElement, place: number): Element | null {
  return area.parentElement?.querySelector(`pre > span:nth-child(${lineOf(area.value, place)})`) ?? null
}

/** Puts a text in place of what is marked; the caret comes behind it. */
export function typeOver(field: WritingField, text: string): void {
  const { start, end } = field.spot()
  field.edit({ from: start, to: end, insert: text, start: start + text.length, end: start + text.length })
}

/** Marks a whole line, by its number from 1, and goes there. */
export function goToLine(field: WritingField, line: number): void {
  const { text } = field.spot()
  const start = text
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, one) => sum + one.length + 1, 0)
  const { to } = linesAt({ text, start, end: start })
  field.focus()
  field.mark(start, to)
  field.show(start, 'center')
}
