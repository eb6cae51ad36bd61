import {
  Facet,
  StateEffect,
  StateField,
  type EditorState,
  type Extension,
  type Range,
} from '@codemirror/state'
import { Decoration, ViewPlugin, WidgetType, type DecorationSet, type EditorView } from '@codemirror/view'
import { spansOf } from './inline.ts'
import type { Line } from './outline.ts'
import { outlines } from './outlines.ts'
import { tagOf } from './tags.ts'

/** Says which lines have a fault, by their numbers from 1. */
export const faultyLines = StateEffect.define<readonly number[]>()

const faulty = StateField.define<readonly number[]>({
  create: () => [],
  update: (lines, { effects }) => effects.find((effect) => effect.is(faultyLines))?.value ?? lines,
})

/** What stands before a block's name where it ends. */
export const endWord = Facet.define<string, string>({ combine: ([word = '']) => word })

/** Letters in place of signs. */
class Letters extends WidgetType {
  private readonly letters: string
  constructor(letters: string) {
    super()
    this.letters = letters
  }
  override eq(other: Letters): boolean {
    return other.letters === this.letters
  }
  toDOM(): HTMLElement {
    const shown = document.createElement('span')
    shown.textContent = this.letters
    return shown
  }
}

const HIDDEN = Decoration.replace({})
const BULLET = Decoration.replace({ widget: new Letters('•') })
const GAP = Decoration.replace({ widget: new Letters(' · ') })
const MARKS = {
  bold: Decoration.mark({ class: 'w-bold' }),
  italic: Decoration.mark({ class: 'w-italic' }),
  struck: Decoration.mark({ class: 'w-struck' }),
  mono: Decoration.mark({ class: 'w-mono' }),
  link: Decoration.mark({ class: 'w-link' }),
  note: Decoration.mark({ class: 'w-faint' }),
  break: Decoration.mark({ class: 'w-faint' }),
  sign: Decoration.mark({ class: 'w-faint' }),
  words: Decoration.mark({ class: 'w-plain' }),
  found: Decoration.mark({ class: 'w-found' }),
} as const

/**
 * Numbers the lines that are seen, marks the faulty ones and shows the others as their readers will see them. The signs
 * are hidden but where she writes, so that the letters under her hands are those of the text.
 */
export const look: Extension = [
  faulty,
  ViewPlugin.define(
    (view) => ({
      drawn: drawn(view),
      update(update) {
        const isFaulted = update.startState.field(faulty) !== update.state.field(faulty)
        const isTold = update.startState.facet(outlines) !== update.state.facet(outlines)
        if (
          update.docChanged ||
          update.viewportChanged ||
          update.selectionSet ||
          update.focusChanged ||
          isFaulted ||
          isTold
        )
          this.drawn = drawn(update.view)
      },
    }),
    { decorations: ({ drawn: set }) => set },
  ),
]

function drawn(view: EditorView): DecorationSet {
  const { state } = view
  const outline = state.facet(outlines)
  const ranges: Range<Decoration>[] = []
  // Of an empty text no range is seen.
  const seen = state.doc.length === 0 ? [{ from: 0, to: 0 }] : view.visibleRanges
  for (const { from, to } of seen) {
    for (let at = from; at <= to;) {
      const line = state.doc.lineAt(at)
      const read = outline?.lines[line.number - 1]
      if (read?.kind !== 'table') {
        const isFaulty = state.field(faulty).includes(line.number)
        ranges.push(lineLook(line.number, read, isFaulty).range(line.from))
        if (read)
          ranges.push(...wordLooks(line, read, view.hasFocus && isTouched(state, line), state.facet(endWord)))
      }
      at = line.to + 1
    }
  }
  // What is marked is drawn by the browser where the focus is; from elsewhere, as while she searches, by us.
  const { main } = state.selection
  if (!view.hasFocus && !main.empty) ranges.push(MARKS.found.range(main.from, main.to))
  return Decoration.set(ranges, true)
}

function lineLook(number: number, line: Line | undefined, isFaulty: boolean) {
  const kind = line ? `w-${line.kind}${line.level > 0 ? line.level : ''}` : 'w-raw'
  return Decoration.line({
    class: isFaulty ? `${kind} w-bad` : kind,
    attributes: { 'data-baris': String(number) },
  })
}

function isTouched({ selection }: EditorState, line: { from: number; to: number }): boolean {
  return selection.ranges.some(({ from, to }) => from <= line.to && to >= line.from)
}

type Row = { from: number; to: number; text: string }

function wordLooks(line: Row, { kind, sign }: Line, isOpen: boolean, ending: string) {
  const looks: Range<Decoration>[] = []
  const put = (from: number, to: number, decoration: Decoration) => {
    if (to > from) looks.push(decoration.range(from, to))
  }
  const faint = isOpen ? MARKS.sign : HIDDEN
  const marks = (first: number, end: number) => {
    for (const { from, to, look: shown } of spansOf(line.text.slice(first, end), line.from + first))
      put(from, to, shown === 'sign' ? faint : MARKS[shown])
  }
  if (kind === 'heading' || kind === 'quote') put(line.from, line.from + sign, faint)
  if (kind === 'item' && !isOpen) {
    const bullet = /^\s*[-*+]/.exec(line.text)?.[0].length ?? 0
    if (bullet > 0) put(line.from + bullet - 1, line.from + bullet, BULLET)
  }
  if (kind === 'tag' && !isOpen) {
    const { pieces, words } = tagOf(line.text)
    const end = Decoration.replace({ widget: new Letters(ending) })
    const instead = { open: HIDDEN, close: HIDDEN, gap: GAP, end }
    for (const { from, to, is } of pieces) put(line.from + from, line.from + to, instead[is])
    if (!words) return looks
    put(line.from + words.from, line.from + words.to, MARKS.words)
    marks(words.from, words.to)
  }
  if (NO_WORDS.has(kind)) return looks
  marks(sign, line.text.length)
  return looks
}

const NO_WORDS: ReadonlySet<Line['kind']> = new Set(['code', 'fence', 'tag', 'rule', 'empty', 'table'])
