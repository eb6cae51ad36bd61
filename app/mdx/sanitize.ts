import type { ElementContent, Root } from 'hast'
import { sanitize, type Schema } from 'hast-util-sanitize'
import { toHtml } from 'hast-util-to-html'
import { FindingError } from './faults.ts'
import { MEDIA_ADDRESS, MEDIA_ADDRESSES } from './media-read.ts'
import { SHOWN_WIDTHS } from './picture-sizes.ts'
import { DRAWING_CLASSES, DRAWING_PROPERTIES, DRAWING_TAGS } from './svg-grammar.ts'

const BLOCKS = [
  'p',
  'h2',
  'h3',
  'pre',
  'hr',
  'blockquote',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'div',
  'section',
]
const INLINES = [
  'a',
  'em',
  'strong',
  'b',
  'del',
  'code',
  'br',
  'span',
  'sup',
  'sub',
  'kbd',
  'abbr',
  'dfn',
  'mark',
]
const TABLES = ['table', 'thead', 'tbody', 'tr', 'th', 'td']
const FIGURES = ['figure', 'figcaption', 'details', 'summary']
/** Drawn by the blocks for media alone, which know what they may load. */
export const MEDIA_TAGS: ReadonlySet<string> = new Set(['picture', 'source', 'img', 'video', 'track'])
const CLASSES = [
  ...[
    'banner',
    'info',
    'warn',
    'i',
    'card',
    'stack',
    'stack-2',
    'sample',
    'term',
    'steps',
    'guide',
    'dot',
    'nums',
  ],
  ...[
    'finding',
    'fold',
    'scroll',
    'r',
    'c',
    'sr',
    'sm',
    'quiet',
    'notes',
    'tasks',
    'chart',
    'nw',
    'source',
    'wider',
    'take',
  ],
  ...DRAWING_CLASSES,
]

/** Ids we make ourselves: `s-` sections, `c-` footnotes. Never a bare word, so they cannot shadow a global. */
const OWN_ID = /^(?:s|c)-[\w%.-]{1,200}$/

/** A width or a height in pixels. */
const SIDE = /^[1-9]\d{0,4}$/

/** Everything a compiled lesson may contain: one allow-list for both compilers and for the tests' oracle. */
const OUTPUT_SCHEMA: Schema = {
  tagNames: [...BLOCKS, ...INLINES, ...TABLES, ...FIGURES, ...MEDIA_TAGS, ...DRAWING_TAGS],
  attributes: {
    '*': [['className', ...CLASSES]],
    a: ['href', 'title', ['rel', 'noopener', 'noreferrer'], ['id', OWN_ID], 'ariaLabel', ['download', true]],
    h2: [['id', OWN_ID]],
    h3: [['id', OWN_ID]],
    li: [['id', OWN_ID]],
    ol: ['start', ['role', 'list']],
    ul: [['role', 'list']],
    pre: [['tabIndex', 0]],
    div: [['role', 'note']],
    section: ['ariaLabel', ['tabIndex', 0]],
    table: ['ariaLabel'],
    th: [['scope', 'col', 'row']],
    td: ['colSpan', 'rowSpan'],
    abbr: ['title'],
    details: [['open', true]],
    source: [
      ['type', 'image/webp', 'video/mp4', 'video/webm'],
      ['src', MEDIA_ADDRESS],
      ['srcSet', MEDIA_ADDRESSES],
      ['sizes', SHOWN_WIDTHS],
    ],
    img: [
      ['src', MEDIA_ADDRESS],
      ['srcSet', MEDIA_ADDRESSES],
      ['sizes', SHOWN_WIDTHS],
      ['width', SIDE],
      ['height', SIDE],
      'alt',
      ['loading', 'lazy'],
      ['decoding', 'async'],
    ],
    video: [
      ['controls', true],
      ['preload', 'none'],
      ['playsInline', true],
      ['poster', MEDIA_ADDRESS],
      ['width', SIDE],
      ['height', SIDE],
      'ariaLabel',
    ],
    track: [['kind', 'captions'], ['src', MEDIA_ADDRESS], ['srcLang', 'id'], 'label'],
    span: [['ariaHidden', 'true']],
    svg: [['role', 'img'], 'ariaLabel', ['ariaHidden', 'true'], ...DRAWING_PROPERTIES],
    ...Object.fromEntries(
      [...DRAWING_TAGS].filter((tag) => tag !== 'svg').map((tag) => [tag, [...DRAWING_PROPERTIES]]),
    ),
  },
  protocols: { href: ['https', 'mailto', 'tel'] },
  clobber: [],
  ancestors: {},
  strip: [],
  required: {},
  allowComments: false,
  allowDoctypes: false,
}

const OUTPUT_TAGS: ReadonlySet<string> = new Set(OUTPUT_SCHEMA.tagNames)

/** May an author of content/ write this element herself? */
export function isOutputTag(name: string): boolean {
  return OUTPUT_TAGS.has(name) && !MEDIA_TAGS.has(name)
}

/**
 * Serialises nodes. Whatever hast-util-sanitize would take away is a fault, not a silent loss: the reader of a
 * lesson sees all its author saw, or the author is told.
 */
export function checkedHtml(nodes: readonly ElementContent[], line: number): string {
  const root: Root = { type: 'root', children: [...nodes] }
  const html = toHtml(root)
  const clean = toHtml(sanitize(root, OUTPUT_SCHEMA))
  if (html === clean) return html
  let same = 0
  while (html[same] === clean[same]) same += 1
  const from = Math.max(html.lastIndexOf('<', same), same - 20, 0)
  throw new FindingError({ line, column: 1, code: 'stripped', words: { value: html.slice(from, from + 40) } })
}
