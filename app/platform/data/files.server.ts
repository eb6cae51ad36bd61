import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { env } from '#app/platform/env.server.ts'
import { HOUR } from '#app/platform/say/time.ts'

/** A file on its way in, outside the store proper: it may still be refused. */
export type LooseFile = { path: string; size: number; sha256: string }

/** Beside the store and on the same disk, so that keeping a file is one rename. */
const UNFINISHED = 'unfinished'
/** Nobody uploads for longer than this; another process may be uploading right now. */
const FORGOTTEN_AFTER = HOUR

/** A new place for a file that is not finished. */
export async function loosePath(): Promise<string> {
  const folder = path.join(env.filesDir, UNFINISHED)
  await mkdir(folder, { recursive: true })
  return path.join(folder, randomUUID())
}

/**
 * Writes a stream to disk while hashing and counting it; what does not arrive whole leaves nothing behind. Beyond `most`
 * bytes it is counted only: a file whose `size` is more is not whole on the disk, but it can be said how large it is.
 */
export async function writeLoose(stream: Readable, most = Infinity): Promise<LooseFile> {
  const target = await loosePath()
  // Opened before anything can fail: a stream that opens by itself may do so after the clean-up, and stay.
  const handle = await open(target, 'wx', 0o600)
  const hash = createHash('sha256')
  let size = 0
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length
      if (size > most) return done()
      hash.update(chunk)
      done(null, chunk)
    },
  })
  try {
    await pipeline(stream, count, handle.createWriteStream())
  } catch (error) {
    await discard(target)
    throw error
  }
  return { path: target, size, sha256: hash.digest('hex') }
}

/** Hash and size of a file that something else wrote, e.g. a re-encoded image. */
export async function measureLoose(file: string): Promise<LooseFile> {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of createReadStream(file)) {
    if (!Buffer.isBuffer(chunk)) throw new Error('A file is read as bytes.')
    size += chunk.length
    hash.update(chunk)
  }
  return { path: file, size, sha256: hash.digest('hex') }
}

/** Moves a file into the store, under its hash and safely on disk. The same content twice is kept once. */
export async function keepFile(file: LooseFile): Promise<void> {
  const target = storedPath(file.sha256)
  await mkdir(path.dirname(target), { recursive: true })
  const handle = await open(file.path, 'r')
  await handle.sync()
  await handle.close()
  await rename(file.path, target)
}

const PIECE = 64 * 1024

/** The first and the last byte. */
type Part = { from: number; to: number }

/**
 * A file of the store, or the `part` of it from one byte to another, as the body of an answer, or null when the store does
 * not have it (whole). It is opened with the first read, so that an answer to HEAD leaves nothing open, and read on only when
 * `pace` says that the line takes more.
 */
export async function storedBody(
  sha256: string,
  size: number,
  pace: () => Promise<boolean> = () => Promise.resolve(true),
  part: Part = { from: 0, to: size - 1 },
): Promise<ReadableStream<Uint8Array> | null> {
  const file = storedPath(sha256)
  const found = await stat(file).catch(() => null)
  if (found?.size !== size) return null
  let handle: FileHandle | undefined
  let at = part.from
  const source: UnderlyingDefaultSource<Uint8Array> = {
    async pull(controller) {
      try {
        if (!(await pace())) throw new Error('The line is gone.')
        handle ??= await open(file, 'r')
        const length = Math.min(PIECE, part.to + 1 - at)
        const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, at)
        at += bytesRead
        if (bytesRead > 0) return controller.enqueue(buffer.subarray(0, bytesRead))
        await handle.close()
        controller.close()
      } catch (error) {
        await handle?.close()
        throw error
      }
    },
    cancel: () => handle?.close(),
  }
  return new ReadableStream(source, { highWaterMark: 0 })
}

export async function discard(file: string): Promise<void> {
  await rm(file, { force: true })
}

/** Removes what uploads left behind when the server was stopped in the middle; run at start and once an hour. */
export async function removeForgottenUploads(now = new Date()): Promise<number> {
  const folder = path.join(env.filesDir, UNFINISHED)
  await mkdir(folder, { recursive: true })
  let removed = 0
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name)
    // Gone when its upload has ended since the folder was read.
    const found = await stat(file).catch(() => null)
    if (!found || now.getTime() - found.mtimeMs < FORGOTTEN_AFTER) continue
    await discard(file)
    removed += 1
  }
  return removed
}

const TWO_DIGITS = /^[0-9a-f]{2}$/
const HASH = /^[0-9a-f]{64}$/

/** The hashes of everything in the store, one by one: a store may hold more than memory does. */
export async function* listStored(): AsyncGenerator<string> {
  for (const first of await namesIn(env.filesDir, TWO_DIGITS))
    for (const second of await namesIn(path.join(env.filesDir, first), TWO_DIGITS))
      yield* await namesIn(path.join(env.filesDir, first, second), HASH)
}

async function namesIn(folder: string, pattern: RegExp): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  return names.filter((name) => pattern.test(name))
}

/** Takes a file out of the store without deleting it, so that it can be kept again. `since`: when it was brought in. */
export async function setAside(sha256: string): Promise<LooseFile & { since: Date }> {
  const target = await loosePath()
  await rename(storedPath(sha256), target)
  const { size, mtime } = await stat(target)
  return { path: target, size, sha256, since: mtime }
}

function storedPath(sha256: string): string {
  return storedFile(env.filesDir, sha256)
}

/** Where a store in `folder` has the file of this hash. */
export function storedFile(folder: string, sha256: string): string {
  if (!HASH.test(sha256)) throw new Error('A file lies under its SHA-256.')
  return path.join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
}
