import { inflateRawSync } from 'node:zlib'
import { decodeText } from '#app/domain/files/decode-text.ts'
import { DOCUMENT_LIMITS, Unreadable } from './document.ts'

/** A file of an archive; `read` unpacks it to exactly the size that the archive's list says. */
export type ArchiveFile = { name: string; size: number; read: () => Uint8Array }

const END = { signature: 0x06054b50, length: 22, comment: 65_535 }
const ENTRY = { signature: 0x02014b50, length: 46 }
const LOCAL = { signature: 0x04034b50, length: 30 }
const STORED = 0
const DEFLATED = 8
const ENCRYPTED = 0x2041
const IN_UTF8 = 0x800
/** Sizes behind the content, with and without a signature, of 32 and 64 bits. */
const DESCRIPTORS = [12, 16, 20, 24]
/** Less than this is no bomb, however well it packs. */
const HARMLESS = 1024 * 1024

type Entry = {
  name: string
  nameBytes: Uint8Array
  flags: number
  method: number
  packed: number
  size: number
  at: number
  contentAt: number
}

/**
 * The files of a ZIP archive, counted before anything is unpacked: entries, the sum of their sizes, and how much each packs.
 * An archive of which two programs could read two things is refused: something before the first entry, entries that overlap
 * or whose own heads say something else than the list, the same name twice. Folders are no files. (APPNOTE.TXT 4.3)
 * @throws Unreadable
 */
export function openArchive(bytes: Uint8Array): ArchiveFile[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { entries, directoryAt } = listOf(view, bytes)
  if (entries.some(({ flags }) => (flags & ENCRYPTED) !== 0)) throw new Unreadable('locked')
  if (entries.reduce((sum, { size }) => sum + size, 0) > DOCUMENT_LIMITS.unpacked)
    throw new Unreadable('too-large')
  if (entries.some(({ size, packed }) => size > HARMLESS && size > packed * DOCUMENT_LIMITS.ratio))
    throw new Unreadable('too-large')
  checkLayout(view, bytes, entries, directoryAt)
  const files = entries.filter(({ name }) => !name.endsWith('/'))
  if (new Set(files.map(({ name }) => name.normalize('NFC').toLowerCase())).size !== files.length)
    throw new Unreadable('unsafe')
  return files.map((entry) => ({ name: entry.name, size: entry.size, read: () => unpack(bytes, entry) }))
}

function listOf(view: DataView, bytes: Uint8Array): { entries: Entry[]; directoryAt: number } {
  const end = endOf(view)
  if (end.count > DOCUMENT_LIMITS.entries) throw new Unreadable('too-large')
  const entries: Entry[] = []
  let at = end.directoryAt
  for (let index = 0; index < end.count; index += 1) {
    if (at + ENTRY.length > end.at || view.getUint32(at, true) !== ENTRY.signature)
      throw new Unreadable('damaged')
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
    const nameBytes = bytes.subarray(at + ENTRY.length, at + ENTRY.length + (nameLength ?? 0))
    const flags = view.getUint16(at + 8, true)
    entries.push({
      name: nameOf(nameBytes, flags),
      nameBytes,
      flags,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
      contentAt: 0,
    })
    at += ENTRY.length + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  if (at !== end.at || entries.length === 0) throw new Unreadable('damaged')
  return { entries, directoryAt: end.directoryAt }
}

function endOf(view: DataView): { at: number; count: number; directoryAt: number } {
  const first = Math.max(0, view.byteLength - END.length - END.comment)
  for (let at = view.byteLength - END.length; at >= first; at -= 1) {
    if (view.getUint32(at, true) !== END.signature) continue
    const count = view.getUint16(at + 10, true)
    const [size, directoryAt] = [view.getUint32(at + 12, true), view.getUint32(at + 16, true)]
    const whole = at + END.length + view.getUint16(at + 20, true) === view.byteLength
    const oneDisk = view.getUint32(at + 4, true) === 0 && view.getUint16(at + 8, true) === count
    if (!whole || !oneDisk || directoryAt + size !== at) throw new Unreadable('damaged')
    return { at, count, directoryAt }
  }
  throw new Unreadable('damaged')
}

/** Names of other programs than ours: UTF-8 where they are it, else the letters of Windows. A Mac writes them decomposed. */
function nameOf(bytes: Uint8Array, flags: number): string {
  const text = (flags & IN_UTF8) === 0 ? decodeText(bytes).text : new TextDecoder().decode(bytes)
  return text.replaceAll('\\', '/').normalize('NFC')
}

function checkLayout(view: DataView, bytes: Uint8Array, entries: Entry[], directoryAt: number): void {
  let expected = 0
  let gaps: readonly number[] = [0]
  for (const entry of entries.toSorted((one, other) => one.at - other.at)) {
    const { at, nameBytes } = entry
    if (!gaps.includes(at - expected) || at + LOCAL.length > directoryAt) throw new Unreadable('unsafe')
    if (view.getUint32(at, true) !== LOCAL.signature) throw new Unreadable('damaged')
    const nameLength = view.getUint16(at + 26, true)
    const name = bytes.subarray(at + LOCAL.length, at + LOCAL.length + nameLength)
    const sizesFollow = (view.getUint16(at + 6, true) & 8) !== 0
    const same =
      view.getUint32(at + 18, true) === entry.packed && view.getUint32(at + 22, true) === entry.size
    if (!isSame(name, nameBytes) || view.getUint16(at + 8, true) !== entry.method || !(sizesFollow || same))
      throw new Unreadable('unsafe')
    entry.contentAt = at + LOCAL.length + nameLength + view.getUint16(at + 28, true)
    expected = entry.contentAt + entry.packed
    gaps = sizesFollow ? DESCRIPTORS : [0]
  }
  if (!gaps.includes(directoryAt - expected)) throw new Unreadable('unsafe')
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index])
}

function unpack(bytes: Uint8Array, { method, packed, size, contentAt }: Entry): Uint8Array {
  const content = bytes.subarray(contentAt, contentAt + packed)
  if (method === STORED && packed === size) return content
  if (method !== DEFLATED) throw new Unreadable('damaged')
  if (size === 0) return new Uint8Array()
  try {
    // One byte more than it says is already an error: nothing is unpacked beyond.
    const unpacked = inflateRawSync(content, { maxOutputLength: size })
    if (unpacked.length === size) return unpacked
  } catch {
    // Told below, together with what holds less than it says.
  }
  throw new Unreadable('damaged')
}
