import type { Asker } from '#app/domain/access/asker.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { findGradable } from './gradable.server.ts'
import { neighbourPart, neighboursIn, neighboursOf } from './neighbours.server.ts'

/** Which work waits after this one, the longest waiting first; null where none does or she may not grade it. Two statements. */
export async function nextWaiting(
  asker: Asker,
  { scheduleId, submissionId }: { scheduleId: string; submissionId: string },
): Promise<string | null> {
  const work = await findGradable(db, asker, scheduleId, submissionId)
  if (!work) return null
  const found = await ask(neighbourPart, neighboursOf(asker, scheduleId, work))
  return neighboursIn(found).next?.id ?? null
}
