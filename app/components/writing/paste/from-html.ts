import { blocksIn } from './blocks.ts'
import { STYLE } from './look.ts'
import { findNotes, usedNotes } from './notes.ts'
import { hiddenClassesOf, leave, type Reading } from './reading.ts'
import type { Grammar, Left } from './shapes.ts'
import { struckIn } from './write-notes.ts'
import { writeBlocks, writeNote } from './write.ts'

export type PasteOptions = {
  grammar: Grammar
  /** Names of notes that the text has already. */
  taken: ReadonlySet<string>
  pictureWords: Reading['pictureWords']
}

/** What was pasted, as Markdown that the field's compiler takes, and what of it was left out. */
export type Pasted = { text: string; left: Left }

const OFFICE =
  /urn:schemas-microsoft-com:office|name="?(?:ProgId|Generator)"? content="?(?:Word|Excel|Microsoft)/i

/**
 * HTML of the clipboard as Markdown. It is read by a parser that runs and fetches nothing, and only what is known comes
 * over. `parse` is the browser's.
 */
export function fromHtml(html: string, parse: (html: string) => Document, options: PasteOptions): Pasted {
  const { markup, sheets } = unstyled(html)
  const document = parse(markup)
  const reading = beginReading(document, sheets, OFFICE.test(html), options)
  const notes = findNotes(document.body, reading)
  const blocks = blocksIn(document.body, reading)
  const used = usedNotes(document.body, reading)
  const { grammar } = options
  if (grammar === 'notes') leave(reading, 'struck', struckIn(blocks))
  const pieces = [writeBlocks(blocks, grammar)]
  for (const { id, element } of notes) {
    const said = blocksIn(element, reading)
    if (said.length > 0) pieces.push(used.has(id) ? writeNote(id, said, grammar) : writeBlocks(said, grammar))
  }
  return { text: pieces.filter((piece) => piece !== '').join('\n\n'), left: reading.left }
}

const SHEET = /<style\b[^>]*>([\s\S]*?)<\/style>/gi
const TAG = /<[a-z][^<>]*>/gi

/**
 * The page's policy holds for what it parses too: a browser complains of every style and of a base, and reports it. So these are
 * carried under other names, and sheets beside the page.
 */
function unstyled(html: string): { markup: string; sheets: string } {
  const sheets = [...html.matchAll(SHEET)].map(([, sheet = '']) => sheet).join('\n')
  const markup = html
    .replace(SHEET, '')
    .replace(/<base(?=\s)/gi, '<meta data-dasar')
    .replace(TAG, (tag) => tag.replace(/(\s)style(?=\s*=)/gi, `$1${STYLE}`))
  return { markup, sheets }
}

function beginReading(document: Document, sheets: string, isOffice: boolean, options: PasteOptions): Reading {
  const reading: Reading = {
    left: {},
    inside: (element, marks) => blocksIn(element, reading, marks),
    isOffice,
    hiddenClasses: hiddenClassesOf(sheets),
    base: baseOf(document),
    notes: new Map(),
    taken: options.taken,
    // Nobody can bring a picture into a text of a form.
    pictureWords: options.grammar === 'notes' ? () => '' : options.pictureWords,
  }
  return reading
}

function baseOf(document: Document): string | null {
  const base = document.querySelector('meta[data-dasar]')?.getAttribute('href') ?? ''
  return /^https?:\/\//i.test(base) && URL.canParse(base) ? base : null
}
