import type { Edit } from '#app/components/writing/spot.ts'
import { MEDIA_WORDS } from '#app/mdx/media-words.ts'

type Block = keyof typeof MEDIA_WORDS

/** One attribute that holds words of a medium. */
export type WordsOf = { name: string; required: boolean; most: number; value: string }

/** The tag of a picture, a file or a film in a text: where it stands, which file it shows, which words belong to it. */
export type MediumTag = {
  block: Block
  from: number
  to: number
  file: string
  words: WordsOf[]
  /** In the order in which they are written. */
  attributes: [name: string, value: string][]
  isClosed: boolean
}

const ATTRIBUTE = /\s([a-zA-Z]+)="([^"]*)"/g
const TAG = /<(Gambar|Berkas|Video)((?:\s+[a-zA-Z]+="[^"]*")*)\s*(\/?)>/g

/** The medium in whose block this place of a text stands; null where it stands in none. */
export function mediumAt(text: string, place: number): MediumTag | null {
  for (const tag of text.matchAll(TAG)) {
    const [whole, block, written = '', end] = tag
    const to = tag.index + whole.length
    const closing = `</${block}>`
    const behind = end === '/' ? -1 : text.indexOf(closing, to)
    if (place < tag.index) return null
    if (place > (behind === -1 ? to : behind + closing.length) || !isBlock(block)) continue
    const attributes = [...written.matchAll(ATTRIBUTE)].map(([, name = '', value = '']): [string, string] => [
      name,
      value,
    ])
    const values = new Map(attributes)
    const words = Object.entries<{ required: boolean; most: number }>(MEDIA_WORDS[block]).map(
      ([name, rule]) => ({ name, ...rule, value: values.get(name) ?? '' }),
    )
    const file = values.get('berkas') ?? ''
    return { block, from: tag.index, to, file, words, attributes, isClosed: end === '/' }
  }
  return null
}

/** Some words that this medium must have are not written yet. */
export function owesWords({ words }: MediumTag): boolean {
  return words.some(({ required, value }) => required && value.trim() === '')
}

/** Writes the words into the tag; what may be left out and is empty goes. The caret comes behind the tag. */
export function withWords(tag: MediumTag, said: ReadonlyMap<string, string>): Edit {
  const written = tag.attributes.map(([name, value]): [string, string] => [
    name,
    said.has(name) ? asValue(said.get(name) ?? '') : value,
  ])
  const known = new Set(tag.attributes.map(([name]) => name))
  const added = tag.words.flatMap(({ name }): [string, string][] =>
    known.has(name) ? [] : [[name, asValue(said.get(name) ?? '')]],
  )
  const mayGo = new Set(tag.words.filter(({ required }) => !required).map(({ name }) => name))
  const kept = [...written, ...added].filter(([name, value]) => value !== '' || !mayGo.has(name))
  const attributes = kept.map(([name, value]) => ` ${name}="${value}"`).join('')
  const insert = `<${tag.block}${attributes}${tag.isClosed ? ' />' : '>'}`
  const caret = tag.from + insert.length
  return { from: tag.from, to: tag.to, insert, start: caret, end: caret }
}

/** One line, without the sign that would end it: straight quotation marks become those of a printed text. */
function asValue(words: string): string {
  return words
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/(^|[\s(])"/g, '$1“')
    .replaceAll('"', '”')
}

function isBlock(name: string | undefined): name is Block {
  return name !== undefined && name in MEDIA_WORDS
}
