import { appendFile, mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { db } from '#app/platform/db.server.ts'
import { env } from '#app/platform/env.server.ts'

const FILE = path.join(env.dataDir, 'audit-anchors.log')

/** Notes the chain's end in a second place, outside the data base: a cut tail shows only there. */
export async function dropAnchor(): Promise<void> {
  const last = await db.auditEvent.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true, hash: true } })
  if (!last || (await lastAnchor())?.seq === last.seq) return
  await mkdir(env.dataDir, { recursive: true })
  await appendFile(FILE, `${new Date().toISOString()} ${last.seq} ${last.hash}\n`)
}

/** The newest note, or undefined before the first one. */
export async function lastAnchor(): Promise<{ seq: number; hash: string } | undefined> {
  const text = await readFile(FILE, 'utf8').catch(() => '')
  const match = /(?:^|\n)\S+ (\d+) ([0-9a-f]{64})\n$/.exec(text)
  return match?.[1] && match[2] ? { seq: Number(match[1]), hash: match[2] } : undefined
}
