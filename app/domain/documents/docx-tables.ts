import type { PhrasingContent, RootContent, TableCell } from 'mdast'
import type { Reading } from './docx-reading.ts'
import { fillIn } from './docx-styles.ts'
import type { Flow } from './flow.ts'
import { tableNode } from './to-markdown.ts'
import { phrasingOf, plainText } from './words.ts'
import { at, child, elementsIn, isOn, valueOf, type Element } from './xml-tree.ts'

type Content = TableCell['children']
type Cell = { content: Content; text: string; bold: boolean; goesOn: boolean; span: number }

/**
 * A table as Markdown can have it: what is merged stands in each of its cells, lists and paragraphs of a cell are lines of
 * it, and what a cell cannot hold (a table, a picture) comes after the table. Nothing of its text is lost.
 */
export function readTable(table: Element, reading: Reading): Flow[] {
  const rows = rowsOf(table)
  const after: Flow[] = []
  const only = rows.length === 1 && rows[0]?.cells.length === 1 ? rows[0].cells[0] : undefined
  // A frame around text.
  if (only) return withGround(only, table, reading, () => reading.blocks(only))
  const cells = rows.map((row) => row.cells.map((cell) => readCell(cell, table, reading, after)))
  const grid = gridOf(rows, cells, reading)
  const filled = grid.filter((row) => row.some(({ text }) => text !== ''))
  if (filled.length === 0) return after
  const letter = letterLines(filled)
  const isHeaded = rows[0]?.isHead === true || headLooksSo(filled)
  if (!isHeaded && letter) return [{ kind: 'node', node: letter }, ...after]
  const contents = filled.map((row) => row.map(({ content }) => content))
  const [head = [], ...body] = contents
  const node = tableNode(
    isHeaded || isSetSo(table, filled) ? [head.map(withoutBold), ...body] : [[], ...contents],
  )
  return [{ kind: 'node', node }, ...after]
}

type Row = { cells: Element[]; before: number; isHead: boolean }

function rowsOf(table: Element): Row[] {
  return unwrapped(table, 'tr').flatMap((row) => {
    const properties = child(row, 'trPr')
    if (properties && child(properties, 'del')) return []
    const cells = unwrapped(row, 'tc')
    const before = Number(valueOf(properties, 'gridBefore') ?? 0) || 0
    return [{ cells, before: Math.min(before, MOST_COLUMNS), isHead: isOn(properties, 'tblHeader') === true }]
  })
}

const MOST_COLUMNS = 60

/** Rows and cells may stand in controls. */
function unwrapped(element: Element, name: string): Element[] {
  return elementsIn(element).flatMap((one) => {
    if (one.name === name) return [one]
    return ['sdt', 'sdtContent', 'customXml', 'ins'].includes(one.name) ? unwrapped(one, name) : []
  })
}

/** A style may colour cells in ways that only Word works out: then what lies under the letters is not known. */
function withGround<T>(cell: Element, table: Element, reading: Reading, read: () => T): T {
  const ground = reading.ground
  const style = valueOf(child(table, 'tblPr'), 'tblStyle')
  reading.ground = fillIn(child(cell, 'tcPr')) ?? (style === null ? ground : null)
  const done = read()
  reading.ground = ground
  return done
}

function readCell(cell: Element, table: Element, reading: Reading, after: Flow[]): Cell {
  const flows = withGround(cell, table, reading, () => reading.blocks(cell))
  const lines: PhrasingContent[][] = []
  for (const one of flows) {
    if (one.kind === 'node') outOfTheCell(one.node, reading, after)
    else if (one.kind === 'item') {
      reading.tell('listInCell')
      const mark = one.number === null ? '• ' : `${one.number}. `
      lines.push(phrasingOf([{ text: mark }, ...one.words]))
    } else lines.push(phrasingOf(one.words))
  }
  const said = flows
    .flatMap((one) => (one.kind === 'node' ? [] : [plainText(one.words)]))
    .join(' ')
    .trim()
  const merge = at(cell, 'tcPr', 'vMerge')
  return {
    content: lines.flatMap((line, index) => (index === 0 ? line : [{ type: 'break' as const }, ...line])),
    text: said,
    bold: lines.length > 0 && lines.every((line) => line.every(({ type }) => type === 'strong')),
    goesOn: merge !== undefined && merge.attributes.val !== 'restart',
    span: Math.min(MOST_COLUMNS, Math.max(1, Number(valueOf(child(cell, 'tcPr'), 'gridSpan') ?? 1) || 1)),
  }
}

