import { useEffect, type RefObject } from 'react'
import { gapsAt, withGaps } from './gaps.ts'
import { isClosed, listenTo, writingField } from './writing-field.ts'

/**
 * Who begins to write on the empty line between two paragraphs means a third one: it gets empty lines of its own. With a
 * keyboard that composes words this waits for the end of the word, which must not be disturbed.
 */
export function useGaps(field: RefObject<HTMLTextAreaElement>, isWanted: boolean): void {
  useEffect(() => {
    const area = field.current
    if (!area || !isWanted) return
    const box = area
    let isBegun = false
    function beforeInput(event: InputEvent) {
      const { data, inputType, isComposing } = event
      if (inputType !== 'insertText' || isComposing || data === null || data.includes('\n')) return
      const target = writingField(box)
      const spot = target.spot()
      const gaps = isClosed(box) || data === '|' ? null : gapsAt(spot)
      if (!gaps) return
      event.preventDefault()
      const [from, caret] = [spot.start, spot.start + gaps.above.length + data.length]
      target.edit({ from, to: from, insert: gaps.above + data + gaps.below, start: caret, end: caret })
      // Whoever listens to what is typed hears it of the plain field only.
      if (target.element !== box)
        target.element.dispatchEvent(new InputEvent('input', { bubbles: true, inputType, data }))
    }
    const begin = () => void (isBegun = gapsAt(writingField(box).spot()) !== null)
    function end() {
      if (!isBegun) return
      isBegun = false
      // The word stands in the field once this event is over.
      setTimeout(() => {
        const target = writingField(box)
        const edit = withGaps(target.spot())
        if (edit) target.edit(edit)
      })
    }
    const ends = [
      listenTo(box, 'beforeinput', beforeInput),
      listenTo(box, 'compositionstart', begin),
      listenTo(box, 'compositionend', end),
    ]
    return () => ends.forEach((stop) => stop())
  }, [field, isWanted])
}
