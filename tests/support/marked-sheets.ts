import { Readable } from 'node:stream'
import type { Asker } from '#app/domain/access/asker.ts'
import { readSpreadsheet } from '#app/domain/files/spreadsheet/read-spreadsheet.server.ts'
import { writeSpreadsheet } from '#app/domain/files/spreadsheet/write-spreadsheet.server.ts'
import { exportResults } from '#app/domain/marked-sheets/export.server.ts'
import { storeSheet } from '#app/domain/marked-sheets/marked-sheets.server.ts'
import { readMarkedSheet } from '#app/domain/marked-sheets/read-uploaded.server.ts'
import { criteriaIn, rubricsOf } from '#app/domain/marked-sheets/results.server.ts'
import { discard, writeLoose } from '#app/platform/data/files.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'

export type Grid = { heads: string[]; rows: string[][] }

/** The sheet of results as its trainer gets it, cell by cell. */
export async function sheetOut(asker: Asker, scheduleId: string): Promise<Grid> {
  const file = await exportResults(asker, scheduleId, new Date())
  if (!file) throw new Error('No sheet.')
  return gridOf(file)
}

export async function gridOf(file: Uint8Array): Promise<Grid> {
  const read = await readSpreadsheet(file, { rows: 3_000, cells: 100_000 })
  const [sheet] = read.ok ? read.spreadsheet.sheets : []
  const rows = (sheet?.rows ?? []).map(({ cells }) => {
    const width = Math.max(...cells.keys()) + 1
    return Array.from({ length: width }, (_, column) => cells.get(column)?.text ?? '')
  })
  const [heads = [], ...rest] = rows
  return { heads, rows: rest.map((row) => heads.map((_, column) => row[column] ?? '')) }
}

/** The cell of the row whose name this is, under this head. */
export function put(grid: Grid, name: string, head: string, text: string): void {
  const row = grid.rows.find((one) => one[grid.heads.indexOf('Nama')] === name)
  if (!row) throw new Error(`No row of ${name}.`)
  row[grid.heads.indexOf(head)] = text
}

export function fileOf({ heads, rows }: Grid): Promise<Buffer> {
  return writeSpreadsheet([{ name: 'Lembar 1', columns: heads.map((head) => ({ head, width: 10 })), rows }])
}

/** Reads a file as the door does, and keeps it where anything was read. */
export async function sheetIn(asker: Asker, scheduleId: string, bytes: Buffer, name = 'nilai.xlsx') {
  const loose = await writeLoose(Readable.from([bytes]))
  const criteria = criteriaIn(await rubricsOf(scheduleId))
  const read = await readMarkedSheet({ ...loose, name }, bytes, criteria)
  // As after every request that brings a file: the folder is shared with other tests of this process.
  await discard(loose.path)
  if (!read.ok) return { ok: false as const, fault: read.fault }
  const { found, fileName } = read
  const stored = await storeSheet(asker, scheduleId, { found, fileName, key: newSubmissionKey() }, new Date())
  if (!stored) throw new Error('The sheet was not kept.')
  return { ok: true as const, id: stored.id }
}
