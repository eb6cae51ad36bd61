import type { Reader, Tx } from '#app/platform/data/db.server.ts'
import { nameKey } from '#app/platform/say/name-key.ts'

/**
 * Whether another team of the cohort has this name or one that looks like it; that of a dissolved one is free. Holds the
 * cohort until the transaction ends: of two secretaries who give one name at once, the second waits here and finds the
 * first's.
 */
export async function isNameTaken(t: Tx, cohortId: string, name: string, ownId?: string): Promise<boolean> {
  await t.cohort.update({ where: { id: cohortId }, data: { number: { increment: 0 } }, select: { id: true } })
  return looksTaken(t, cohortId, name, ownId)
}

/** Whether it is taken now, for a page that asks before anybody saves. */
export async function looksTaken(
  reader: Reader,
  cohortId: string,
  name: string,
  ownId?: string,
): Promise<boolean> {
  const other = { cohortId, nameKey: nameKey(name), id: { not: ownId }, removedAt: null }
  return (await reader.team.findFirst({ where: other, select: { id: true } })) !== null
}
