import type { FileHandle } from 'node:fs/promises'

export type ZipEntry = {
  name: string
  method: number
  encrypted: boolean
  /** Its local header has no sizes: they stand behind the content (APPNOTE.TXT 4.3.9). */
  sizesFollow: boolean
  packedSize: number
  size: number
  /** Where its local header begins, and where its content does. */
  offset: number
  contentAt: number
}

const END_SIGNATURE = 0x06054b50
const ENTRY_SIGNATURE = 0x02014b50
const LOCAL_SIGNATURE = 0x04034b50
const END_LENGTH = 22
const ENTRY_LENGTH = 46
const LOCAL_LENGTH = 30
const LONGEST_COMMENT = 65_535
const LARGEST_DIRECTORY = 512 * 1024
/** A size or count of all ones says "look in the 64-bit record", which no file of 25 MB needs. */
const SEE_64_BIT = [0xffff, 0xffffffff]

/**
 * The list of contents of a ZIP archive, read without unpacking anything; null when it is not one whole plain archive.
 * Every local header must agree with the list, nothing may stand before the first one, and entries may not overlap:
 * otherwise one file might be two archives to two programs. (APPNOTE.TXT 4.3)
 */
export async function readZipDirectory(
  file: FileHandle,
  fileSize: number,
  mostEntries: number,
): Promise<ZipEntry[] | null> {
  const end = await readEnd(file, fileSize)
  if (!end || end.count > mostEntries || end.size > LARGEST_DIRECTORY) return null
  const directory = await readExactly(file, end.offset, end.size)
  if (!directory) return null
  const entries: ZipEntry[] = []
  let at = 0
  for (let index = 0; index < end.count; index += 1) {
    if (at + ENTRY_LENGTH > directory.length || directory.readUInt32LE(at) !== ENTRY_SIGNATURE) return null
    const nameLength = directory.readUInt16LE(at + 28)
    const extraLength = directory.readUInt16LE(at + 30)
    const commentLength = directory.readUInt16LE(at + 32)
    const flags = directory.readUInt16LE(at + 8)
    entries.push({
      name: directory.toString('utf8', at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength),
      method: directory.readUInt16LE(at + 10),
      encrypted: (flags & 0x2041) !== 0,
      sizesFollow: (flags & 8) !== 0,
      packedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
      contentAt: 0,
    })
    at += ENTRY_LENGTH + nameLength + extraLength + commentLength
  }
  if (at !== directory.length) return null
  return (await layoutIsHonest(file, entries, end.offset)) ? entries : null
}

type End = { count: number; size: number; offset: number }

async function readEnd(file: FileHandle, fileSize: number): Promise<End | null> {
  const length = Math.min(fileSize, END_LENGTH + LONGEST_COMMENT)
  const tail = await readExactly(file, fileSize - length, length)
  if (!tail) return null
  for (let at = tail.length - END_LENGTH; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== END_SIGNATURE) continue
    const commentLength = tail.readUInt16LE(at + 20)
    const [disk, directoryDisk] = [tail.readUInt16LE(at + 4), tail.readUInt16LE(at + 6)]
    const [here, count] = [tail.readUInt16LE(at + 8), tail.readUInt16LE(at + 10)]
    const [size, offset] = [tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)]
    const whole = at + END_LENGTH + commentLength === tail.length && offset + size === fileSize - length + at
    const plain =
      disk === 0 &&
      directoryDisk === 0 &&
      here === count &&
      ![count, size, offset].some((n) => SEE_64_BIT.includes(n))
    return whole && plain ? { count, size, offset } : null
  }
  return null
}

async function layoutIsHonest(
  file: FileHandle,
  entries: readonly ZipEntry[],
  directoryAt: number,
): Promise<boolean> {
  let expected = 0
  let gaps: readonly number[] = NO_GAP
  for (const entry of entries.toSorted((a, b) => a.offset - b.offset)) {
    if (!gaps.includes(entry.offset - expected)) return false
    const header = await readExactly(file, entry.offset, LOCAL_LENGTH)
    if (!header || !headerAgrees(header, entry)) return false
    const nameLength = header.readUInt16LE(26)
    const name = await readExactly(file, entry.offset + LOCAL_LENGTH, nameLength)
    if (name?.toString('utf8') !== entry.name) return false
    entry.contentAt = entry.offset + LOCAL_LENGTH + nameLength + header.readUInt16LE(28)
    expected = entry.contentAt + entry.packedSize
    gaps = entry.sizesFollow ? DESCRIPTORS : NO_GAP
  }
  return entries.length > 0 && gaps.includes(directoryAt - expected)
}

const NO_GAP = [0]
/** Lengths of the sizes behind the content: with and without a signature, of 32 and 64 bits. */
const DESCRIPTORS = [12, 16, 20, 24]

function headerAgrees(header: Buffer, entry: ZipEntry): boolean {
  const flags = header.readUInt16LE(6)
  const sameSizes = header.readUInt32LE(18) === entry.packedSize && header.readUInt32LE(22) === entry.size
  return (
    header.readUInt32LE(0) === LOCAL_SIGNATURE &&
    header.readUInt16LE(8) === entry.method &&
    ((flags & 0x2041) === 0) === !entry.encrypted &&
    ((flags & 8) !== 0) === entry.sizesFollow &&
    (entry.sizesFollow || sameSizes)
  )
}

/** The packed bytes of one entry; null where the file ends before them. */
export function readPacked(file: FileHandle, entry: ZipEntry): Promise<Buffer | null> {
  return readExactly(file, entry.contentAt, entry.packedSize)
}

async function readExactly(file: FileHandle, position: number, length: number): Promise<Buffer | null> {
  if (position < 0) return null
  const buffer = Buffer.alloc(length)
  const { bytesRead } = await file.read(buffer, 0, length, position)
  return bytesRead === length ? buffer : null
}
