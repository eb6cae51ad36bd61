import Papa from 'papaparse'
import { counting, MOST_COLUMNS, type Cell, type Most, type Row, type Spreadsheet } from './sheet.ts'

const SEPARATORS = [';', '\t', ',', '|']

/**
 * Reads a table of text. The separator is the one that parts the head line best, outside quotes: a guess over all lines
 * takes decimal commas for it. Rows keep the number they have in a spreadsheet, also after cells of several lines.
 * @throws RangeError beyond what is wanted
 */
export function readCsv(text: string, most: Most): Omit<Spreadsheet, 'encoding'> {
  const { data } = Papa.parse<string[]>(text, { delimiter: separatorOf(text) })
  const rows: Row[] = []
  const count = counting(most)
  for (const [index, fields] of data.entries()) {
    const cells = new Map<number, Cell>()
    for (const [column, field] of fields.slice(0, MOST_COLUMNS).entries()) {
      const shown = field.replace(/\r\n?/g, '\n').trim()
      if (shown !== '') cells.set(column, { kind: 'text', text: shown })
    }
    if (cells.size === 0) continue
    const row = { number: index + 1, hidden: false, cells }
    count(row)
    rows.push(row)
  }
  return {
    kind: 'csv',
    open: 0,
    sheets: [{ name: '', hidden: false, rows, hiddenColumns: new Set(), merges: [] }],
  }
}

/** Of the first line that has one at all. */
function separatorOf(text: string): string {
  const lines = text.slice(0, 20_000).split(/\r\n|\n|\r/)
  for (const line of lines) {
    const plain = line.replace(/"[^"]*"/g, '')
    const counts = SEPARATORS.map((separator) => plain.split(separator).length - 1)
    const most = Math.max(...counts)
    const found = SEPARATORS[counts.indexOf(most)]
    if (found && most > 0) return found
  }
  return ';'
}
