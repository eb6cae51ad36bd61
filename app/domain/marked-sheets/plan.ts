import { keysOf } from '#app/domain/assignments/rubric.ts'
import { gradeFields } from '#app/domain/grading/grading.schema.ts'
import { COMMENT } from '#app/domain/grading/limits.ts'
import { levelIn, type SheetCell, type SheetRow, type SheetRows } from './sheet-rows.ts'
import type { SheetWork } from './works.server.ts'

export type FaultCode =
  'no-key' | 'unknown-key' | 'foreign' | 'double' | 'level' | 'formula' | 'no-criterion' | 'comment'

/** What is wrong, at which cell, and what stands there; `text` of a comment is the code of its fault. */
export type CellFault = { at: string; code: FaultCode; text: string }

/** A field of a grade that would say something else. */
export type Change = { field: string; from: string; to: string }

/**
 * `change`: would be saved. `stale`: somebody has saved since the sheet went out; only where she says so. `released` and
 * `returned`: it cannot change any more.
 */
export type PlanState = 'fault' | 'change' | 'stale' | 'released' | 'returned' | 'same'

export type PlanRow = {
  row: number
  /** The owner as she is called here, or what the sheet calls her. */
  name: string
  work: SheetWork | null
  state: PlanState
  changes: readonly Change[]
  faults: readonly CellFault[]
}

/** What would become of a sheet as things stand: a row for each of its own. */
export function planOf({ rows }: SheetRows, works: ReadonlyMap<string, SheetWork>): PlanRow[] {
  const first = new Map<string, number>()
  for (const { work, row } of rows) if (work && !first.has(work)) first.set(work, row)
  return rows.map((row) => planRow(row, works, first))
}

function planRow(
  row: SheetRow,
  works: ReadonlyMap<string, SheetWork>,
  first: ReadonlyMap<string, number>,
): PlanRow {
  const fault = (code: FaultCode, text = row.key): PlanRow => ({
    row: row.row,
    name: row.name,
    work: null,
    state: 'fault',
    changes: [],
    faults: [{ at: row.keyAt, code, text }],
  })
  if (row.key === '') return fault('no-key')
  if (row.work === null) return fault('unknown-key')
  const work = works.get(row.work)
  if (!work) return fault('foreign')
  const before = first.get(row.work)
  if (before !== undefined && before !== row.row) return fault('double', String(before))
  const { changes, faults } = comparedWith(row, work)
  const state = stateOf(row, work, { changes, faults })
  return { row: row.row, name: work.name, work, state, changes, faults }
}

function stateOf(
  { version }: SheetRow,
  work: SheetWork,
  { changes, faults }: Pick<PlanRow, 'changes' | 'faults'>,
): PlanState {
  if (faults.length > 0) return 'fault'
  if (changes.length === 0) return 'same'
  if (work.status !== 'HANDED_IN') return 'returned'
  if (work.grade === 'RELEASED') return 'released'
  return version === work.version ? 'change' : 'stale'
}

function comparedWith(row: SheetRow, work: SheetWork): Pick<PlanRow, 'changes' | 'faults'> {
  const keys = keysOf(work.rubric)
  const changes: Change[] = []
  const faults: CellFault[] = []
  for (const [key, cell] of Object.entries(row.levels)) {
    const level = levelIn(cell)
    if (isBroken(cell)) faults.push({ at: cell.at, code: 'formula', text: cell.text })
    else if (!keys.includes(key)) faults.push({ at: cell.at, code: 'no-criterion', text: cell.text })
    else if (level === null) faults.push({ at: cell.at, code: 'level', text: cell.text })
    else note(key, String(work.levels[key] ?? ''), level)
  }
  if (row.comment) readComment(row.comment)
  return { changes, faults }

  function readComment(cell: SheetCell): void {
    const read = gradeFields(keys)[COMMENT]?.safeParse(cell.text)
    if (isBroken(cell)) faults.push({ at: cell.at, code: 'formula', text: cell.text })
    else if (!read?.success)
      faults.push({ at: cell.at, code: 'comment', text: read?.error.issues[0]?.message ?? 'other' })
    else note(COMMENT, work.comment, read.data)
  }

  function note(field: string, from: string, to: string): void {
    if (from !== to) changes.push({ field, from, to })
  }
}

/** A formula that came to nothing, or that nobody has calculated. */
function isBroken({ kind }: SheetCell): boolean {
  return kind === 'error' || kind === 'uncalculated'
}
