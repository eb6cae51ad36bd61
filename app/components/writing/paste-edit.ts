import type { Grammar } from './paste/shapes.ts'
import { putBlock } from './put-block.ts'
import { linesAt, type Edit, type Spot } from './spot.ts'

/** Inside code only plain words can be put. */
export function isInCode(spot: Spot): boolean {
  const before = spot.text.slice(0, spot.start)
  const fences = before.split('\n').filter((line) => /^\s*(?:`{3,}|~{3,})/.test(line)).length
  return fences % 2 === 1
}

/** What was pasted, in its line where it is one; else between empty lines. An item goes on a list that begins its line. */
export function pasteEdit(spot: Spot, text: string, grammar: Grammar): Edit {
  const { from } = linesAt(spot)
  const before = spot.text.slice(from, spot.start)
  const isLine = !text.includes('\n') && !/^(?:#{2,3} |[-*] |\d+[.)] |\||>|\*\*\*$|`{3})/.test(text)
  if (!isLine) return putBlock(spot, text)
  // What is escaped only because a line would begin with it needs no backslash inside one.
  const insert =
    before.trim() === '' || grammar === 'notes'
      ? text
      : text.replace(/^\\(?=[-+=>#])/, '').replace(/^(\d{1,9})\\(?=[.)])/, '$1')
  const caret = spot.start + insert.length
  return { from: spot.start, to: spot.end, insert, start: caret, end: caret }
}
