import { GRAMMAR } from './grammar.ts'

/** Attributes that hold words for readers, in the order in which they are read. */
const WORDS = ['judul', 'kata', 'tanya', 'temuan', 'alt', 'keterangan', 'satuan', 'sumber', 'umpan']
const BLOCK = /<(\/?)([A-Z][A-Za-z]*)((?:\s+[a-zA-Z]+="[^"]*")*)\s*\/?>/g
const ATTRIBUTE = /\s([a-zA-Z]+)="([^"]*)"/g

/**
 * What readers see of a lesson's text, as plain lines: words without the signs of Markdown, pictures and blocks named with
 * their words. Nothing is refused and nothing drawn, so it tells of a draft with faults too; it is for comparing and
 * looking, never for showing a lesson. Names of blocks are Indonesian, as lessons are.
 */
export function shownWords(source: string): string {
  const lines = hidden(source)
    .replace(BLOCK, (_, closes: string, name: string, written: string) =>
      closes === '/' ? '' : blockWords(name, written),
    )
    .split('\n')
    .flatMap(lineWords)
  return shown(lines.join('\n').replace(/\n{3,}/g, '\n\n')).trim()
}

function blockWords(name: string, written: string): string {
  const values = new Map(
    [...written.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [key, value.trim()]),
  )
  const label = GRAMMAR.get(name)?.label.id ?? name
  const right = values.get('benar') === 'ya' ? ['benar'] : []
  const file = values.get('berkas')
  const words = [...right, ...WORDS.flatMap((key) => values.get(key) || [])]
  const said = words.length > 0 || !file ? words : [file]
  return said.length === 0 ? `[${label}]` : `[${label}: ${said.join(' · ')}]`
}

/** A line for readers; none for one that only draws a table or a rule. */
function lineWords(line: string): string[] {
  const plain = line.trim()
  if (/^[|\s:-]+$/.test(plain) && plain.includes('-')) return []
  if (plain.startsWith('|')) return [inline(cellsOf(plain).join(' | '))]
  const words = plain
    .replace(/^(?:>\s?)+/, '')
    .replace(/^#{1,6}\s+/, '')
    .replace(/^[-*+]\s+/, '• ')
    .replace(/^• \[[ xX]\]\s+/, '• ')
  return [inline(words)]
}

function cellsOf(row: string): string[] {
  const inner = row.endsWith('|') ? row.slice(1, -1) : row.slice(1)
  return inner.split('|').map((cell) => cell.trim())
}

function inline(line: string): string {
  return line
    .replace(/<br\s?\/?>/g, ' ')
    .replace(/<\/?su[bp]>/g, '')
    .replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/\*\*|__|~~|`/g, '')
    .replace(/(?<![\p{L}\p{N}])[*_](?=\S)/gu, '')
    .replace(/(?<=\S)[*_](?![\p{L}\p{N}])/gu, '')
    .replace(/\\$/, '')
    .trimEnd()
}

/** Signs that an author has written as signs are kept out of the way until the end. */
const ESCAPED = 0xe000

function hidden(source: string): string {
  return source.replace(/\\([\p{P}\p{S}])/gu, (typed, sign: string) =>
    sign.charCodeAt(0) < 0x7f ? String.fromCharCode(ESCAPED + sign.charCodeAt(0)) : typed,
  )
}

function shown(text: string): string {
  return text.replace(/[\ue021-\ue07e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - ESCAPED))
}
