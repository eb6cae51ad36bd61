import {
  cellName,
  type Cell,
  type Row,
  type Sheet,
  type Spreadsheet,
} from '#app/domain/files/spreadsheet/sheet.ts'
import { columnsIn, workOf, type Columns, type Criterion } from './columns.ts'
import { MOST_ROWS } from './limits.ts'
import { unguarded } from './guarded.ts'

/** What a cell says, and where it stands: "F7". */
export type SheetCell = { at: string; text: string; kind: Cell['kind'] }

/** A row of the sheet in which something is said, as it waits. */
export type SheetRow = {
  row: number
  /** The work that its key names; null where there is none, `key` is what stands there. */
  work: string | null
  key: string
  keyAt: string
  /** The grade's version when the sheet went out; null where that is not to be read. */
  version: number | null
  name: string
  /** By the criterion's key; empty cells are not among them. */
  levels: Readonly<Record<string, SheetCell>>
  comment: SheetCell | null
}

export type SheetRows = {
  sheet: string
  rows: readonly SheetRow[]
  /** Rows that are hidden and read all the same. */
  hidden: number
  /** Columns that are none of ours, and criteria that have no column. */
  unknown: readonly string[]
  missing: readonly string[]
}

export type SheetFault = 'no-key-column' | 'nothing' | 'too-many-rows'

/** Letterheads and titles are shorter. */
const MOST_ROWS_ABOVE = 40

/** The table of grades in a file, in the first visible sheet that has a column of keys, wherever its rows and columns went. */
export function readSheet(
  { sheets, open }: Spreadsheet,
  criteria: readonly Criterion[],
): { ok: true; found: SheetRows } | { ok: false; fault: SheetFault } {
  const visible = sheets.filter(({ hidden }) => !hidden)
  const inOrder = visible.toSorted(
    (one, other) => Number(other === sheets[open]) - Number(one === sheets[open]),
  )
  for (const sheet of inOrder) {
    const table = tableIn(sheet, criteria)
    if (!table) continue
    if (table.rows.length > MOST_ROWS) return { ok: false, fault: 'too-many-rows' }
    const rows = table.rows.flatMap((row) => rowOf(row, table.columns) ?? [])
    if (rows.length === 0) return { ok: false, fault: 'nothing' }
    const { unknown, missing } = table.columns
    const hidden = table.rows.filter(
      (row) => row.hidden && rows.some(({ row: at }) => at === row.number),
    ).length
    return { ok: true, found: { sheet: sheet.name, rows, hidden, unknown, missing } }
  }
  return { ok: false, fault: 'no-key-column' }
}

function tableIn(
  sheet: Sheet,
  criteria: readonly Criterion[],
): { columns: Columns; rows: readonly Row[] } | null {
  for (const [index, row] of sheet.rows.slice(0, MOST_ROWS_ABOVE).entries()) {
    const heads = new Map([...row.cells].map(([column, { text }]) => [column, text]))
    const columns = columnsIn(heads, criteria)
    if (columns) return { columns, rows: sheet.rows.slice(index + 1) }
  }
  return null
}

/** Null for a row in which there is neither a key nor anything to take over: sums, signatures, who has not handed in. */
function rowOf(row: Row, columns: Columns): SheetRow | null {
  const cellAt = (column: number | null): SheetCell | null => {
    const cell = column === null ? undefined : row.cells.get(column)
    if (column === null || !cell || (cell.text === '' && cell.kind === 'text')) return null
    const { kind } = cell
    // Line ends are kept as one sign wherever they come from.
    const text = kind === 'text' ? unguarded(cell.text).replace(/\r\n?/g, '\n') : cell.text
    return { at: cellName(column, row.number), text, kind }
  }
  const key = cellAt(columns.key)
  const levels = [...columns.levels].flatMap(([criterion, column]) => {
    const cell = cellAt(column)
    return cell ? [[criterion, cell] as const] : []
  })
  const comment = cellAt(columns.comment)
  if (!key && levels.length === 0 && !comment) return null
  const version = cellAt(columns.version)?.text ?? ''
  return {
    row: row.number,
    work: key && workOf(key.text),
    key: key?.text ?? '',
    keyAt: cellName(columns.key, row.number),
    version: /^\d{1,9}$/.test(version) ? Number(version) : null,
    name: cellAt(columns.name)?.text ?? '',
    levels: Object.fromEntries(levels),
    comment,
  }
}

/** The level that a cell says: 3, "3", "3,0", "Tingkat 3"; null where it says none of the four. */
export function levelIn({ text, kind }: SheetCell): '1' | '2' | '3' | '4' | null {
  if (kind !== 'text' && kind !== 'number') return null
  const found = /^(?:tingkat\s*)?([1-4])(?:[.,]0+)?$/i.exec(text.trim())?.[1]
  return found === '1' || found === '2' || found === '3' || found === '4' ? found : null
}
