/** A tag of a block as it was typed, from where to where; `name` as a sentence shows it. */
export type Tag = { from: number; to: number; name: string; block: string; kind: 'open' | 'close' | 'whole' }

/** Words that share a line with a tag whose block goes on over other paragraphs. */
type Beside = { from: number; to: number; tag: Tag }

/** More are not looked at: the author has enough to do with these. */
const MOST = 50
const TAG = /<(\/?)([A-Z][A-Za-z]{0,40})((?:[^<>"']|"[^"]*"|'[^']*')*)>/g
/** What stands before a block in a quotation or a list is no text. */
const CONTAINER = /^(?:[\s>]|[-*+]\s|\d{1,9}[.)]\s)*/

/** All tags of blocks, in their order. */
export function tagsIn(text: string): Tag[] {
  return [...text.matchAll(TAG)].map(({ index, 0: whole, 1: slash, 2: block = '', 3: rest = '' }) => {
    const kind = slash ? 'close' : rest.trimEnd().endsWith('/') ? 'whole' : 'open'
    return { from: index, to: index + whole.length, name: slash ? `</${block}>` : `<${block}>`, block, kind }
  })
}

/**
 * Words right before or after a tag on its line, where the block's other end stands in another paragraph: such a tag must
 * have its line for itself. A block that begins and ends in one paragraph may share it.
 */
export function textsBesideTags(text: string): Beside[] {
  const tags = tagsIn(text)
  const open: Tag[] = []
  const apart: Tag[] = []
  for (const tag of tags) {
    if (tag.kind === 'open') open.push(tag)
    if (tag.kind !== 'close') continue
    const at = open.findLastIndex(({ block }) => block === tag.block)
    const [opening] = at < 0 ? [] : open.splice(at)
    if (opening && /\n[^\S\n]*\n/.test(text.slice(opening.to, tag.from))) apart.push(opening, tag)
  }
  return apart.slice(0, MOST).flatMap((tag) => besideOf(tag, text, tags))
}

function besideOf(tag: Tag, text: string, tags: readonly Tag[]): Beside[] {
  const begin = text.lastIndexOf('\n', tag.from - 1) + 1
  const container = CONTAINER.exec(text.slice(begin, tag.from))?.[0].length ?? 0
  const newline = text.indexOf('\n', tag.to)
  const spans = [
    { from: begin + container, to: tag.from, tag },
    { from: tag.to, to: newline < 0 ? text.length : newline, tag },
  ]
  return spans.filter(({ from, to }) => {
    const free = tags
      .filter((other) => other.from >= from && other.to <= to)
      .reduce((rest, other) => rest.replace(text.slice(other.from, other.to), ''), text.slice(from, to))
    return free.trim() !== ''
  })
}
