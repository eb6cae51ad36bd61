import type { EndedEntry } from './entries.schema.ts'
import { advance, findEntry, isFarOff, record, type EntryPlace, type Found } from './found-entry.server.ts'
import { isUsedBy, type ListUse } from './uses.ts'
import type { Asker } from '#app/domain/access/asker.ts'
import type { Activity } from '#app/domain/activity/record.server.ts'
import { tx, type Tx } from '#app/platform/data/db.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { addDays, dayStart } from '#app/platform/say/time.ts'

const END_REFUSALS = ['not-found', 'stale', 'over', 'far-off', 'before-start'] as const
type EndRefusal = (typeof END_REFUSALS)[number]

/** Ends an entry with a day: it stays readable wherever it was used, and is offered no more. */
export function endEntry(
  asker: Asker,
  place: EntryPlace,
  given: EndedEntry,
  now: Date,
): Promise<Outcome<{ name: string }, EndRefusal>> {
  return outcomeOf(END_REFUSALS, () =>
    tx(async (t) => {
      const entry = await findEntry(t, asker, place, now)
      if (!entry) throw new Refused<EndRefusal>('not-found')
      if (given.version !== entry.version) throw new Refused<EndRefusal>('stale')
      const validTo = addDays(dayStart(given.lastDay, asker.zone), 1, asker.zone)
      if (isFarOff(validTo, now)) throw new Refused<EndRefusal>('far-off')
      // Not in the past: what was offered on a day stays offered on it.
      if (validTo <= now) throw new Refused<EndRefusal>('over')
      if (validTo <= entry.validFrom) throw new Refused<EndRefusal>('before-start')
      return setEnd(t, { asker, entry, action: 'list-entry.end', validTo }, now)
    }),
  )
}

const SAME_REFUSALS = ['not-found', 'stale'] as const
type SameRefusal = (typeof SAME_REFUSALS)[number]

/** Offers an entry again that has ended or is about to. */
export function bringBackEntry(
  asker: Asker,
  place: EntryPlace,
  given: { version: number },
  now: Date,
): Promise<Outcome<{ name: string }, SameRefusal>> {
  return outcomeOf(SAME_REFUSALS, () =>
    tx(async (t) => {
      const entry = await findEntry(t, asker, place, now)
      if (!entry) throw new Refused<SameRefusal>('not-found')
      if (given.version !== entry.version) throw new Refused<SameRefusal>('stale')
      return setEnd(t, { asker, entry, action: 'list-entry.bring-back', validTo: null }, now)
    }),
  )
}

const REMOVE_REFUSALS = ['not-found', 'stale', 'used'] as const
type RemoveRefusal = (typeof REMOVE_REFUSALS)[number]

/**
 * Takes away an entry that no noun keeps: as if it had never been in force. Its row stays for the audit trail, and its code
 * stays taken.
 */
export function removeEntry(
  asker: Asker,
  place: EntryPlace,
  given: { version: number; uses: readonly ListUse[] },
  now: Date,
): Promise<Outcome<{ name: string }, RemoveRefusal>> {
  const { districtId } = asker
  return outcomeOf(REMOVE_REFUSALS, () =>
    tx(async (t) => {
      const entry = await findEntry(t, asker, place, now)
      if (!entry) throw new Refused<RemoveRefusal>('not-found')
      if (given.version !== entry.version) throw new Refused<RemoveRefusal>('stale')
      if (await isUsedBy(given.uses, t, { districtId, ...place })) throw new Refused<RemoveRefusal>('used')
      return setEnd(t, { asker, entry, action: 'list-entry.remove', validTo: entry.validFrom }, now)
    }),
  )
}

type End = { asker: Asker; entry: Found; action: Activity['action']; validTo: Date | null }

async function setEnd(t: Tx, { asker, entry, action, validTo }: End, now: Date) {
  if (!(await advance(t, entry, { validTo }))) throw new Refused<'stale'>('stale')
  const before = { validTo: entry.validTo }
  await record(t, asker, { id: entry.id, action, before, after: { validTo } }, now)
  return { name: entry.words.name }
}
