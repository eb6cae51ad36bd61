import { truthOf } from './keys.ts'
import type { Rows } from './table.ts'

/** Where a table of statements has what; columns from 0. */
type Truth = { head: number; statement: number; right: number; wrong: number; number: number | null }

/** "B/S", "Benar/Salah", "Kunci (B/S)": the head of a column that has one word for each statement. */
export const TRUTH_HEAD =
  /^(?:(?:kunci(?: jawaban)?|jawaban)\s*)?[([]?(?:b\s*[/–-]\s*s|benar\s*(?:[/–-]|atau)\s*salah)[)\]]?$/i
const KEY_HEAD = /^(?:kunci(?: jawaban)?|jawaban(?: benar)?|ket(?:erangan)?\.?|key|answer)$/i
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

/** Words of a column that all say true or false; B alone may be a letter to choose. */
export function areTruths(cells: readonly string[]): boolean {
  const said = cells.filter((cell) => cell !== '')
  return (
    said.length > 0 &&
    said.every((cell) => truthOf(cell) !== null) &&
    said.some((cell) => !/^b\.?$/i.test(cell))
  )
}

/** Statements with B or S behind them, whatever the head says, or without one: No | Pernyataan | B/S. */
export function truthWordLines(rows: Rows): string[] | null {
  const said = rows.filter((row) => row.some((cell) => cell !== ''))
  const [first = []] = said
  const width = Math.max(...said.map((row) => row.length))
  const head = first[width - 1] ?? ''
  const isHeaded = TRUTH_HEAD.test(head) || KEY_HEAD.test(head)
  const body = isHeaded ? said.slice(1) : said
  const truths = body.map((row) => row[width - 1] ?? '')
  const isTruth =
    areTruths(truths) || (TRUTH_HEAD.test(head) && truths.every((cell) => truthOf(cell) === true))
  const isCounted = width === 3 && body.every(([number = '']) => /^\d{0,3}[.)]?$/.test(number))
  if (!isTruth || body.length < 2 || !(width === 2 || isCounted)) return null
  if (!isHeaded && truths.some((cell) => cell === '')) return null
  return body.flatMap((row, index) => {
    const label = /^\d+/.exec(isCounted ? (row[0] ?? '') : '')?.[0] ?? String(index + 1)
    const text = (row[width - 2] ?? '').replace(/\s+/g, ' ').replace(/^\d{1,3}\s*[.)]\s*/, '')
    return [...truthOfRow(`${label}. ${text}`, truths[index] ?? ''), '']
  })
}

/** A statement with its key; without one it asks. */
export function truthOfRow(statement: string, word: string): string[] {
  const truth = truthOf(word)
  return truth === null ? [`${statement} (B/S)`] : [statement, `Jawaban: ${truth ? 'Benar' : 'Salah'}`]
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
