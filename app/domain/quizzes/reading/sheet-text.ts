import type { Cell, Row, Sheet, Spreadsheet } from '#app/domain/files/spreadsheet/sheet.ts'
import { tableText } from './table-text.ts'

/** A workbook as the text of the box; `hiddenRows` are read and told. Null where no sheet holds questions. */
export function textOfSpreadsheet(book: Spreadsheet): { text: string; hiddenRows: number } | null {
  const seen = book.sheets.filter(({ hidden }) => !hidden)
  const open = book.sheets[book.open]
  const order = open && !open.hidden ? [open, ...seen.filter((sheet) => sheet !== open)] : seen
  for (const sheet of order) {
    const table = tableText(gridOf(sheet), { before: '', after: '' })
    if (!table.isKnown) continue
    const hiddenRows = sheet.rows.filter(({ hidden }) => hidden).length
    return { text: table.lines.join('\n').trim(), hiddenRows }
  }
  return null
}

/** Rows without gaps: only what stands in them counts. */
function gridOf({ rows }: Sheet): string[][] {
  return rows.map(cellsOf)
}

function cellsOf({ cells }: Row): string[] {
  const width = Math.max(-1, ...cells.keys()) + 1
  return Array.from({ length: width }, (_, column) => {
    const cell = cells.get(column)
    return cell ? shownText(cell) : ''
  })
}

/** What Excel shows in Indonesian: that counts, not what it stores. */
export function shownText({ kind, text, format }: Cell): string {
  if (kind === 'uncalculated') return '#BELUM DIHITUNG!'
  const number = Number(text)
  if (kind !== 'number' || !Number.isFinite(number) || /^0{2,}$/.test(format ?? '')) return text
  const [shown = ''] = (format ?? '').split(';')
  const isPercent = shown.includes('%')
  const decimals = /0\.(0+)/.exec(shown)?.[1]?.length ?? 0
  const known = /^(?:"[^"]*")?(?:#,##)?0(?:\.0+)?%?$/.test(shown)
  if (!known) return String(Number(number.toPrecision(11))).replace('.', ',')
  const [whole = '', rest] = Math.abs(isPercent ? number * 100 : number)
    .toFixed(decimals)
    .split('.')
  const grouped = shown.includes('#,##') ? Number(whole).toLocaleString('id') : whole
  const sign = number < 0 ? '-' : ''
  const prefix = /^"([^"]*)"/.exec(shown)?.[1] ?? ''
  return `${sign}${prefix}${grouped}${rest === undefined ? '' : `,${rest}`}${isPercent ? '%' : ''}`
}
