import { createReadStream } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { createInflateRaw, inflateRaw } from 'node:zlib'
import { writeLoose, type LooseFile } from '#app/platform/data/files.server.ts'
import { MEGABYTE } from './files.ts'
import { readPacked, type ZipEntry } from './zip-directory.server.ts'

const inflate = promisify(inflateRaw)

/** The parts that we do read ourselves are lists of a few kilobytes. */
const LARGEST_PART = 1 * MEGABYTE
export const STORED = 0
export const DEFLATED = 8

/** Text of a small XML part: UTF-8 without a document type, so that nothing hides in entities of its own or in UTF-16. */
export async function readXml(file: FileHandle, entry: ZipEntry): Promise<string | null> {
  if (entry.size > LARGEST_PART || entry.packedSize > LARGEST_PART) return null
  const packed = await readPacked(file, entry)
  if (!packed) return null
  let bytes: Buffer
  try {
    bytes = entry.method === STORED ? packed : await inflate(packed, { maxOutputLength: LARGEST_PART })
  } catch {
    return null
  }
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '')
  return text.includes('\0') || text.includes('\uFFFD') || text.includes('<!') || !text.startsWith('<')
    ? null
    : text
}

/** Unpacks an entry into nothing; whether it holds neither more nor less than it says. */
export async function unpacksToItsSize(path: string, entry: ZipEntry): Promise<boolean> {
  if (entry.packedSize === 0) return false
  let found = 0
  try {
    await pipeline(packedStream(path, entry), createInflateRaw(), async (unpacked: AsyncIterable<Buffer>) => {
      for await (const chunk of unpacked) {
        found += chunk.length
        if (found > entry.size) throw new Error('More than it says.')
      }
    })
  } catch {
    return false
  }
  return found === entry.size
}

/** An entry as a file of its own, to be looked into; its taker discards it. */
export async function unpackLoose(path: string, entry: ZipEntry): Promise<LooseFile> {
  const unpacked = entry.method === STORED ? new PassThrough() : createInflateRaw()
  const [, loose] = await Promise.all([
    pipeline(packedStream(path, entry), unpacked),
    writeLoose(unpacked, entry.size),
  ])
  return loose
}

/** The first letters of an entry, whatever its encoding; '' where it cannot be unpacked. */
export async function firstLetters(path: string, entry: ZipEntry): Promise<string> {
  const unpacked = entry.method === STORED ? new PassThrough() : createInflateRaw()
  let text = ''
  try {
    await pipeline(packedStream(path, entry), unpacked, async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) {
        text += chunk.toString('latin1')
        if (text.length >= FIRST) break
      }
    })
  } catch {
    // What was unpacked until then counts.
  }
  return text.slice(0, FIRST).replaceAll('\0', '')
}

/** Twice as many bytes as letters in UTF-16. */
const FIRST = 8_192

function packedStream(path: string, { contentAt, packedSize }: ZipEntry) {
  return createReadStream(path, { start: contentAt, end: contentAt + packedSize - 1 })
}
