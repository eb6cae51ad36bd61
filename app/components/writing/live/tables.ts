import { EditorState, StateField, Transaction, type Extension, type Text } from '@codemirror/state'
import { Decoration, EditorView, type DecorationSet, type ViewUpdate } from '@codemirror/view'
import { outlineOf, type Outline } from './outline.ts'
import { outlines } from './outlines.ts'
import { TableWidget, type TableTool } from './table-widget.ts'

/** A table's place in the text. Up to `end`, the empty line below it, nobody can write without adding to it. */
type Place = { from: number; to: number; end: number }
type Shown = { outline: Outline; places: Place[]; drawn: DecorationSet }

/** Draws the tables of the text as tables, and keeps the caret and the keys that take letters away out of them. */
export function tablesAsTables(tool: TableTool): Extension {
  const field = StateField.define<Shown>({
    create: (state) => shownIn(state, tool, null),
    update: (shown, { state, docChanged, selection }) =>
      docChanged || selection ? shownIn(state, tool, docChanged ? null : shown) : shown,
    provide: (self) => [
      EditorView.decorations.from(self, ({ drawn }) => drawn),
      EditorView.atomicRanges.of((view) => view.state.field(self).drawn),
      outlines.from(self, ({ outline }) => outline),
    ],
  })
  return [
    field,
    EditorState.transactionFilter.of((transaction) =>
      guarded(transaction, transaction.startState.field(field)),
    ),
    EditorState.transactionFilter.of(withRoom),
    EditorView.updateListener.of((update) => settle(update, update.state.field(field).places)),
  ]
}

function shownIn(state: EditorState, tool: TableTool, known: Shown | null): Shown {
  const outline = known?.outline ?? outlineOf(state.doc.toString().split('\n'))
  const places = known?.places ?? outline.tables.map((table) => placeOf(state.doc, table))
  const { main } = state.selection
  const drawn = Decoration.set(
    places.map(({ from, to }) => {
      const isMarked = !main.empty && main.from <= from && main.to >= to
      const widget = new TableWidget(state.sliceDoc(from, to), from, isMarked, tool)
      return Decoration.replace({ widget, block: true }).range(from, to)
    }),
  )
  return { outline, places, drawn }
}

function placeOf(doc: Text, { first, last }: Outline['tables'][number]): Place {
  const to = doc.line(last + 1).to
  const below = last + 2 <= doc.lines ? doc.line(last + 2) : null
  return { from: doc.line(first + 1).from, to, end: below?.text.trim() === '' ? below.to : to }
}

/** The caret goes over a table to where one can write, and makes room for that at the ends of the text. */
function settle({ view, state, startState, docChanged, selectionSet }: ViewUpdate, places: readonly Place[]) {
  const { main } = state.selection
  if ((!docChanged && !selectionSet) || !main.empty || view.composing) return
  const place = places.find(({ from, end }) => main.head >= from && main.head <= end)
  if (!place) return
  const isFromBelow = !docChanged && startState.selection.main.head > place.end
  if (isFromBelow && place.from > 0) return view.dispatch({ selection: { anchor: place.from - 1 } })
  // Around the text the server keeps no empty lines, so this changes nothing for anybody.
  const annotations = Transaction.addToHistory.of(false)
  if (isFromBelow)
    return view.dispatch({ changes: { from: 0, insert: '\n\n' }, selection: { anchor: 0 }, annotations })
  if (place.end < state.doc.length) return view.dispatch({ selection: { anchor: place.end + 1 } })
  const insert = place.end === place.to ? '\n\n' : '\n'
  view.dispatch({
    changes: { from: place.end, insert },
    selection: { anchor: place.end + insert.length },
    scrollIntoView: true,
    annotations,
  })
}

/** A table that comes to stand at the end of the text has room below it, which goes with it when it is undone. */
function withRoom(transaction: Transaction) {
  const { docChanged, newDoc, newSelection } = transaction
  const isOurs = transaction.isUserEvent('input') || transaction.isUserEvent('delete')
  if (!docChanged || !isOurs) return transaction
  const lines = newDoc.toString().split('\n')
  // Without a bar at the end there is no table there.
  if (!lines.slice(-2).some((line) => line.includes('|'))) return transaction
  const table = outlineOf(lines).tables.at(-1)
  const below = lines.slice((table?.last ?? 0) + 1)
  if (!table || below.length > 1 || below.some((line) => line.trim() !== '')) return transaction
  if (newSelection.main.head < newDoc.line(table.first + 1).from) return transaction
  const insert = '\n'.repeat(2 - below.length)
  const anchor = newDoc.length + insert.length
  return [transaction, { changes: { from: newDoc.length, insert }, selection: { anchor }, sequential: true }]
}

/** A key that would join other lines to a table marks the table instead: pressed again it takes it away. */
function guarded(transaction: Transaction, { places }: Shown) {
  if (!transaction.isUserEvent('delete')) return transaction
  let broken: Place | undefined
  transaction.changes.iterChanges((from, to) => {
    broken ??= places.find(
      (place) => from <= place.end && to >= place.from && !(from <= place.from && to >= place.to),
    )
  })
  if (!broken) return transaction
  const { newDoc, startState } = transaction
  const written = startState.sliceDoc(broken.from, broken.to)
  const lines = newDoc.toString().split('\n')
  const isKept = outlineOf(lines).tables.some(({ first, last }) => {
    // A line right below a table is one of its rows to the reader.
    const below = lines[last + 1]?.trim() ?? ''
    return lines.slice(first, last + 1).join('\n') === written && (below === '' || below.startsWith('<'))
  })
  if (isKept) return transaction
  return { selection: { anchor: broken.from, head: broken.to } }
}
