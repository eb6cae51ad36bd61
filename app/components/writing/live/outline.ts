import { cellsOf, isRule } from '../table-text.ts'

export type LineKind =
  'words' | 'empty' | 'heading' | 'item' | 'quote' | 'tag' | 'note' | 'rule' | 'code' | 'fence' | 'table'

/** What a line is to the reader. `sign` is the length of what stands before its words, `level` of a heading its depth. */
export type Line = { kind: LineKind; sign: number; level: number }

/** The lines of a text, and its tables by their first and last line. */
export type Outline = { lines: Line[]; tables: { first: number; last: number }[] }

const SHAPES: readonly (readonly [kind: LineKind, shape: RegExp])[] = [
  ['heading', /^\s{0,3}(#{1,6})\s+/],
  ['rule', /^\s{0,3}(?:\*{3,}|-{3,}|_{3,})\s*$/],
  ['item', /^\s*(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?/],
  ['quote', /^\s{0,3}(?:>[ \t]?)+/],
  ['tag', /^\s*<\/?[A-Z]/],
  ['note', /^\[\^[^\]\s]+\]:\s/],
]
const FENCE = /^\s*(`{3,}|~{3,})/

/** Reads a text line by line, as far as its look goes: cheap enough for every letter that is typed. */
export function outlineOf(texts: readonly string[]): Outline {
  const lines: Line[] = []
  const tables: Outline['tables'] = []
  let fence = ''
  for (let at = 0; at < texts.length; at += 1) {
    const text = texts[at] ?? ''
    const [, marks = ''] = FENCE.exec(text) ?? []
    if (fence !== '' || marks !== '') {
      lines.push({ kind: marks === '' ? 'code' : 'fence', sign: 0, level: 0 })
      if (fence === '') fence = marks
      else if (marks.startsWith(fence)) fence = ''
      continue
    }
    const last = tableEnd(texts, at)
    if (last > at) {
      tables.push({ first: at, last })
      for (; at <= last; at += 1) lines.push({ kind: 'table', sign: 0, level: 0 })
      at -= 1
      continue
    }
    lines.push(lineOf(text))
  }
  return { lines, tables }
}

function lineOf(text: string): Line {
  if (text.trim() === '') return { kind: 'empty', sign: 0, level: 0 }
  for (const [kind, shape] of SHAPES) {
    const found = shape.exec(text)
    if (!found) continue
    const sign = kind === 'tag' || kind === 'rule' ? 0 : found[0].length
    return { kind, sign, level: kind === 'heading' ? (found[1]?.length ?? 0) : 0 }
  }
  return { kind: 'words', sign: 0, level: 0 }
}

/** The last line of the table that begins here; before it where none does. */
function tableEnd(texts: readonly string[], first: number): number {
  const [head = '', rule = ''] = [texts[first], texts[first + 1]].map((line) => line?.trim())
  if (!head.includes('|') || !rule.includes('|') || !isRule(rule)) return -1
  if (cellsOf(head).length !== cellsOf(rule).length) return -1
  let last = first + 1
  while (texts[last + 1]?.includes('|')) last += 1
  return last
}
