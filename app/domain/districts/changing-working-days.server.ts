import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import type { AuditAction } from '#app/domain/activity/words.ts'
import { isUniqueViolation, tx, TryAgain, type Tx } from '#app/platform/data/db.server.ts'
import { once, type Sending } from '#app/platform/data/once.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import type { ChangedHoliday, GivenWeek, NewHolidays, RemovedHoliday } from './working-days.schema.ts'
import { readHoliday } from './working-days.server.ts'

type Refusal = 'not-allowed' | 'not-found' | 'stale' | 'same-day'

/** Sets which days of the week are worked; refused where others were shown than are set now. */
export function setWeek(
  asker: Asker,
  { week, seen }: GivenWeek,
  now: Date,
): Promise<Outcome<object, 'not-allowed' | 'stale'>> {
  const { districtId } = asker
  return outcomeOf(['not-allowed', 'stale'], () =>
    tx(async (t) => {
      refuseStrangers(asker)
      const { count } = await t.district.updateMany({
        where: { id: districtId, workWeek: seen },
        data: { workWeek: week },
      })
      if (count === 0) throw new Refused<Refusal>('stale')
      await note(t, asker, 'working-days.week', districtId, { before: { week: seen }, after: { week } }, now)
      return {}
    }),
  )
}

const addedSchema = z.object({ added: z.number(), known: z.number() })
type Added = z.infer<typeof addedSchema>

/** Adds holidays. A day that is in the list already stays as it stands there, and is counted as known. */
export function addHolidays(
  asker: Asker,
  { key, holidays }: NewHolidays,
  now: Date,
): Promise<Outcome<Added, 'not-allowed'>> {
  const { districtId } = asker
  const by: Sending = { personId: asker.id, key, purpose: 'working-days.add' }
  return outcomeOf(['not-allowed'], async () => {
    refuseStrangers(asker)
    const { receipt } = await tx((t) =>
      once(t, by, addedSchema, async () => {
        const known = await t.holiday.findMany({
          where: { districtId, day: { in: holidays.map(({ day }) => day) } },
          select: { day: true },
        })
        const fresh = holidays.filter(({ day }) => known.every((row) => row.day !== day))
        await t.holiday
          .createMany({ data: fresh.map((one) => ({ ...one, districtId })) })
          // Two secretaries at once: run again, what the other one added is known then.
          .catch((error: unknown) => {
            throw isUniqueViolation(error) ? new TryAgain() : error
          })
        if (fresh.length > 0)
          await note(t, asker, 'working-days.add', districtId, { after: { holidays: fresh } }, now)
        return { added: fresh.length, known: known.length }
      }),
    )
    return receipt
  })
}

/** Gives a holiday another day, name or kind; refused when the page is older than it, and for a day that is in the list. */
export function changeHoliday(
  asker: Asker,
  id: string,
  { version, ...after }: ChangedHoliday,
  now: Date,
): Promise<Outcome<{ name: string }, 'not-found' | 'stale' | 'same-day'>> {
  const { districtId } = asker
  return outcomeOf(['not-found', 'stale', 'same-day'], () =>
    tx(async (t) => {
      const found = await readHoliday(asker, id, t)
      if (!found) throw new Refused<Refusal>('not-found')
      const { day, name, kind } = found
      const { count } = await t.holiday
        .updateMany({ where: { id, districtId, version }, data: { ...after, version: version + 1 } })
        .catch((error: unknown) => {
          throw isUniqueViolation(error) ? new Refused<Refusal>('same-day') : error
        })
      if (count === 0) throw new Refused<Refusal>('stale')
      await note(t, asker, 'working-days.change', id, { before: { day, name, kind }, after }, now)
      return { name: after.name }
    }),
  )
}

const removedSchema = z.object({ name: z.string(), day: z.string() })

/** Takes a holiday out of the list. The same form sent twice gets the same answer. */
export function removeHoliday(
  asker: Asker,
  id: string,
  { key, version }: RemovedHoliday,
  now: Date,
): Promise<Outcome<z.infer<typeof removedSchema>, 'not-found' | 'stale'>> {
  const { districtId } = asker
  const by: Sending = { personId: asker.id, key, purpose: `working-days.remove:${id}` }
  return outcomeOf(['not-found', 'stale'], async () => {
    const { receipt } = await tx((t) =>
      once(t, by, removedSchema, async () => {
        const found = await readHoliday(asker, id, t)
        if (!found) throw new Refused<Refusal>('not-found')
        const { day, name, kind } = found
        const { count } = await t.holiday.deleteMany({ where: { id, districtId, version } })
        if (count === 0) throw new Refused<Refusal>('stale')
        await note(t, asker, 'working-days.remove', id, { before: { day, name, kind } }, now)
        return { name, day }
      }),
    )
    return receipt
  })
}

function refuseStrangers(asker: Asker): void {
  if (!can(asker, 'district.manage', { districtId: asker.districtId }))
    throw new Refused<Refusal>('not-allowed')
}

function note(
  t: Tx,
  { id: personId, districtId }: Asker,
  action: Extract<AuditAction, `working-days.${string}`>,
  id: string,
  change: { before?: object; after?: object },
  now: Date,
): Promise<unknown> {
  return recordActivity(
    t,
    { personId, districtId, action, object: { type: 'working-days', id }, ...change },
    now,
  )
}
