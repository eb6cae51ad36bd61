import type { Asker } from '#app/domain/access/asker.ts'
import { readByKey } from '#app/platform/data/by-key.ts'
import type { Spot } from '#app/platform/paging.ts'
import { GRADING_STATES, type GradingState } from './grading-state.ts'
import { findGradingSchedule } from './grading-schedule.server.ts'
import type { Owners } from './owners.server.ts'
import { countStates } from './state-counts.server.ts'
import { keyOf, readRows, spotIn, type TableRow } from './submission-rows.server.ts'
import { countsIn, findOwners } from './submission-search.server.ts'

const TABLE_ROWS = 25

/** `mine`: only works that she is to mark. */
type TableFilter = { state: GradingState | null; search: string; mine?: boolean; spot: Spot }

const ALL: TableFilter = { state: null, search: '', spot: null }

/**
 * Everybody else who owes the assignment and how far each is, 25 a page: by state; what was handed in: the longest waiting
 * first, the others by name. Who is looked for by name, and her own part, are found without pages, and `more` says that not
 * all are shown. Null for whoever does not grade this cohort. Three statements, four where a later page ends in another
 * state than it begins.
 */
export async function readSubmissionTable(asker: Asker, scheduleId: string, filter = ALL) {
  const schedule = await findGradingSchedule(asker, scheduleId)
  if (!schedule) return null
  const { cohortId, kind } = schedule
  const owners = { asker, kind, cohortId }
  const table = await (filter.search === '' && !filter.mine
    ? readPage(owners, scheduleId, filter)
    : readFound(owners, scheduleId, filter))
  return { schedule, ...table }
}

async function readPage(owners: Owners, scheduleId: string, { state, spot }: TableFilter) {
  const counted = await countStates(owners.asker, [scheduleId])
  const counts = counted.get(scheduleId)?.counts ?? countsIn([])
  const states: readonly GradingState[] = state ? [state] : GRADING_STATES
  const page = await readByKey<TableRow>({
    spot: spotIn(states, spot),
    size: TABLE_ROWS,
    read: (from, most) => readRows(owners, { scheduleId, states, counts }, from, most),
    keyOf,
  })
  return { counts, total: states.reduce((sum, one) => sum + counts[one], 0), more: false, ...page }
}

async function readFound(owners: Owners, scheduleId: string, { state, search, mine = false }: TableFilter) {
  const found = await findOwners(owners, scheduleId, { search, mine })
  const rows = found.rows.filter((row) => state === null || row.state === state)
  const counts = countsIn(found.rows)
  return { counts, total: rows.length, more: found.more, rows, before: null, after: null }
}
