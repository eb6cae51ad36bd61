import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { tx, type Tx } from '#app/platform/data/db.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { extended, gives, harmOf, type Ends } from './extended.ts'
import type { ChangedTime } from './extensions.schema.ts'
import { heldDates, takeBackLate } from './giving.server.ts'
import { readExtension, type Extended } from './listing.server.ts'
import { lastOf, momentsOf } from './moments.server.ts'
import { tellExtended } from './telling.server.ts'

/** `used` and `in-use`: less time would harm whom it was given, see `harmOf`. */
const CHANGE_REFUSALS = ['not-found', 'stale', 'no-more', 'outside', 'used', 'in-use'] as const
type ChangeRefusal = (typeof CHANGE_REFUSALS)[number]

type Place = { scheduleId: string; extensionId: string }
type Told = { told: number }

/** Gives another time, or another reason. Refused on an old page, and when its owner would be harmed by having less. */
export function changeExtension(
  asker: Asker,
  place: Place,
  given: ChangedTime,
  now: Date,
): Promise<Outcome<Told, ChangeRefusal>> {
  return outcomeOf(CHANGE_REFUSALS, () =>
    tx(async (t) => {
      const { dates, extension } = await held(t, asker, place, given.version)
      const ends = momentsOf(given, asker.zone)
      if (!gives(ends, dates)) throw new Refused<ChangeRefusal>('no-more')
      if (ends.closesAt > lastOf(dates, asker.zone)) throw new Refused<ChangeRefusal>('outside')
      const [before, after] = [extended(dates, extension), extended(dates, ends)]
      refuseHarm(extension, before, after, now)
      // Two at once: the second finds another version.
      const { count } = await t.extension.updateMany({
        where: { id: extension.id, version: given.version },
        data: { ...ends, reason: given.reason, byId: asker.id, at: now, version: given.version + 1 },
      })
      if (count === 0) throw new Refused<ChangeRefusal>('stale')
      await takeBackLate(t, place.scheduleId, [extension.ownerKey], after.dueAt)
      const { dueAt, closesAt } = after
      const news = { news: 'given', reason: given.reason, dueAt, closesAt } as const
      const isSame = same(before, after) && given.reason === extension.reason
      const told = isSame ? 0 : await tellExtended(t, dates, [extension.ownerKey], news, now)
      await note(t, asker, 'assignment.extension-change', place, { extension, after: ends }, now)
      return { told }
    }),
  )
}

/** Takes an extension back. Refused on an old page, and once it has been of use to its owner. */
export function takeBackExtension(
  asker: Asker,
  place: Place,
  version: number,
  now: Date,
): Promise<Outcome<Told, ChangeRefusal>> {
  return outcomeOf(CHANGE_REFUSALS, () =>
    tx(async (t) => {
      const { dates, extension } = await held(t, asker, place, version)
      const before = extended(dates, extension)
      refuseHarm(extension, before, dates, now)
      const { count } = await t.extension.deleteMany({ where: { id: extension.id, version } })
      if (count === 0) throw new Refused<ChangeRefusal>('stale')
      const { dueAt, closesAt } = dates
      const news = { news: 'ended', reason: '', dueAt, closesAt } as const
      const told = same(before, dates) ? 0 : await tellExtended(t, dates, [extension.ownerKey], news, now)
      await note(t, asker, 'assignment.extension-end', place, { extension, after: null }, now)
      return { told }
    }),
  )
}

async function held(t: Tx, asker: Asker, place: Place, version: number) {
  const dates = await heldDates(t, asker, place.scheduleId)
  const found = dates && (await readExtension(t, asker, place))
  if (!found) throw new Refused<ChangeRefusal>('not-found')
  if (found.extension.version !== version) throw new Refused<ChangeRefusal>('stale')
  return found
}

/** Race: she hands in at this moment. She is in time by what held as she pressed, and stays so. */
function refuseHarm(stand: Extended, before: Ends, after: Ends, now: Date): void {
  if (after.dueAt >= before.dueAt && after.closesAt >= before.closesAt) return
  const harm = harmOf(stand, after, now)
  if (harm) throw new Refused<ChangeRefusal>(harm)
}

function same(one: Ends, other: Ends): boolean {
  return one.dueAt.getTime() === other.dueAt.getTime() && one.closesAt.getTime() === other.closesAt.getTime()
}

async function note(
  t: Tx,
  asker: Asker,
  action: 'assignment.extension-change' | 'assignment.extension-end',
  { scheduleId }: Place,
  { extension: { ownerKey, dueAt, closesAt }, after }: { extension: Extended; after: Ends | null },
  now: Date,
): Promise<void> {
  await recordActivity(
    t,
    {
      personId: asker.id,
      districtId: asker.districtId,
      action,
      object: { type: 'assignment', id: scheduleId },
      before: { owner: ownerKey, dueAt, closesAt },
      after: after ?? undefined,
    },
    now,
  )
}
