import { appendFile, mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { db } from '#app/platform/data/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import type { Anchor } from './chain.server.ts'

const FILE = path.join(env.dataDir, 'audit-anchors.log')

/** Notes the chain's end in a second place, outside the database: a cut tail shows only there. */
export async function dropAnchor(now: Date): Promise<void> {
  const last = await db.auditEvent.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true, hash: true } })
  const written = await readNotes()
  if (!last || anchorsIn(written).at(-1)?.hash === last.hash) return
  await mkdir(env.dataDir, { recursive: true })
  // A note that a power cut left half written must not swallow this one.
  const begin = written === '' || written.endsWith('\n') ? '' : '\n'
  await appendFile(FILE, `${begin}${now.toISOString()} ${last.seq} ${last.hash}\n`)
}

/** Every note ever made: a chain that was written anew agrees with the newest one at most. */
export async function listAnchors(): Promise<Anchor[]> {
  return anchorsIn(await readNotes())
}

function anchorsIn(notes: string): Anchor[] {
  return [...notes.matchAll(/^\S+ (\d+) ([0-9a-f]{64})$/gm)].map(([, seq, hash = '']) => ({
    seq: Number(seq),
    hash,
  }))
}

async function readNotes(): Promise<string> {
  try {
    return await readFile(FILE, 'utf8')
  } catch (error) {
    // Not there yet is fine; there but not to be read is not.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw error
  }
}
