import { letters } from '#app/platform/say/words.ts'
import { FindingError, type Finding } from './faults.ts'
import { LIMITS } from './limits.ts'

export type ChartRow = { label: string; values: number[]; shown: string[] }
/** One or two series over labelled rows; `shown` keeps the numbers as they were written. */
export type ChartData = { series: string[]; rows: ChartRow[] }

const NUMBER = /^[-−–]?(?:\d{1,3}(?:\.\d{3}){1,4}|\d{1,12})(?:,\d{1,6})?$/

/** A number in Indonesian writing: `19.900`, `27,5`, `−3`; undefined for anything else, also for `1.5`. */
export function readNumber(written: string): number | undefined {
  const value = written.trim()
  if (!NUMBER.test(value)) return undefined
  return Number(value.replace(/[−–]/, '-').replaceAll('.', '').replace(',', '.'))
}

/** What is wrong with a table as a chart; each cell with its line when the caller knows it. */
export function checkChart(name: string, table: readonly (readonly Cell[])[], line: number): Finding[] {
  const [head = [], ...rows] = table
  const at = { line, column: 1 }
  if (head.length < 2 || head.length > 3) return [{ ...at, code: 'chart-columns', words: { name } }]
  const findings: Finding[] = []
  if (rows.length === 0 || rows.length > LIMITS.chartRows) {
    findings.push({ ...at, code: 'chart-rows', words: { name, detail: String(LIMITS.chartRows) } })
  }
  const headRoom = head.length > 2 ? LIMITS.chartLabel : LIMITS.chartHead
  for (const row of [head, ...rows]) {
    const room = row === head ? headRoom : LIMITS.chartLabel
    for (const [column, cell] of row.entries()) {
      const place = { line: cell.line, column: cell.column }
      const isLabel = column === 0 || row === head
      const blank = cell.text === '' && !(row === head && column === 0)
      if (isLabel && (blank || letters(cell.text) > room)) {
        findings.push({ ...place, code: 'chart-label', words: { detail: String(room) } })
      }
      if (!isLabel && readNumber(cell.text) === undefined) {
        findings.push({ ...place, code: 'chart-number', words: { value: cell.text } })
      }
    }
    if (row.length !== head.length) findings.push({ ...at, code: 'chart-columns', words: { name } })
  }
  return findings
}

export type Cell = { text: string; line: number; column: number }

/** Reads a checked table; throws the first finding otherwise. */
export function chartData(name: string, table: readonly (readonly string[])[], line: number): ChartData {
  const [finding] = checkChart(
    name,
    table.map((row) => row.map((text) => ({ text, line, column: 1 }))),
    line,
  )
  if (finding) throw new FindingError(finding)
  const [head = [], ...rows] = table
  return {
    series: head.slice(1),
    rows: rows.map(([label = '', ...shown]) => ({
      label,
      shown: shown.map((written) => written.trim().replace(/^[-–]/, '−')),
      values: shown.map((written) => readNumber(written) ?? 0),
    })),
  }
}
