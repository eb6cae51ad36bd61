import { tableLines } from '../table-text.ts'
import { atLineStart } from './escape.ts'
import { linesOf } from './runs.ts'
import { hasWords, type Block, type Grammar, type Item, type List, type Run, type Table } from './shapes.ts'
import { writeNotes } from './write-notes.ts'
import { writeLine } from './write-runs.ts'

/** Lists are read down to here; what lies deeper stands in the last of them. */
const DEEPEST = 8
const DEEPEST_QUOTE = 3
/** A list that would begin with a year or more is none: its numbers are words. */
const HIGHEST_START = 1000
/** Letters and brackets that one line may hold; a longer paragraph goes on in the next. */
const LONGEST_LINE = 15_000
const MOST_BRACKETS = 150

type Place = { grammar: Grammar; top: number; lists: number; quotes: number; inList: boolean }

/** Blocks as Markdown; the least heading of the source is one of ours (`##`), all below it are `###`. */
export function writeBlocks(blocks: readonly Block[], grammar: Grammar): string {
  if (grammar === 'notes') return writeNotes(blocks)
  const depths = blocks.flatMap((block) => (block.kind === 'heading' ? [block.depth] : []))
  const place = { grammar, top: Math.min(...depths), lists: 0, quotes: 0, inList: false }
  return lines(blocks, place).join('\n')
}

/** What stands under a note's number. */
export function writeNote(id: string, blocks: readonly Block[], grammar: Grammar): string {
  if (grammar === 'notes') return `[${id}] ${writeNotes(blocks)}`
  const written = lines(blocks, { grammar, top: 1, lists: 0, quotes: 0, inList: true })
  return written.map((line, index) => (index === 0 ? `[^${id}]: ${line}` : line && `    ${line}`)).join('\n')
}

function lines(blocks: readonly Block[], place: Place): string[] {
  const out: string[] = []
  let before: Block | null = null
  let other = false
  for (const block of blocks) {
    // Two lists one after the other are two only when their signs differ.
    other = before?.kind === 'list' && block.kind === 'list' && before.ordered === block.ordered && !other
    const written = blockLines(block, place, other)
    if (written.length === 0) continue
    if (out.length > 0 && !(place.inList && before?.kind === 'paragraph' && mayFollow(block))) out.push('')
    out.push(...written)
    before = block
  }
  return out
}

/** A list goes on right below the words of its item, unless its first number keeps it from beginning there. */
function mayFollow(block: Block): boolean {
  return block.kind === 'list' && (!block.ordered || block.start === 1)
}

function blockLines(block: Block, place: Place, other: boolean): string[] {
  const { grammar } = place
  switch (block.kind) {
    case 'paragraph':
      return paragraphLines(block.runs, grammar)
    case 'heading':
      return headingLines(block.runs, block.depth, place)
    case 'list':
      return listLines(block, place, other)
    case 'table':
      return tableOf(block, grammar)
    case 'quote':
      if (place.quotes >= DEEPEST_QUOTE) return lines(block.blocks, place)
      return lines(block.blocks, { ...place, quotes: place.quotes + 1, inList: false }).map((line) =>
        line === '' ? '>' : `> ${line}`,
      )
    case 'code':
      return codeLines(block.language, block.text)
    case 'rule':
      return place.inList ? [] : ['***']
  }
}

function paragraphLines(runs: readonly Run[], grammar: Grammar): string[] {
  const full = linesOf(runs).filter(hasWords)
  return full.flatMap((line, index) => {
    const goesOn = index < full.length - 1
    const written = writeLine(line, { grammar, inCell: false, goesOn }).trim()
    const short = shortLines(written).map((each) => atLineStart(each, grammar))
    if (goesOn) short.push(`${short.pop() ?? ''}\\`)
    return short
  })
}

function shortLines(line: string): string[] {
  const isShort = line.length <= LONGEST_LINE && (line.match(/[[\]]/g)?.length ?? 0) <= MOST_BRACKETS
  const space = isShort ? -1 : line.indexOf(' ', Math.floor(line.length / 2))
  if (space === -1) return [line]
  return [...shortLines(line.slice(0, space)), ...shortLines(line.slice(space + 1).trimStart())]
}

function headingLines(
  runs: readonly Run[],
  depth: number,
  { grammar, top, inList, quotes }: Place,
): string[] {
  const words = writeLine(runs, { grammar, inCell: false }).trim().replace(/#$/, '\\#')
  if (words === '') return []
  if (inList || quotes > 0) return [atLineStart(words, grammar)]
  return [`${depth > top ? '###' : '##'} ${words}`]
}

function listLines(list: List, place: Place, other: boolean): string[] {
  const { items, ordered, start } = list
  const deeper = { ...place, lists: place.lists + 1, inList: true }
  if (place.lists >= DEEPEST) return items.flatMap((item) => lines(item.blocks, place))
  const isCounted = ordered && start + items.length < HIGHEST_START
  return items.flatMap((item, index) => {
    const number = `${start + index}${other ? ')' : '.'}`
    const mark = isCounted ? number : other ? '*' : '-'
    const words = ordered && !isCounted ? `${start + index}\\. ` : ''
    return itemLines(item, `${mark} `, words, deeper)
  })
}

function itemLines({ checked, blocks }: Item, mark: string, words: string, place: Place): string[] {
  const box = checked === null ? '' : checked ? '[x] ' : '[ ] '
  const [first] = blocks
  // A table or code begins on a line of its own, and so does a list inside one.
  const written =
    first?.kind === 'paragraph' || first?.kind === 'heading'
      ? lines(blocks, place)
      : ['', ...lines(blocks, place)]
  if (written[0] === '') {
    const label = box || words || '–'
    return [`${mark}${label}`, '', ...written.slice(1).map((line) => line && ' '.repeat(mark.length) + line)]
  }
  return written.map((line, index) =>
    index === 0 ? `${mark}${box}${words}${line}` : line && ' '.repeat(mark.length) + line,
  )
}

function codeLines(language: string, text: string): string[] {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return [fence + language, ...text.split('\n'), fence]
}

function tableOf({ rows }: Table, grammar: Grammar): string[] {
  const cells = rows.map((row) => row.map(({ runs }) => writeLine(runs, { grammar, inCell: true }).trim()))
  const align = (rows[0] ?? []).map((_, column) => {
    const body = rows.slice(1).filter((row) => (row[column]?.runs.length ?? 0) > 0)
    return body.length > 0 && body.every((row) => row[column]?.right) ? 'right' : ''
  })
  return tableLines({ cells, align })
}
