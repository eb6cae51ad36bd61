/**
 * What a cell shows. `text` is that without spaces at its ends; numbers keep their digits as they are stored, dates are
 * "2026-11-24" or "2026-11-24 08:24". An error (#REF!) and a formula nobody has calculated are never empty cells.
 */
export type Cell = {
  text: string
  kind: 'text' | 'number' | 'date' | 'boolean' | 'error' | 'uncalculated'
  /** How Excel shows the number: "0%", "0000000000". */
  format?: string
  /** Where a link in the cell leads to. */
  link?: string
}

/** A row in which something stands. `number` is that of the sheet, from 1 on; cells lie under their column, from 0 on. */
export type Row = { number: number; hidden: boolean; cells: ReadonlyMap<number, Cell> }

/** Cells that look like one; all but the first are empty. Rows from 1, columns from 0, both ends included. */
export type Merge = { fromRow: number; toRow: number; fromColumn: number; toColumn: number }

export type Sheet = {
  name: string
  hidden: boolean
  rows: readonly Row[]
  hiddenColumns: ReadonlySet<number>
  merges: readonly Merge[]
}

export type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be'

/** The sheets of a file in their order; the one that was open last is `open`. A CSV file is one sheet. */
export type Spreadsheet = {
  kind: 'xlsx' | 'csv'
  sheets: readonly Sheet[]
  open: number
  /** Of a CSV file. */
  encoding?: Encoding
}

/** Why nothing could be read of a file. */
export type SpreadsheetFault =
  | 'empty'
  | 'old-excel'
  | 'locked'
  | 'open-document'
  | 'no-spreadsheet'
  | 'damaged'
  | 'too-large'
  | 'too-many-rows'

/** How much of a file is wanted: rows in which something stands and cells of one sheet. More is refused. */
export type Most = { rows: number; cells: number }

export const MOST_COLUMNS = 300

/** Counts what a sheet holds. @throws RangeError beyond what is wanted */
export function counting({ rows, cells }: Most): (row: Row) => void {
  let [rowsLeft, cellsLeft] = [rows, cells]
  return (row) => {
    rowsLeft -= 1
    cellsLeft -= row.cells.size
    if (rowsLeft < 0) throw new RangeError(TOO_MANY_ROWS)
    if (cellsLeft < 0) throw new RangeError('Too many cells.')
  }
}
export const TOO_MANY_ROWS = 'Too many rows.'

/** "C14", as people name a cell: column from 0, row from 1. */
export function cellName(column: number, row: number): string {
  return `${columnName(column)}${row}`
}

export function columnName(column: number): string {
  const before = Math.floor(column / 26)
  return (before > 0 ? columnName(before - 1) : '') + String.fromCharCode(65 + (column % 26))
}
