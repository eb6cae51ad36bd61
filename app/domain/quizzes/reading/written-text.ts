import { LINE_MARKS, type LineMark, type WrittenBlock } from '#app/domain/documents/written-lines.ts'
import type { Block } from './block.ts'
import { lineOf } from './lines.ts'
import { blocksOf } from './numbered.ts'
import { tableText } from './table-text.ts'
import { unfolded } from './unfold.ts'

type Line = { text: string; marks: readonly LineMark[] }

/**
 * Lines of a document as the text of the box: a key that is told by how its letters look becomes a line, "Jawaban: B", or
 * "Jawaban: A, B ?" where it must be asked; a table becomes questions where it is some.
 */
export function textOfWritten(blocks: readonly WrittenBlock[]): string {
  const lines: Line[] = []
  let isTaken = false
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1]
    if (block.kind === 'line' && !isTaken) lines.push(...linesIn(block))
    if (block.kind === 'picture') lines.push(plain(`[gambar: ${named(block.name)}]`))
    isTaken = false
    if (block.kind !== 'table') continue
    const around = { before: lines.at(-1)?.text ?? '', after: next?.kind === 'line' ? next.text : '' }
    const table = tableText(block.rows, around)
    lines.push(...table.lines.map(plain))
    isTaken = table.takesAfter
  }
  return keyed(lines).join('\n').trim()
}

/** Text that came without looks: its tables, told by tabs, bullets below a question, and what stands on one line. */
export function textOfPlain(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const out: string[] = []
  for (let at = 0; at < lines.length; at += 1) {
    let beyond = at
    const cells = cellsOfTabs(lines[at]) ? cellsOfTabs : cellsOfBars
    while (cells(lines[beyond])) beyond += 1
    const rows = lines.slice(at, beyond).flatMap((line) => [cells(line) ?? []])
    const table = rows.length > 1 ? tableOf(rows, lines[at - 1], lines[beyond]) : null
    if (table) {
      out.push(...table.lines)
      at = beyond - 1 + (table.takesAfter ? 1 : 0)
    } else out.push(lines[at] ?? '')
  }
  return unfolded(lettered(out.map(plain)).map(({ text: one }) => one)).join('\n')
}

const MOST_COLUMNS = 60

/** The cells of a line that tabs part. */
function cellsOfTabs(line: string | undefined): string[] | null {
  return line?.includes('\t') ? line.split('\t').map((cell) => cell.trim()) : null
}

/** "| No | Pernyataan | B/S |" */
function cellsOfBars(line: string | undefined): string[] | null {
  const said = line?.trim() ?? ''
  const isRow = said.length > 2 && said.startsWith('|') && said.endsWith('|')
  return isRow
    ? said
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim())
    : null
}

function tableOf(written: readonly string[][], before = '', after = '') {
  // The line below the head of Markdown.
  const rows = written.filter((row) => !row.every((cell) => /^:?-{3,}:?$/.test(cell)))
  if (rows.length < 2 || rows.some((row) => row.length > MOST_COLUMNS)) return null
  const table = tableText(rows, { before, after })
  return table.isKnown ? table : null
}

function plain(text: string): Line {
  return { text, marks: [] }
}

function linesIn({ text, marks }: Extract<WrittenBlock, { kind: 'line' }>): Line[] {
  return text.split('\n').map((one) => ({ text: one.trim(), marks }))
}

function named(name: string): string {
  return name.replace(/[\][\s]+/g, ' ').trim() || 'tanpa nama'
}

const BULLET = /^[•◦▪●○·–*-]\s+/

/** Two to eight bullets below a question, with no lettered answers below them, are its answers. */
function lettered(lines: readonly Line[]): Line[] {
  const out = [...lines]
  for (let at = 0; at < out.length; at += 1) {
    let beyond = at
    while (BULLET.test(out[beyond]?.text ?? '')) beyond += 1
    const count = beyond - at
    if (count === 0) continue
    const before = lineOf(out[at - 1]?.text ?? '')
    const after = lineOf(out[beyond]?.text ?? '')
    const isBelow = before.kind === 'number' || before.kind === 'text'
    if (count >= 2 && count <= 8 && isBelow && after.kind !== 'option')
      for (let index = at; index < beyond; index += 1) {
        const { text, marks } = out[index] ?? plain('')
        out[index] = { marks, text: `${String.fromCharCode(65 + index - at)}. ${text.replace(BULLET, '')}` }
      }
    at = beyond - 1
  }
  return out
}

function keyed(written: readonly Line[]): string[] {
  const lines = lettered(written)
  const texts = lines.map(({ text }) => text)
  const { blocks } = blocksOf(texts)
  const keys = new Map<number, string>()
  for (const block of blocks) {
    const key = keyByMarks(block, lines)
    if (key) keys.set(Math.max(...block.options.map(({ to }) => to)), key)
  }
  return texts.flatMap((text, index) => {
    const key = keys.get(index + 1)
    return key === undefined ? [text] : [text, key]
  })
}

/** The first way of marking that some of the answers have and others have not. Where all are bold, bold says nothing. */
function keyByMarks({ options, key }: Block, lines: readonly Line[]): string | null {
  if (key || options.length < 2 || options.some(({ isStarred }) => isStarred)) return null
  for (const mark of LINE_MARKS) {
    const marked = options.filter(({ line }) => lines[line - 1]?.marks.includes(mark))
    if (marked.length === 0 || marked.length === options.length) continue
    const letters = marked.map(({ letter }) => letter).join(', ')
    return `Jawaban: ${letters}${marked.length > 1 ? ' ?' : ''}`
  }
  return null
}
