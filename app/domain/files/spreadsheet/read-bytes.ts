import { decodeText } from '../decode-text.ts'
import { readCsv } from './csv.ts'
import { TOO_MANY_ROWS, type Most, type Spreadsheet, type SpreadsheetFault } from './sheet.ts'
import { namesIn } from './xlsx-package.ts'
import { readXlsx } from './xlsx.ts'

export type ReadAnswer = { ok: true; spreadsheet: Spreadsheet } | { ok: false; fault: SpreadsheetFault }

/** Reads a table by what its bytes are, whatever its name says. */
export function readBytes(bytes: Uint8Array, most: Most): ReadAnswer {
  try {
    const fault = faultOf(bytes)
    if (fault) return { ok: false, fault }
    return { ok: true, spreadsheet: isArchive(bytes) ? readXlsx(bytes, most) : readText(bytes, most) }
  } catch (error) {
    if (!(error instanceof RangeError)) return { ok: false, fault: 'damaged' }
    return { ok: false, fault: error.message === TOO_MANY_ROWS ? 'too-many-rows' : 'too-large' }
  }
}

function readText(bytes: Uint8Array, most: Most): Spreadsheet {
  const { text, encoding } = decodeText(bytes)
  return { ...readCsv(text, most), encoding }
}

function isArchive(bytes: Uint8Array): boolean {
  return startsWith(bytes, 'PK\u0003\u0004')
}

/** Of other programs, which get a sentence of their own each. */
function faultOf(bytes: Uint8Array): SpreadsheetFault | null {
  if (bytes.length === 0) return 'empty'
  // A compound file of Microsoft: an older workbook, or a new one behind a password.
  if (startsWith(bytes, '\u00D0\u00CF\u0011\u00E0'))
    return latin(bytes).includes([...'EncryptedPackage'].join('\0')) ? 'locked' : 'old-excel'
  if (isArchive(bytes)) return isOpenDocument(bytes) ? 'open-document' : null
  const head = decodeText(bytes.subarray(0, 1_000)).text
  if (/^\s*<(?:!doctype|html|\?xml|table|meta|head)/i.test(head) || startsWith(bytes, '%PDF'))
    return 'no-spreadsheet'
  // Of text a table is made: pictures and programs hold signs that no text has.
  return /\p{Cc}/u.test(head.replace(/[\t\n\v\f\r]/g, '')) ? 'no-spreadsheet' : null
}

/** Its contents lie in one part of that name (OpenDocument 1.3, part 2, 3.1). */
function isOpenDocument(bytes: Uint8Array): boolean {
  return namesIn(bytes).includes('content.xml')
}

function startsWith(bytes: Uint8Array, signs: string): boolean {
  return latin(bytes.subarray(0, signs.length)) === signs
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}
