import type { DocumentFault } from '#app/domain/documents/document.ts'
import { Unreadable } from '#app/domain/documents/document.ts'
import { readWrittenDocument } from '#app/domain/documents/read-document.server.ts'
import { decodeText } from '#app/domain/files/decode-text.ts'
import { readSpreadsheet } from '#app/domain/files/spreadsheet/read-spreadsheet.server.ts'
import type { SpreadsheetFault } from '#app/domain/files/spreadsheet/sheet.ts'
import { writeGift } from '../write-gift.ts'
import { MOST_QUIZ_FILE_BYTES, READING_LIMITS } from './found.ts'
import { listNote, type ListNote } from './list-notes.ts'
import { readMoodleXml } from './moodle-xml.ts'
import { textOfSpreadsheet } from './sheet-text.ts'
import { textOfWritten } from './written-text.ts'

export type SourceFault = DocumentFault | SpreadsheetFault | 'no-questions' | 'too-much' | 'web-page'
export type SourceAnswer = { ok: true; text: string; notes: ListNote[] } | { ok: false; fault: SourceFault }

const MOST = { rows: 2_000, cells: 40_000 }

/**
 * Makes a file that a trainer brings the text of the box: Word, Excel, CSV, Moodle XML, Aiken or GIFT, by what its bytes are.
 * Word and Excel are read in threads of their own; nothing that a file names is fetched, and the file is not kept.
 */
export async function textOfFile(bytes: Uint8Array): Promise<SourceAnswer> {
  if (bytes.length === 0) return { ok: false, fault: 'empty' }
  if (bytes.length > MOST_QUIZ_FILE_BYTES) return { ok: false, fault: 'too-large' }
  if (startsWith(bytes, [0x50, 0x4b]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return fromOffice(bytes)
  const { text, encoding } = decodeText(bytes)
  const begin = text.slice(0, 4_096).trimStart()
  if (/^%PDF|^\{\\rtf/.test(begin) || /[^\P{Cc}\t\n\v\f\r]/u.test(begin))
    return { ok: false, fault: 'unknown' }
  if (/^<(?:\?xml|quiz\b)/i.test(begin)) return fromXml(bytes)
  if (/^<(?:!doctype|html|head|meta|table)\b/i.test(begin)) return { ok: false, fault: 'web-page' }
  const notes = encoding === 'windows-1252' ? [listNote('windows')] : []
  return (await fromTable(bytes, text, notes)) ?? within(text.replace(/^\uFEFF/, ''), notes)
}

/** A text that is too long for the box is refused as a whole: half of it would be no list. */
function within(text: string, notes: ListNote[]): SourceAnswer {
  const { letters, lines } = READING_LIMITS
  const isTooMuch = text.length > letters || text.split('\n', lines + 1).length > lines
  if (isTooMuch) return { ok: false, fault: 'too-much' }
  return text.trim() === '' ? { ok: false, fault: 'no-questions' } : { ok: true, text, notes }
}

async function fromOffice(bytes: Uint8Array): Promise<SourceAnswer> {
  const answer = await readWrittenDocument({ written: bytes })
  if (!answer.ok) return answer.fault === 'workbook' ? fromWorkbook(bytes) : answer
  const { blocks, hasUnseen } = answer.document
  return within(textOfWritten(blocks), hasUnseen ? [listNote('hidden')] : [])
}

async function fromWorkbook(bytes: Uint8Array): Promise<SourceAnswer> {
  const answer = await readSpreadsheet(bytes, MOST)
  if (!answer.ok) return answer
  const found = textOfSpreadsheet(answer.spreadsheet)
  if (!found) return { ok: false, fault: 'no-questions' }
  const { text, hiddenRows } = found
  return within(text, hiddenRows > 0 ? [listNote('hiddenRows', String(hiddenRows))] : [])
}

/** A CSV file has a head that names questions; any other text is none. */
async function fromTable(bytes: Uint8Array, text: string, notes: ListNote[]): Promise<SourceAnswer | null> {
  const [head = ''] = text.split('\n', 1)
  if (!/[;,\t|]/.test(head) || !/\b(?:soal|pertanyaan|pernyataan|question)\b/i.test(head)) return null
  const answer = await readSpreadsheet(bytes, MOST)
  const found = answer.ok ? textOfSpreadsheet(answer.spreadsheet) : null
  return found && within(found.text, notes)
}

function fromXml(bytes: Uint8Array): SourceAnswer {
  try {
    const read = readMoodleXml(bytes)
    return read ? within(writeGift(read.questions), read.notes) : { ok: false, fault: 'no-questions' }
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, fault: error.fault }
    throw error
  }
}

function startsWith(bytes: Uint8Array, signs: readonly number[]): boolean {
  return signs.every((sign, index) => bytes[index] === sign)
}
