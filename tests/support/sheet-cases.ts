import { readFileSync } from 'node:fs'
import { readBytes } from '#app/domain/files/spreadsheet/read-bytes.ts'
import { readSheet } from '#app/domain/marked-sheets/sheet-rows.ts'

const CASES = 'tests/cases/rtl'
/** Sheets of another table that goes out and comes back, with the same keys, versions and notes. */
const CRITERIA = [{ key: '0', criterion: 'Kemajuan' }]

export function readCase(name: string, criteria = CRITERIA) {
  const answer = readBytes(readFileSync(`${CASES}/${name}`), { rows: 3_000, cells: 100_000 })
  if (!answer.ok) throw new Error(answer.fault)
  const sheet = readSheet(answer.spreadsheet, criteria)
  if (!sheet.ok) throw new Error(sheet.fault)
  return sheet.found
}
