/** A part of a block's own line; `open` and `close` stand around its name, `gap` before what an attribute says. */
export type TagPiece = { from: number; to: number; is: 'open' | 'end' | 'gap' | 'close' }
/** `words`: where the words that stand on the same line begin and end. */
export type Tag = { pieces: TagPiece[]; words: { from: number; to: number } | null }

const OPENING = /^(\s*<)(\/?)[A-Z]\w*/
const ATTRIBUTE = /\s+[\w-]+="([^"]*)"/y
const CLOSING = /\s*\/?>/y
const LAST = /<\/[A-Z]\w*>\s*$/

/**
 * What of a block's line only the writing of it needs: its name and what its attributes say are left. An attribute that says
 * nothing yet stays as it is written, for somebody has to fill it in. Of a tag that goes on below only the sign is known.
 */
export function tagOf(text: string): Tag {
  const [name = '', before = '', slash = ''] = OPENING.exec(text) ?? []
  if (name === '') return { pieces: [], words: null }
  const begun: TagPiece = {
    from: before.length - 1,
    to: before.length + slash.length,
    is: slash === '' ? 'open' : 'end',
  }
  const pieces = [begun]
  let at = name.length
  for (let found = readAt(ATTRIBUTE, text, at); found; found = readAt(ATTRIBUTE, text, at)) {
    const [whole, value = ''] = found
    const end = at + whole.length
    if (value !== '') {
      pieces.push(
        { from: at, to: end - 1 - value.length, is: 'gap' },
        { from: end - 1, to: end, is: 'close' },
      )
    }
    at = end
  }
  const [sign] = readAt(CLOSING, text, at) ?? []
  if (sign === undefined) return { pieces: [begun], words: null }
  pieces.push({ from: at, to: at + sign.length, is: 'close' })
  const from = at + sign.length
  const last = LAST.exec(text)?.index ?? text.length
  if (slash !== '' || last <= from || text.slice(from).trim() === '') return { pieces, words: null }
  pieces[pieces.length - 1] = { from: at, to: from, is: 'gap' }
  if (last < text.length) pieces.push({ from: last, to: text.length, is: 'close' })
  return { pieces, words: { from, to: last } }
}

function readAt(shape: RegExp, text: string, at: number): RegExpExecArray | null {
  shape.lastIndex = at
  return shape.exec(text)
}
