import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { findGradingSchedule, type GradingSchedule } from '#app/domain/grading/grading-schedule.server.ts'
import { db, tx, type Reader } from '#app/platform/data/db.server.ts'
import { once, type Sending } from '#app/platform/data/once.server.ts'
import { sha256 } from '#app/platform/ids.server.ts'
import { DAY } from '#app/platform/say/time.ts'
import { planOf, type PlanRow } from './plan.ts'
import type { SheetRows } from './sheet-rows.ts'
import { readSheetWorks } from './works.server.ts'

/** So long a sheet waits for somebody to take it over. */
const WAITS = 30 * DAY
const MOST_WAITING = 10

/** How many works were changed, were as the sheet says, and were left out. */
export const outcomeSchema = z.object({ changed: z.number(), same: z.number(), leftOut: z.number() })
export type SheetOutcome = z.infer<typeof outcomeSchema>

/** Keeps what was read of a sheet until somebody takes it over; no grade is touched. The same form sent twice keeps it once. */
export async function storeSheet(
  asker: Asker,
  scheduleId: string,
  { found, fileName, key }: { found: SheetRows; fileName: string; key: string },
  now: Date,
): Promise<{ id: string } | null> {
  if (!(await findGradingSchedule(asker, scheduleId))) return null
  return tx(async (t) => {
    const by: Sending = { personId: asker.id, key, purpose: `grade.import-read:${scheduleId}` }
    const { receipt } = await once(t, by, z.object({ id: z.string() }), async () => {
      const data = { scheduleId, createdById: asker.id, createdAt: now, fileName, rows: found }
      const { id } = await t.markedSheet.create({ data, select: { id: true } })
      return { id }
    })
    return receipt
  })
}

/** Sheets of an assignment that wait, the newest first; for whoever grades it. */
export function waitingSheets({ id: scheduleId }: GradingSchedule) {
  return db.markedSheet.findMany({
    where: { scheduleId, endedAt: null },
    orderBy: { createdAt: 'desc' },
    take: MOST_WAITING,
    select: { id: true, fileName: true, createdAt: true },
  })
}

export type OpenSheet = {
  id: string
  fileName: string
  found: SheetRows
  plan: readonly PlanRow[]
  /** Changes whenever anything that would be done changes. */
  mark: string
}

/** A sheet that waits and what would become of it as things stand; null when there is none. Of a graded assignment only. */
export async function openSheet(
  reader: Reader,
  asker: Asker,
  schedule: GradingSchedule,
  id: string,
): Promise<OpenSheet | null> {
  const { id: scheduleId, kind, cohortId } = schedule
  const row = await reader.markedSheet.findFirst({
    where: { id, scheduleId, endedAt: null },
    select: { fileName: true, rows: true },
  })
  if (!row) return null
  // The boundary to the data base: `storeSheet` alone writes the column, and a sheet that waits lives for thirty days.
  const found = row.rows as unknown as SheetRows
  const ids = [...new Set(found.rows.flatMap(({ work }) => work ?? []))]
  const works = await readSheetWorks(reader, { asker, kind, cohortId }, scheduleId, ids)
  const plan = planOf(found, works)
  return { id, fileName: row.fileName, found, plan, mark: markOf(plan) }
}

/** What became of a sheet that was taken over; null when it was not. */
export async function readSheetOutcome(
  { id: scheduleId }: GradingSchedule,
  id: string,
): Promise<(SheetOutcome & { fileName: string }) | null> {
  const row = await db.markedSheet.findFirst({
    where: { id, scheduleId, endedAt: { not: null } },
    select: { outcome: true, fileName: true },
  })
  const outcome = outcomeSchema.safeParse(row?.outcome)
  return row && outcome.success ? { ...outcome.data, fileName: row.fileName } : null
}

function markOf(plan: readonly PlanRow[]): string {
  const done = plan.map(({ row, state, changes, work }) => [row, state, changes, work?.id, work?.version])
  return sha256(JSON.stringify(done)).slice(0, 32)
}

/** Throws a sheet away that was not taken over; pressed twice it is gone once. False where she has no such sheet. */
export async function dropSheet(asker: Asker, scheduleId: string, id: string, now: Date): Promise<boolean> {
  if (!(await findGradingSchedule(asker, scheduleId))) return false
  return tx(async (t) => {
    if ((await t.markedSheet.count({ where: { id, scheduleId } })) === 0) return false
    const { count } = await t.markedSheet.updateMany({
      where: { id, scheduleId, endedAt: null },
      data: { endedAt: now, rows: {} },
    })
    if (count === 1)
      await recordActivity(
        t,
        {
          personId: asker.id,
          districtId: asker.districtId,
          action: 'grade.import-drop',
          object: { type: 'assignment', id: scheduleId },
        },
        now,
      )
    return true
  })
}

/** Forgets sheets that nobody has taken over for a month, and in time those that were. Run once an hour. */
export async function forgetSheets(now: Date): Promise<void> {
  const before = new Date(now.getTime() - WAITS)
  await db.markedSheet.deleteMany({
    where: { OR: [{ endedAt: null, createdAt: { lt: before } }, { endedAt: { lt: before } }] },
  })
}
