import { stateAt } from './lists.ts'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { recordActivity, type Activity } from '#app/domain/activity/record.server.ts'
import type { Tx } from '#app/platform/data/db.server.ts'
import { YEAR } from '#app/platform/say/time.ts'

/** Which entry of which list; the district is the asker's. */
export type EntryPlace = { list: string; code: string }

const EARLIEST = new Date('2000-01-01T00:00:00Z')

/** The columns of an entry that are asked for before it is changed. */
export const ENTRY = {
  id: true,
  code: true,
  position: true,
  validFrom: true,
  validTo: true,
  version: true,
} as const
export const NEWEST = {
  select: { name: true, nameEn: true, note: true },
  orderBy: { number: 'desc' },
  take: 1,
} as const

export type Found = NonNullable<Awaited<ReturnType<typeof findEntry>>>

/** An entry that was not taken away, for whoever keeps the district's lists. */
export async function findEntry(t: Tx, asker: Asker, { list, code }: EntryPlace, now: Date) {
  const { districtId } = asker
  if (!can(asker, 'lists.manage', { districtId })) return null
  const found = await t.listEntry.findUnique({
    where: { districtId_list_code: { districtId, list, code } },
    select: { ...ENTRY, words: NEWEST },
  })
  const words = found?.words[0]
  return found && words && stateAt(found, now) !== 'removed' ? { ...found, words } : null
}

/** Two secretaries at once: the second finds another version. */
export async function advance(
  t: Tx,
  { id, version }: Found,
  data: { validTo?: Date | null },
): Promise<boolean> {
  const { count } = await t.listEntry.updateMany({
    where: { id, version },
    data: { ...data, version: version + 1 },
  })
  return count === 1
}

/** The audit event of what was done to an entry. */
export function record(
  t: Tx,
  { id: personId, districtId }: Asker,
  { id, ...what }: { id: string } & Pick<Activity, 'action' | 'before' | 'after'>,
  now: Date,
) {
  return recordActivity(t, { personId, districtId, object: { type: 'list-entry', id }, ...what }, now)
}

/** Whether a day is none that anybody means. */
export function isFarOff(day: Date, now: Date): boolean {
  return day < EARLIEST || day.getTime() - now.getTime() > 5 * YEAR
}
