import { useEffect, useRef, type RefObject } from 'react'
import type { Act } from './acts.ts'
import { continueList } from './continue-list.ts'
import { breakLine, enter } from './enter.ts'
import type { Grammar } from './paste/shapes.ts'
import type { Edit, Spot } from './spot.ts'
import { isClosed, listenTo, writingField } from './writing-field.ts'

type Options = {
  field: RefObject<HTMLTextAreaElement>
  act: (name: Act) => void
  has: (name: Act) => boolean
  grammar: Grammar
}

const ACTS: Readonly<Record<string, Act>> = { b: 'bold', i: 'italic', k: 'link', f: 'find' }
type Line = { enter: (spot: Spot) => Edit | null; shiftEnter: (spot: Spot) => Edit | null }
const AS_TYPED: Line = { enter: continueList, shiftEnter: () => null }
/** A reader of a plain text sees each of its line ends; of a lesson she sees paragraphs. */
const LINES: Readonly<Record<Grammar, Line>> = {
  lesson: { enter, shiftEnter: breakLine },
  plain: AS_TYPED,
  notes: AS_TYPED,
}

/** The keys of the field: shortcuts, and Enter as the text means it. Tab stays the way out of it. */
export function useKeys(options: Options): void {
  const now = useRef(options)
  useEffect(() => void (now.current = options))
  const { field } = options
  useEffect(() => {
    const area = field.current
    if (!area) return
    const box = area
    let isEnterHeard = false
    function endLine(event: Event, shift: boolean) {
      if (isClosed(box)) return
      const { enter: plain, shiftEnter } = LINES[now.current.grammar]
      const target = writingField(box)
      const edit = (shift ? shiftEnter : plain)(target.spot())
      if (!edit) return
      event.preventDefault()
      target.edit(edit)
    }
    function press(event: KeyboardEvent) {
      isEnterHeard = event.key === 'Enter'
      if (event.defaultPrevented || event.isComposing) return
      const { act, has } = now.current
      if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
        const name = ACTS[event.key.toLowerCase()]
        if (!name || !has(name)) return
        event.preventDefault()
        return act(name)
      }
      if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.altKey)
        endLine(event, event.shiftKey)
    }
    /** The keyboards of some phones name no key. */
    function beforeInput(event: InputEvent) {
      const isEnd = event.inputType === 'insertLineBreak' || event.inputType === 'insertParagraph'
      if (isEnd && !isEnterHeard && !event.isComposing) endLine(event, false)
    }
    const ends = [listenTo(box, 'keydown', press), listenTo(box, 'beforeinput', beforeInput)]
    return () => ends.forEach((end) => end())
  }, [field])
}
