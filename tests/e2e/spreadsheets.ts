import { readFileSync } from 'node:fs'
import { writeSpreadsheet } from '#app/domain/files/spreadsheet/write-spreadsheet.server.ts'
import { readXlsx } from '#app/domain/files/spreadsheet/xlsx.ts'

/** The sheets of a workbook by name, as rows of cells. */
export function sheetsOf(file: string): Map<string, string[][]> {
  const { sheets } = readXlsx(readFileSync(file), { rows: 3_000, cells: 100_000 })
  return new Map(
    sheets.map(({ name, rows }) => [
      name,
      rows.map(({ cells }) =>
        Array.from({ length: Math.max(...cells.keys()) + 1 }, (_, column) => cells.get(column)?.text ?? ''),
      ),
    ]),
  )
}

/** The first sheet of a workbook once more, with these words under their heads in every row. */
export function fillIn(file: string, words: Readonly<Record<string, string>>): Promise<Buffer> {
  const [[name, [heads = [], ...rows]] = ['', []]] = sheetsOf(file)
  const missing = Object.keys(words).filter((head) => !heads.includes(head))
  if (missing.length > 0) throw new Error(`The sheet has no column ${missing.join(', ')}.`)
  return writeSpreadsheet([
    {
      name,
      columns: heads.map((head) => ({ head, width: 20 })),
      rows: rows.map((row) => heads.map((head, column) => words[head] ?? row[column] ?? '')),
    },
  ])
}
