import type { PhrasingContent } from 'mdast'
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { withoutHiddenSigns } from '#app/platform/say/hidden-signs.ts'

/** A piece of text with how it is written. `note`: a reference to a note of that name stands here; `cut`: a line ends. */
export type Words = {
  text: string
  bold?: boolean
  italic?: boolean
  struck?: boolean
  raised?: 'sub' | 'sup'
} & {
  link?: string | undefined
  note?: string
  cut?: boolean
}

const MARKS = ['bold', 'italic', 'struck'] as const
type Mark = (typeof MARKS)[number]
const NODE = { bold: 'strong', italic: 'emphasis', struck: 'delete' } as const

/**
 * Pieces of a line as Markdown's tree: neighbours that are written alike are one, blanks stand outside of marks, runs of
 * blanks and tabs are one blank, invisible signs are gone, and nothing stands at either end that would make code of it.
 */
export function phrasingOf(words: readonly Words[]): PhrasingContent[] {
  return linksOf(trimmed(merged(blanksOutside(cleaned(words)))))
}

/** What the pieces say. */
export function plainText(words: readonly Words[]): string {
  return cleaned(words)
    .map(({ text, cut }) => (cut ? ' ' : text))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}

function cleaned(words: readonly Words[]): Words[] {
  return words.map((piece) => ({
    ...piece,
    // A blank that holds words together stays one.
    text: withoutHiddenSigns(piece.text).replace(/\s+/g, (gap) => (/^\u00a0+$/.test(gap) ? '\u00a0' : ' ')),
  }))
}

/** `**tebal **` is no bold: its blank goes to the words around. */
function blanksOutside(words: readonly Words[]): Words[] {
  return words.flatMap((piece) => {
    const isPlain = !MARKS.some((mark) => piece[mark]) && !piece.raised && !piece.link
    if (piece.note !== undefined || piece.cut || isPlain) return [piece]
    const inner = piece.text.trim()
    const start = piece.text.indexOf(inner)
    const [before, after] = [piece.text.slice(0, start), piece.text.slice(start + inner.length)]
    const blank = (text: string): Words[] => (text === '' ? [] : [{ text }])
    return [...blank(before), ...(inner === '' ? [] : [{ ...piece, text: inner }]), ...blank(after)]
  })
}

/** Neighbours that are written alike, put together once: a line may be made of a hundred thousand pieces. */
function merged(words: readonly Words[]): Words[] {
  const groups: { piece: Words; texts: string[] }[] = []
  for (const piece of words) {
    if (piece.note === undefined && !piece.cut && piece.text === '') continue
    const last = groups.at(-1)
    if (!last || !isAlike(last.piece, piece)) groups.push({ piece, texts: [piece.text] })
    else last.texts.push(last.texts.at(-1)?.endsWith(' ') ? piece.text.replace(/^ /, '') : piece.text)
  }
  return bridged(groups.map(({ piece, texts }) => ({ ...piece, text: texts.join('') })))
}

/** Two bold words with a plain blank between them are one bold piece. */
function bridged(pieces: readonly Words[]): Words[] {
  const joined: Words[] = []
  for (const piece of pieces) {
    const [before, blank] = joined.slice(-2)
    if (before && blank && isBlank(blank) && isAlike(before, piece) && MARKS.some((mark) => piece[mark])) {
      joined.pop()
      before.text += blank.text + piece.text
    } else joined.push(piece)
  }
  return joined
}

function isBlank({ text, note, cut }: Words): boolean {
  return note === undefined && !cut && text.trim() === ''
}

function isAlike(one: Words, other: Words): boolean {
  if (one.note !== undefined || other.note !== undefined || one.cut || other.cut) return false
  const same = MARKS.every((mark) => Boolean(one[mark]) === Boolean(other[mark]))
  return same && one.raised === other.raised && one.link === other.link
}

/** Blanks and line ends go at both ends, and around line ends within. */
function trimmed(words: readonly Words[]): Words[] {
  const pieces = [...words]
  while (pieces[0] && (pieces[0].cut || isBlank(pieces[0]))) pieces.shift()
  for (let last = pieces.at(-1); last && (last.cut || isBlank(last)); last = pieces.at(-1)) pieces.pop()
  return pieces.map((piece, index) => {
    const opens = index === 0 || pieces[index - 1]?.cut
    const closes = index === pieces.length - 1 || pieces[index + 1]?.cut
    const text = opens ? piece.text.trimStart() : piece.text
    return { ...piece, text: closes ? text.trimEnd() : text }
  })
}

function linksOf(pieces: readonly Words[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  for (let at = 0; at < pieces.length;) {
    const { link } = pieces[at] ?? {}
    let beyond = at + 1
    while (link !== undefined && beyond < pieces.length && pieces[beyond]?.link === link) beyond += 1
    const some = pieces.slice(at, beyond)
    if (link === undefined) nodes.push(...some.map(nodeOf))
    else if (some.some(({ text }) => text.trim() !== ''))
      nodes.push({
        type: 'link',
        url: link,
        children: some.filter(({ note }) => note === undefined).map(nodeOf),
      })
    at = beyond
  }
  return nodes
}

function nodeOf(piece: Words): PhrasingContent {
  if (piece.note !== undefined)
    return { type: 'footnoteReference', identifier: piece.note, label: piece.note }
  if (piece.cut) return { type: 'break' }
  let node: PhrasingContent = { type: 'text', value: piece.text }
  if (piece.raised) node = littleTag(piece.raised, node)
  for (const mark of [...MARKS].reverse()) if (piece[mark]) node = marked(mark, node)
  return node
}

function marked(mark: Mark, node: PhrasingContent): PhrasingContent {
  return { type: NODE[mark], children: [node] }
}

function littleTag(name: 'sub' | 'sup', node: PhrasingContent): MdxJsxTextElement {
  return { type: 'mdxJsxTextElement', name, attributes: [], children: [node] }
}
