import { createHash } from 'node:crypto'
import { copyFile, link, mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { env } from '#app/platform/env.server.ts'
import { discard, loosePath, type LooseFile } from './files.server.ts'

/** Beside the store and on the same disk. Files lie here for a day, longer than those of one request. */
const ARRIVING = 'arriving'
const ID = /^[0-9a-f-]{36}$/

function arrivingPath(id: string): string {
  if (!ID.test(id)) throw new Error('An arriving file lies under the id of its row.')
  return path.join(env.filesDir, ARRIVING, id)
}

/** The mark of a file once a piece with this SHA-256 has followed what had the mark `before`. */
export function nextMark(before: string, sha256: string): string {
  return createHash('sha256')
    .update(before + sha256)
    .digest('hex')
}

/**
 * Writes a small loose file into an arriving one, at its place. It is not forced onto the disk: `wholeArrived` reads all of
 * it again, so a piece that a power cut has eaten is noticed there.
 */
export async function putPiece(id: string, at: number, piece: LooseFile): Promise<void> {
  const target = arrivingPath(id)
  await mkdir(path.dirname(target), { recursive: true })
  // Not truncated: pieces before this one lie in it.
  const handle = await open(target, 'a').then(async (created) => {
    await created.close()
    return open(target, 'r+')
  })
  try {
    await handle.write(await readFile(piece.path), 0, piece.size, at)
  } finally {
    await handle.close()
  }
}

/**
 * A second name for an arrived file, to be examined, kept or discarded like any other loose one, while the first stays until
 * all is written down. Null where it is not there. `mark` is worked out anew from what lies there.
 */
export async function wholeArrived(
  id: string,
  pieceBytes: number,
): Promise<(LooseFile & { mark: string }) | null> {
  const source = arrivingPath(id)
  if (!(await stat(source).catch(() => null))) return null
  const target = await loosePath()
  // Not every file system knows second names.
  await link(source, target).catch(() => copyFile(source, target))
  const whole = createHash('sha256')
  const buffer = Buffer.alloc(pieceBytes)
  let size = 0
  let mark = ''
  const handle = await open(target, 'r')
  try {
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, pieceBytes, size)
      if (bytesRead === 0) break
      const piece = buffer.subarray(0, bytesRead)
      whole.update(piece)
      mark = nextMark(mark, createHash('sha256').update(piece).digest('hex'))
      size += bytesRead
    }
  } catch (error) {
    await discard(target)
    throw error
  } finally {
    await handle.close()
  }
  return { path: target, size, sha256: whole.digest('hex'), mark }
}

export async function dropArriving(id: string): Promise<void> {
  await rm(arrivingPath(id), { force: true })
}

/** Ids of all arriving files with the moment of their last piece. */
export async function listArriving(): Promise<{ id: string; since: Date }[]> {
  const folder = path.join(env.filesDir, ARRIVING)
  const names = (await readdir(folder).catch(() => [])).filter((name) => ID.test(name))
  const found = await Promise.all(
    names.map(async (id) => ({ id, found: await stat(path.join(folder, id)).catch(() => null) })),
  )
  return found.flatMap(({ id, found }) => (found ? [{ id, since: found.mtime }] : []))
}
