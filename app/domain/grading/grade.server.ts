import { isDeepStrictEqual } from 'node:util'
import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { levelsSchema, scoreOf, type Levels } from '#app/domain/assignments/rubric.ts'
import { isUniqueViolation, TryAgain, tx, type Tx } from '#app/platform/data/db.server.ts'
import { findGradable } from './gradable.server.ts'

type OtherGrade = { levels: Levels; comment: string; version: number; by: string; at: Date }
export type GradeResult =
  | { ok: true; version: number; complete: boolean }
  | { ok: false; reason: 'stale'; theirs: OtherGrade }
  | { ok: false; reason: 'not-found' | 'returned' | 'released' }

/**
 * A grade as far as the trainer has come; participants know nothing of it. `from` is the version she started from. The
 * same form again is no clash: its first answer was lost on the way.
 */
export async function saveGrade(
  asker: Asker,
  place: { scheduleId: string; submissionId: string },
  { levels, comment, from }: { levels: Levels; comment: string; from: number },
  now: Date,
): Promise<GradeResult> {
  return tx(async (t) => {
    const work = await findGradable(t, asker, place.scheduleId, place.submissionId)
    if (!work) return { ok: false, reason: 'not-found' }
    if (work.status !== 'HANDED_IN') return { ok: false, reason: 'returned' }
    const score = scoreOf(work.rubric, levels)
    const kept = { levels, comment, score, graderId: asker.id, updatedAt: now }
    // Race: two trainers grade the same work. Only a grade still at `from` takes the levels; the first one is unique.
    if (!work.grade && from === 0) await createFirst(t, work.id, kept)
    else {
      const { count } = await t.grade.updateMany({
        where: { submissionId: work.id, status: 'GRADING', version: from },
        data: { ...kept, version: from + 1 },
      })
      if (count === 0) return repeatOrClash(t, work.id, kept, from)
    }
    await recordActivity(
      t,
      {
        personId: asker.id,
        districtId: asker.districtId,
        action: 'grade.save',
        object: { type: 'submission', id: work.id },
        before: work.grade ? { levels: work.grade.levels, version: from } : undefined,
        after: { levels, version: from + 1 },
      },
      now,
    )
    return { ok: true, version: from + 1, complete: score !== null }
  })
}

type Kept = { levels: Levels; comment: string; score: number | null; graderId: string; updatedAt: Date }

async function createFirst(t: Tx, submissionId: string, kept: Kept): Promise<void> {
  try {
    await t.grade.create({ data: { submissionId, ...kept } })
  } catch (error) {
    throw isUniqueViolation(error) ? new TryAgain() : error
  }
}

async function repeatOrClash(t: Tx, submissionId: string, mine: Kept, from: number): Promise<GradeResult> {
  const theirs = await t.grade.findUnique({ where: { submissionId } })
  if (!theirs) return { ok: false, reason: 'not-found' }
  if (theirs.status === 'RELEASED') return { ok: false, reason: 'released' }
  const { comment, version, updatedAt } = theirs
  const levels = levelsSchema.parse(theirs.levels)
  const samePerson = theirs.graderId === mine.graderId && version === from + 1
  if (samePerson && comment === mine.comment && isDeepStrictEqual(levels, mine.levels))
    return { ok: true, version, complete: theirs.score !== null }
  const grader = await t.person.findUnique({ where: { id: theirs.graderId }, select: { name: true } })
  return {
    ok: false,
    reason: 'stale',
    theirs: { levels, comment, version, by: grader?.name ?? '–', at: updatedAt },
  }
}
