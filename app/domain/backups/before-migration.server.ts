import { db } from '#app/platform/data/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { log } from '#app/platform/edge/log.server.ts'
import { copyPlace, tryCopy } from './copying.server.ts'
import type { Reason } from './words.ts'

type Outcome = Awaited<ReturnType<typeof tryCopy>>

let made: { startedAt: Date; row: Outcome['row'] } | null = null

/**
 * Copies real data before an update changes them.
 * @throws Error with a sentence when there is no copy and none may be missing.
 */
export async function copyBeforeMigration(now: Date): Promise<void> {
  if (env.mode !== 'production' || !env.copiesBeforeMigration) return
  await copyOrRefuse(now)
}

export async function copyOrRefuse(now: Date): Promise<void> {
  const outcome = await tryCopy(now)
  if (!outcome.made)
    throw new Error(
      `This release changes the data base, and no copy of it could be made before (${String(outcome.error)}). ` +
        'Mend that and start again, or set BACKUP_BEFORE_MIGRATION=no to go on without a copy.',
    )
  made = { startedAt: now, row: outcome.row }
  log.info({ copy: outcome.made.name }, 'copied before migrating')
}

/** Once the data base is new enough to hold it. */
export async function noteCopyBeforeMigration(): Promise<void> {
  if (!made) return
  const reason: Reason = 'MIGRATION'
  await db.backup.create({
    data: { reason, place: copyPlace().kind, name: '', startedAt: made.startedAt, ...made.row },
  })
  made = null
}
