import type { Cell, Row, Sheet, Spreadsheet } from '#app/domain/files/spreadsheet/sheet.ts'
import { columnsOf, isRunningNumber, type Field } from './columns.ts'

/** A table within a sheet: its head, and the rows below it. */
export type Table = {
  sheet: string
  columns: ReadonlyMap<Field, number>
  /** Heads of columns that are not needed, and of those that are hidden. */
  unneeded: readonly string[]
  rows: readonly Row[]
  /** Other sheets of the file in which something stands. */
  otherSheets: readonly string[]
}

/** Letterheads are shorter. */
const MOST_ROWS_ABOVE = 40
const DEEPEST_HEAD = 3

/** The table of people in a file: in the sheet that was open, or else the first visible one that has a head; null without one. */
export function findTable({ sheets, open }: Spreadsheet): Table | null {
  const visible = sheets.filter(({ hidden }) => !hidden)
  const inOrder = [
    ...visible.filter((sheet) => sheet === sheets[open]),
    ...visible.filter((sheet) => sheet !== sheets[open]),
  ]
  for (const sheet of inOrder) {
    const found = tableIn(sheet)
    if (!found) continue
    const others = sheets.filter((other) => other !== sheet && other.rows.length > 0)
    return { ...found, sheet: sheet.name, otherSheets: others.map(({ name }) => name) }
  }
  return null
}

/** The head is the row that names most of what is needed; its cells may be merged with those of the rows below. */
function tableIn(sheet: Sheet): Omit<Table, 'sheet' | 'otherSheets'> | null {
  let best: { heads: ReadonlyMap<number, string>; columns: ReadonlyMap<Field, number>; last: number } | null =
    null
  for (const [index] of sheet.rows.slice(0, MOST_ROWS_ABOVE).entries()) {
    const found = headAt(sheet, index)
    const columns = columnsOf(found.heads)
    if (columns.has('name') && columns.size > (best?.columns.size ?? 0)) best = { ...found, columns }
  }
  if (!best) return null
  const { heads, columns, last } = best
  const needed = new Set(columns.values())
  const hidden = [...sheet.hiddenColumns].flatMap((column) => headOf(sheet, last, column) ?? [])
  const unneeded = [...heads]
    .filter(([column, head]) => !needed.has(column) && !isRunningNumber(head))
    .sort(([one], [other]) => one - other)
  return {
    columns,
    unneeded: [...unneeded.map(([, head]) => head), ...hidden],
    rows: sheet.rows.filter(({ number }) => number > last),
  }
}

/** The heads of visible columns at a row: of a head over several rows the lowest one counts. */
function headAt(sheet: Sheet, index: number) {
  const top = sheet.rows[index]
  const first = top?.number ?? 0
  const deep = sheet.merges.filter(
    ({ fromRow, toRow }) => fromRow === first && toRow > first && toRow < first + DEEPEST_HEAD,
  )
  const last = Math.max(first, ...deep.map(({ toRow }) => toRow))
  const heads = new Map<number, string>()
  for (const row of sheet.rows.filter(({ number }) => number >= first && number <= last))
    for (const [column, { text }] of row.cells) if (!sheet.hiddenColumns.has(column)) heads.set(column, text)
  return { heads, last }
}

function headOf(sheet: Sheet, last: number, column: number): string | undefined {
  return sheet.rows
    .filter(({ number }) => number <= last)
    .at(-1)
    ?.cells.get(column)?.text
}

export function cellAt(table: Table, row: Row, field: Field): Cell | undefined {
  const column = table.columns.get(field)
  return column === undefined ? undefined : row.cells.get(column)
}
