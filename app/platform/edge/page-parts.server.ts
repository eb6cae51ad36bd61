import { hash, randomBytes } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { fill, type Part, type Parts, type Slot } from './fill.ts'

// A reading page is the same for all who read it, but for a few words and pieces. What is the same is drawn by React
// once and kept as a list of strings with typed places; each request only fills the places.
//
// Nobody's words can stay in what is kept: React draws it from data in which marks stand in place of them. Whatever else
// the data say is part of the name under which it is kept, so what is kept is a function of its name alone.

/** The data of a reading page: of the frame, and of the page. */
export type PageData = {
  /** The address without its query. */
  path: string
  /** What the route says of its page; what of it is not data says nothing here. */
  handle: unknown
  /** What the root's loader tells. */
  root: unknown
  /**
   * What the page's loader tells. What differs from person to person stands under `own`, by the names of the pieces, and
   * under `owns` for pieces of which there are many, by their group and name.
   */
  page: unknown
  /** The page's compiled texts. */
  prose: ReadonlyMap<string, string>
}

/** Under these names loaders hand over words of a person that are shown as they are, and judged by nobody. */
const WORDS = {
  root: ['id', 'name', 'initials', 'roleLine'],
  own: [
    'key',
    'submission',
    'savedAt',
    'text',
    'version',
    'marked',
    'locked',
    'opened',
    'opens',
    'due',
    'who',
  ],
}
/** Not part of the frame's name: nothing of it is drawn on a page that is kept. */
const UNSEEN = ['requestId']
/** The two parts of the document itself, as the root draws them. */
export const DOCUMENT = 'isi'
export const HEAD = 'kepala'
const SHELL = ''
const NOTHING: Parts = []

/** What the places are drawn with: `own` is what each piece sees, `open` and `close` stand around it. */
export type Marks = { own: Readonly<Record<string, unknown>>; open: Mark; close: Mark }
type Mark = (piece: string) => string

/** What React is to draw in place of the page, and what becomes of that. */
export type Recording = {
  root: unknown
  page: unknown
  prose: ReadonlyMap<string, string>
  marks: Marks
  /** Keeps the drawn page and fills it. @throws Error when a word stands where it cannot be replaced safely. */
  take: (html: string) => string
}

/** Two code points that Unicode has set aside for use inside a program: no text has them. */
const [BEGIN, END] = ['\uFDD0', '\uFDD1']

/** Makes a page to be kept of what Remix's loaders have told, or null where that is none; address and route are known. */
export type Recorder = (data: Pick<PageData, 'root' | 'page' | 'prose'>) => Recording | null

