import type { Tx } from '#app/platform/data/db.server.ts'

/** An entry as a noun is asked about it. */
export type UsedEntry = { districtId: string; list: string; code: string }

/** What a noun says about the lists of which it keeps codes; they stand in `app/uses.server.ts`, a line each. */
export type ListUse = {
  lists: readonly string[]
  isUsed: (t: Tx, entry: UsedEntry) => Promise<boolean>
}

/** Whether any of these nouns keeps this code. */
export async function isUsedBy(uses: readonly ListUse[], t: Tx, entry: UsedEntry): Promise<boolean> {
  for (const { lists, isUsed } of uses)
    if (lists.includes(entry.list) && (await isUsed(t, entry))) return true
  return false
}
