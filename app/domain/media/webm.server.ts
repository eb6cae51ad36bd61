import type { FileHandle } from 'node:fs/promises'
import { filmOf, type FilmResult, type Track } from './film.ts'

/** Names of elements (RFC 9559, section 5). */
const EBML = 0x1a45dfa3
const DOC_TYPE = 0x4282
const SEGMENT = 0x18538067
const INFO = 0x1549a966
const TRACKS = 0x1654ae6b
const CLUSTER = 0x1f43b675
const SEEK_HEAD = 0x114d9b74
const CUES = 0x1c53bb6b
const TAGS = 0x1254c367
const CHAPTERS = 0x1043a770
const VOID = 0xec
const CRC = 0xbf
/** Attached files are left out: they may be anything. */
const IN_SEGMENT = [INFO, TRACKS, CLUSTER, SEEK_HEAD, CUES, TAGS, CHAPTERS, VOID, CRC]
const LARGEST_PART = 1024 * 1024
const MOST_ELEMENTS = 100_000

type Element = { id: number; at: number; end: number; isOpen: boolean }

/**
 * Reads the container of a WebM without drawing anything: one header, one segment that fills the rest of the file, and in it
 * nothing but what a film needs. A segment or cluster of unknown length, as browsers record, reaches to the end.
 */
export async function readWebm(file: FileHandle, size: number): Promise<FilmResult> {
  const header = await elementAt(file, 0, size)
  if (header?.id !== EBML || header.isOpen || header.end - header.at > LARGEST_PART) return built
  const head = childrenOf(await bytesAt(file, header))
  const docType = head
    ?.find(({ id }) => id === DOC_TYPE)
    ?.bytes.toString('latin1')
    .replaceAll('\0', '')
  const segment = await elementAt(file, header.end, size)
  if (docType === 'matroska') return { ok: false, fault: { code: 'filmMatroska' } }
  if (docType !== 'webm' || segment?.id !== SEGMENT || segment.end !== size) return built
  const parts = await partsOf(file, segment)
  const info = parts && childrenOf(parts.get(INFO) ?? null)
  const tracks = parts && childrenOf(parts.get(TRACKS) ?? null)
  if (!parts?.has(CLUSTER) || !info || !tracks) return built
  const found = tracks.filter(({ id }) => id === TRACK_ENTRY).map(({ bytes }) => trackOf(bytes))
  if (found.includes(null)) return built
  return filmOf(
    'video/webm',
    found.filter((track) => track !== null && track !== 'other'),
    secondsOf(info),
  )
}

const built: FilmResult = { ok: false, fault: { code: 'filmBuilt' } }

/** The parts that are read, by their names; of clusters only that there are some. Null where something else lies there. */
async function partsOf(file: FileHandle, segment: Element): Promise<Map<number, Buffer> | null> {
  const parts = new Map<number, Buffer>()
  let count = 0
  for (let at = segment.at; at < segment.end;) {
    const element = await elementAt(file, at, segment.end)
    count += 1
    if (!element || !IN_SEGMENT.includes(element.id) || count > MOST_ELEMENTS) return null
    if (element.isOpen && element.id !== CLUSTER) return null
    if (element.id === CLUSTER) parts.set(CLUSTER, Buffer.alloc(0))
    if (element.id === INFO || element.id === TRACKS) {
      if (element.end - element.at > LARGEST_PART || parts.has(element.id)) return null
      parts.set(element.id, (await bytesAt(file, element)) ?? Buffer.alloc(0))
    }
    at = element.end
  }
  return parts
}

const TRACK_ENTRY = 0xae
const TRACK_TYPE = 0x83
const CODEC = 0x86
const VIDEO = 0xe0
const WIDTH = 0xb0
const HEIGHT = 0xba

function trackOf(bytes: Buffer): Track | 'other' | null {
  const parts = childrenOf(bytes)
  const kind = numberIn(parts, TRACK_TYPE)
  const codec = parts?.find(({ id }) => id === CODEC)?.bytes.toString('latin1')
  if (!parts || kind === null || codec === undefined) return null
  if (kind === 2) return { kind: 'sound', codec, width: 0, height: 0 }
  if (kind !== 1) return 'other'
  const video = childrenOf(parts.find(({ id }) => id === VIDEO)?.bytes ?? null)
  const [width, height] = [numberIn(video, WIDTH), numberIn(video, HEIGHT)]
  return width === null || height === null ? null : { kind: 'picture', codec, width, height }
}

const SCALE = 0x2ad7b1
const DURATION = 0x4489

/** Length in units of so many nanoseconds, a million where it is not said. */
function secondsOf(info: readonly Child[]): number | null {
  const length = info.find(({ id }) => id === DURATION)?.bytes
  const units =
    length?.length === 4 ? length.readFloatBE(0) : length?.length === 8 ? length.readDoubleBE(0) : null
  return units === null ? null : (units * (numberIn(info, SCALE) ?? 1_000_000)) / 1e9
}

type Child = { id: number; bytes: Buffer }

function numberIn(children: readonly Child[] | null, id: number): number | null {
  const bytes = children?.find((one) => one.id === id)?.bytes
  return bytes && bytes.length > 0 && bytes.length <= 6 ? bytes.readUIntBE(0, bytes.length) : null
}

/** The elements that fill these bytes, or null. */
function childrenOf(bytes: Buffer | null): Child[] | null {
  if (!bytes) return null
  const children: Child[] = []
  for (let at = 0; at < bytes.length;) {
    const element = elementIn(bytes.subarray(at, at + LONGEST_HEAD), at, bytes.length)
    if (!element || element.isOpen) return null
    children.push({ id: element.id, bytes: bytes.subarray(element.at, element.end) })
    at = element.end
  }
  return children
}

const LONGEST_HEAD = 12

async function elementAt(file: FileHandle, at: number, end: number): Promise<Element | null> {
  const head = Buffer.alloc(Math.min(LONGEST_HEAD, Math.max(0, end - at)))
  await file.read(head, 0, head.length, at)
  return elementIn(head, at, end)
}

/** Name and length as numbers that tell their own width (RFC 8794, sections 4 and 5). */
function elementIn(head: Buffer, at: number, end: number): Element | null {
  const nameWidth = widthOf(head[0])
  if (nameWidth > 4 || head.length < nameWidth + 1) return null
  const lengthWidth = widthOf(head[nameWidth])
  const first = head[nameWidth] ?? 0
  if (lengthWidth > 8 || head.length < nameWidth + lengthWidth) return null
  let length = BigInt(first & (0xff >> lengthWidth))
  for (let n = 1; n < lengthWidth; n += 1) length = length * 256n + BigInt(head[nameWidth + n] ?? 0)
  const isOpen = length === 2n ** BigInt(7 * lengthWidth) - 1n
  const from = at + nameWidth + lengthWidth
  const until = isOpen ? end : from + Number(length)
  if (until > end) return null
  return { id: head.readUIntBE(0, nameWidth), at: from, end: until, isOpen }
}

function widthOf(byte: number | undefined): number {
  return byte === undefined || byte === 0 ? Infinity : Math.clz32(byte) - 23
}

async function bytesAt(file: FileHandle, { at, end }: Element): Promise<Buffer | null> {
  const buffer = Buffer.alloc(end - at)
  const { bytesRead } = await file.read(buffer, 0, buffer.length, at)
  return bytesRead === buffer.length ? buffer : null
}
