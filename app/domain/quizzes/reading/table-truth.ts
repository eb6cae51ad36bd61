import { truthOf } from './keys.ts'
import type { Rows } from './table.ts'

/** Where a table of statements has what; columns from 0. */
type Truth = { head: number; statement: number; right: number; wrong: number; number: number | null }

const STATEMENT = /^(?:pernyataan|soal|pertanyaan|uraian|statement|question)$/i

/** A head with a column for true and one for false. */
export function truthTable(rows: Rows): Truth | null {
  for (const [head, row] of rows.slice(0, 5).entries()) {
    const right = row.findIndex((cell) => truthOf(cell) === true)
    const wrong = row.findIndex((cell) => truthOf(cell) === false)
    if (right < 0 || wrong < 0 || row.length < 3) continue
    const named = row.findIndex((cell) => STATEMENT.test(cell))
    const number = row.findIndex((cell) => /^no(?:mor)?\.?$/i.test(cell))
    const other = row.findIndex((_, column) => ![right, wrong, number].includes(column))
    return { head, statement: named < 0 ? other : named, right, wrong, number: number < 0 ? null : number }
  }
  return null
}

export function truthLines(rows: Rows, { head, statement, right, wrong, number }: Truth): string[] {
  const stated = rows.slice(head + 1).filter((row) => (row[statement] ?? '') !== '')
  return stated.flatMap((row, index) => {
    const written = number === null ? '' : (row[number] ?? '')
    const label = /^\d{1,3}/.exec(written)?.[0] ?? String(index + 1)
    const text = (row[statement] ?? '').replace(/^\d{1,3}\s*[.)]\s*/, '')
    const [isRight, isWrong] = [(row[right] ?? '') !== '', (row[wrong] ?? '') !== '']
    if (isRight === isWrong) return [`${label}. ${text} (B/S)`, '']
    return [`${label}. ${text}`, `Jawaban: ${isRight ? 'Benar' : 'Salah'}`, '']
  })
}
