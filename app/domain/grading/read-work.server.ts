import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { recordReading } from '#app/domain/activity/reading.server.ts'
import { levelsSchema, type Levels } from '#app/domain/assignments/rubric.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { sql } from '#app/platform/data/sql.ts'
import { savesIn, type Saves } from '#app/platform/field-by-field.server.ts'
import { attemptParts, attemptsIn, attemptsOf } from './attempts.server.ts'
import { findGradable, type Gradable } from './gradable.server.ts'
import { gradingStateOf } from './grading-state.ts'
import {
  neighbourPart,
  neighboursIn,
  neighboursOf,
  placeAmong,
  waitingAround,
  waitingPart,
} from './neighbours.server.ts'

type GradeSeen = {
  status: string
  levels: Levels
  comment: string
  saves: Saves
  score: number | null
  version: number
  by: string
  updatedAt: Date
  releasedAt: Date | null
}

/**
 * One handed-in work for its trainers: text, files, earlier and later attempts with what was said, the grade so far,
 * and the neighbours that still wait; null for whoever does not grade this cohort. The reading is noted.
 */
export async function readWork(asker: Asker, scheduleId: string, submissionId: string, now: Date) {
  const work = await findGradable(db, asker, scheduleId, submissionId)
  if (!work) return null
  await recordReading(asker, { action: 'submission.read', object: { type: 'submission', id: work.id } }, now)
  const { attempts, around, queued } = await readBeside(asker, scheduleId, work)
  const shown = attempts.find((attempt) => attempt.id === work.id)
  return {
    work: { id: work.id, attempt: work.attempt, status: work.status, text: work.text, late: work.late },
    title: work.title,
    kind: work.kind,
    rubric: work.rubric,
    receiptNumber: work.receiptNumber,
    ownerName: work.ownerName ?? '–',
    handedInAt: work.handedInAt,
    extendedTo: work.extendedTo,
    handedInBy: work.handedInBy ?? '–',
    state: gradingStateOf(
      work.status === 'RETURNED'
        ? { attempt: 2, status: 'DRAFT', grade: null }
        : { ...work, grade: work.standing },
    ),
    files: shown?.files ?? [],
    returned: shown?.returned ?? null,
    corrections: shown?.corrections.toReversed() ?? [],
    attempts: attempts
      .filter((attempt) => attempt.status !== 'DRAFT')
      .map(({ id, attempt, handedInAt }) => ({ id, attempt, handedInAt })),
    grade: seenGrade(work),
    ...around,
    ...queued,
  }
}

const partSchema = z.discriminatedUnion('is', [...attemptParts, neighbourPart, waitingPart])

/** The attempts of the work's owner, the neighbours that wait and how many do, in one statement. */
async function readBeside(asker: Asker, scheduleId: string, work: Gradable) {
  const parts = await ask(
    partSchema,
    sql`SELECT * FROM (${attemptsOf(scheduleId, work.ownerKey)}
      UNION ALL
      SELECT n."is", '', 0, '', n."at", n."at", n."id", '', 0, '', ''
      FROM (${neighboursOf(asker, scheduleId, work)}) n
      UNION ALL
      SELECT of_waiting."is", '', 0, '', NULL, NULL, '', '', of_waiting."size", '', ''
      FROM (${waitingAround(asker, scheduleId, work)}) of_waiting) parts ORDER BY "attempt", "order"`,
  )
  const around = parts.flatMap((part) => (part.is === 'previous' || part.is === 'next' ? [part] : []))
  const counts = parts.flatMap((part) => (part.is === 'before' || part.is === 'waiting' ? [part] : []))
  const hers = parts.flatMap((part) =>
    part.is === 'attempt' || part.is === 'file' || part.is === 'return' || part.is === 'correction'
      ? [part]
      : [],
  )
  return { attempts: attemptsIn(hers), around: neighboursIn(around), queued: placeAmong(work, counts) }
}

function seenGrade({ grade, gradedBy }: Gradable): GradeSeen | null {
  if (!grade) return null
  const { graderId: _graderId, levels, saves, writers: _writers, ...rest } = grade
  return { ...rest, levels: levelsSchema.parse(levels), saves: savesIn(saves), by: gradedBy ?? '–' }
}
