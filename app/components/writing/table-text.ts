import { letters } from '#app/platform/say/words.ts'

export type Align = '' | 'left' | 'center' | 'right'
/** A table as its cells are written in Markdown, the head first, and how each column is aligned. */
export type TableText = { cells: readonly (readonly string[])[]; align: readonly Align[] }

/** Wider than this, a table is not aligned: its lines would wrap in the field and be harder to read, not easier. */
const WIDEST = 100
const LEAST = 3
const RULE = /^:?-+:?$/

/** The lines of a table in Markdown, columns aligned where a screen of `widest` letters can show them so. */
export function tableLines({ cells, align }: TableText, widest = WIDEST): string[] {
  const [head = [], ...rows] = cells
  const widths = head.map((_, column) => Math.max(LEAST, ...cells.map((row) => letters(row[column] ?? ''))))
  const isAligned = widths.reduce((sum, width) => sum + width + LEAST, 1) <= widest
  const line = (row: readonly string[]) => {
    const padded = head.map((_, column) =>
      pad(row[column] ?? '', isAligned ? (widths[column] ?? 0) : 0, align[column]),
    )
    return `| ${padded.join(' | ')} |`
  }
  const rule = head.map((_, column) => ruleOf(isAligned ? (widths[column] ?? LEAST) : LEAST, align[column]))
  return [line(head), `| ${rule.join(' | ')} |`, ...rows.map(line)]
}

function pad(cell: string, width: number, align: Align | undefined): string {
  const space = ' '.repeat(Math.max(0, width - letters(cell)))
  return align === 'right' ? space + cell : cell + space
}

function ruleOf(width: number, align: Align | undefined): string {
  const left = align === 'left' || align === 'center' ? ':' : ''
  const right = align === 'right' || align === 'center' ? ':' : ''
  return left + '-'.repeat(width - left.length - right.length) + right
}

/** A cell as a person types it, from how Markdown writes it; `<br>` is a line end. */
export function typedCell(cell: string): string {
  return cell
    .replace(/\\\|/g, '|')
    .replace(/<br\s*\/?>/gi, '\n')
    .trim()
}

/** A cell as Markdown writes it. `end` is what stands for a line end inside it. */
export function writtenCell(typed: string, end: string): string {
  const oneLine = typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(end)
  let slashes = 0
  let written = ''
  for (const sign of oneLine) {
    if (sign === '|' && slashes % 2 === 0) written += '\\'
    slashes = sign === '\\' ? slashes + 1 : 0
    written += sign
  }
  return written
}

/** A table in a text: where it stands, what its lines begin with, and its cells as they are written. */
export type FoundTable = TableText & { from: number; to: number; prefix: string }

/** The table in which the caret stands; null where there is none. */
export function tableAt(text: string, caret: number): FoundTable | null {
  const lines = text.split('\n')
  const line = text.slice(0, caret).split('\n').length - 1
  const bare = lines.map(withoutPrefix)
  let first = line
  while (first > 0 && isRow(bare[first - 1])) first -= 1
  let last = line
  while (last < lines.length - 1 && isRow(bare[last + 1])) last += 1
  if (!isRow(bare[line])) return null
  const rule = bare.findIndex((one, index) => index > first && index <= last && isRule(one))
  if (rule === -1 || line < rule - 1) return null
  const prefix = /^[\s>]*/.exec(lines[rule - 1] ?? '')?.[0] ?? ''
  const rows = bare.slice(rule - 1, last + 1).map(cellsOf)
  const width = Math.max(...rows.map((row) => row.length))
  const full = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''))
  const from = lines.slice(0, rule - 1).reduce((sum, one) => sum + one.length + 1, 0)
  const to = lines.slice(0, last + 1).reduce((sum, one) => sum + one.length + 1, -1)
  const [head = [], ruled = [], ...body] = full
  return { from, to, prefix, cells: [head, ...body], align: ruled.map(alignOf) }
}

function withoutPrefix(line: string): string {
  return line.replace(/^[\s>]*/, '').trimEnd()
}

function isRow(line: string | undefined): boolean {
  return line !== undefined && line.includes('|')
}

export function isRule(line: string): boolean {
  return cellsOf(line).every((cell) => RULE.test(cell))
}

function alignOf(rule: string): Align {
  const [left, right] = [rule.startsWith(':'), rule.endsWith(':')]
  return left ? (right ? 'center' : 'left') : right ? 'right' : ''
}

/** The cells of a line: what stands between bars, a bar behind a backslash is a sign. */
export function cellsOf(line: string): string[] {
  const cells: string[] = []
  let cell = ''
  for (let index = 0; index < line.length; index += 1) {
    const sign = line.charAt(index)
    if (sign !== '|') {
      cell += sign === '\\' ? sign + line.charAt((index += 1)) : sign
      continue
    }
    // The bar that begins a line ends no cell.
    if (index > 0) cells.push(cell)
    cell = ''
  }
  if (cell.trim() !== '' || cells.length === 0) cells.push(cell)
  return cells.map((one) => one.trim())
}
