import { mayClose, mayOpen } from '#app/platform/say/note-runs.ts'
import { tableLines, writtenCell } from '../table-text.ts'
import { linesOf, textOf } from './runs.ts'
import { hasWords, PLAIN, type Block, type Item, type List, type Run, type Table } from './shapes.ts'
import { grouped, outside, RAISED } from './write-runs.ts'

/** Blocks as longer texts of forms hold them: what these cannot say stays words. */
export function writeNotes(blocks: readonly Block[]): string {
  return lines(blocks, false).join('\n')
}

/** How many pieces were struck out, which cannot be said here. */
export function struckIn(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + struckInBlock(block), 0)
}

function struckInBlock(block: Block): number {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return grouped(block.runs, isStruck).filter(([is]) => is === 'yes').length
    case 'list':
      return block.items.reduce((sum, item) => sum + struckIn(item.blocks), 0)
    case 'table':
      return block.rows.flat().reduce((sum, { runs }) => sum + struckInBlock({ kind: 'paragraph', runs }), 0)
    case 'quote':
      return struckIn(block.blocks)
    case 'code':
    case 'rule':
      return 0
  }
}

function isStruck(run: Run): string {
  return run.kind === 'words' && run.marks.strike && run.text.trim() !== '' ? 'yes' : ''
}

/** Inside an item an empty line would end its list. */
function lines(blocks: readonly Block[], inItem: boolean): string[] {
  return blocks.flatMap((block, index) => {
    const written = blockLines(block, inItem)
    return index > 0 && !inItem && written.length > 0 ? ['', ...written] : written
  })
}

function blockLines(block: Block, inItem: boolean): string[] {
  switch (block.kind) {
    case 'paragraph':
      return paragraphLines(block.runs)
    case 'heading':
      return paragraphLines(block.runs.map(inBold))
    case 'list':
      return listLines(block)
    case 'table':
      return tableOf(block)
    case 'quote':
      return lines(block.blocks, inItem)
    case 'code':
      return block.text.split('\n')
    case 'rule':
      return []
  }
}

function inBold(run: Run): Run {
  return run.kind === 'words' ? { ...run, marks: { ...run.marks, bold: true } } : run
}

function paragraphLines(runs: readonly Run[]): string[] {
  return linesOf(runs)
    .filter(hasWords)
    .map((line) => writeWords(line).trim())
}

function listLines({ items, ordered, start }: List): string[] {
  return items.flatMap((item, index) => itemLines(item, ordered ? `${start + index}. ` : '- '))
}

function itemLines({ checked, blocks }: Item, mark: string): string[] {
  const box = checked === null ? '' : checked ? '☑ ' : '☐ '
  const written = lines(blocks, true)
  const begins = blocks[0]?.kind === 'paragraph' || blocks[0]?.kind === 'heading'
  const [first = '', ...rest] = begins ? written : ['–', ...written]
  return [mark + box + first, ...rest.map((line) => ' '.repeat(mark.length) + line)]
}

function tableOf({ rows }: Table): string[] {
  const cells = rows.map((row) => row.map(({ runs }) => writtenCell(writeWords(runs).trim(), '; ')))
  const align = (rows[0] ?? []).map((_, column) => {
    const body = rows.slice(1).filter((row) => (row[column]?.runs.length ?? 0) > 0)
    return body.length > 0 && body.every((row) => row[column]?.right) ? ('right' as const) : ''
  })
  // Its letters are counted: none is spent on columns that stand below each other.
  return tableLines({ cells, align }, 0)
}

/** A line of words, with marks where a reader would see them as such. */
function writeWords(runs: readonly Run[]): string {
  const words = outside(withAddresses(runs).map(asWords))
  return withMarks(words, '**', ['', ''], (group, edges) => withMarks(group, '_', edges, textOf))
}

/** The letters before and behind a piece of a line. */
type Edges = readonly [before: string, after: string]
type Write = (group: readonly Run[], edges: Edges) => string

function withMarks(runs: readonly Run[], sign: '**' | '_', around: Edges, write: Write): string {
  const name = sign === '**' ? 'bold' : 'italic'
  const groups = grouped(runs, (run) => (run.kind === 'words' && run.marks[name] ? 'yes' : ''))
  let line = ''
  for (const [index, [is, group]] of groups.entries()) {
    const next = groups[index + 1]?.[1]
    const edges = [line.at(-1) ?? around[0], next ? textOf(next).charAt(0) : around[1]] as const
    const fits = is !== '' && canMark(sign, textOf(group), edges)
    line += fits ? sign + write(group, ['', '']) + sign : write(group, edges)
  }
  return line
}

function canMark(sign: '**' | '_', text: string, [before, after]: Edges): boolean {
  return (
    mayOpen(sign, before, text.charAt(0)) && mayClose(sign, text.slice(-1), after) && !text.includes(sign)
  )
}

function asWords(run: Run): Run {
  if (run.kind === 'note') return { kind: 'words', text: `[${run.id}]`, marks: PLAIN }
  if (run.kind === 'break') return { kind: 'words', text: '\n', marks: PLAIN }
  const { raised } = run.marks
  if (raised === '' || !/^\d+$/.test(run.text)) return run
  return { ...run, text: run.text.replace(/\d/g, (digit) => RAISED[raised][Number(digit)] ?? digit) }
}

/** Words do not lead anywhere here: the address stands behind them, unless they are the address. */
function withAddresses(runs: readonly Run[]): Run[] {
  return grouped(runs, (run) => (run.kind === 'words' ? run.marks.href : '')).flatMap(
    ([href, group]): Run[] => {
      const words = group.map((run): Run =>
        run.kind === 'words' ? { ...run, marks: { ...run.marks, href: '' } } : run,
      )
      if (href === '') return words
      const said = group
        .map((run) => (run.kind === 'words' ? run.text : ''))
        .join('')
        .trim()
      const address = href.replace(/^mailto:/i, '')
      if (said === address || said === '') return words
      if (bare(said) === bare(address)) return [{ kind: 'words', text: address, marks: PLAIN }]
      return [...words, { kind: 'words', text: ` (${address})`, marks: PLAIN }]
    },
  )
}

function bare(address: string): string {
  return address.replace(/^https?:\/\//, '').replace(/\/$/, '')
}
