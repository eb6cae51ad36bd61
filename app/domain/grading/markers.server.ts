import { z } from 'zod'
import { personKey, teamKey, type Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { db, tx, type Reader, type Tx } from '#app/platform/data/db.server.ts'
import { once } from '#app/platform/data/once.server.ts'
import { sql, words } from '#app/platform/data/sql.ts'
import { sha256 } from '#app/platform/ids.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { findGradable } from './gradable.server.ts'
import { findGradingSchedule } from './grading-schedule.server.ts'
import type { GivenMarker, SharingForm } from './markers.schema.ts'
import { shareOut } from './sharing-out.ts'
import { STANDS, WAITS } from './standing.server.ts'

/** So many works are shared out by one form; what is left is for the next one. */
const MOST_SHARED_OUT = 500
/** A cohort has a few trainers. */
const MOST_TRAINERS = 50

const REFUSALS = ['not-found', 'stale', 'no-marker', 'own-work'] as const
type MarkerRefusal = (typeof REFUSALS)[number]

const count = z.coerce.number()
const trainerSchema = z.object({ id: z.string(), name: z.string(), has: count, begun: count })
/** `has`: works that are given to her and not released; `begun`: given to nobody, and she has begun to grade them. */
export type Trainer = z.infer<typeof trainerSchema>

/** The trainers of a cohort whose accounts are in use, with how many works of this schedule wait for each. One statement. */
function trainersOf(reader: Reader, cohortId: string, scheduleId: string): Promise<Trainer[]> {
  return ask(
    trainerSchema,
    sql`SELECT p."id", p."name", (SELECT COUNT(*) FROM "Submission" w
        WHERE w."scheduleId" = ${scheduleId} AND w."markerId" = p."id" AND ${words(WAITS)}) AS "has",
        COALESCE(of_begun."count", 0) AS "begun"
      FROM (SELECT DISTINCT r."personId" FROM "RoleHolding" r
        WHERE r."cohortId" = ${cohortId} AND r."role" = 'trainer' AND r."endedAt" IS NULL) of_trainers
      JOIN "Person" p ON p."id" = of_trainers."personId" AND p."status" = 'ACTIVE'
      LEFT JOIN (SELECT g."graderId", COUNT(*) AS "count" FROM "Submission" w JOIN "Grade" g ON g."submissionId" = w."id"
        WHERE w."scheduleId" = ${scheduleId} AND w."markerId" IS NULL AND ${words(BEGUN)} GROUP BY g."graderId"
      ) of_begun ON of_begun."graderId" = p."id"
      ORDER BY p."nameKey", p."id" LIMIT ${MOST_TRAINERS}`,
    reader,
  )
}

const BEGUN = `w."status" = 'HANDED_IN' AND w."gradeStatus" IN ('GRADING', 'READY')`

const waitingSchema = z.object({ open: count, waits: count })

/**
 * Who marks how much of an assignment: of what is not released (`waits`) her own part, what she has begun without one, what can
 * be shared out (`open`: nobody marks it, and nobody has begun to), and what is with people who are no trainers here any more
 * (`others`). Null for whoever does not grade it. Three statements.
 */
export async function readSharing(asker: Asker, scheduleId: string) {
  const schedule = await findGradingSchedule(asker, scheduleId)
  if (!schedule) return null
  const trainers = await trainersOf(db, schedule.cohortId, scheduleId)
  const [found] = await ask(
    waitingSchema,
    sql`SELECT (SELECT COUNT(*) FROM "Submission" w
        WHERE w."scheduleId" = ${scheduleId} AND w."markerId" IS NULL AND ${words(STANDS.ungraded)}) AS "open",
      (SELECT COUNT(*) FROM "Submission" w WHERE w."scheduleId" = ${scheduleId} AND ${words(WAITS)}) AS "waits"`,
  )
  const { open, waits } = found ?? { open: 0, waits: 0 }
  const theirs = trainers.reduce((sum, { has, begun }) => sum + has + begun, 0)
  // Between two statements a work may have been released.
  return { schedule, trainers, open, waits, others: Math.max(0, waits - open - theirs) }
}

const receiptSchema = z.object({ shared: z.number(), left: z.number() })

/**
 * Shares out what is handed in, not graded yet and given to nobody: evenly, by the seed, nobody her own. What is allocated
 * stays, and so does what somebody has begun to grade. The same form twice shares once.
 */
export function shareEvenly(
  asker: Asker,
  scheduleId: string,
  { key, seed }: SharingForm,
  now: Date,
): Promise<Outcome<z.infer<typeof receiptSchema>, MarkerRefusal>> {
  return outcomeOf(REFUSALS, async () => {
    const schedule = await findGradingSchedule(asker, scheduleId)
    if (!schedule) throw new Refused<MarkerRefusal>('not-found')
    const by = { personId: asker.id, key, purpose: `grading.share-out:${scheduleId}` } as const
    const { receipt } = await tx((t) =>
      once(t, by, receiptSchema, async () => {
        // Race: two trainers share out at once. The schedule's row makes the second wait, and then nothing is open.
        await t.assignmentSchedule.update({ where: { id: scheduleId }, data: { version: { increment: 0 } } })
        const trainers = await trainersOf(t, schedule.cohortId, scheduleId)
        const open = await t.submission.findMany({
          where: { scheduleId, markerId: null, status: 'HANDED_IN', gradeStatus: 'NONE' },
          orderBy: { id: 'asc' },
          select: { id: true, ownerKey: true },
          take: MOST_SHARED_OUT,
        })
        const keys = await keysOfTrainers(t, trainers)
        const works = open.map(({ id, ownerKey }) => ({
          id,
          own: trainers.filter((trainer) => keys.get(trainer.id)?.has(ownerKey)).map((trainer) => trainer.id),
        }))
        const load = trainers.map(({ id, has, begun }) => ({ id, has: has + begun }))
        const shared = shareOut(works, load, (id) => sha256(`${seed}:${id}`))
        for (const { id: markerId } of trainers) {
          const ids = [...shared].flatMap(([id, to]) => (to === markerId ? [id] : []))
          if (ids.length > 0)
            await t.submission.updateMany({ where: { id: { in: ids }, markerId: null }, data: { markerId } })
        }
        const counts = Object.fromEntries(
          trainers.map(({ id }) => [id, [...shared.values()].filter((to) => to === id).length]),
        )
        await tell(
          t,
          asker,
          'grading.share-out',
          { type: 'schedule', id: scheduleId },
          { after: { seed, counts } },
          now,
        )
        return { shared: shared.size, left: open.length - shared.size }
      }),
    )
    return receipt
  })
}

/** A work with who marks it and who could; null for whoever may not grade it. Two statements. */
export async function readMarker(asker: Asker, scheduleId: string, submissionId: string) {
  const work = await findGradable(db, asker, scheduleId, submissionId)
  return work && { work, trainers: await trainersOf(db, work.cohortId, scheduleId) }
}

/**
 * Gives a work to a trainer of its cohort, or to nobody. Refused where somebody else has given it away since the page was
 * drawn, and to whom it is or was her own work.
 */
export function allocate(
  asker: Asker,
  place: { scheduleId: string; submissionId: string },
  { markerId, shown }: GivenMarker,
  now: Date,
): Promise<Outcome<{ name: string | null }, MarkerRefusal>> {
  return outcomeOf(REFUSALS, () =>
    tx(async (t) => {
      const work = await findGradable(t, asker, place.scheduleId, place.submissionId)
      if (!work) throw new Refused<MarkerRefusal>('not-found')
      const trainers = await trainersOf(t, work.cohortId, place.scheduleId)
      const marker = trainers.find(({ id }) => id === markerId) ?? null
      if (markerId !== null && !marker) throw new Refused<MarkerRefusal>('no-marker')
      if (marker && (await keysOfTrainers(t, [marker])).get(marker.id)?.has(work.ownerKey))
        throw new Refused<MarkerRefusal>('own-work')
      // Of two trainers at once the second finds another marker than her page showed.
      const { count } = await t.submission.updateMany({
        where: { id: work.id, markerId: shown },
        data: { markerId },
      })
      if (count === 0) throw new Refused<MarkerRefusal>('stale')
      const what = { before: { markerId: shown }, after: { markerId } }
      await tell(t, asker, 'grading.allocate', { type: 'submission', id: work.id }, what, now)
      return { name: marker?.name ?? null }
    }),
  )
}

/** By trainer: whose works are or were hers, as `keysEver` has it of an asker. */
async function keysOfTrainers(t: Tx, trainers: readonly { id: string }[]): Promise<Map<string, Set<string>>> {
  const personId = { in: trainers.map(({ id }) => id) }
  const now = await t.teamMember.findMany({ where: { personId }, select: { personId: true, teamId: true } })
  const before = await t.formerMember.findMany({
    where: { personId },
    select: { personId: true, teamId: true },
  })
  return new Map(
    trainers.map(({ id }) => [
      id,
      new Set([
        personKey(id),
        ...[...now, ...before].flatMap((one) => (one.personId === id ? [teamKey(one.teamId)] : [])),
      ]),
    ]),
  )
}

async function tell(
  t: Tx,
  { id: personId, districtId }: Asker,
  action: 'grading.share-out' | 'grading.allocate',
  object: { type: string; id: string },
  what: { before?: unknown; after?: unknown },
  now: Date,
): Promise<void> {
  await recordActivity(t, { personId, districtId, action, object, ...what }, now)
}
