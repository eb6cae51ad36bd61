import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { scoreOf } from '#app/domain/assignments/points.ts'
import { levelsSchema } from '#app/domain/assignments/rubric.ts'
import { tx } from '#app/platform/data/db.server.ts'
import { findGradable } from './gradable.server.ts'
import { assignmentReleased } from './mails.ts'
import { tellOwners } from './tell-owners.server.ts'

type ReleaseResult =
  | { ok: true; score: number; already?: true }
  | { ok: false; reason: 'not-found' | 'returned' | 'released' | 'incomplete' | 'stale' }

/**
 * Shows a complete grade to its owners and mails them that it is there. It cannot be taken back. Sent again because the
 * answer was lost, the same form gets the same answer and does nothing; `already` says that it did nothing.
 */
export async function releaseGrade(
  asker: Asker,
  place: { scheduleId: string; submissionId: string },
  from: number,
  now: Date,
): Promise<ReleaseResult> {
  return tx(async (t) => {
    const work = await findGradable(t, asker, place.scheduleId, place.submissionId)
    if (!work) return { ok: false, reason: 'not-found' }
    // Race: another trainer returns the work at this moment. Its own row makes one of the two wait.
    const held = await t.submission.updateMany({
      where: { id: work.id, status: 'HANDED_IN' },
      data: { version: { increment: 0 } },
    })
    if (held.count === 0) return { ok: false, reason: 'returned' }
    const score = work.grade ? scoreOf(work.rubric, levelsSchema.parse(work.grade.levels)) : null
    if (work.grade?.status === 'RELEASED')
      return score !== null && work.grade.version === from + 1
        ? { ok: true, score, already: true }
        : { ok: false, reason: 'released' }
    if (score === null) return { ok: false, reason: 'incomplete' }
    // Race: another trainer saves other levels at this moment. Only the version that was seen is released.
    const { count } = await t.grade.updateMany({
      where: { submissionId: work.id, status: 'GRADING', version: from, score },
      data: { status: 'RELEASED', releasedAt: now, updatedAt: now, version: from + 1 },
    })
    if (count === 0) return { ok: false, reason: 'stale' }
    await t.submission.updateMany({ where: { id: work.id }, data: { gradeStatus: 'RELEASED' } })
    await tellOwners(t, work, assignmentReleased, now)
    await recordActivity(
      t,
      {
        personId: asker.id,
        districtId: asker.districtId,
        action: 'grade.release',
        object: { type: 'submission', id: work.id },
        after: { score, version: from + 1 },
      },
      now,
    )
    return { ok: true, score }
  })
}
