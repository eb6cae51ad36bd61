import type { Asker } from '#app/domain/access/asker.ts'
import { recordReading } from '#app/domain/activity/reading.server.ts'
import { readFrame } from './progress-frame.server.ts'
import { readRanks, type RanksFilter } from './progress-ranks.server.ts'
import { lessonsOf, stateOf } from './progress.ts'

export type MatrixFilter = RanksFilter & { cohortId: string | null }

/**
 * Participants × modules of a cohort the asker may see: how much of each is done, and who is behind. Two statements,
 * whatever the size, and a note of the reading. A page behind the last one is the first; `page` says which was read.
 */
export async function readProgressMatrix(asker: Asker, filter: MatrixFilter, now: Date) {
  const { cohorts, cohort, modules, agencies } = await readFrame(asker, filter, now)
  if (!cohort) return { cohorts, cohort: null } as const
  const asked = await readRanks(cohort.id, modules, filter)
  const page = asked.rows.length === 0 ? 1 : filter.page
  const ranks = page === filter.page ? asked : await readRanks(cohort.id, modules, { ...filter, page })
  await recordReading(
    asker,
    {
      action: 'progress.read',
      object: { type: 'cohort', id: cohort.id },
      people: [...new Set([...ranks.furthest, ...ranks.rows].map(({ id }) => id))],
    },
    now,
  )
  return {
    cohorts,
    cohort,
    modules,
    lessonCount: lessonsOf(modules),
    dueByNow: lessonsOf(modules.filter(({ isDue }) => isDue)),
    participantCount: ranks.people,
    behindCount: ranks.behind,
    furthestBehind: ranks.furthest,
    agencies,
    total: ranks.total,
    page,
    rows: ranks.rows.map((person) => {
      const cells = modules.map((module) => {
        const count = person.done.get(module.id) ?? 0
        return { done: count, of: module.lessons, state: stateOf(module, count) }
      })
      return { ...person, cells, done: cells.reduce((sum, cell) => sum + cell.done, 0) }
    }),
  } as const
}
