import { Gauge } from 'prom-client'
import { db } from '#app/platform/data/db.server.ts'
import { registry } from '#app/platform/edge/metrics.server.ts'
import { SECOND } from '#app/platform/say/time.ts'

/** The newest copy that can be brought back, or null: for whoever administers, and for monitoring. */
export async function lastBackup(): Promise<{ at: Date; lacksFiles: boolean } | null> {
  const row = await db.backup.findFirst({
    where: { bytes: { not: null } },
    orderBy: { startedAt: 'desc' },
    select: { startedAt: true, fault: true },
  })
  return row && { at: row.startedAt, lacksFiles: row.fault !== null }
}

const age = new Gauge({
  name: 'aksis_backup_age_seconds',
  help: 'Age of the newest copy that can be brought back',
  registers: [registry],
})

/** For monitoring. What a copy holds it holds since its beginning: its age counts from there. Infinite where there is none. */
export async function noteBackupAge(now: Date): Promise<void> {
  // The other figures are wanted most when the data base is away.
  const last = await lastBackup().catch(() => undefined)
  if (last === undefined) return age.set(Number.NaN)
  age.set(last ? (now.getTime() - last.at.getTime()) / SECOND : Number.POSITIVE_INFINITY)
}
