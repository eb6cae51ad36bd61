import { fakeItems } from './fake-items.ts'
import { inLists, looseItem } from './items.ts'
import { listOf } from './lists.ts'
import { isElement, nameOf, hasClass, styled } from './look.ts'
import { isNoteList } from './notes.ts'
import { leave, seenText, type Reading } from './reading.ts'
import { linkLooks, runsOf, tidied } from './runs.ts'
import { hasWords, PLAIN, type Block, type LooseItem, type Marks, type Run } from './shapes.ts'
import { isSkipped } from './skipped.ts'
import { tableBlocks } from './tables.ts'

const BLOCKS = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'body', 'center', 'dd', 'details', 'div', 'dl', 'dt'],
  ...[
    'fieldset',
    'figcaption',
    'figure',
    'footer',
    'form',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'header',
    'hr',
  ],
  ...[
    'html',
    'legend',
    'li',
    'main',
    'menu',
    'ol',
    'p',
    'pre',
    'search',
    'section',
    'summary',
    'table',
    'ul',
  ],
  ...['tbody', 'thead', 'tfoot', 'tr', 'td', 'th', 'caption', 'hgroup', 'option', 'optgroup'],
])
const HOLDERS = 'p, div, h1, h2, h3, h4, h5, h6, ul, ol, table, pre, blockquote, hr, section, article, li'

/** What stands inside an element, one below the other. */
export function blocksIn(element: Element, reading: Reading, marks: Marks = PLAIN): Block[] {
  const found: (Block | LooseItem)[] = []
  let line: Run[] = []
  function endLine() {
    found.push(...paragraphs(line))
    line = []
  }
  for (const child of element.childNodes) {
    if (!isElement(child) || !isBlock(child)) {
      line.push(...runsOf(child, marks, reading))
      continue
    }
    endLine()
    found.push(...blocksOf(child, reading, marks))
  }
  endLine()
  return inLists(found)
}

/** An element inside lines may hold blocks all the same: Google wraps a whole text in one `<b>`. */
function isBlock(element: Element): boolean {
  return BLOCKS.has(nameOf(element)) || element.querySelector(HOLDERS) !== null
}

function blocksOf(element: Element, reading: Reading, marks: Marks): (Block | LooseItem)[] {
  if (isNoteList(element) || isSkipped(element, reading)) return []
  const name = nameOf(element)
  const looks = linkLooks(element, marks, reading)
  const depth = headingDepth(element)
  if (depth !== null) return headingBlocks(element, depth, reading)
  if (name === 'ul' || name === 'ol' || name === 'menu') return listOf(element, reading, looks)
  if (name === 'table') return tableBlocks(element, reading, looks)
  if (name === 'blockquote') return quoted(blocksIn(element, reading, looks))
  if (name === 'pre') return codeBlocks(element, reading)
  if (name === 'hr') return [{ kind: 'rule' }]
  const item = looseItem(element, reading)
  const inside = blocksIn(element, reading, looks)
  if (!item) return inside
  return inside.length === 0 ? [] : [{ ...item, blocks: inside }]
}

function headingDepth(element: Element): number | null {
  const [, digit] = /^h([1-6])$/.exec(nameOf(element)) ?? []
  if (digit !== undefined) return Number(digit)
  if (hasClass(element, /^MsoTitle$/)) return 1
  if (element.getAttribute('role') === 'heading') return Number(element.getAttribute('aria-level')) || 2
  const level = Number(styled(element, 'mso-outline-level'))
  return level >= 1 && level <= 6 ? level : null
}

/** Of a heading only the words count; what cannot stand in one line stands below it. */
function headingBlocks(element: Element, depth: number, reading: Reading): Block[] {
  const [first, ...rest] = blocksIn(element, reading)
  if (!first) return []
  if (first.kind !== 'paragraph') return [first, ...rest]
  const runs = tidied(
    first.runs.map((run): Run => {
      if (run.kind === 'break') return { kind: 'words', text: ' ', marks: PLAIN }
      return run.kind === 'words' ? { ...run, marks: { ...run.marks, bold: false } } : run
    }),
  )
  return [{ kind: 'heading', depth, runs }, ...rest]
}

function quoted(blocks: Block[]): Block[] {
  return blocks.length === 0 ? [] : [{ kind: 'quote', blocks }]
}

function codeBlocks(element: Element, reading: Reading): Block[] {
  const inner = element.querySelector('code')
  const [, language = ''] = /\blang(?:uage)?-([a-z][\w+#.-]{0,19})\b/.exec(inner?.className ?? '') ?? []
  const text = seenText(reading, element.textContent).replace(/^\n+/, '').trimEnd()
  const hasMore = element.querySelector('img, svg, iframe') !== null
  if (hasMore) leave(reading, 'foreign')
  return text === '' ? [] : [{ kind: 'code', language, text }]
}

function paragraphs(line: readonly Run[]): Block[] {
  const runs = tidied(line)
  return hasWords(runs) ? fakeItems(runs) : []
}
