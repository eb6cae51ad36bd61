import type { Rows } from './table.ts'

const HEAD = /^(?:lajur|kolom|column|bagian|pernyataan|premis|istilah|pasangan|jawaban|arti)\b/i
const ASKED = /\b(?:jodohkan|pasangkan|cocokkan|match)\b/i
const LEFT = /^(\d{1,2})\s*[.)]\s*(\S.*)$/
const RIGHT = /^([a-z])\s*[.)]\s*(\S.*)$/i
const KEY = /^\(?(?:kunci(?: jawaban)?|jawaban|jawab|key) ?[:=.]/i
const PAIR = /(\d{1,2})(?: ?[-–:.=)])? ?([a-z])(?!\p{L})/giu

/**
 * Two columns to be matched, as pairs. Where they have labels ("1. KRS", "a. Kemenkes") the line below says which belong together;
 * without it each answer waits to be said. Null where the table is none.
 */
export function matchingLines(rows: Rows, { before, after }: { before: string; after: string }) {
  const [head = []] = rows
  const isHeaded = head.length >= 2 && head.every((cell) => cell === '' || HEAD.test(cell))
  if (!isHeaded && !ASKED.test(before)) return null
  const body = (isHeaded ? rows.slice(1) : rows).map((row) =>
    row.filter((cell) => cell !== '').length === 0 ? [] : row,
  )
  if (body.some((row) => row.length > 2)) return null
  const left = body.flatMap(([cell = '']) => labelled(cell, LEFT))
  const right = body.flatMap(([, cell = '']) => labelled(cell, RIGHT))
  if (left.length < 2 || right.length < 2) return null
  const intro = ASKED.test(before) ? [] : ['Jodohkan.']
  if (left.every(({ label }) => label === '') || right.every(({ label }) => label === ''))
    return { lines: [...intro, ...body.flatMap(rowPair)], takesAfter: false }
  const below = after.replace(/\s+/g, ' ').trim()
  const said = below.slice(KEY.exec(below)?.[0].length ?? below.length)
  const key = new Map([...said.matchAll(PAIR)].map(([, one = '', other = '']) => [one, other.toLowerCase()]))
  const answers = new Map(right.map(({ label, text }) => [label, text]))
  const pairs = left.map(({ label, text }) => {
    const answer = answers.get(key.get(label) ?? '')
    return `${text} -> ${answer ?? '?'}`
  })
  const used = new Set(key.values())
  const spare = right.flatMap(({ label, text }) => (used.has(label) ? [] : [`-> ${text}`]))
  return { lines: [...intro, ...pairs, ...spare], takesAfter: key.size > 0 }
}

function labelled(cell: string, label: RegExp): { label: string; text: string }[] {
  const text = cell.replace(/\s+/g, ' ').trim()
  if (text === '') return []
  const found = label.exec(text)
  return [{ label: (found?.[1] ?? '').toLowerCase(), text: found?.[2] ?? text }]
}

function rowPair([premise = '', answer = '']: readonly string[]): string[] {
  const [one, other] = [premise, answer].map((cell) => cell.replace(/\s+/g, ' ').trim())
  return one === '' && other === '' ? [] : [`${one} -> ${other}`.trim()]
}
