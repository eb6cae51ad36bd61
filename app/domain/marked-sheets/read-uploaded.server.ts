import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { cleanFileName, nameHoldsPersonalNumber } from '#app/domain/files/file-name.ts'
import { MOST_SPREADSHEET_BYTES } from '#app/domain/files/files.ts'
import {
  isArchive,
  readUploadedSpreadsheet,
  type UploadedFault,
} from '#app/domain/files/spreadsheet/read-uploaded.server.ts'
import { readPacked, readZipDirectory } from '#app/domain/files/zip-directory.server.ts'
import { discard, writeLoose } from '#app/platform/data/files.server.ts'
import type { Criterion } from './columns.ts'
import { MOST_ROWS, SHEET_FILE } from './limits.ts'
import { readSheet, type SheetFault, type SheetRows } from './sheet-rows.ts'

export type MarkedFault = UploadedFault | SheetFault
export type ReadMarked = { ok: true; found: SheetRows; fileName: string } | { ok: false; fault: MarkedFault }

const MOST = { rows: MOST_ROWS + 100, cells: (MOST_ROWS + 100) * 40 }
/** Works have at most ten files. */
const MOST_ENTRIES = 25_000
const DEFLATED = 8

type Uploaded = { path: string; size: number; name: string }

/** Reads a sheet of results that came back, alone or within the archive of all works; of the file nothing is kept. */
export async function readMarkedSheet(
  file: Uploaded,
  bytes: Uint8Array,
  criteria: readonly Criterion[],
): Promise<ReadMarked> {
  const inner = isArchive(bytes) ? await sheetWithin(file) : null
  const read = inner ? await readInner(inner) : await readUploadedSpreadsheet(file, bytes, MOST)
  if (!read.ok) return read
  const sheet = readSheet(read.spreadsheet, criteria)
  if (!sheet.ok) return sheet
  const name = cleanFileName(file.name)
  return { ok: true, found: sheet.found, fileName: nameHoldsPersonalNumber(name) ? SHEET_FILE : name }
}

async function readInner(bytes: Buffer) {
  const loose = await writeLoose(Readable.from([bytes]), MOST_SPREADSHEET_BYTES)
  try {
    return await readUploadedSpreadsheet(loose, bytes, MOST)
  } finally {
    await discard(loose.path)
  }
}

/** The sheet in an archive of works; null where there is none, as in a workbook, which is an archive too. */
async function sheetWithin({ path, size }: Uploaded): Promise<Buffer | null> {
  const handle = await open(path, 'r')
  try {
    const entries = await readZipDirectory(handle, size, MOST_ENTRIES)
    const entry = entries?.find(({ name }) => name === SHEET_FILE || name.endsWith(`/${SHEET_FILE}`))
    if (!entry || entry.encrypted || entry.packedSize > MOST_SPREADSHEET_BYTES) return null
    const packed = await readPacked(handle, entry)
    if (!packed || entry.method !== DEFLATED) return packed
    // What it claims about its size is not believed: no more than a workbook may have is unpacked.
    return await promisify(inflateRaw)(packed, { maxOutputLength: MOST_SPREADSHEET_BYTES }).catch(() => null)
  } finally {
    await handle.close()
  }
}
