import { truthOf } from './keys.ts'
import { areTruths, TRUTH_HEAD } from './table-truth.ts'
import type { Rows } from './table.ts'

/** Where a table with one question in a row has what; columns from 0. */
type Columns = {
  head: number
  text: number
  options: { letter: string; column: number }[]
  facts: { name: string; column: number }[]
  number: number | null
  category: number | null
  key: number | null
}

const TEXT = /^(?:soal|pertanyaan|butir soal|question|pernyataan)$/i
const KEY = /^(?:kunci(?: jawaban)?|jawaban(?: benar)?|key|answer)$/i
const OPTION = /^(?:(?:pilihan|opsi|jawaban|option)\s*)?([a-h])$/i
const CATEGORY = /^(?:kategori|category|materi)$/i
const FACTS: readonly [string, RegExp][] = [
  ['Poin', /^(?:poin|skor|bobot|nilai|points?|score)$/i],
  ['Pembahasan', /^(?:pembahasan|penjelasan|umpan balik|feedback)$/i],
  ['Jenis', /^(?:jenis|tipe|type)(?: soal)?$/i],
  ['Rubrik', /^rubrik$/i],
]

/** A head that names the question and its key or its answers. */
export function questionTable(rows: Rows): Columns | null {
  for (const [head, row] of rows.slice(0, 10).entries()) {
    const place = (wanted: RegExp) => {
      const column = row.findIndex((cell) => wanted.test(cell))
      return column < 0 ? null : column
    }
    const text = place(TEXT)
    const key = place(KEY) ?? place(TRUTH_HEAD)
    const options = row.flatMap((cell, column) => {
      const letter = OPTION.exec(cell)?.[1]?.toUpperCase()
      return letter ? [{ letter, column }] : []
    })
    if (text === null || (key === null && options.length < 2)) continue
    const facts = FACTS.flatMap(([name, wanted]) => {
      const column = place(wanted)
      return column === null ? [] : [{ name, column }]
    })
    return { head, text, options, facts, key, number: place(/^no(?:mor)?\.?$/i), category: place(CATEGORY) }
  }
  return null
}

export function questionLines(rows: Rows, columns: Columns): string[] {
  const { head, text, options, facts, number, category, key } = columns
  let last = ''
  const isTruth = areTruthKeys(rows, columns)
  return rows
    .slice(head + 1)
    .filter((row) => (row[text] ?? '') !== '')
    .flatMap((row, index) => {
      const at = (column: number | null) => (column === null ? '' : (row[column] ?? ''))
      const label = /^\d{1,3}$/.exec(at(number))?.[0] ?? String(index + 1)
      const chosen = at(category)
      const changed = chosen === last ? [] : [`Kategori: ${chosen}`]
      last = chosen
      // Answers that are missing in between would move the letters of the key.
      const used = options.findLastIndex(({ column }) => at(column) !== '')
      return [
        ...changed,
        ...linesOf(
          `${label}. ${at(text).replace(/^\d{1,3}\s*[.)]\s+/, '')}${isTruth && at(key) === '' ? ' (B/S)' : ''}`,
        ),
        ...options.slice(0, used + 1).flatMap(({ letter, column }) => linesOf(`${letter}. ${at(column)}`)),
        ...keyLine(at(key), isTruth),
        ...facts.flatMap(({ name, column }) =>
          at(column) === '' ? [] : [`${name}: ${inOneLine(at(column))}`],
        ),
        '',
      ]
    })
}

/** B and S below each other where nothing is to choose from; B alone is one where the head asks for it. */
function areTruthKeys(rows: Rows, { head, text, options, key }: Columns): boolean {
  if (key === null || options.length > 0) return false
  const asked = rows[head] ?? []
  const cells = rows.slice(head + 1).flatMap((row) => ((row[text] ?? '') === '' ? [] : [row[key] ?? '']))
  const isAsked = TRUTH_HEAD.test(asked[key] ?? '') || /^pernyataan$/i.test(asked[text] ?? '')
  return areTruths(cells) || (isAsked && cells.every((cell) => cell === '' || truthOf(cell) !== null))
}

function keyLine(key: string, isTruth: boolean): string[] {
  if (key === '') return []
  return [`Jawaban: ${isTruth ? (truthOf(key) ? 'Benar' : 'Salah') : inOneLine(key)}`]
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}
