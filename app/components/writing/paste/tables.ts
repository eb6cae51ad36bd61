import { isElement, isRight, nameOf, styled } from './look.ts'
import { leave, type Reading } from './reading.ts'
import { tidied } from './runs.ts'
import { hasWords, PLAIN, type Block, type Cell, type Marks, type Run, type Table } from './shapes.ts'
import { isSkipped } from './skipped.ts'

const BREAK: Run = { kind: 'break' }
/** Columns and rows that a cell may claim to cover. */
const MOST_SPAN = 100

/** A table of data as a table; one that only places things on a page as those things, row by row. */
export function tableBlocks(element: Element, reading: Reading, marks: Marks): Block[] {
  const captions = [...element.children].filter((child) => nameOf(child) === 'caption')
  const before = captions.flatMap((caption) => reading.inside(caption, marks))
  const rows = rowsOf(element, reading)
  const cells = rows.flatMap(cellsOf)
  if (isLayout(element, cells))
    return [...before, ...cells.flatMap((cell) => cellBlocks(cell, reading, marks))]
  const table = filled(rows, reading, marks)
  const holds = table.rows.some((row) => row.some(({ runs }) => hasWords(runs)))
  return holds ? [...before, table] : before
}

function cellBlocks(cell: Element, reading: Reading, marks: Marks): Block[] {
  return isSkipped(cell, reading) ? [] : reading.inside(cell, marks)
}

/** Its own rows, head first and foot last, wherever they stand. Hidden ones are counted. */
function rowsOf(table: Element, reading: Reading): Element[] {
  const order = ['thead', 'tbody', 'tfoot']
  const parts = [...table.children].filter((part) => [...order, 'tr'].includes(nameOf(part)))
  const place = (part: Element) => (nameOf(part) === 'tr' ? 1 : order.indexOf(nameOf(part)))
  const sorted = parts.toSorted((one, other) => place(one) - place(other))
  return sorted
    .flatMap((part) => (nameOf(part) === 'tr' ? [part] : isSkipped(part, reading) ? [] : [...part.children]))
    .filter((row) => nameOf(row) === 'tr' && !isSkipped(row, reading))
}

function cellsOf(row: Element): Element[] {
  return [...row.children].filter((cell) => nameOf(cell) === 'td' || nameOf(cell) === 'th')
}

function isLayout(table: Element, cells: readonly Element[]): boolean {
  const role = table.getAttribute('role')
  return (
    role === 'presentation' || role === 'none' || cells.length < 2 || table.querySelector('table') !== null
  )
}

/** Every cell in its column; one that covers several is repeated, unless it covers the whole row. */
function filled(rows: readonly Element[], reading: Reading, marks: Marks): Table {
  const grid: (Cell | undefined)[][] = rows.map(() => [])
  const whole: number[] = []
  for (const [top, row] of rows.entries()) {
    let left = 0
    for (const element of cellsOf(row)) {
      if (isSkipped(element, reading)) continue
      while (grid[top]?.[left]) left += 1
      const cell = { runs: cellRuns(element, reading, marks), right: isRightCell(element) }
      const [wide, high] = [spanOf(element, 'colspan'), spanOf(element, 'rowspan')]
      const spills = styled(element, 'mso-ignore') === 'colspan'
      if ((wide > 1 && !spills) || high > 1) leave(reading, 'merged')
      if (cellsOf(row).length === 1 && wide > 1) whole.push(top)
      for (let below = 0; below < high; below += 1)
        for (let beside = 0; beside < wide; beside += 1) {
          const line = grid[top + below]
          const repeats = beside === 0 || !(spills || whole.includes(top))
          if (line) line[left + beside] ??= repeats ? cell : { runs: [], right: false }
        }
      left += wide
    }
  }
  const width = Math.max(...grid.map((line) => line.length))
  const full = grid.map((line) => Array.from({ length: width }, (_, column) => line[column] ?? EMPTY))
  const [head = [], ...body] = full.filter((line) => line.some(({ runs }) => hasWords(runs)))
  return { kind: 'table', rows: [head.map(asHead), ...body] }
}

/** A head is bold by itself. */
function asHead({ runs }: Cell): Cell {
  const plain = runs.map((run) =>
    run.kind === 'words' ? { ...run, marks: { ...run.marks, bold: false } } : run,
  )
  return { runs: tidied(plain), right: false }
}

const EMPTY: Cell = { runs: [], right: false }

function spanOf(element: Element, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(element.getAttribute(name) ?? '1', 10)
  return span >= 1 ? Math.min(span, MOST_SPAN) : 1
}

function isRightCell(cell: Element): boolean {
  return isRight(cell) || [...cell.children].some((child) => isElement(child) && isRight(child))
}

/** What stands in a cell, in one line with breaks. */
function cellRuns(element: Element, reading: Reading, marks: Marks): Run[] {
  const runs = tidied(inLine(reading.inside(element, marks)))
  if (runs.some((run) => run.kind === 'words' && /^#{3,}$/.test(run.text.trim()))) leave(reading, 'hashes')
  return runs
}

function inLine(blocks: readonly Block[]): Run[] {
  return blocks.flatMap((block, index) => [...(index > 0 ? [BREAK] : []), ...lineOf(block)])
}

function lineOf(block: Block): Run[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return block.runs
    case 'quote':
      return inLine(block.blocks)
    case 'list':
      return block.items.flatMap((item, index) => [
        ...(index > 0 ? [BREAK] : []),
        words(block.ordered ? `${block.start + index}. ` : '- '),
        ...inLine(item.blocks),
      ])
    case 'code':
      return block.text.split('\n').flatMap((line, index) => [...(index > 0 ? [BREAK] : []), words(line)])
    case 'table':
    case 'rule':
      return []
  }
}

function words(text: string): Run {
  return { kind: 'words', text, marks: PLAIN }
}
