import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { courseOf, lockFor } from '#app/domain/learning/course.server.ts'
import type { CourseModule } from '#app/domain/learning/course.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { isUniqueViolation, tx, TryAgain, type Tx } from '#app/platform/data/db.server.ts'
import { once } from '#app/platform/data/once.server.ts'
import { enqueue } from '#app/platform/data/outbox.server.ts'
import { sql } from '#app/platform/data/sql.ts'
import { env } from '#app/platform/env.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { drawVersions, newSeed } from './drawing.server.ts'
import { GRACE } from './limits.ts'
import { endOf, isOverdue, START_REFUSALS, whyNotStart, type StartRefusal } from './opening.ts'
import { handInOverdue, TIME_OVER } from './time-over.server.ts'
import { findQuiz, mayTake } from './place.server.ts'

const receiptSchema = z.object({ attempt: z.number() })

/**
 * Begins an attempt, frozen to the settings and the versions of this moment, or answers the one that runs: there is one at
 * a time. The same form twice begins one.
 */
export async function startAttempt(
  asker: Asker,
  where: { module: string; quiz: string },
  key: string,
  now: Date,
): Promise<Outcome<{ attempt: number }, StartRefusal>> {
  const course = await courseOf(asker)
  const place = await findQuiz(asker, where, now)
  if (place?.running && isOverdue(place.running, now)) await handInOverdue(place.running.id, now)
  return outcomeOf(START_REFUSALS, async () => {
    const { receipt } = await tx((t) =>
      once(
        t,
        { personId: asker.id, key, purpose: `quiz.start:${place?.id ?? ''}` },
        receiptSchema,
        async () => {
          if (place) await holdShown(t, place.id)
          return { attempt: await start(t, asker, course, where, now) }
        },
      ),
    )
    return receipt
  })
}

/**
 * Race: its trainer takes the quiz back at this moment. She waits for this attempt and finds it, or this waits for her and
 * finds a draft; those who begin at once do not wait for each other. On SQLite a transaction stands alone anyway.
 */
async function holdShown(t: Tx, quizId: string): Promise<void> {
  if (env.provider === 'postgresql')
    await ask(z.unknown(), sql`SELECT 1 FROM "Quiz" WHERE "id" = ${quizId} FOR SHARE`, t)
}

async function start(
  t: Tx,
  asker: Asker,
  course: CourseModule[],
  where: { module: string; quiz: string },
  now: Date,
): Promise<number> {
  const place = await findQuiz(asker, where, now, { course, reader: t })
  if (!place) {
    // What was taken back and what never was get one answer: nothing is said of a draft. A module that is closed says nothing.
    const module = course.find(({ slug }) => slug === where.module)
    throw new Refused<StartRefusal>(module && !lockFor(asker, module, course, now) ? 'gone' : 'not-found')
  }
  if (place.lock) throw new Refused<StartRefusal>('locked')
  const { cohortId } = place
  if (!mayTake(asker, cohortId)) throw new Refused<StartRefusal>('not-found')
  if (place.running) return place.running.number
  if (place.isRetired) throw new Refused<StartRefusal>('retired')
  const refusal = whyNotStart(place.settings, place, place.attempts, now)
  if (refusal) throw new Refused<StartRefusal>(refusal.reason)
  const seed = newSeed()
  const versions = await drawVersions(t, { ...place, moduleId: place.module.id }, seed)
  if (versions.every(({ isDescription }) => isDescription)) throw new Refused<StartRefusal>('empty')
  const number = (place.attempts[0]?.number ?? 0) + 1
  const endsAt = endOf(place.settings, place, now)
  const attempt = {
    quizId: place.id,
    cohortId,
    personId: asker.id,
    number,
    seed,
    settings: place.settings,
    startedAt: now,
    endsAt,
    outOf: versions.reduce((sum, { outOf }) => sum + outOf, 0),
  }
  const { id } = await create(t, attempt)
  await t.quizAnswer.createMany({
    data: versions.map(({ versionId, outOf }, index) => ({
      attemptId: id,
      position: index + 1,
      versionId,
      outOf,
    })),
  })
  // Handed in with nobody there: two minutes after its end, when what was answered in time has arrived.
  if (endsAt)
    await enqueue(
      t,
      { kind: TIME_OVER, payload: { attemptId: id }, availableAt: new Date(endsAt.getTime() + GRACE + 1) },
      now,
    )
  await recordActivity(
    t,
    {
      personId: asker.id,
      districtId: asker.districtId,
      action: 'quiz.start',
      object: { type: 'quiz', id: place.id },
      after: { attempt: id, number, questions: versions.length },
    },
    now,
  )
  return number
}

type NewAttempt = Parameters<Tx['quizAttempt']['create']>[0]['data']

async function create(t: Tx, data: NewAttempt): Promise<{ id: string }> {
  try {
    return await t.quizAttempt.create({ data, select: { id: true } })
  } catch (error) {
    // Another device began at this very moment: the next look finds its attempt.
    throw isUniqueViolation(error) ? new TryAgain() : error
  }
}
