import type { Block } from '../blocks.ts'

/**
 * An independent judge of compiled HTML: written apart from the compiler's own lists and parser on purpose, so
 * that one mistake does not hide in both. Returns what is not allowed; an empty list is a pass.
 */
const NOTHING = /^$/
const SIDE = /^"[1-9]\d*"$/
const PATH = /^"\/[a-z\d][\w/.-]*"$/i
const PATHS = /^"\/[a-z\d][\w/.-]* \d+w(?:, \/[a-z\d][\w/.-]* \d+w)*"$/i
const SIZES = /^"[\w\s().:,-]+"$/
const TAGS = new Set(
  (
    'p h2 h3 pre hr blockquote ul ol li dl dt dd div section a em strong b del code br span sup sub kbd abbr dfn mark ' +
    'table thead tbody tr th td figure figcaption details summary ' +
    'picture source img video track ' +
    'svg g path rect circle ellipse line polyline polygon text tspan'
  ).split(' '),
)
const ALONE = new Set(['br', 'hr', 'img', 'source', 'track'])
/** What a file's own element may say, and nothing else may; a value where only that is harmless. */
const MEDIA: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  source: { type: /^"(?:image\/webp|video\/mp4|video\/webm)"$/, src: PATH, srcset: PATHS, sizes: SIZES },
  img: {
    src: PATH,
    srcset: PATHS,
    sizes: SIZES,
    width: SIDE,
    height: SIDE,
    alt: /^".+"$/s,
    loading: /^"lazy"$/,
    decoding: /^"async"$/,
  },
  video: {
    controls: NOTHING,
    preload: /^"none"$/,
    playsinline: NOTHING,
    poster: PATH,
    width: SIDE,
    height: SIDE,
    'aria-label': /^".+"$/s,
  },
  track: { kind: /^"captions"$/, src: PATH, srclang: /^"id"$/, label: /^"[\w ]+"$/ },
  details: { open: NOTHING },
  a: { download: NOTHING },
}
const ATTRIBUTES = new Set(
  (
    'class href title rel id aria-label aria-hidden start role tabindex scope colspan rowspan viewBox d points x y x1 y1 x2 ' +
    'y2 dx dy cx cy r rx ry width height transform fill stroke-width stroke-linecap stroke-linejoin stroke-dasharray'
  ).split(' '),
)
// oxlint-disable-next-line regexp/no-super-linear-move, regexp/no-super-linear-backtracking -- reads only what our own compiler wrote
const TAG = /<(\/?)([^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/g
const ATTRIBUTE = /([^\s="'>/]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>]+))?/g

export function judge(blocks: readonly Block[]): string[] {
  return blocks.flatMap(htmlOf).flatMap(judgeHtml)
}

/** Every piece of HTML a block carries, answers and feedback included. */
export function htmlOf(block: Block): string[] {
  if (block.kind === 'html') return block.saver === undefined ? [block.html] : [block.html, block.saver]
  if (block.kind === 'kuis') return []
  if (block.kind === 'refleksi') return [block.ask]
  if (block.kind === 'daftar-periksa') return block.items.map((item) => item.html)
  return [block.ask, ...block.choices.map((choice) => choice.html), ...Object.values(block.answer.feedback)]
}

function judgeHtml(html: string): string[] {
  const wrong: string[] = []
  const open: string[] = []
  for (const [, closing, tag = '', attributes = ''] of html.matchAll(TAG)) {
    if (!TAGS.has(tag)) wrong.push(`<${tag}>`)
    if (closing && open.pop() !== tag) wrong.push(`unbalanced </${tag}>`)
    if (!closing && !ALONE.has(tag)) open.push(tag)
    for (const [, name = '', quoted = ''] of attributes.matchAll(ATTRIBUTE)) {
      const value = MEDIA[tag]?.[name]
      if (
        value
          ? !value.test(quoted)
          : !ATTRIBUTES.has(name) || ['img', 'source', 'video', 'track'].includes(tag)
      )
        wrong.push(`${tag} ${name} ${quoted}`)
      if (name === 'href' && !isHarmless(decode(quoted.slice(1, -1)))) wrong.push(`href ${quoted}`)
      if (name === 'id' && !/^"[sc]-/.test(quoted)) wrong.push(`id ${quoted}`)
    }
  }
  if (open.length > 0) wrong.push(`unclosed <${open.join('>, <')}>`)
  const text = html.replace(TAG, '')
  return text.includes('<') ? [...wrong, 'loose <'] : wrong
}

/** Resolved as a browser would, from a page of ours: same site, or https without user data, or mail and phone. */
function isHarmless(href: string): boolean {
  if (!URL.canParse(href, 'https://aksis.test/belajar/a')) return false
  const url = new URL(href, 'https://aksis.test/belajar/a')
  if (url.username || url.password) return false
  if (url.protocol === 'https:') return url.host === 'aksis.test' || /^https:\/\/[^/]/i.test(href)
  return url.protocol === 'mailto:' || url.protocol === 'tel:'
}

/** What a reader sees of compiled HTML: all that is no tag. */
export function seenIn(html: string): string {
  return decode(html.replace(TAG, ''))
}

/** Where the links lead and what they are called, as they were typed. */
export function behindLinks(html: string): string[] {
  return [...html.matchAll(TAG)].flatMap(([, , tag, attributes = '']) =>
    [...attributes.matchAll(ATTRIBUTE)].flatMap(([, name = '', quoted = '']) =>
      tag === 'a' && ['href', 'title'].includes(name) ? [typed(decode(quoted.slice(1, -1)))] : [],
    ),
  )
}

/** An address has its signs percent-encoded; a title may hold a percent sign of its own. */
function typed(value: string): string {
  return value.replace(/%(?:3C|3E|7B|7D)/g, decodeURIComponent)
}

/** In one go: what an entity stands for may look like another. */
function decode(value: string): string {
  return value.replace(/&(?:#x([0-9a-f]+)|quot|amp);/gi, (entity, code?: string) =>
    code ? String.fromCodePoint(parseInt(code, 16)) : entity === '&amp;' ? '&' : '"',
  )
}
