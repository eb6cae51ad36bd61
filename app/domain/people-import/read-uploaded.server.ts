import { cleanFileName, nameHoldsPersonalNumber } from '#app/domain/files/file-name.ts'
import {
  readUploadedSpreadsheet,
  type UploadedFault,
} from '#app/domain/files/spreadsheet/read-uploaded.server.ts'
import { readList, type List } from './list.ts'
import { MOST_PEOPLE } from './people-import.server.ts'

type Fault = UploadedFault | 'no-names' | 'nobody'
export type ReadUpload = { ok: true; list: List; fileName: string } | { ok: false; fault: Fault }

/** Letterheads, sums and signatures stand beside the people, and lists have many columns that are not needed. */
const MOST = { rows: MOST_PEOPLE + 100, cells: (MOST_PEOPLE + 100) * 40 }

/** Reads an uploaded list; of the file itself nothing is kept. */
export async function readUploadedList(
  file: { path: string; size: number; name: string },
  bytes: Uint8Array,
): Promise<ReadUpload> {
  const read = await readUploadedSpreadsheet(file, bytes, MOST)
  if (!read.ok) return read
  const list = readList(read.spreadsheet)
  if (!list) return { ok: false, fault: 'no-names' }
  if (list.rows.length === 0) return { ok: false, fault: 'nobody' }
  if (list.rows.length > MOST_PEOPLE) return { ok: false, fault: 'too-many-rows' }
  const name = cleanFileName(file.name)
  const renamed = read.spreadsheet.kind === 'csv' && /\.xlsx?$/i.test(name)
  return { ok: true, list: { ...list, renamed }, fileName: nameHoldsPersonalNumber(name) ? 'daftar' : name }
}
