import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { isUniqueViolation, TryAgain, tx, type Tx } from '#app/platform/data/db.server.ts'
import { sql } from '#app/platform/data/sql.ts'
import { once, type Sending } from '#app/platform/data/once.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { nameKey } from '#app/platform/say/name-key.ts'
import { addDays, dayStart, SECOND } from '#app/platform/say/time.ts'
import type { NewCohort } from './cohorts.schema.ts'
import { TAKE_PART } from './without-team.ts'

/** There are one or two a year. */
const MOST_COHORTS = 100

const count = z.coerce.number()
const listedSchema = z.object({
  id: z.string(),
  number: z.number(),
  name: z.string(),
  year: z.number(),
  startsOn: z.coerce.date(),
  endsOn: z.coerce.date(),
  quota: z.number(),
  modules: count,
  teams: count,
  participants: count,
})

/** The cohorts of the district with their size, the newest first; closed accounts do not count. */
export async function listCohorts(asker: Asker) {
  const { districtId } = asker
  if (!can(asker, 'cohorts.manage', { districtId })) return []
  return ask(
    listedSchema,
    sql`SELECT c."id", c."number", c."name", c."year", c."startsOn", c."endsOn", c."quota",
      (SELECT COUNT(*) FROM "CohortModule" m WHERE m."cohortId" = c."id") AS "modules",
      (SELECT COUNT(*) FROM "Team" t WHERE t."cohortId" = c."id" AND t."removedAt" IS NULL) AS "teams",
      ${TAKE_PART} AS "participants"
    FROM "Cohort" c WHERE c."districtId" = ${districtId}
    ORDER BY c."year" DESC, c."number" DESC LIMIT ${MOST_COHORTS}`,
  )
}

const FOUND_REFUSALS = ['not-allowed', 'taken', 'same-name'] as const
type FoundRefusal = (typeof FOUND_REFUSALS)[number]
type FoundAnswer = Outcome<{ cohortId: string; name: string }, FoundRefusal>

const receiptSchema = z.object({ cohortId: z.string(), name: z.string() })

/**
 * Makes a cohort; it lasts to the end of its last day. The same form sent twice makes one. Refused when another of that
 * year has its number, or a name that looks the same.
 */
export async function foundCohort(asker: Asker, given: NewCohort, now: Date): Promise<FoundAnswer> {
  const { districtId } = asker
  if (!can(asker, 'cohorts.manage', { districtId })) return { ok: false, reason: 'not-allowed' }
  const by: Sending = { personId: asker.id, key: given.key, purpose: 'cohort.create' }
  const [number, year] = [given.number, given.year]
  const dates = datesOf(given, asker)
  return outcomeOf(FOUND_REFUSALS, async () => {
    const { receipt } = await tx((t) =>
      once(t, by, receiptSchema, async () => {
        if (await t.cohort.findFirst({ where: { districtId, year, number }, select: { id: true } }))
          throw new Refused<FoundRefusal>('taken')
        if (await isNameTaken(t, { districtId, year, name: given.name }))
          throw new Refused<FoundRefusal>('same-name')
        const { id } = await t.cohort
          .create({
            data: { districtId, number, year, name: given.name, quota: given.quota, ...dates },
            select: { id: true },
          })
          .catch((error: unknown) => {
            // Two cohorts with one number at once: the second looks again and finds it taken.
            throw isUniqueViolation(error) ? new TryAgain() : error
          })
        await recordActivity(
          t,
          {
            personId: asker.id,
            districtId,
            action: 'cohort.create',
            object: { type: 'cohort', id },
            after: { number, year, name: given.name, quota: given.quota, ...dates },
          },
          now,
        )
        return { cohortId: id, name: given.name }
      }),
    )
    return receipt
  })
}

/** From the beginning of the first day to the end of the last, in the time zone of the district. */
export function datesOf({ firstDay, lastDay }: { firstDay: string; lastDay: string }, { zone }: Asker) {
  return {
    startsOn: dayStart(firstDay, zone),
    endsOn: new Date(addDays(dayStart(lastDay, zone), 1, zone).getTime() - SECOND),
  }
}

/** Holds the district: of two that take one name at once, the second waits here and finds the first's. */
export async function isNameTaken(
  t: Tx,
  { districtId, year, name, ownId }: { districtId: string; year: number; name: string; ownId?: string },
): Promise<boolean> {
  await t.district.update({ where: { id: districtId }, data: { id: districtId }, select: { id: true } })
  const others = await t.cohort.findMany({
    where: { districtId, year, id: { not: ownId } },
    select: { name: true },
  })
  return others.some((other) => nameKey(other.name) === nameKey(name))
}
