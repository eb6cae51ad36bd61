import type { Rows } from './table.ts'
import { matchingLines } from './table-matching.ts'
import { questionLines, questionTable } from './table-questions.ts'
import { truthLines, truthTable, truthWordLines } from './table-truth.ts'

/** A table as lines of the box. `takesAfter`: the line below it was its key. */
export type TableText = { isKnown: boolean; lines: string[]; takesAfter: boolean }

/** Statements with B and S, one question a row, two columns to be matched; any other table stays one, as Markdown writes it. */
export function tableText(written: Rows, around: { before: string; after: string }): TableText {
  const rows = written.map((row) => row.map((cell) => cell.trim()))
  const questions = questionTable(rows)
  if (questions) return { isKnown: true, lines: questionLines(rows, questions), takesAfter: false }
  const truth = truthTable(rows)
  if (truth) return { isKnown: true, lines: truthLines(rows, truth), takesAfter: false }
  const stated = truthWordLines(rows)
  if (stated) return { isKnown: true, lines: stated, takesAfter: false }
  const matching = matchingLines(rows, around)
  if (matching) return { isKnown: true, ...matching }
  return { isKnown: false, lines: markdownTable(rows), takesAfter: false }
}

function markdownTable(rows: Rows): string[] {
  const width = Math.max(...rows.map((row) => row.length))
  const line = (cells: readonly string[]) => {
    const whole = Array.from({ length: width }, (_, index) => cells[index] ?? '')
    return `| ${whole.map((cell) => cell.replace(/\s+/g, ' ').replaceAll('|', '/')).join(' | ')} |`
  }
  const [head = [], ...body] = rows
  return [line(head), `|${' --- |'.repeat(width)}`, ...body.map(line)]
}
