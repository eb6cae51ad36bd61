import type { Asker } from '#app/domain/access/asker.ts'
import type { Part } from '#app/domain/set-aside/keeping.server.ts'
import { findSetAside, readSetAside } from '#app/domain/set-aside/reading.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { ownerFor } from './owner.ts'
import { findSchedule } from './schedule.server.ts'
import { closedBecause, phaseOf } from './state.ts'

/** The one field of an assignment's text. */
export const FIELD = 'text'

export function partOf(submissionId: string): Part {
  return { kind: 'submission', thingId: submissionId, part: '' }
}

/**
 * The texts of her own work that were not chosen, over all its attempts, beside the text that stands there now. Null
 * for everybody whose work it is not. `open`: she may call one back now.
 */
export async function readSetAsideWork(asker: Asker, scheduleId: string, page: number, now: Date) {
  const work = await ownAttempts(asker, scheduleId)
  if (!work) return null
  const { schedule, attempts, ids } = work
  const newest = attempts[0] ?? null
  const seen = newest && { ...newest, released: false }
  return {
    title: schedule.assignment.title,
    open: closedBecause(phaseOf(schedule, now), seen) === null,
    text: newest?.text ?? '',
    version: newest?.version ?? 0,
    setAside: await readSetAside({ kind: 'submission', part: '', thingIds: ids }, page),
  }
}

/** One of these texts; null for everybody whose work it is not. `gone`: it is not kept (any more). */
export async function findSetAsideText(
  asker: Asker,
  scheduleId: string,
  id: string,
): Promise<{ text: string } | 'gone' | null> {
  const work = await ownAttempts(asker, scheduleId)
  if (!work) return null
  const found = await findSetAside({ kind: 'submission', part: '', thingIds: work.ids }, id)
  return typeof found?.value === 'string' ? { text: found.value } : 'gone'
}

async function ownAttempts(asker: Asker, scheduleId: string) {
  const schedule = await findSchedule(db, asker, scheduleId)
  if (!schedule?.asParticipant) return null
  const owner = ownerFor(asker, schedule.assignment.kind, schedule.cohortId)
  if (!owner) return null
  const attempts = await db.submission.findMany({
    where: { scheduleId, ownerKey: owner.key },
    orderBy: { attempt: 'desc' },
    select: { id: true, attempt: true, status: true, text: true, version: true },
  })
  return { schedule, attempts, ids: attempts.map(({ id }) => id) }
}
