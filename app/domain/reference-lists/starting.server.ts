import { everyList } from './lists.ts'
import type { Tx } from '#app/platform/data/db.server.ts'
import { addDays, dayStart } from '#app/platform/say/time.ts'

/** Older than anything that can be written here. */
const FROM_THE_START = '2000-01-01'

/**
 * Copies into a district what it lacks of the lists in code, when it is founded and when the program starts. What is there
 * stays as it is: also what its secretariat has ended or taken away.
 */
export async function ensureLists(t: Tx, districtId: string): Promise<void> {
  const { timeZone } = await t.district.findUniqueOrThrow({
    where: { id: districtId },
    select: { timeZone: true },
  })
  const stored = await t.listEntry.findMany({ where: { districtId }, select: { list: true, code: true } })
  const known = new Set(stored.map(({ list, code }) => `${list} ${code}`))
  const missing = everyList().flatMap(({ key: list, entries }) =>
    entries
      .map((entry, at) => ({ ...entry, list, position: at + 1 }))
      .filter(({ code }) => !known.has(`${list} ${code}`)),
  )
  if (missing.length === 0) return
  const since = ({ from }: { from?: string }) => dayStart(from ?? FROM_THE_START, timeZone)
  await t.listEntry.createMany({
    data: missing.map(({ list, code, position, from, until }) => ({
      districtId,
      list,
      code,
      position,
      validFrom: since({ from }),
      validTo: until === undefined ? null : addDays(dayStart(until, timeZone), 1, timeZone),
    })),
  })
  const made = await t.listEntry.findMany({
    where: { districtId, words: { none: {} } },
    select: { id: true, list: true, code: true },
  })
  const byCode = new Map(missing.map((entry) => [`${entry.list} ${entry.code}`, entry]))
  await t.listEntryWords.createMany({
    data: made.flatMap(({ id, list, code }) => {
      const entry = byCode.get(`${list} ${code}`)
      if (!entry) return []
      const { name, nameEn, note = '' } = entry
      return [{ entryId: id, number: 1, name, nameEn, note, since: since(entry) }]
    }),
  })
}
