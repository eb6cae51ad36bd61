import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { isUniqueViolation, tx, type Reader, type Tx } from '#app/platform/data/db.server.ts'
import { sql } from '#app/platform/data/sql.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { startOfDay } from '#app/platform/say/time.ts'
import type { ChangedCohort } from './cohorts.schema.ts'
import { datesOf, isNameTaken } from './founding.server.ts'
import { TAKE_PART } from './without-team.ts'

const count = z.coerce.number()
const cohortSchema = z.object({
  id: z.string(),
  number: z.number(),
  name: z.string(),
  year: z.number(),
  startsOn: z.coerce.date(),
  endsOn: z.coerce.date(),
  quota: z.number(),
  version: z.number(),
  participants: count,
  teams: count,
  modules: count,
})

/** A cohort that the asker may change, with how many it touches; null for everybody else. One statement. */
export async function readCohort(reader: Reader, asker: Asker, id: string) {
  const { districtId } = asker
  if (!can(asker, 'cohorts.manage', { districtId })) return null
  const [cohort = null] = await ask(
    cohortSchema,
    sql`SELECT c."id", c."number", c."name", c."year", c."startsOn", c."endsOn", c."quota", c."version",
      ${TAKE_PART} AS "participants",
      (SELECT COUNT(*) FROM "Team" t WHERE t."cohortId" = c."id" AND t."removedAt" IS NULL) AS "teams",
      (SELECT COUNT(*) FROM "CohortModule" m WHERE m."cohortId" = c."id") AS "modules"
    FROM "Cohort" c WHERE c."id" = ${id} AND c."districtId" = ${districtId}`,
    reader,
  )
  return cohort
}

const CHANGE_REFUSALS = ['not-found', 'stale', 'taken', 'same-name', 'outside', 'over-quota'] as const
type ChangeRefusal = (typeof CHANGE_REFUSALS)[number]

/**
 * Gives a cohort another name, number, year, dates or quota. Refused when the page is older than the cohort, when another
 * of that year has its number or name, when a module opens outside the new dates (`modulesOutside` says which), and, unless
 * she says that she knows, when more take part than the new quota allows: nobody is taken out by it.
 */
export function changeCohort(
  asker: Asker,
  id: string,
  given: ChangedCohort,
  now: Date,
): Promise<Outcome<{ name: string }, ChangeRefusal>> {
  const { districtId } = asker
  const { version, overQuota, name, number, year, quota } = given
  const dates = datesOf(given, asker)
  return outcomeOf(CHANGE_REFUSALS, () =>
    tx(async (t) => {
      const cohort = await readCohort(t, asker, id)
      if (!cohort) throw new Refused<ChangeRefusal>('not-found')
      if (cohort.version !== version) throw new Refused<ChangeRefusal>('stale')
      if (await isNumberTaken(t, { districtId, year, number, ownId: id }))
        throw new Refused<ChangeRefusal>('taken')
      if (await isNameTaken(t, { districtId, year, name, ownId: id }))
        throw new Refused<ChangeRefusal>('same-name')
      if ((await modulesOutside(t, asker, id, given)).length > 0) throw new Refused<ChangeRefusal>('outside')
      const shrinks = quota < cohort.quota && quota < cohort.participants
      if (shrinks && !overQuota) throw new Refused<ChangeRefusal>('over-quota')
      const after = { name, number, year, quota, ...dates }
      // Two secretaries at once: the second finds another version, or its number taken.
      const { count } = await t.cohort
        .updateMany({ where: { id, version }, data: { ...after, version: version + 1 } })
        .catch((error: unknown) => {
          throw isUniqueViolation(error) ? new Refused<ChangeRefusal>('taken') : error
        })
      if (count === 0) throw new Refused<ChangeRefusal>('stale')
      const { name: was, number: of, year: inYear, quota: held, startsOn, endsOn } = cohort
      await recordActivity(
        t,
        {
          personId: asker.id,
          districtId,
          action: 'cohort.change',
          object: { type: 'cohort', id },
          before: { name: was, number: of, year: inYear, quota: held, startsOn, endsOn },
          after,
        },
        now,
      )
      return { name }
    }),
  )
}

async function isNumberTaken(
  t: Tx,
  { districtId, year, number, ownId }: { districtId: string; year: number; number: number; ownId: string },
): Promise<boolean> {
  const other = { districtId, year, number, id: { not: ownId } }
  return (await t.cohort.findFirst({ where: other, select: { id: true } })) !== null
}

/** There are one or two dozen modules. */
const MOST_MODULES = 200

const moduleSchema = z.object({ title: z.string(), startsOn: z.coerce.date() })

/** The modules of a cohort that would open outside these days, in their order; `early`: before the first of them. */
export async function modulesOutside(
  reader: Reader,
  asker: Asker,
  cohortId: string,
  given: { firstDay: string; lastDay: string },
) {
  const { startsOn, endsOn } = datesOf(given, asker)
  const modules = await ask(
    moduleSchema,
    sql`SELECT m."title", k."startsOn" FROM "CohortModule" k JOIN "Module" m ON m."id" = k."moduleId"
      WHERE k."cohortId" = ${cohortId}
        AND (k."startsOn" < ${startOfDay(startsOn, asker.zone)} OR k."startsOn" > ${endsOn})
      ORDER BY m."position", m."slug" LIMIT ${MOST_MODULES}`,
    reader,
  )
  return modules.map((module) => ({ ...module, early: module.startsOn < startsOn }))
}
