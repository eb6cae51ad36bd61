import { hasAllMigrations, isFileReplaced } from './database.server.ts'
import { db } from './db.server.ts'
import { freeDisk, LEAST_FREE_TO_GO_ON } from './disk.server.ts'
import { env } from '#app/platform/env.server.ts'
import { log } from '#app/platform/edge/log.server.ts'
import { readiness } from '#app/platform/edge/readiness.server.ts'
import { SECOND } from '#app/platform/say/time.ts'
import { silentLanes } from './worker.server.ts'

/** Anybody may ask, and each probe is a write that everybody else waits for: so many milliseconds share one. */
const ONE_PROBE_LASTS = 2 * SECOND

let newest: { at: number; missing: Promise<string[]> } | null = null

/** Names of what keeps this process from working; empty when a write succeeds and the disk has room. */
export async function probe(): Promise<string[]> {
  const now = performance.now()
  if (!newest || now - newest.at > ONE_PROBE_LASTS) newest = { at: now, missing: tryOut() }
  const missing = await newest.missing
  return readiness.isOpen() ? missing : ['server', ...missing]
}

async function tryOut(): Promise<string[]> {
  const missing: string[] = []
  try {
    const value = new Date().toISOString()
    await db.setting.upsert({ where: { key: 'probe' }, create: { key: 'probe', value }, update: { value } })
  } catch (error) {
    log.error({ err: error }, 'the database does not take writes')
    missing.push('database')
  }
  if (isFileReplaced()) missing.push('database-file')
  if (!missing.includes('database') && !(await hasAllMigrations().catch(() => false)))
    missing.push('migrations')
  for (const lane of silentLanes()) missing.push(`worker-${lane}`)
  const free = await freeDisk(env.dataDir).catch(() => 0)
  if (free < LEAST_FREE_TO_GO_ON) missing.push('disk')
  return missing
}
