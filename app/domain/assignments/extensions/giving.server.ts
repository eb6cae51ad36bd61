import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { isUniqueViolation, TryAgain, tx, type Tx } from '#app/platform/data/db.server.ts'
import { once, type Sending } from '#app/platform/data/once.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { readDates, type AssignmentDates } from '../dates.server.ts'
import { extended, gives } from './extended.ts'
import type { GivenTime } from './extensions.schema.ts'
import { keyed, listOwing, type Owing } from './owing.server.ts'
import { lastOf, momentsOf } from './moments.server.ts'
import { tellExtended } from './telling.server.ts'

/**
 * `changed`: one of them has an extension by now, has handed in in time, has left, or never owed this; `no-more`: it gives
 * nobody more time; `over`: it would be closed already; `outside`: too long after the end of the cohort.
 */
const GIVE_REFUSALS = ['not-found', 'changed', 'no-more', 'over', 'outside'] as const
type GiveRefusal = (typeof GIVE_REFUSALS)[number]

/** To how many owners it was given, how many people are told by mail, and how many late works are in time now. */
const receiptSchema = z.object({ given: z.number(), told: z.number(), inTime: z.number() })
export type GivenReceipt = z.infer<typeof receiptSchema>

/**
 * Gives more time to teams or participants, to all of them or to nobody. What they have handed in late and lies within is late
 * no more. The same form sent twice gives it once.
 */
export function giveExtensions(
  asker: Asker,
  scheduleId: string,
  given: GivenTime,
  now: Date,
): Promise<Outcome<GivenReceipt, GiveRefusal>> {
  const by: Sending = { personId: asker.id, key: given.key, purpose: `assignment.extend:${scheduleId}` }
  return outcomeOf(GIVE_REFUSALS, async () => {
    const { receipt } = await tx((t) =>
      once(t, by, receiptSchema, () => give(t, asker, scheduleId, given, now)),
    )
    return receipt
  })
}

async function give(
  t: Tx,
  asker: Asker,
  scheduleId: string,
  given: GivenTime,
  now: Date,
): Promise<GivenReceipt> {
  const { owners, reason } = given
  const dates = await heldDates(t, asker, scheduleId)
  if (!dates) throw new Refused<GiveRefusal>('not-found')
  const ends = momentsOf(given, asker.zone)
  if (!gives(ends, dates)) throw new Refused<GiveRefusal>('no-more')
  if (ends.closesAt > lastOf(dates, asker.zone)) throw new Refused<GiveRefusal>('outside')
  const owing = await listOwing(t, asker, dates, { among: keyed(owners), most: owners.length + 1 })
  const found = owing.filter(({ ownerKey }) => owners.includes(ownerKey))
  if (found.length < owners.length) throw new Refused<GiveRefusal>('changed')
  const holds = extended(dates, ends)
  if (holds.closesAt <= now && found.some(isStillToCome)) throw new Refused<GiveRefusal>('over')
  const rows = owners.map((ownerKey) => ({ scheduleId, ownerKey, ...ends, reason, byId: asker.id, at: now }))
  await t.extension.createMany({ data: rows }).catch((error: unknown) => {
    // Two give one to the same owner at once: the second one's page has become old.
    throw isUniqueViolation(error) ? new Refused<GiveRefusal>('changed') : error
  })
  const inTime = await takeBackLate(t, scheduleId, owners, holds.dueAt)
  const { dueAt, closesAt } = holds
  const told = await tellExtended(t, dates, owners, { news: 'given', reason, dueAt, closesAt }, now)
  await recordActivity(
    t,
    {
      personId: asker.id,
      districtId: asker.districtId,
      action: 'assignment.extend',
      object: { type: 'assignment', id: scheduleId },
      // Reasons may be about somebody's health: they stay where they can be taken back.
      after: { owners, dueAt: ends.dueAt, closesAt: ends.closesAt, inTime },
    },
    now,
  )
  return { given: owners.length, told, inTime }
}

function isStillToCome({ handedInAt }: Owing): boolean {
  return handedInAt === null
}

/**
 * The dates of the assignment, held: who hands in late at this moment waits (`isLate`), and whoever moves the common dates
 * does, too.
 */
export async function heldDates(t: Tx, asker: Asker, scheduleId: string): Promise<AssignmentDates | null> {
  const dates = await readDates(t, asker, scheduleId)
  if (!dates) return null
  const { count } = await t.assignmentSchedule.updateMany({
    where: { id: scheduleId, version: dates.version },
    data: { version: { increment: 0 } },
  })
  if (count === 0) throw new TryAgain()
  return dates
}

/** What was handed in late and lies within the new deadline is late no more. */
export async function takeBackLate(
  t: Tx,
  scheduleId: string,
  owners: readonly string[],
  dueAt: Date,
): Promise<number> {
  const { count } = await t.submission.updateMany({
    where: { scheduleId, ownerKey: { in: [...owners] }, late: true, handedInAt: { lte: dueAt } },
    data: { late: false },
  })
  return count
}
