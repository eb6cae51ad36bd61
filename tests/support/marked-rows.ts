import { rowKey } from '#app/domain/marked-sheets/columns.ts'
import type { SheetRow, SheetRows } from '#app/domain/marked-sheets/sheet-rows.ts'
import type { SheetWork } from '#app/domain/marked-sheets/works.server.ts'

const ID = '0193d0c4-7a1b-7c3d-8e4f-0123456789ab'

/** A work that is being marked by one criterion, with a level and a note. */
export const WORK: SheetWork = {
  id: ID,
  name: 'Tim contoh',
  status: 'HANDED_IN',
  rubric: [{ key: '0', criterion: 'Isi', weight: 100, levels: ['1', '2', '3', '4'] }],
  grade: 'GRADING',
  levels: { '0': 2 },
  comment: 'mulai; pipa datang',
  saves: {},
  version: 3,
}

/** Its row of a sheet, in which nothing is filled in. */
export const ROW: SheetRow = {
  row: 2,
  work: ID,
  key: rowKey(ID),
  keyAt: 'A2',
  version: 3,
  name: WORK.name,
  levels: {},
  comment: null,
}

export function marked(rows: readonly SheetRow[]): SheetRows {
  return { sheet: 'Nilai', rows, hidden: 0, unknown: [], missing: [] }
}
