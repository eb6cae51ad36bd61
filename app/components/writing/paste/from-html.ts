import { blocksIn } from './blocks.ts'
import { findNotes, usedNotes } from './notes.ts'
import { hiddenClassesOf, type Reading } from './reading.ts'
import type { Grammar, Left } from './shapes.ts'
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
  const document = parse(html)
  const reading = beginReading(document, OFFICE.test(html), options)
  const notes = findNotes(document.body, reading)
  const blocks = blocksIn(document.body, reading)
  const used = usedNotes(document.body, reading)
  const { grammar } = options
  const pieces = [writeBlocks(blocks, grammar)]
  for (const { id, element } of notes) {
    const said = blocksIn(element, reading)
    if (said.length > 0) pieces.push(used.has(id) ? writeNote(id, said, grammar) : writeBlocks(said, grammar))
  }
  return { text: pieces.filter((piece) => piece !== '').join('\n\n'), left: reading.left }
}

function beginReading(document: Document, isOffice: boolean, options: PasteOptions): Reading {
  const sheets = [...document.querySelectorAll('style')].map((sheet) => sheet.textContent)
  const reading: Reading = {
    left: {},
    inside: (element, marks) => blocksIn(element, reading, marks),
    isOffice,
    hiddenClasses: hiddenClassesOf(sheets.join('\n')),
    base: baseOf(document),
    notes: new Map(),
    taken: options.taken,
    pictureWords: options.pictureWords,
  }
  return reading
}

function baseOf(document: Document): string | null {
  const base = document.querySelector('base')?.getAttribute('href') ?? ''
  return /^https?:\/\//i.test(base) && URL.canParse(base) ? base : null
}
