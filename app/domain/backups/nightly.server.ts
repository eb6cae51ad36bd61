import { homeZone } from '#app/domain/districts/base-data.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { withLease } from '#app/platform/data/lease.server.ts'
import { env } from '#app/platform/env.server.ts'
import { addDays, HOUR, startOfDay } from '#app/platform/say/time.ts'
import { backupNow } from './copying.server.ts'
import type { Fault } from './words.ts'

/** Two at night by the clock of the district that this installation began with. */
const AT_NIGHT = 2 * HOUR
/** Whoever has not said after so long what came of a copy was stopped. */
const LONGEST = 6 * HOUR

/** Once an hour: nothing but real data is copied by itself. */
export async function backupNightly(now: Date): Promise<void> {
  if (env.mode === 'production') await backupWhenOwed(now)
}

/** Makes tonight's copy unless it was made; one that failed is tried again an hour later. */
export async function backupWhenOwed(now: Date): Promise<boolean> {
  await endInterrupted(now)
  const leased = { key: 'backup.nightly', lasts: LONGEST, owedSince: lastNight(now, await homeZone()) }
  return withLease(leased, now, () => backupNow('NIGHT', now))
}

/** The newest "two at night" that is over. */
export function lastNight(now: Date, zone: string): Date {
  const tonight = new Date(startOfDay(now, zone).getTime() + AT_NIGHT)
  return tonight <= now ? tonight : addDays(tonight, -1, zone)
}

async function endInterrupted(now: Date): Promise<void> {
  const fault: Fault = 'interrupted'
  await db.backup.updateMany({
    where: { finishedAt: null, startedAt: { lt: new Date(now.getTime() - LONGEST) } },
    data: { finishedAt: now, fault },
  })
}
