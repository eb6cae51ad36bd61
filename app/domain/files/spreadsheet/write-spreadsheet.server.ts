import writeXlsxFile from 'write-excel-file/node'

export type WrittenCell = string | number

export type WrittenSheet = {
  name: string
  /** Widths in letters. */
  columns: readonly { head: string; width: number }[]
  /** Texts and numbers under the heads; empty texts are empty cells. */
  rows: readonly (readonly WrittenCell[])[]
}

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** An XLSX file; its first sheet is the one that opens. A text can become no formula, a number is one that can be added up. */
export async function writeSpreadsheet(sheets: readonly WrittenSheet[]): Promise<Buffer> {
  return writeXlsxFile(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      data: [
        columns.map(({ head }) => ({ value: safeCell(head), type: String, fontWeight: 'bold' as const })),
        ...rows.map((row) => row.map(cellOf)),
      ],
    })),
  ).toBuffer()
}

function cellOf(cell: WrittenCell) {
  if (typeof cell === 'string') return cell === '' ? null : { value: safeCell(cell), type: String }
  // A workbook knows no other numbers, and is called damaged where one stands in it.
  return Number.isFinite(cell) ? { value: cell, type: Number } : null
}

/**
 * A text that no program takes for a formula, also when the sheet is saved as CSV: where it begins, after spaces and unseen
 * signs, with `= + - @` or a full-width twin, an apostrophe stands before it (security.md, "Exports").
 */
export function safeCell(text: string): string {
  return /^[\s\0\p{Cf}]*[=+\-@＝＋－＠]/u.test(text) ? `'${text}` : text
}
