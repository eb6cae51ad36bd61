import type { Asker } from '#app/domain/access/asker.ts'
import { recordReading } from '#app/domain/activity/reading.server.ts'
import { aside } from '#app/platform/data/aside.server.ts'
import { countSome } from './progress-count.server.ts'
import { readFrame, type Frame } from './progress-frame.server.ts'
import { readRanks, type Beside, type Ranked, type RanksFilter } from './progress-ranks.server.ts'
import { teamsBehind } from './progress-teams.server.ts'
import { lessonsOf, stateOf } from './progress.ts'

export type MatrixFilter = RanksFilter & { cohortId: string | null }

/**
 * Participants × modules of a cohort the asker may see: how much of each is done, and who is behind. Two statements,
 * three where who is behind is wanted with her team, whatever the size, and a note of the reading. Who is behind stands in a count; where `isCurrent` is false, in the one
 * before, because the next is not finished yet. Who has never come in stands apart (`absent`): nothing can be expected of her.
 */
export async function readProgressMatrix(
  asker: Asker,
  filter: MatrixFilter,
  now: Date,
  beside?: (cohortId: string) => Beside | undefined,
) {
  const { cohorts, cohort, count, modules, agencies, absent, areTeamsFew } = await readCountedFrame(
    asker,
    filter,
    now,
  )
  if (!cohort || !count) return { cohorts, cohort: null } as const
  const ranks = await readRanks({ cohort, count, areTeamsFew }, filter, { beside: beside?.(cohort.id) })
  const teams = filter.behind ? await teamsBehind(count, teamsOf(ranks.rows)) : []
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
    absentCount: count.takePart - count.people,
    absent,
    furthestBehind: ranks.furthest,
    teams,
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

function teamsOf(rows: readonly Ranked[]): string[] {
  return [...new Set(rows.flatMap(({ teamId }) => teamId ?? []))]
}

/** With a count of what is due now, if it could be made in the time of a page. */
async function readCountedFrame(asker: Asker, filter: MatrixFilter, now: Date): Promise<Frame> {
  const frame = await readFrame(asker, filter, now)
  const { cohort, count } = frame
  if (!cohort || !count || count.isCurrent) return frame
  const isCounted = await aside('the count of progress', () => countSome(cohort.id, now))
  return isCounted ? readFrame(asker, filter, now) : frame
}
