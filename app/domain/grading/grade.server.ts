import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { scoreOf } from '#app/domain/assignments/points.ts'
import { keysOf, levelsSchema, type Levels } from '#app/domain/assignments/rubric.ts'
import { keepSetAside } from '#app/domain/set-aside/keeping.server.ts'
import { isUniqueViolation, TryAgain, tx, type Tx } from '#app/platform/data/db.server.ts'
import { judgeEach } from '#app/platform/field-by-field.schema.ts'
import {
  fieldByField,
  nowBy,
  savesIn,
  writersIn,
  type Marks,
  type Says,
  type Saves,
  type Writers,
} from '#app/platform/field-by-field.server.ts'
import type { FieldErrors } from '#app/platform/forms.ts'
import { findGradable, type Gradable } from './gradable.server.ts'
import { gradeFields, type GradeSaving } from './grading.schema.ts'
import { COMMENT } from './limits.ts'
import { notChosen, partOf } from './set-aside.server.ts'

type Grade = { levels: Levels; comment: string }

export type SavedGrade =
  | {
      ok: true
      version: number
      savedAt: Date
      score: number | null
      /** The marks of all its fields as they lie there now. */
      marks: Marks
      /** Why a field was not written; the others were. */
      refused: FieldErrors
      /** Why a text that was given up is not set aside: it is none that may be saved. */
      unkept: FieldErrors
      /** Something else lies there than what this trainer had before her: nothing was written there. */
      met: readonly string[]
      /** She left them as she found them, and somebody else has changed them since. */
      behind: readonly string[]
      /** What lies there now; whose each field was before this, and when the last of them was saved. */
      stored: Says
      before: { writers: Writers; at: Date } | null
    }
  | { ok: false; reason: 'not-found' | 'returned' | 'released' }

/** What the fields of a grade say: the level of each criterion, empty while it has none, and the comment. */
export function gradeSays(keys: readonly string[], grade: Grade | null): Says {
  const levels = keys.map((key) => [key, String(grade?.levels[key] ?? '')] as const)
  return { ...Object.fromEntries(levels), [COMMENT]: grade?.comment ?? '' }
}

/**
 * Saves those fields of a grade that have a mark, each by itself: one that is refused, or that another trainer has
 * changed since, is left as it lies and holds back no other. Saving what already lies there does nothing. What is
 * not chosen is set aside in the same transaction. Participants know nothing of it before its release.
 */
export function saveGrade(
  asker: Asker,
  place: { scheduleId: string; submissionId: string },
  saving: GradeSaving & { calledBack?: boolean },
  now: Date,
): Promise<SavedGrade> {
  return tx((t) => saveGradeWithin(t, asker, place, saving, now))
}

