import { attachmentHeader } from '../file-name.ts'
import { XLSX_TYPE } from './write-spreadsheet.server.ts'

/** Gives a workbook for saving: never shown inside the site. */
export function spreadsheetResponse(file: Buffer, name: string): Response {
  return new Response(new Uint8Array(file), {
    headers: {
      'Content-Type': XLSX_TYPE,
      'Content-Length': String(file.length),
      'Content-Disposition': attachmentHeader(name),
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
