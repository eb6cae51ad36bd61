import packageJson from '../../../package.json' with { type: 'json' }
import { db } from '#app/platform/data/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { log } from '#app/platform/edge/log.server.ts'
import { isNotNow } from '#app/platform/not-now.server.ts'
import { makeCopy, NoRoom, type Made, type Source } from '#app/platform/backup/make.server.ts'
import { folderPlace, type Place } from '#app/platform/backup/place.server.ts'
import type { Fault, Reason } from './words.ts'

/** Where copies of this installation lie. */
export function copyPlace(): Place {
  return folderPlace(env.backupDir)
}

export function sourceHere(): Source {
  const { databaseUrl, dataDir, filesDir, secret, backupKey: key } = env
  return { databaseUrl, dataDir, filesDir, secret, key, app: packageJson.version }
}

/** Writes down that a copy is wanted; `finishBackup` makes it. */
export async function beginBackup(reason: Reason, now: Date): Promise<string> {
  const row = await db.backup.create({
    data: { startedAt: now, reason, place: copyPlace().kind, name: '' },
    select: { id: true },
  })
  return row.id
}

/** Makes the copy and writes down what came of it, also when nothing did; then it throws. */
export async function finishBackup(id: string, now: Date): Promise<Made> {
  const outcome = await tryCopy(now)
  await db.backup.updateMany({ where: { id }, data: outcome.row })
  if (outcome.made) return outcome.made
  throw outcome.error
}

export async function backupNow(reason: Reason, now: Date): Promise<Made> {
  return finishBackup(await beginBackup(reason, now), now)
}

/** What a row says of an attempt. `name`, `bytes`: there is a copy; with a fault all the same where it lacks files. */
type Outcome =
  | { made: Made; row: object; error?: never }
  | { made: null; row: { finishedAt: Date; fault: Fault }; error: unknown }

export async function tryCopy(now: Date): Promise<Outcome> {
  const began = performance.now()
  const finishedAt = () => new Date(now.getTime() + Math.round(performance.now() - began))
  try {
    const made = await makeCopy(sourceHere(), copyPlace(), now)
    const { name, manifest, bytes } = made
    const lacks = manifest.missing.length > 0
    if (lacks) log.error({ missing: manifest.missing }, 'files of the store are missing or damaged')
    const fault: Fault | null = lacks ? 'files' : null
    const row = {
      finishedAt: finishedAt(),
      name,
      bytes: BigInt(bytes),
      files: manifest.files.length,
      lastEvent: manifest.lastEvent?.seq ?? null,
      fault,
    }
    return { made, row }
  } catch (error) {
    log.error({ err: error }, 'no copy was made')
    return { made: null, row: { finishedAt: finishedAt(), fault: faultOf(error) }, error }
  }
}

function faultOf(error: unknown): Fault {
  if (error instanceof NoRoom) return 'room'
  if (error instanceof Error && 'code' in error) {
    if (error.code === 'ENOSPC' || error.code === 'EDQUOT') return 'room'
    if (error.code === 'EACCES' || error.code === 'EPERM' || error.code === 'EROFS') return 'place'
  }
  return isNotNow(error) ? 'database' : 'other'
}