/** The same within a transaction, for whoever saves several at once. */
export async function saveGradeWithin(
  t: Tx,
  asker: Asker,
  place: { scheduleId: string; submissionId: string },
  saving: GradeSaving & { calledBack?: boolean },
  now: Date,
): Promise<SavedGrade> {
  const { sent, marks, again = [], given = {}, own = [], over = [], calledBack = false } = saving
  const found = await findGradable(t, asker, place.scheduleId, place.submissionId)
  if (!found) return { ok: false, reason: 'not-found' }
  // Race: two trainers grade, release or return the same work, or take it over to another rubric. Its own row makes one
  // of them wait.
  const held = await t.submission.updateMany({
    where: { id: found.id, status: 'HANDED_IN', versionNumber: found.versionNumber },
    data: { version: { increment: 0 } },
  })
  if (held.count === 0) {
    if ((await findGradable(t, asker, place.scheduleId, found.id))?.status === 'HANDED_IN')
      throw new TryAgain()
    return { ok: false, reason: 'returned' }
  }
  const work = { ...found, grade: await t.grade.findUnique({ where: { submissionId: found.id } }) }
  if (work.grade?.status === 'RELEASED') return { ok: false, reason: 'released' }
  const seen = work.grade && { ...work.grade, levels: levelsSchema.parse(work.grade.levels) }
  const criteria = keysOf(work.rubric)
  const { taken, refused } = judgeEach(gradeFields(criteria), sent)
  const { taken: left, refused: unkept } = judgeEach(gradeFields(criteria), given)
  const stored = gradeSays(criteria, seen)
  const lying = { says: stored, saves: savesIn(seen?.saves) }
  const done = fieldByField(lying, { sent: taken, marks, again })
  const { written, met, behind, upheld, marks: after, saves } = done
  const writers = writersIn(seen?.writers)
  const before = seen && { writers, at: seen.updatedAt }
  const outcome = { ok: true, marks: after, refused, unkept, met, behind, before } as const
  const says = { ...stored, ...Object.fromEntries(written.map((field) => [field, taken[field] ?? ''])) }
  const choice = { lay: stored, layBy: writers, stands: says, given: left, own, over }
  await keepSetAside(t, asker, partOf(work.id), notChosen(asker, choice), now)
  if (written.length === 0) {
    if (upheld.length > 0) await uphold(t, work, { saves, writers, graderId: asker.id, updatedAt: now })
    return {
      ...outcome,
      stored,
      version: seen?.version ?? (upheld.length > 0 ? 1 : 0),
      savedAt: seen?.updatedAt ?? now,
      score: seen?.score ?? null,
    }
  }
  const grade = gradeFrom(says)
  const score = scoreOf(work.rubric, grade.levels)
  const counted = { saves, writers: nowBy(asker.id, written, writers), graderId: asker.id, updatedAt: now }
  const version = await write(t, work, { ...grade, ...counted, score })
  await recordActivity(
    t,
    {
      personId: asker.id,
      districtId: asker.districtId,
      action: calledBack ? 'grade.call-back' : 'grade.save',
      object: { type: 'submission', id: work.id },
      before: seen ? { levels: seen.levels, version: seen.version } : undefined,
      after: { levels: grade.levels, version },
    },
    now,
  )
  return { ...outcome, stored: says, version, savedAt: now, score }
}

function gradeFrom({ [COMMENT]: comment = '', ...levels }: Says): Grade {
  const chosen = Object.entries(levels).filter(([, level]) => level !== '')
  return {
    comment,
    levels: levelsSchema.parse(Object.fromEntries(chosen.map(([key, level]) => [key, Number(level)]))),
  }
}

type Counted = { saves: Saves; writers: Writers; graderId: string; updatedAt: Date }
type Kept = Grade & Counted & { score: number | null }

/** Nobody has written anything; what was sent before and comes late is to be met. */
async function uphold(t: Tx, work: Gradable, counted: Counted): Promise<void> {
  if (!work.grade) {
    await write(t, work, { ...counted, levels: {}, comment: '', score: null })
    return
  }
  const { count } = await t.grade.updateMany({
    where: { submissionId: work.id, status: 'GRADING', version: work.grade.version },
    data: { saves: counted.saves },
  })
  if (count !== 1) throw new TryAgain()
}

/** The work is held, so nobody can have been faster; version and uniqueness say so once more. */
async function write(t: Tx, { id, grade, versionNumber, standing }: Gradable, kept: Kept): Promise<number> {
  const gradeStatus = kept.score === null ? 'GRADING' : 'READY'
  if (!grade) {
    await t.grade.create({ data: { submissionId: id, versionNumber, ...kept } }).catch((error: unknown) => {
      throw isUniqueViolation(error) ? new TryAgain() : error
    })
    await t.submission.updateMany({ where: { id }, data: { gradeStatus } })
    return 1
  }
  const version = grade.version + 1
  const { count } = await t.grade.updateMany({
    where: { submissionId: id, status: 'GRADING', version: grade.version },
    data: { ...kept, version },
  })
  if (count !== 1) throw new TryAgain()
  if (gradeStatus !== standing) await t.submission.updateMany({ where: { id }, data: { gradeStatus } })
  return version
}
