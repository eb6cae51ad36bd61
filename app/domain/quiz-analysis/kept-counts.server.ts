import { z } from 'zod'
import { ask, askOne, storedJson } from '#app/platform/data/ask.server.ts'
import { aside } from '#app/platform/data/aside.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { enqueueOnce, isWaiting } from '#app/platform/data/outbox.server.ts'
import { sql } from '#app/platform/data/sql.ts'
import { basisOf, countMany, type Answered } from './counting.server.ts'
import { countsSchema, type Counts } from './counts.schema.ts'

export const COUNT_ANALYSIS = 'quiz-analysis.count'

/** What of a quiz and a cohort waits is known by. */
function nameOf({ quizId, cohortId }: Answered): string {
  return `${quizId} ${cohortId}`
}

export type Kept = { counts: Counts; basis: string; countedAt: Date }

const keptSchema = z.object({
  isAsked: z.coerce.number(),
  basis: z.string().nullable(),
  counts: storedJson.pipe(countsSchema.nullable()),
  countedAt: z.coerce.date().nullable(),
})

/** What was counted last, if anything was, and whether the worker knows that it is to be counted anew. One statement. */
export async function readKept(answered: Answered): Promise<{ kept: Kept | null; isAsked: boolean }> {
  const { isAsked, basis, counts, countedAt } = await askOne(
    keptSchema,
    sql`SELECT n."isAsked", k."basis", k."counts", k."countedAt"
      FROM (SELECT ${isWaiting(COUNT_ANALYSIS, sql`CAST(${nameOf(answered)} AS TEXT)`)} AS "isAsked") n
      LEFT JOIN "QuizAnalysis" k ON k."quizId" = ${answered.quizId} AND k."cohortId" = ${answered.cohortId}`,
  )
  const kept = basis !== null && counts && countedAt ? { basis, counts, countedAt } : null
  return { kept, isAsked: isAsked > 0 }
}

/** Asks the worker to count anew. One statement. */
export async function askForCounts(answered: Answered, now: Date): Promise<void> {
  const { quizId, cohortId } = answered
  const message = { kind: COUNT_ANALYSIS, payload: { quizId, cohortId } }
  await aside('the asking for an analysis', () => enqueueOnce(message, nameOf(answered), now))
}

/** Counts anew and keeps it. Whatever changes meanwhile has another basis, so that nobody takes this for the last word. */
export async function keepCounts(answered: Answered, now: Date): Promise<void> {
  const { quizId, cohortId } = answered
  const [found] = await ask(
    z.object({ basis: z.string() }),
    sql`SELECT ${basisOf(sql`z."id"`, sql`${cohortId}`)} AS "basis" FROM "Quiz" z WHERE z."id" = ${quizId}`,
  )
  if (!found) return
  const kept = { basis: found.basis, counts: await countMany(answered), countedAt: now }
  await db.quizAnalysis.upsert({
    where: { quizId_cohortId: { quizId, cohortId } },
    create: { quizId, cohortId, ...kept },
    update: kept,
  })
}
