import { cleanFileName, nameHoldsPersonalNumber } from '#app/domain/files/file-name.ts'
import { checkOffice } from '#app/domain/files/office-check.server.ts'
import { readSpreadsheet } from '#app/domain/files/spreadsheet/read-spreadsheet.server.ts'
import type { SpreadsheetFault } from '#app/domain/files/spreadsheet/sheet.ts'
import { readList, type List } from './list.ts'
import { MOST_PEOPLE } from './people-import.server.ts'

type Fault = SpreadsheetFault | 'macro' | 'outside' | 'no-names' | 'nobody'
export type ReadUpload = { ok: true; list: List; fileName: string } | { ok: false; fault: Fault }

/** What a workbook must not bring along; how it is built otherwise is for the reader to judge. */
const DANGERS: Readonly<Record<string, 'macro' | 'outside' | undefined>> = {
  macro: 'macro',
  object: 'macro',
  links: 'outside',
  link: 'outside',
  query: 'outside',
  outside: 'outside',
}

function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

/** Letterheads, sums and signatures stand beside the people, and lists have many columns that are not needed. */
const MOST = { rows: MOST_PEOPLE + 100, cells: (MOST_PEOPLE + 100) * 40 }

/** Reads an uploaded list; of the file itself nothing is kept. */
export async function readUploadedList(
  file: { path: string; size: number; name: string },
  bytes: Uint8Array,
): Promise<ReadUpload> {
  const found = isArchive(bytes) ? await checkOffice(file.path, file.size, 'xlsx') : null
  const danger = found && DANGERS[found.code]
  if (danger) return { ok: false, fault: danger }
  const read = await readSpreadsheet(bytes, MOST)
  if (!read.ok) return read
  const list = readList(read.spreadsheet)
  if (!list) return { ok: false, fault: 'no-names' }
  if (list.rows.length === 0) return { ok: false, fault: 'nobody' }
  if (list.rows.length > MOST_PEOPLE) return { ok: false, fault: 'too-many-rows' }
  const name = cleanFileName(file.name)
  const renamed = read.spreadsheet.kind === 'csv' && /\.xlsx?$/i.test(name)
  return { ok: true, list: { ...list, renamed }, fileName: nameHoldsPersonalNumber(name) ? 'daftar' : name }
}
