import { history, historyKeymap, isolateHistory, standardKeymap } from '@codemirror/commands'
import { Compartment, EditorState, Transaction } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { isClosed, standIn, type WritingField } from '../writing-field.ts'
import { HANDLERS } from './handlers.ts'
import { endWord, faultyLines, look } from './look.ts'
import { isRaw, rememberRaw } from './raw.ts'
import type { TableTool } from './table-widget.ts'
import { tablesAsTables } from './tables.ts'
import { theme } from './theme.ts'

/** An editor that stands in for a plain field. */
export type Editor = {
  /** What is said of the field: its name, what describes it, whether something is wrong. */
  describe: (attributes: Readonly<Record<string, string>>) => void
  fault: (lines: readonly number[]) => void
  /** Brings the line of this number to the top of what is seen. */
  begin: (line: number) => void
  close: () => void
}

type Given = { area: HTMLTextAreaElement; place: HTMLElement; nonce: string; tool: TableTool; ending: string }

/** Opens an editor in `place` that takes the letters of `area` and keeps it saying the same, letter by letter. */
export function openEditor({ area, place, nonce, tool, ending }: Given): Editor {
  const said = new Compartment()
  const shown = new Compartment()
  const tables = tablesAsTables(tool)
  let isTelling = false
  /** The plain field is what the form sends and what everybody else listens to. */
  function tell(text: string) {
    isTelling = true
    // Past React's own property, so that React hears of it; once, because a long text takes its time.
    Reflect.set(HTMLTextAreaElement.prototype, 'value', text, area)
    area.dispatchEvent(new Event('input', { bubbles: true }))
    isTelling = false
  }
  const view = new EditorView({
    parent: place,
    state: EditorState.create({
      doc: area.value,
      selection: { anchor: area.selectionStart, head: area.selectionEnd },
      extensions: [
        history(),
        EditorView.domEventHandlers(HANDLERS),
        keymap.of([...standardKeymap, ...historyKeymap]),
        EditorView.lineWrapping,
        EditorView.cspNonce.of(nonce),
        said.of([]),
        shown.of(isRaw() ? [] : tables),
        endWord.of(ending),
        look,
        theme,
        EditorState.readOnly.of(isClosed(area)),
        EditorView.updateListener.of(({ docChanged, view: now }) => {
          // As it is by now: another listener may have made room at a table meanwhile.
          const text = now.state.doc.toString()
          if (docChanged && text !== area.value) tell(text)
        }),
      ],
    }),
  })
  /** The text was changed past the editor: by who keeps it, or who joins it with another one. */
  function hear() {
    const [now, wanted] = [view.state.doc.toString(), area.value]
    if (isTelling || now === wanted) return
    let from = 0
    while (from < now.length && now[from] === wanted[from]) from += 1
    let end = 0
    while (end < Math.min(now.length, wanted.length) - from && now.at(-1 - end) === wanted.at(-1 - end))
      end += 1
    view.dispatch({
      changes: { from, to: now.length - end, insert: wanted.slice(from, wanted.length - end) },
      annotations: isolateHistory.of('full'),
    })
  }
  const focus = () => view.focus()
  area.addEventListener('input', hear)
  area.addEventListener('focus', focus)
  const field: WritingField = {
    element: view.contentDOM,
    spot: () => {
      const { from, to } = view.state.selection.main
      return { text: view.state.doc.toString(), start: from, end: to }
    },
    edit({ from, to, insert, start, end }) {
      if (view.state.readOnly) return
      view.focus()
      const isSame = view.state.sliceDoc(from, to) === insert
      view.dispatch({
        changes: isSame ? undefined : { from, to, insert },
        selection: { anchor: start, head: end },
        annotations: [isolateHistory.of('full'), Transaction.userEvent.of('input.tool')],
        scrollIntoView: true,
      })
    },
    mark: (start, end) => view.dispatch({ selection: { anchor: start, head: end } }),
    focus,
    show: (at, block = 'nearest') => view.dispatch({ effects: EditorView.scrollIntoView(at, { y: block }) }),
    bottomOf: (at) => view.coordsAtPos(at)?.bottom ?? place.getBoundingClientRect().top,
    raw: {
      isOn: isRaw,
      set(isOn) {
        rememberRaw(isOn)
        view.dispatch({ effects: shown.reconfigure(isOn ? [] : tables) })
      },
    },
  }
  const end = standIn(area, field)
  if (document.activeElement === area) view.focus()
  return {
    describe: (attributes) =>
      view.dispatch({ effects: said.reconfigure(EditorView.contentAttributes.of(attributes)) }),
    fault: (lines) => view.dispatch({ effects: faultyLines.of(lines) }),
    begin(line) {
      const { from } = view.state.doc.line(Math.min(line, view.state.doc.lines))
      view.dispatch({ effects: EditorView.scrollIntoView(from, { y: 'start' }) })
    },
    close() {
      end()
      area.removeEventListener('input', hear)
      area.removeEventListener('focus', focus)
      view.destroy()
    },
  }
}
