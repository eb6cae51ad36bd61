import type { Asker } from '#app/domain/access/asker.ts'
import { recordReading } from '#app/domain/activity/reading.server.ts'
import { askForCount } from './progress-asking.server.ts'
import { readFrame } from './progress-frame.server.ts'
import { readRanks, type Beside, type RanksFilter } from './progress-ranks.server.ts'
import { lessonsOf, stateOf } from './progress.ts'

export type MatrixFilter = RanksFilter & { cohortId: string | null }

/**
 * Participants × modules of a cohort the asker may see: how much of each is done, and who is behind. Two statements, whatever
 * the size, and a note of the reading. Who is behind stands in a count. Where `isCurrent` is false, other lessons are due by
 * now than when it was made (`madeAt`): the worker is asked for the next one. Who has never come in stands apart (`absent`): nothing can be expected of her.
 */
export async function readProgressMatrix(
  asker: Asker,
  filter: MatrixFilter,
  now: Date,
  beside?: (cohortId: string) => Beside | undefined,
) {
  const frame = await readFrame(asker, filter, now)
  const { cohorts, cohort, count, modules, agencies, absent, areTeamsFew } = frame
  if (!cohort || !count) return { cohorts, cohort: null } as const
  const ranks = await readRanks({ cohort, count, areTeamsFew }, filter, { beside: beside?.(cohort.id) })
  if (!count.isCurrent && !count.isAsked) await askForCount(cohort.id, now)
  await recordReading(
    asker,
    {
      action: 'progress.read',
      object: { type: 'cohort', id: cohort.id },
      people: [...new Set([...ranks.furthest, ...ranks.rows, ...absent].map(({ id }) => id))],
    },
    now,
  )
  return {
    cohorts,
    cohort,
    modules,
    lessonCount: lessonsOf(modules),
    dueByNow: lessonsOf(modules.filter(({ isDue }) => isDue)),
    participantCount: count.people,
    behindCount: count.people - count.upToDate,
    isCurrent: count.isCurrent,
    madeAt: count.madeAt,
    absentCount: count.takePart - count.people,
    absent,
    furthestBehind: ranks.furthest,
    teams: ranks.teams,
    agencies,
    before: ranks.before,
    after: ranks.after,
    beside: ranks.beside,
    rows: ranks.rows.map((person) => {
      const cells = modules.map((module) => {
        const count = person.done.get(module.id) ?? 0
        return { done: count, of: module.lessons, state: stateOf(module, count, person.since) }
      })
      return { ...person, cells, done: cells.reduce((sum, cell) => sum + cell.done, 0) }
    }),
  } as const
}