function outOfTheCell(node: RootContent, reading: Reading, after: Flow[]): void {
  const isPicture = node.type === 'mdxJsxFlowElement' && node.name === 'Gambar'
  reading.tell(isPicture ? 'pictureInCell' : 'nestedTable')
  after.push({ kind: 'node', node })
}

const EMPTY: Cell = { content: [], text: '', bold: false, goesOn: false, span: 1 }

function gridOf(rows: readonly Row[], cells: readonly Cell[][], reading: Reading): Cell[][] {
  const grid: Cell[][] = []
  for (const [index, row] of cells.entries()) {
    const line: Cell[] = Array.from({ length: rows[index]?.before ?? 0 }, () => EMPTY)
    for (const cell of row) {
      const shown = cell.goesOn ? (grid.at(-1)?.[line.length] ?? cell) : cell
      if (cell.goesOn || cell.span > 1) reading.tell('merged')
      for (let column = 0; column < cell.span && line.length < MOST_COLUMNS; column += 1) line.push(shown)
    }
    grid.push(line)
  }
  return grid
}

/** Word's own mark "Header Row" (`tblLook`), which it sets wherever nobody takes it off: so only with a name in each column. */
function isSetSo(table: Element, [head = [], ...body]: readonly Cell[][]): boolean {
  const { firstRow, val } = at(table, 'tblPr', 'tblLook')?.attributes ?? {}
  const isSet = firstRow === undefined ? (Number.parseInt(val ?? '', 16) & FIRST_ROW) !== 0 : isYes(firstRow)
  return isSet && body.length > 0 && head.every(({ text }) => text !== '' && text.length <= LONGEST_LABEL)
}

const FIRST_ROW = 0x20

function isYes(value: string): boolean {
  return value === '1' || value === 'true' || value === 'on'
}

/** All in bold, or words above figures. */
function headLooksSo([head = [], ...body]: readonly Cell[][]): boolean {
  const said = head.filter(({ text }) => text !== '')
  if (said.length > 0 && said.every(({ bold }) => bold)) return true
  return head.some(({ text }, column) => {
    const below = body.map((row) => row[column]?.text ?? '').filter((one) => one !== '')
    return text !== '' && !isFigure(text) && below.length > 0 && below.every(isFigure)
  })
}

function isFigure(text: string): boolean {
  return /^[<>≤≥±Rp\s]*[\d.,]+\s*%?$/.test(text)
}

const LONGEST_LABEL = 40
const MOST_LINES = 15

/** "Kepada: …", "Hal: …": the head of a letter, typed as a table. */
function letterLines(rows: readonly Cell[][]): RootContent | null {
  const pairs = rows.map((row) => {
    const shown = row.filter(({ text }) => text !== ':')
    const [label, value] = shown
    return shown.length === 2 && label && value ? { label, value } : null
  })
  if (rows.length > MOST_LINES) return null
  const lines: PhrasingContent[] = []
  for (const pair of pairs) {
    if (!pair || pair.label.text === '' || pair.label.text.length > LONGEST_LABEL) return null
    const label = pair.label.text.replace(/:$/, '').trimEnd()
    if (lines.length > 0) lines.push({ type: 'break' })
    lines.push({ type: 'strong', children: [{ type: 'text', value: label }] }, { type: 'text', value: ': ' })
    lines.push(...pair.value.content)
  }
  return { type: 'paragraph', children: lines }
}

/** A head is bold by itself. */
function withoutBold(content: Content): Content {
  return content.flatMap((node) => (node.type === 'strong' ? node.children : [node]))
}
