import { statfs } from 'node:fs/promises'
import { db } from './db.server.ts'
import { env } from './env.server.ts'
import { log } from './log.server.ts'
import { readiness } from './readiness.server.ts'

const MEGABYTE = 1_000_000
const LEAST_FREE_DISK = 100 * MEGABYTE

/** Names of what keeps this process from working; empty when a write succeeds and the disk has room. */
export async function probe(): Promise<string[]> {
  const missing: string[] = []
  if (!readiness.isOpen()) missing.push('server')
  try {
    const value = new Date().toISOString()
    await db.setting.upsert({ where: { key: 'probe' }, create: { key: 'probe', value }, update: { value } })
  } catch (error) {
    log.error({ err: error }, 'the data base does not take writes')
    missing.push('data base')
  }
  const { bavail, bsize } = await statfs(env.dataDir)
  if (bavail * bsize < LEAST_FREE_DISK) missing.push('disk')
  return missing
}
