import writeXlsxFile from 'write-excel-file/node'

export type WrittenSheet = {
  name: string
  /** Widths in letters. */
  columns: readonly { head: string; width: number }[]
  /** Texts under the heads; empty ones are empty cells. */
  rows: readonly (readonly string[])[]
}

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** An XLSX file; its first sheet is the one that opens. Every cell is text, and none can become a formula. */
export async function writeSpreadsheet(sheets: readonly WrittenSheet[]): Promise<Buffer> {
  return writeXlsxFile(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      data: [
        columns.map(({ head }) => ({ value: safeCell(head), type: String, fontWeight: 'bold' as const })),
        ...rows.map((row) =>
          row.map((text) => (text === '' ? null : { value: safeCell(text), type: String })),
        ),
      ],
    })),
  ).toBuffer()
}

/**
 * A text that no program takes for a formula, also when the sheet is saved as CSV: where it begins, after spaces and unseen
 * signs, with `= + - @` or a full-width twin, an apostrophe stands before it (security.md, "Exports").
 */
export function safeCell(text: string): string {
  return /^[\s\0\p{Cf}]*[=+\-@＝＋－＠]/u.test(text) ? `'${text}` : text
}
