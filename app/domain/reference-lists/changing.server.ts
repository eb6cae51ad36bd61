import { z } from 'zod'
import { codeFor, stateAt } from './lists.ts'
import type { ChangedEntry, MovedEntry, NewEntry } from './entries.schema.ts'
import {
  advance,
  ENTRY,
  findEntry,
  isFarOff,
  NEWEST,
  record,
  type EntryPlace,
  type Found,
} from './found-entry.server.ts'
import { MOST_ENTRIES } from './reading.server.ts'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { isUniqueViolation, tx, TryAgain, type Tx } from '#app/platform/data/db.server.ts'
import { once, type Sending } from '#app/platform/data/once.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { dayStart } from '#app/platform/say/time.ts'

const nameSchema = z.object({ name: z.string() })

const ADD_REFUSALS = ['not-allowed', 'far-off', 'full', 'same-name'] as const
type AddRefusal = (typeof ADD_REFUSALS)[number]

/** Adds an entry at the end of a list; its code is made of its name and never changes. */
export function addEntry(
  asker: Asker,
  list: string,
  given: NewEntry,
  now: Date,
): Promise<Outcome<{ name: string }, AddRefusal>> {
  const { districtId } = asker
  const by: Sending = { personId: asker.id, key: given.key, purpose: `list-entry.add:${list}` }
  return outcomeOf(ADD_REFUSALS, async () => {
    if (!can(asker, 'lists.manage', { districtId })) throw new Refused<AddRefusal>('not-allowed')
    const validFrom = dayStart(given.firstDay, asker.zone)
    if (isFarOff(validFrom, now)) throw new Refused<AddRefusal>('far-off')
    const { receipt } = await tx((t) =>
      once(t, by, nameSchema, async () => {
        const others = await t.listEntry.findMany({
          where: { districtId, list },
          select: { ...ENTRY, words: NEWEST },
        })
        if (others.length >= MOST_ENTRIES) throw new Refused<AddRefusal>('full')
        if (isNameTaken(others, given.name, now)) throw new Refused<AddRefusal>('same-name')
        const code = codeFor(given.name, new Set(others.map((other) => other.code)))
        const position = Math.max(0, ...others.map((other) => other.position)) + 1
        const { name, nameEn, note } = given
        const { id } = await t.listEntry
          .create({ data: { districtId, list, code, position, validFrom }, select: { id: true } })
          .catch((error: unknown) => {
            // Two secretaries at once with one name: the second finds its code taken, and looks again.
            throw isUniqueViolation(error) ? new TryAgain() : error
          })
        await t.listEntryWords.create({
          data: { entryId: id, number: 1, name, nameEn, note, since: validFrom, authorId: asker.id },
        })
        await record(
          t,
          asker,
          { id, action: 'list-entry.add', after: { list, code, name, nameEn, note, validFrom } },
          now,
        )
        return { name }
      }),
    )
    return receipt
  })
}

const CHANGE_REFUSALS = ['not-found', 'stale', 'same-name'] as const
type ChangeRefusal = (typeof CHANGE_REFUSALS)[number]
type Changed = { name: string; changed: boolean }

/** Gives an entry other words from now on. What was frozen before keeps those of its day. */
export function changeEntry(
  asker: Asker,
  place: EntryPlace,
  given: ChangedEntry,
  now: Date,
): Promise<Outcome<Changed, ChangeRefusal>> {
  return outcomeOf(CHANGE_REFUSALS, () =>
    tx(async (t) => {
      const entry = await findEntry(t, asker, place, now)
      if (!entry) throw new Refused<ChangeRefusal>('not-found')
      const { version, name, nameEn, note } = given
      const { id, words } = entry
      if (version !== entry.version) throw new Refused<ChangeRefusal>('stale')
      if (words.name === name && words.nameEn === nameEn && words.note === note)
        return { name, changed: false }
      const others = await t.listEntry.findMany({
        where: { districtId: asker.districtId, list: place.list, id: { not: id } },
        select: { ...ENTRY, words: NEWEST },
      })
      if (isNameTaken(others, name, now)) throw new Refused<ChangeRefusal>('same-name')
      if (!(await advance(t, entry, {}))) throw new Refused<ChangeRefusal>('stale')
      // An entry that is still to come is called by its newest words from its first day on.
      const since = entry.validFrom > now ? entry.validFrom : now
      await t.listEntryWords.create({
        data: { entryId: id, number: version + 1, name, nameEn, note, since, authorId: asker.id },
      })
      await record(
        t,
        asker,
        { id, action: 'list-entry.change', before: wordsOnly(words), after: { name, nameEn, note } },
        now,
      )
      return { name, changed: true }
    }),
  )
}

const MOVE_REFUSALS = ['not-found', 'stale', 'at-end'] as const
type MoveRefusal = (typeof MOVE_REFUSALS)[number]

/** Changes places with the entry before or after it, of those that have not ended. */
export function moveEntry(
  asker: Asker,
  place: EntryPlace,
  given: MovedEntry,
  now: Date,
): Promise<Outcome<{ name: string }, MoveRefusal>> {
  const { districtId } = asker
  const purpose = `list-entry.move:${place.list}/${place.code}` as const
  return outcomeOf(MOVE_REFUSALS, async () => {
    const { receipt } = await tx((t) =>
      once(t, { personId: asker.id, key: given.key, purpose }, nameSchema, async () => {
        const entry = await findEntry(t, asker, place, now)
        if (!entry) throw new Refused<MoveRefusal>('not-found')
        if (entry.position !== given.position) throw new Refused<MoveRefusal>('stale')
        const rows = await t.listEntry.findMany({
          where: { districtId, list: place.list },
          orderBy: [{ position: 'asc' }, { code: 'asc' }],
          select: ENTRY,
        })
        const shown = rows.filter((row) => ['in-force', 'coming'].includes(stateAt(row, now)))
        const neighbour = shown[shown.findIndex(({ id }) => id === entry.id) + given.by]
        if (!neighbour || stateAt(entry, now) === 'ended') throw new Refused<MoveRefusal>('at-end')
        const moved = await Promise.all([
          moveTo(t, entry, neighbour.position),
          moveTo(t, neighbour, entry.position),
        ])
        if (moved.includes(false)) throw new Refused<MoveRefusal>('stale')
        const [before, after] = [{ position: entry.position }, { position: neighbour.position }]
        await record(t, asker, { id: entry.id, action: 'list-entry.move', before, after }, now)
        return { name: entry.words.name }
      }),
    )
    return receipt
  })
}

type Dated = { validFrom: Date; validTo: Date | null }

async function moveTo(t: Tx, row: { id: string; position: number }, position: number): Promise<boolean> {
  const { count } = await t.listEntry.updateMany({
    where: { id: row.id, position: row.position },
    data: { position },
  })
  return count === 1
}

function wordsOnly({ name, nameEn, note }: Found['words']) {
  return { name, nameEn, note }
}

/** Whether somebody who chooses from the list could not tell the two apart. */
function isNameTaken(
  others: readonly (Dated & { words: readonly { name: string }[] })[],
  name: string,
  now: Date,
) {
  const plain = (text: string) => text.toLocaleLowerCase('id')
  return others.some(
    (other) =>
      ['in-force', 'coming'].includes(stateAt(other, now)) &&
      other.words.some((words) => plain(words.name) === plain(name)),
  )
}
