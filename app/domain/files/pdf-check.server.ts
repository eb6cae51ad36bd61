import { readFile } from 'node:fs/promises'
import { setImmediate } from 'node:timers/promises'
import pLimit from 'p-limit'
import type { PdfFault } from './faults.ts'
import { encryptionOf } from './pdf-encryption.server.ts'
import { readObjectLists } from './pdf-lists.server.ts'
import { addDeeds, deedOf, noDeeds, plainNames, type PdfDeeds } from './pdf-names.ts'

// The whole file is in memory while it is looked at: one at a time.
const alone = pLimit(1)

const PDF_TAIL = 2_048
/** An archive's end and the longest comment behind it (APPNOTE.TXT 4.3.16). */
const ARCHIVE_TAIL = 22 + 65_535
/** Read within a moment, whatever it holds; pieces overlap by more than a dictionary that is written out in one place. */
const PIECE = 131_072
const OVERLAP = 8_192

/**
 * Why a PDF is refused, or null. It begins and ends as one (ISO 32000-1, 7.5.5) and carries no archive behind its end.
 *
 * Whoever grades must be able to open it: a password for opening is refused; restrictions on printing or copying are
 * not, because reading is all that grading needs.
 *
 * Looked at for scripts and programs: every word of the file as it lies there, also inside streams that are not packed,
 * with names in any spelling, and the lists of objects that are packed with Flate, also in a file that is encrypted
 * under the empty password. A list packed otherwise is refused. Not looked at: what else is packed (the drawing of pages,
 * pictures, fonts, attached files), because no reader takes an action from there; and a list packed otherwise that hides
 * its own dictionary behind a decoy of a stream would not be known for one.
 */
export function checkPdf(path: string, size: number): Promise<PdfFault | null> {
  return alone(() => look(path, size))
}

async function look(path: string, size: number): Promise<PdfFault | null> {
  const bytes = await readFile(path)
  const tail = bytes.toString('latin1', Math.max(0, size - ARCHIVE_TAIL))
  if (tail.includes('PK\u0005\u0006')) return { code: 'mismatch' }
  if (!tail.slice(-PDF_TAIL).includes('%%EOF')) return { code: 'broken' }
  if (bytes.toString('latin1', 0, 5) !== '%PDF-') return { code: 'pdfJunk' }
  const text = bytes.toString('latin1')
  const encryption = encryptionOf(text)
  if (encryption === 'closed') return { code: 'pdfLocked' }
  const deeds = noDeeds()
  await addText(deeds, text)
  const known = deedOf(deeds)
  if (known === 'pdfLaunch' || known === 'pdfScript') return { code: known }
  for await (const list of readObjectLists(bytes, text, encryption)) {
    if (list === null) return { code: 'pdfBuilt' }
    await addText(deeds, list.text, list.objects)
  }
  const deed = deedOf(deeds)
  return deed && { code: deed }
}

/** In pieces, so that others are answered between them. */
async function addText(deeds: PdfDeeds, text: string, objects?: readonly string[]): Promise<void> {
  for (let at = 0; at < text.length; at += PIECE) {
    addDeeds(deeds, plainNames(text.slice(Math.max(0, at - OVERLAP), at + PIECE)), objects)
    await setImmediate()
  }
}
