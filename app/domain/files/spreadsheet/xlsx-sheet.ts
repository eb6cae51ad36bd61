import { counting, MOST_COLUMNS, type Most, type Cell, type Merge, type Row, type Sheet } from './sheet.ts'
import { cellOf, type Book, type Written } from './xlsx-cells.ts'
import type { Relation } from './xlsx-package.ts'
import { readXml } from './xml.ts'

type Given = { content: Uint8Array; book: Book; most: Most; relations: ReadonlyMap<string, Relation> }

/**
 * Reads one sheet: only rows in which something stands, with their numbers. Rows and cells without a number of their own
 * follow the ones before (ECMA-376 18.3.1.73).
 * @throws RangeError beyond what is wanted
 */
export function readSheet({ content, book, most, relations }: Given): Omit<Sheet, 'name' | 'hidden'> {
  const rows: Row[] = []
  const count = counting(most)
  const hiddenColumns = new Set<number>()
  const merges: Merge[] = []
  const links: { merge: Merge; to: string }[] = []
  let row = { number: 0, hidden: false, cells: new Map<number, Cell>() }
  let column = -1
  let cell: Written | null = null
  let into: 'value' | 'inline' | null = null
  let spoken = false

  readXml(content, {
    open: (name, attributes) => {
      if (name === 'row') {
        row = {
          number: Number(attributes.r ?? row.number + 1),
          hidden: isOn(attributes.hidden),
          cells: new Map(),
        }
        column = -1
      } else if (name === 'c') {
        column = attributes.r ? placeOf(attributes.r).column : column + 1
        cell = {
          type: attributes.t ?? 'n',
          style: Number(attributes.s ?? 0),
          value: null,
          inline: null,
          formula: false,
        }
      } else if (name === 'f' && cell) cell.formula = true
      else if (name === 'v' && cell) [into, cell.value] = ['value', cell.value ?? '']
      else if (name === 'rPh') spoken = true
      else if (name === 't' && cell && !spoken) [into, cell.inline] = ['inline', cell.inline ?? '']
      else if (name === 'col' && isOn(attributes.hidden)) hideColumns(hiddenColumns, attributes)
      else if (name === 'mergeCell') merges.push(areaOf(attributes.ref ?? ''))
      else if (name === 'hyperlink') {
        const to = relations.get(attributes.id ?? '')?.target
        if (to) links.push({ merge: areaOf(attributes.ref ?? ''), to })
      }
    },
    text: (text) => {
      if (cell && into) cell[into] = (cell[into] ?? '') + text
    },
    close: (name) => {
      if (name === 'v' || name === 't') into = null
      else if (name === 'rPh') spoken = false
      else if (name === 'c' && cell) {
        const shown = column < MOST_COLUMNS ? cellOf(cell, book) : null
        if (shown) row.cells.set(column, shown)
        cell = null
      } else if (name === 'row' && row.cells.size > 0) {
        count(row)
        rows.push(row)
      }
    },
  })
  return { rows: withLinks(rows, links), hiddenColumns, merges }
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}

function hideColumns(hidden: Set<number>, { min, max }: Readonly<Record<string, string>>) {
  const last = Math.min(Number(max), MOST_COLUMNS)
  for (let column = Number(min); column <= last; column += 1) hidden.add(column - 1)
}

/** "C14": column from 0, row from 1. */
function placeOf(name: string): { column: number; row: number } {
  const letters = /^[A-Z]+/i.exec(name)?.[0].toUpperCase() ?? 'A'
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return { column: column - 1, row: Number(name.slice(letters.length)) }
}

function areaOf(ref: string): Merge {
  const [first = '', last = first] = ref.replaceAll('$', '').split(':')
  const [from, to] = [placeOf(first), placeOf(last)]
  return { fromRow: from.row, toRow: to.row, fromColumn: from.column, toColumn: to.column }
}

function withLinks(rows: readonly Row[], links: readonly { merge: Merge; to: string }[]): Row[] {
  const byRow = new Map(links.map(({ merge, to }) => [`${merge.fromRow} ${merge.fromColumn}`, to]))
  if (byRow.size === 0) return [...rows]
  return rows.map((row) => ({
    ...row,
    cells: new Map(
      [...row.cells].map(([column, cell]): [number, Cell] => {
        const link = byRow.get(`${row.number} ${column}`)
        return [column, link ? { ...cell, link } : cell]
      }),
    ),
  }))
}
