import { expect, it } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { gradingStateOf, waitsForTrainer } from './grading-state.ts'
import { BEGUN, NEWEST, STANDS, WAITS } from './standing.server.ts'
import '#tests/support/world.ts'

const STATUSES = ['DRAFT', 'HANDED_IN', 'RETURNED']
const GRADES = ['NONE', 'GRADING', 'READY', 'RELEASED']
const STATE_COUNTS = BEGUN.map((state) => `COUNT(CASE WHEN ${STANDS[state]} THEN 1 END) AS "${state}"`).join(
  ', ',
)
const EVERY = STATUSES.flatMap((status) =>
  GRADES.flatMap((grade) => [1, 2, 3].map((attempt) => ({ status, grade, attempt }))),
)

it.each(EVERY)('a list and a page say the same of $status, $grade, attempt $attempt', async (work) => {
  const [found] = await db.$queryRawUnsafe<Record<string, unknown>[]>(
    `SELECT ${STATE_COUNTS}, COUNT(CASE WHEN ${NEWEST} THEN 1 END) AS "newest", COUNT(CASE WHEN ${WAITS} THEN 1 END) AS "waits"
     FROM (SELECT '${work.status}' AS "status", '${work.grade}' AS "gradeStatus", ${work.attempt} AS "attempt") w`,
  )
  const said = Object.keys(found ?? {}).filter((state) => Number(found?.[state]) === 1)
  const state = gradingStateOf({ ...work, grade: work.grade })
  const waits = waitsForTrainer(state) ? ['waits'] : []
  expect(said).toEqual(work.status === 'RETURNED' ? [] : [state, 'newest', ...waits])
})
