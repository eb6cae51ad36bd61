import { redo } from '@codemirror/commands'
import type { EditorView } from '@codemirror/view'

/** What the editor does otherwise than its packages would. */
export const HANDLERS = {
  /** Files are the page's matter. */
  drop: (event: DragEvent) => (event.dataTransfer?.files.length ?? 0) > 0,
  /** With nothing marked nobody means a whole line. */
  copy: isNothingMarked,
  cut: isNothingMarked,
  /** On every system, and with the capitals locked too. */
  keydown(event: KeyboardEvent, view: EditorView) {
    const isAgain = (event.ctrlKey || event.metaKey) && event.shiftKey && event.key.toLowerCase() === 'z'
    if (isAgain) redo(view)
    return isAgain
  },
  /** Over marked words a browser types in the style of the first one, which the policy refuses. */
  beforeinput(event: InputEvent, view: EditorView) {
    const { data, inputType, isComposing } = event
    if (inputType !== 'insertText' || data === null || isComposing || view.state.readOnly) return false
    if (view.state.selection.main.empty) return false
    view.dispatch(view.state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true })
    return true
  },
}

function isNothingMarked(_event: Event, view: EditorView): boolean {
  return view.state.selection.main.empty
}
