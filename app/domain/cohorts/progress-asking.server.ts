import { aside } from '#app/platform/data/aside.server.ts'
import { enqueueOnce, isWaiting } from '#app/platform/data/outbox.server.ts'
import type { SqlPiece } from '#app/platform/data/sql.ts'

export const COUNT_PROGRESS = 'progress.count'

/** 1 where the worker knows already that the progress of the cohort whose id stands in this column is to be counted anew. */
export function isAskedFor(cohortId: SqlPiece): SqlPiece {
  return isWaiting(COUNT_PROGRESS, cohortId)
}

/** Asks the worker to count a cohort's progress anew. One statement; whoever looks meanwhile sees the count before. */
export async function askForCount(cohortId: string, now: Date): Promise<void> {
  const message = { kind: COUNT_PROGRESS, payload: { cohortId } }
  await aside('the asking for a count of progress', () => enqueueOnce(message, cohortId, now))
}
