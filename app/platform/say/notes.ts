import { noteRuns, type NoteRun } from './note-runs.ts'

/**
 * The little that longer texts of forms can say beside their words: bold, italic, lists, tables, addresses. Such a text
 * stays as it was typed wherever it is kept, hashed and compared; only who reads it sees it drawn. All else is letters.
 */
export type NoteBlock = NoteParagraph | NoteList | NoteTable
type NoteParagraph = { kind: 'paragraph'; lines: NoteRun[][] }
/** `number`: as it was typed. An item's lines and the lists inside it, in their order. */
export type NoteItem = { number: number | null; content: (NoteRun[] | NoteList)[] }
export type NoteList = { kind: 'list'; ordered: boolean; items: NoteItem[] }
/** `right`: columns of figures. Rows may be shorter or longer than the head. */
export type NoteTable = { kind: 'table'; head: NoteRun[][]; rows: NoteRun[][][]; right: boolean[] }

/** A year begins a sentence, no list. */
const ITEM = /^([ \t]*)(?:-|(0|[1-9]\d{0,2})\.) +(?=\S)/
const RULE = /^:?-+:?$/
const GOES_ON = /^(?: {2}|\t)[ \t]*\S/
const DEEPEST = 5
const TAB = 4

/** A text as it is drawn, block by block. */
export function readNotes(text: string): NoteBlock[] {
  return partsOf(text).flatMap((lines) => (lines.every((line) => line === '') ? [] : blocksOf(lines)))
}

/** The text without its marks, line by line, for where nothing is drawn: the words and the signs of lists stay. */
export function withoutMarks(text: string): string {
  return partsOf(text).map(wordsOfPart).join('\n\n')
}

function partsOf(text: string): string[][] {
  return text
    .replaceAll('\r\n', '\n')
    .split(/\n{2,}/)
    .map((part) => part.split('\n'))
}

function blocksOf(lines: readonly string[]): NoteBlock[] {
  const blocks: NoteBlock[] = []
  let lists: OpenList[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    const table = tableFrom(lines, at)
    const item = table ? null : ITEM.exec(line)
    if (table) {
      blocks.push(table.block)
      at += table.lines - 1
    } else if (item) {
      lists = withItem(blocks, lists, item, noteRuns(line.slice(item[0].length)))
      continue
    } else if (lists.length > 0 && GOES_ON.test(line)) {
      lists.at(-1)?.list.items.at(-1)?.content.push(noteRuns(line.trimStart()))
      continue
    } else {
      addLine(blocks, noteRuns(line))
    }
    lists = []
  }
  return blocks
}

function addLine(blocks: NoteBlock[], runs: NoteRun[]): void {
  const last = blocks.at(-1)
  if (last?.kind === 'paragraph') last.lines.push(runs)
  else blocks.push({ kind: 'paragraph', lines: [runs] })
}

type OpenList = { indent: number; list: NoteList }

/** Puts an item where its indent says, and tells which lists are open now. */
function withItem(blocks: NoteBlock[], open: readonly OpenList[], found: RegExpExecArray, runs: NoteRun[]) {
  const [, space = '', digits] = found
  const indent = space.replaceAll('\t', ' '.repeat(TAB)).length
  const item: NoteItem = { number: digits === undefined ? null : Number(digits), content: [runs] }
  const ordered = digits !== undefined
  let lists = open.filter((one) => one.indent <= indent)
  const last = lists.at(-1)
  const isDeeper = last !== undefined && indent >= last.indent + 2 && lists.length < DEEPEST
  if (last && !isDeeper) {
    if (last.list.ordered === ordered) {
      last.list.items.push(item)
      return lists
    }
    lists = lists.slice(0, -1)
  }
  const list: NoteList = { kind: 'list', ordered, items: [item] }
  const home = lists.at(-1)?.list.items.at(-1)?.content ?? blocks
  home.push(list)
  return [...lists, { indent, list }]
}

/** The table whose head is this line: a rule of as many cells stands below it. */
function tableFrom(lines: readonly string[], at: number): { block: NoteTable; lines: number } | null {
  const head = cellsOf(lines[at] ?? '')
  const rule = head && cellsOf(lines[at + 1] ?? '')
  if (!head || rule?.length !== head.length || !rule.every((cell) => RULE.test(cell))) return null
  const rows: NoteRun[][][] = []
  for (let next = at + 2; next < lines.length; next += 1) {
    const cells = cellsOf(lines[next] ?? '')
    if (!cells) break
    rows.push(cells.map(noteRuns))
  }
  const right = rule.map((cell) => cell.endsWith(':') && !cell.startsWith(':'))
  return { block: { kind: 'table', head: head.map(noteRuns), rows, right }, lines: rows.length + 2 }
}

/** The cells of a line that begins and ends with a bar; a bar behind a backslash is a sign. Else null. */
function cellsOf(line: string): string[] | null {
  const row = line.trim()
  if (!row.startsWith('|')) return null
  const cells: string[] = []
  let from = 1
  let slashes = 0
  for (let at = 1; at < row.length; at += 1) {
    const sign = row.charAt(at)
    if (sign === '|' && slashes % 2 === 0) {
      cells.push(row.slice(from, at).replaceAll('\\|', '|').trim())
      from = at + 1
    }
    slashes = sign === '\\' ? slashes + 1 : 0
  }
  return cells.length > 0 && from === row.length ? cells : null
}

function wordsOfPart(lines: readonly string[]): string {
  const words: string[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    const table = tableFrom(lines, at)
    if (table) {
      words.push(...[table.block.head, ...table.block.rows].map((row) => row.map(wordsOfRuns).join(' | ')))
      at += table.lines - 1
      continue
    }
    const sign = ITEM.exec(line)?.[0] ?? ''
    words.push(sign + wordsOfRuns(noteRuns(line.slice(sign.length))))
  }
  return words.join('\n')
}

/** What is read of a line. */
export function wordsOfRuns(runs: readonly NoteRun[]): string {
  return runs.map(({ text }) => text).join('')
}
