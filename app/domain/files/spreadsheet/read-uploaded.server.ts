import { checkOffice } from '../office-check.server.ts'
import { readSpreadsheet } from './read-spreadsheet.server.ts'
import type { Most, Spreadsheet, SpreadsheetFault } from './sheet.ts'

/** `macro`: it brings a program along; `outside`: links or connections to other files. */
export type UploadedFault = SpreadsheetFault | 'macro' | 'outside'
export type ReadUploaded = { ok: true; spreadsheet: Spreadsheet } | { ok: false; fault: UploadedFault }

/** What a workbook must not bring along; how it is built otherwise is for the reader to judge. */
const DANGERS: Readonly<Record<string, 'macro' | 'outside' | undefined>> = {
  macro: 'macro',
  object: 'macro',
  links: 'outside',
  link: 'outside',
  query: 'outside',
  outside: 'outside',
}

/** A table that somebody has uploaded, read by what it is; nothing of the file is kept. */
export async function readUploadedSpreadsheet(
  file: { path: string; size: number },
  bytes: Uint8Array,
  most: Most,
): Promise<ReadUploaded> {
  const found = isArchive(bytes) ? await checkOffice(file.path, file.size, 'xlsx') : null
  const danger = found && DANGERS[found.code]
  return danger ? { ok: false, fault: danger } : readSpreadsheet(bytes, most)
}

/** A workbook is an archive; a table in letters is none. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}
