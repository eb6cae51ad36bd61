import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { scoreOf } from '#app/domain/assignments/points.ts'
import { levelsSchema } from '#app/domain/assignments/rubric.ts'
import { isUniqueViolation, tx, type Tx } from '#app/platform/data/db.server.ts'
import { once, type Sending } from '#app/platform/data/once.server.ts'
import { canonicalJson } from '#app/platform/ids.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { findGradable } from './gradable.server.ts'
import type { GivenCorrection } from './grading.schema.ts'
import { assignmentCorrected } from './mails.ts'
import { tellOwners } from './tell-owners.server.ts'

const CORRECTION_REFUSALS = ['not-found', 'not-released', 'stale', 'unchanged'] as const
type CorrectionRefusal = (typeof CORRECTION_REFUSALS)[number]

const receiptSchema = z.object({ before: z.number(), score: z.number() })

/**
 * Puts a released grade right. What it said, with the reason, is kept beside it and shown to its owners, who are told by
 * mail. Refused on a page older than the grade, for a grade that is not released, and when nothing of it changes. The same
 * form sent twice corrects once.
 */
export function correctGrade(
  asker: Asker,
  place: { scheduleId: string; submissionId: string },
  given: GivenCorrection,
  now: Date,
): Promise<Outcome<z.infer<typeof receiptSchema>, CorrectionRefusal>> {
  const by: Sending = {
    personId: asker.id,
    key: given.key,
    purpose: `grade.correct:${place.submissionId}`,
  }
  return outcomeOf(CORRECTION_REFUSALS, async () => {
    const { receipt } = await tx((t) =>
      once(t, by, receiptSchema, () => correct(t, asker, place, given, now)),
    )
    return receipt
  })
}

async function correct(
  t: Tx,
  asker: Asker,
  place: { scheduleId: string; submissionId: string },
  { version, levels, comment, reason }: GivenCorrection,
  now: Date,
) {
  const work = await findGradable(t, asker, place.scheduleId, place.submissionId)
  if (!work) throw new Refused<CorrectionRefusal>('not-found')
  const { grade, rubric } = work
  if (grade?.status !== 'RELEASED' || grade.score === null || !grade.releasedAt)
    throw new Refused<CorrectionRefusal>('not-released')
  if (grade.version !== version) throw new Refused<CorrectionRefusal>('stale')
  const said = levelsSchema.parse(grade.levels)
  if (canonicalJson(said) === canonicalJson(levels) && grade.comment === comment)
    throw new Refused<CorrectionRefusal>('unchanged')
  const score = scoreOf(rubric, levels)
  if (score === null) throw new Error('The form has a level for each criterion.')
  await t.gradeCorrection
    .create({
      data: {
        submissionId: work.id,
        version,
        levels: said,
        comment: grade.comment,
        score: grade.score,
        graderId: grade.graderId,
        releasedAt: grade.releasedAt,
        reason,
        correctedById: asker.id,
        correctedAt: now,
      },
    })
    .catch((error: unknown) => {
      // Two trainers correct it at once: the second one's page has become old.
      throw isUniqueViolation(error) ? new Refused<CorrectionRefusal>('stale') : error
    })
  const { count } = await t.grade.updateMany({
    where: { submissionId: work.id, status: 'RELEASED', version },
    data: {
      levels,
      comment,
      score,
      graderId: asker.id,
      updatedAt: now,
      version: version + 1,
    },
  })
  if (count === 0) throw new Refused<CorrectionRefusal>('stale')
  await tellOwners(t, work, assignmentCorrected, now)
  await recordActivity(
    t,
    {
      personId: asker.id,
      districtId: asker.districtId,
      action: 'grade.correct',
      object: { type: 'submission', id: work.id },
      before: { levels: said, score: grade.score, version },
      after: { levels, score, version: version + 1, reason },
    },
    now,
  )
  return { before: grade.score, score }
}
