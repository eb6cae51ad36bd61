import { setImmediate } from 'node:timers/promises'
import { constants, createInflateRaw, inflateRawSync } from 'node:zlib'
import { MEGABYTE } from './files.ts'
import { decrypted, type Encryption } from './pdf-encryption.server.ts'
import { OBJECT_LIST, plainNames } from './pdf-names.ts'

/** Objects that a PDF keeps in a stream of its own (ISO 32000-1, 7.5.7): their text, and their numbers. */
type ObjectList = { text: string; objects: string[] }

const STREAM = /(?<!end)stream[ \t]*(?:\r\n|\n|\r)/g
/** What stands before a stream, as far as its dictionary can reach. */
const LONGEST_DICTIONARY = 65_536
const LARGEST_LIST = 16 * MEGABYTE
const HEAD = 1_024
/** What follows it is unpacked without the check sum at its end, which readers forgive. */
const FLATE_HEADER = 2
const SHOWN = 256
const MOST_BETWEEN = 256
/** All lists of a file together: what is more is none that anybody wrote. */
const MOST_UNPACKED = 100 * MEGABYTE
/** A list begins with numbers and places of its objects; the drawing of a page with numbers, too, but then a verb. */
const LIST = /^[\s\0]*(?:%|$|\d+[\s\0]+\d+(?:[\s\0]|$))/
const DRAWING = /^[\s\0\d]+[a-eg-mo-su-zA-Z]/

/**
 * Every list of objects in a PDF; null for one that cannot be read, after which nothing more comes. What a stream is
 * is asked of its content, not only of its dictionary: readers believe neither.
 */
export async function* readObjectLists(
  bytes: Buffer,
  text: string,
  encryption: Encryption | null,
): AsyncGenerator<ObjectList | null> {
  let before = 0
  let looked = 0
  let size = 0
  for (const { index, 0: word } of text.matchAll(STREAM)) {
    const from = Math.max(before, index - LONGEST_DICTIONARY)
    before = index + word.length
    looked += 1
    if (looked % MOST_BETWEEN === 0) await setImmediate()
    const dictionary = plainNames(text.slice(from, index))
    const isNamed = OBJECT_LIST.test(dictionary)
    // Without its number nothing can be decrypted; what is no list need not be.
    const content =
      encryption && isNamed
        ? decrypted(bytes, { dictionary, at: before }, encryption)
        : bytes.subarray(before)
    const list = content !== null && beginsAsList(content) ? await unpacked(content) : null
    size += list?.length ?? 0
    const isUnreadable = list === null ? isNamed : size > MOST_UNPACKED
    if (isUnreadable) {
      yield null
      return
    }
    if (list !== null) yield { text: list, objects: objectsOf(list) }
  }
}

function beginsAsList(content: Buffer): boolean {
  const head = headOf(content)
  return LIST.test(head) && !DRAWING.test(head)
}

/** The first letters of a stream, unpacked where it is packed. */
function headOf(content: Buffer): string {
  if (!isFlate(content)) return content.toString('latin1', 0, SHOWN)
  try {
    const head = inflateRawSync(content.subarray(FLATE_HEADER, HEAD), {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: MEGABYTE * 2,
    })
    return head.toString('latin1', 0, SHOWN)
  } catch {
    // Damaged so early that nothing of it is read anywhere.
    return 'x'
  }
}

/** All of it, as far as it can be unpacked: readers take what comes before the damage. Null when it is too much. */
function unpacked(content: Buffer): Promise<string | null> {
  // As it lies there it was read with all the rest, and only its numbers are of interest.
  if (!isFlate(content)) return Promise.resolve(content.toString('latin1', 0, HEAD))
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let size = 0
    const unpacker = createInflateRaw({ finishFlush: constants.Z_SYNC_FLUSH })
    const done = () => resolve(Buffer.concat(chunks).toString('latin1'))
    unpacker.on('data', (chunk: Buffer) => {
      size += chunk.length
      chunks.push(chunk)
      if (size <= LARGEST_LIST) return
      resolve(null)
      unpacker.destroy()
    })
    unpacker.on('end', done)
    unpacker.on('error', done)
    unpacker.end(content.subarray(FLATE_HEADER))
  })
}

/** The first byte says Flate, both together are a multiple of 31 (RFC 1950). */
function isFlate(content: Buffer): boolean {
  return content.length > 2 && ((content[0] ?? 0) & 0x0f) === 8 && content.readUInt16BE(0) % 31 === 0
}

/** The numbers at the beginning of a list: of an object, and of its place. */
function objectsOf(list: string): string[] {
  const numbers =
    /^[\s\0\d]*/
      .exec(list)?.[0]
      .split(/[\s\0]+/)
      .filter(Boolean) ?? []
  return numbers.filter((_, index) => index % 2 === 0)
}
