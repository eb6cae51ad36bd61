import { useEffect, useRef, type RefObject } from 'react'
import type { Act } from './acts.ts'
import { continueList } from './continue-list.ts'
import { breakLine, enter } from './enter.ts'
import { joinBefore, joinBehind } from './join-paragraphs.ts'
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
/** A reader of a plain text sees each of its line ends; of a lesson she sees paragraphs. */
const LINES: Readonly<Record<Grammar, Readonly<Record<string, (spot: Spot) => Edit | null>>>> = {
  lesson: { Enter: enter, 'Shift+Enter': breakLine, Backspace: joinBefore, Delete: joinBehind },
  plain: { Enter: continueList },
  notes: { Enter: continueList },
}
const KEYS: readonly string[] = ['Enter', 'Backspace', 'Delete']

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
    function change(event: Event, key: string) {
      const target = writingField(box)
      const edit = isClosed(box) ? null : LINES[now.current.grammar][key]?.(target.spot())
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
      if (KEYS.includes(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey)
        change(event, event.shiftKey ? `Shift+${event.key}` : event.key)
    }
    /** The keyboards of some phones name no key. */
    function beforeInput(event: InputEvent) {
      const isEnd = event.inputType === 'insertLineBreak' || event.inputType === 'insertParagraph'
      if (isEnd && !isEnterHeard && !event.isComposing) change(event, 'Enter')
    }
    const ends = [listenTo(box, 'keydown', press), listenTo(box, 'beforeinput', beforeInput)]
    return () => ends.forEach((end) => end())
  }, [field])
}
