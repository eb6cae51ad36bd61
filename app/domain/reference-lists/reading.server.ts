import { z } from 'zod'
import { stateAt, type EntryState } from './lists.ts'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { db } from '#app/platform/data/db.server.ts'

/** More than a list that is chosen from can have; what is added beyond is refused. */
export const MOST_ENTRIES = 200
const MOST_EVENTS = 100

export type Counts = Record<EntryState, number>

/** Of each list of the district how many entries are in force, coming and ended. One statement. */
export async function countEntries(asker: Asker, now: Date): Promise<Map<string, Counts>> {
  const { districtId } = asker
  if (!can(asker, 'lists.read', { districtId })) return new Map()
  const rows = await db.listEntry.findMany({
    where: { districtId },
    select: { list: true, validFrom: true, validTo: true },
  })
  const counts = new Map<string, Counts>()
  for (const row of rows) {
    const of = counts.get(row.list) ?? { 'in-force': 0, coming: 0, ended: 0, removed: 0 }
    of[stateAt(row, now)] += 1
    counts.set(row.list, of)
  }
  return counts
}

const ENTRY = { id: true, code: true, position: true, validFrom: true, validTo: true, version: true } as const
const WORDS = { name: true, nameEn: true, note: true, since: true } as const

/** A list of the district in its order, each entry with its newest words; what was taken away is left out. */
export async function readList(asker: Asker, list: string, now: Date) {
  const { districtId } = asker
  if (!can(asker, 'lists.read', { districtId })) return null
  const rows = await db.listEntry.findMany({
    where: { districtId, list },
    orderBy: [{ position: 'asc' }, { code: 'asc' }],
    select: { ...ENTRY, words: { select: WORDS, orderBy: { number: 'asc' } } },
  })
  return rows.flatMap(({ words, ...row }) => {
    const state = stateAt(row, now)
    const newest = words.at(-1)
    return state === 'removed' || !newest ? [] : [{ ...row, ...newest, state }]
  })
}

/** An entry with all it was ever called, the newest first, and who has changed it; null when the asker may not see it. */
export async function readEntry(asker: Asker, { list, code }: { list: string; code: string }, now: Date) {
  const { districtId } = asker
  if (!can(asker, 'lists.read', { districtId })) return null
  const found = await db.listEntry.findUnique({
    where: { districtId_list_code: { districtId, list, code } },
    select: { ...ENTRY, words: { select: WORDS, orderBy: { number: 'desc' } } },
  })
  const newest = found?.words[0]
  if (!found || !newest) return null
  const state = stateAt(found, now)
  return state === 'removed' ? null : { ...found, ...newest, state }
}

const momentSchema = z.iso.datetime().transform((text) => new Date(text))
const sideSchema = z.object({
  name: z.string().optional(),
  nameEn: z.string().optional(),
  note: z.string().optional(),
  validFrom: momentSchema.optional(),
  validTo: momentSchema.nullish(),
  position: z.number().optional(),
})
const detailSchema = z.object({ before: sideSchema.optional(), after: sideSchema.optional() })
export type Side = z.infer<typeof sideSchema>

/** What was done to an entry, the newest first: who, when, before and after. Two statements. */
export async function readHistory(asker: Asker, entryId: string) {
  const { districtId } = asker
  if (!can(asker, 'lists.read', { districtId })) return []
  const events = await db.auditEvent.findMany({
    where: { districtId, objectType: 'list-entry', objectId: entryId },
    orderBy: { seq: 'desc' },
    take: MOST_EVENTS,
    select: { seq: true, at: true, action: true, personId: true, detail: true },
  })
  const people = await db.person.findMany({
    where: { districtId, id: { in: events.flatMap(({ personId }) => personId ?? []) } },
    select: { id: true, name: true },
  })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return events.map(({ seq, at, action, personId, detail }) => ({
    seq,
    at,
    action,
    by: names.get(personId ?? '') ?? null,
    ...detailSchema.parse(JSON.parse(detail)),
  }))
}
