import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { db, tx, type Tx } from '#app/platform/data/db.server.ts'
import { once } from '#app/platform/data/once.server.ts'
import { sha256 } from '#app/platform/ids.server.ts'
import { DAY } from '#app/platform/say/time.ts'
import { answersSchema, NO_ANSWERS, type Answers } from './answers.schema.ts'
import { readKnown } from './known.server.ts'
import type { Known } from './known.ts'
import type { List } from './list.ts'
import { planOf, type Plan } from './plan.ts'

/** People of one file; more are let in by a second one. */
export const MOST_PEOPLE = 500
/** So long a list waits for somebody to let it in. */
const WAITS = 30 * DAY

/** How many were made, changed, left as they were and left out. */
export const outcomeSchema = z.object({
  made: z.number(),
  changed: z.number(),
  same: z.number(),
  leftOut: z.number(),
  withoutAddress: z.number(),
  /** Teams that were made, without a lead. Lists that came in before this was counted have none. */
  newTeams: z.number().default(0),
})
export type ImportOutcome = z.infer<typeof outcomeSchema>

/** Keeps what was read of a file until somebody lets it in; nobody is written down yet. The same form sent twice keeps it once. */
export async function storeList(
  asker: Asker,
  { list, fileName, key }: { list: List; fileName: string; key: string },
  now: Date,
): Promise<{ id: string } | null> {
  const { districtId } = asker
  if (!can(asker, 'people.manage', { districtId })) return null
  return tx(async (t) => {
    const by = { personId: asker.id, key, purpose: 'people.import' } as const
    const { receipt } = await once(t, by, z.object({ id: z.string() }), async () => {
      const { id } = await t.peopleImport.create({
        data: {
          districtId,
          createdById: asker.id,
          createdAt: now,
          fileName,
          table: list,
          answers: NO_ANSWERS,
        },
        select: { id: true },
      })
      return { id }
    })
    return receipt
  })
}

export type WaitingImport = { id: string; fileName: string; createdAt: Date }

/** Lists that wait in the asker's district, the newest first. */
export async function waitingImports(asker: Asker): Promise<WaitingImport[]> {
  const { districtId } = asker
  if (!can(asker, 'people.manage', { districtId })) return []
  return db.peopleImport.findMany({
    where: { districtId, endedAt: null },
    orderBy: { createdAt: 'desc' },
    take: 10,
    select: { id: true, fileName: true, createdAt: true },
  })
}

export type OpenImport = {
  id: string
  fileName: string
  version: number
  list: List
  answers: Answers
  known: Known
  plan: Plan
  /** Changes whenever anything that would be done changes. */
  mark: string
}

/** A list that waits, and what would become of it as things stand; null when there is none for the asker. */
export async function readImport(asker: Asker, id: string): Promise<OpenImport | null> {
  return openImport(asker, id)
}

/** What became of a list that was let in; null when it was not, or not in the asker's district. */
export async function readOutcome(
  asker: Asker,
  id: string,
): Promise<(ImportOutcome & { fileName: string }) | null> {
  const { districtId } = asker
  if (!can(asker, 'people.manage', { districtId })) return null
  const row = await db.peopleImport.findFirst({
    where: { id, districtId, endedAt: { not: null } },
    select: { outcome: true, fileName: true },
  })
  const outcome = outcomeSchema.safeParse(row?.outcome)
  return row && outcome.success ? { ...outcome.data, fileName: row.fileName } : null
}

/** The same within a transaction. */
export async function openImport(asker: Asker, id: string, within?: Tx): Promise<OpenImport | null> {
  const { districtId } = asker
  if (!can(asker, 'people.manage', { districtId })) return null
  const row = await (within ?? db).peopleImport.findFirst({
    where: { id, districtId, endedAt: null },
    select: { fileName: true, version: true, table: true, answers: true },
  })
  if (!row) return null
  // The boundary to the data base: `storeList` alone writes the column, and a list that waits lives for thirty days.
  const list = row.table as unknown as List
  const answers = answersSchema.parse(row.answers)
  const known = await readKnown(asker, list, within)
  const plan = planOf(list, answers, known)
  return { id, fileName: row.fileName, version: row.version, list, answers, known, plan, mark: markOf(plan) }
}

function markOf({ rows }: Plan): string {
  return sha256(JSON.stringify(rows.map(({ row, state, person }) => [row, state, person]))).slice(0, 32)
}

/** Keeps answers; false when somebody else has answered since the page was read, or there is no such list. */
export async function keepAnswers(
  asker: Asker,
  { id, version, answers }: { id: string; version: number; answers: Answers },
): Promise<boolean> {
  const { districtId } = asker
  if (!can(asker, 'people.manage', { districtId })) return false
  const { count } = await db.peopleImport.updateMany({
    where: { id, districtId, endedAt: null, version },
    data: { answers, version: { increment: 1 } },
  })
  return count === 1
}

/** Throws a list away that was never let in; pressed twice it is gone once. False where the asker has no such list. */
export async function dropImport(asker: Asker, id: string, now: Date): Promise<boolean> {
  const { districtId } = asker
  if (!can(asker, 'people.manage', { districtId })) return false
  return tx(async (t) => {
    if ((await t.peopleImport.count({ where: { id, districtId } })) === 0) return false
    const { count } = await t.peopleImport.updateMany({
      where: { id, districtId, endedAt: null },
      data: { endedAt: now, table: {}, answers: {} },
    })
    if (count === 1)
      await recordActivity(
        t,
        {
          personId: asker.id,
          districtId,
          action: 'people.import-drop',
          object: { type: 'people-import', id },
        },
        now,
      )
    return true
  })
}

/** Forgets lists that nobody has let in for a month, and in time those that were. Run once an hour. */
export async function forgetImports(now: Date): Promise<void> {
  const before = new Date(now.getTime() - WAITS)
  await db.peopleImport.deleteMany({
    where: { OR: [{ endedAt: null, createdAt: { lt: before } }, { endedAt: { lt: before } }] },
  })
}