/** Keeps the parts of pages, at most so many letters of them. */
export function pageParts({ letters }: { letters: number }) {
  const token = randomBytes(12).toString('hex')
  const kept = new LRUCache<string, Parts>({
    maxSize: letters,
    sizeCalculation: (parts, name) => name.length + parts.reduce((sum, part) => sum + sizeOf(part), 0) + 64,
  })
  const mark = (kind: 'value' | 'html' | 'open' | 'close') => (name: string) =>
    `${BEGIN}${token}${kind}:${name}${END}`
  const [valueMark, htmlMark, open, close] = [mark('value'), mark('html'), mark('open'), mark('close')]
  // Between two texts React puts a comment; around a piece stand no texts but our marks.
  const apart = '(?:<!-- -->)?'
  const places = new RegExp(
    `${BEGIN}${token}(value|html):([^${END}]*)${END}|${apart}${BEGIN}${token}(open|close):([^${END}]*)${END}${apart}`,
    'g',
  )

  /** The data with a mark in place of each word, and the words. */
  function separate({ path, handle, root, page, prose }: PageData) {
    const values = new Map<string, string>()
    function held(data: unknown, words: readonly string[], place: string): unknown {
      if (Array.isArray(data)) return data.map((one, index) => held(one, words, `${place}.${index}`))
      if (typeof data !== 'object' || data === null) return data
      return Object.fromEntries(
        Object.entries(data).map(([name, value]: [string, unknown]) => {
          const where = `${place}.${name}`
          const isWord = words.includes(name) && (typeof value === 'number' || typeof value === 'string')
          // An empty word is drawn as no word at all, which is another page.
          if (!isWord || value === '') return [name, held(value, words, where)]
          values.set(where, String(value))
          return [name, valueMark(where)]
        }),
      )
    }
    const frame = Object.fromEntries(
      Object.entries(objectOf(root)).filter(([name]) => !UNSEEN.includes(name)),
    )
    const { own, owns, ...text } = objectOf(page)
    const many = Object.entries(objectOf(owns)).flatMap(([group, all]) =>
      Object.entries(objectOf(all)).map(([name, data]) => [`${group}.${name}`, data] as const),
    )
    const drawnRoot = { ...frame, person: held(frame['person'], WORDS.root, 'person') }
    const drawnOwn = Object.fromEntries(
      [...Object.entries(objectOf(own)), ...many].map(([piece, data]) => [
        piece,
        held(data, WORDS.own, piece),
      ]),
    )
    // Which of the rooms is lit depends on where one is; what else the frame shows does not.
    const shell = JSON.stringify([handle, drawnRoot, roomsAround(path, frame['nav'])])
    // Long, and part of the name of each of its pieces.
    const document = hash(
      'sha256',
      JSON.stringify([path, frame['language'], frame['dataSaver'], text, [...prose.keys()]]),
    )
    const names = new Map([
      [SHELL, `shell ${shell}`],
      [DOCUMENT, `document ${document}`],
      [HEAD, `head ${document}`],
      ...Object.entries(drawnOwn).map(
        ([piece, data]) => [piece, `piece ${piece} ${JSON.stringify(data)} ${document}`] as const,
      ),
    ])
    return { values, names, drawnRoot, text, drawnOwn }
  }

  /** The page, where all its parts are there. */
  function filled(data: PageData, { values, names }: ReturnType<typeof separate>): string | null {
    const pieces = new Map<string, Parts>()
    for (const [piece, name] of names) {
      const parts = kept.get(name)
      if (!parts) return null
      pieces.set(piece, parts)
    }
    return fill(pieces.get(SHELL) ?? NOTHING, { values, pieces, html: data.prose })
  }

  return {
    /** The page from what is kept; null when something of it has not been drawn yet. */
    fill: (data: PageData): string | null => filled(data, separate(data)),

    record(data: PageData): Recording {
      const separated = separate(data)
      const { names, drawnRoot, text, drawnOwn, values } = separated
      return {
        root: drawnRoot,
        // Whoever reads it past its piece finds nothing there.
        page: { ...text, own: {}, owns: {} },
        prose: new Map([...data.prose.keys()].map((id) => [id, htmlMark(id)])),
        marks: { own: drawnOwn, open, close },
        take(html) {
          const found = cut(html)
          for (const [piece, name] of names) kept.set(name, found.get(piece) ?? NOTHING)
          const page = filled(data, separated)
          // Larger than all that may be kept: it is filled all the same.
          return page ?? fill(found.get(SHELL) ?? NOTHING, { values, pieces: found, html: data.prose })
        },
      }
    },
  }

  /** A drawn page as the parts of its pieces; the frame has no name. */
  function cut(html: string): Map<string, Parts> {
    const found = new Map<string, Part[]>([[SHELL, []]])
    const open = [SHELL]
    let from = 0
    const add = (part: Part) => found.get(open.at(-1) ?? SHELL)?.push(part)
    for (const { 0: whole, 1: word, 3: bound, 2: name = '', 4: piece = '', index } of html.matchAll(places)) {
      if (index > from) add(html.slice(from, index))
      from = index + whole.length
      if (word === 'value') add(slotAt(html, index, from, name))
      else if (word === 'html') add({ html: name })
      else if (bound === 'open') {
        if (found.has(piece)) throw new Error(`The piece "${piece}" stands twice.`)
        add({ piece })
        found.set(piece, [])
        open.push(piece)
      } else if (open.pop() !== piece) throw new Error(`The piece "${piece}" ends where it has not begun.`)
    }
    add(html.slice(from))
    const rest = html.replace(places, '').toLowerCase()
    if ([token, BEGIN, END].some((sign) => rest.includes(sign)))
      throw new Error('A word was changed before it was drawn.')
    return found
  }
}

/**
 * Where a word stands.
 * @throws Error where escaping would not be enough: in a script, in an address, in the name of something.
 */
function slotAt(html: string, from: number, to: number, value: string): Slot {
  const tag = html.slice(html.lastIndexOf('<', from), from)
  if (tag.includes('>')) {
    if (/^<(?:script|style)\b/i.test(tag)) throw new Error(`"${value}" stands in a script.`)
    return { value, stands: /^<textarea\b[^>]*>$/i.test(tag) ? 'field' : 'text' }
  }
  const name = /\s([a-z-]+)="[^"]*$/i.exec(tag)?.[1]?.toLowerCase()
  if (name === undefined || /^(?:on|style$|href$|src|action$|formaction$)/.test(name))
    throw new Error(`"${value}" stands where it cannot be replaced: ${tag}`)
  if (!html.slice(to).match(/^[^"<>]*"/)) throw new Error(`"${value}" stands in no whole attribute.`)
  return { value, stands: 'attribute' }
}

function roomsAround(path: string, nav: unknown): string[] {
  const rooms: unknown[] = Array.isArray(nav) ? nav : []
  return rooms
    .map((room) => String(objectOf(room)['to']))
    .filter((to) => path === to || path.startsWith(`${to}/`))
}

function sizeOf(part: Part): number {
  return typeof part === 'string' ? part.length : 32
}

function objectOf(data: unknown): Record<string, unknown> {
  return typeof data === 'object' && data !== null ? { ...data } : {}
}
