import type { FileHandle } from 'node:fs/promises'
import { codecName, filmOf, type FilmFault, type FilmResult, type Track } from './film.ts'

/**
 * Boxes that a film may hold on its outermost level (ISO/IEC 14496-12, QuickTime File Format). A box that is none of these is
 * no film's: so nothing else can lie beside one in a file that also is something else.
 */
const OUTER = [
  ...['ftyp', 'moov', 'mdat', 'free', 'skip', 'wide', 'meta', 'uuid', 'pdin'],
  ...['moof', 'mfra', 'styp', 'sidx', 'ssix', 'prft', 'emsg'],
]
/** Boxes with room for anything: whatever else a file is would lie there. */
const ROOM = ['free', 'skip', 'wide', 'uuid', 'meta']
/** How other kinds of files begin or end: pages, programs, archives, PDFs. */
const OTHER = /<(?:!doctype|html|script|svg|\?xml)|%PDF-|\x7fELF|^MZ/i
const ARCHIVE = ['PK\u0003\u0004', 'PK\u0005\u0006']
const MOST_BOXES = 20_000
/** The index of a film of hours. */
const LARGEST_INDEX = 24 * 1024 * 1024
const LOOKED_AT = 64 * 1024
const HEADER = 8

type Box = { type: string; at: number; contentAt: number; end: number }

/**
 * Reads the container of an MP4 without drawing anything: its boxes must fill the file exactly, its index must lead to places
 * inside, and its codecs are those of the sample descriptions, not of its name. The index may stand behind the film.
 */
export async function readMp4(file: FileHandle, size: number): Promise<FilmResult> {
  const boxes = await outerBoxes(file, size)
  const [first] = boxes ?? []
  if (!boxes || first?.type !== 'ftyp') return built
  const index = boxes.filter(({ type }) => type === 'moov')
  const holds = boxes.some(({ type }) => type === 'mdat')
  if (index.length !== 1 || !index[0] || !holds) return built
  if (await holdsSomethingElse(file, boxes)) return built
  const { contentAt, end } = index[0]
  if (end - contentAt > LARGEST_INDEX) return built
  const brand = (await bytesAt(file, first.contentAt, 4))?.toString('latin1') ?? ''
  const moov = await bytesAt(file, contentAt, end - contentAt)
  const read = moov && readIndex(moov, size)
  if (!read) return built
  if (brand === 'qt  ') return { ok: false, fault: movFault(read.tracks) }
  return filmOf('video/mp4', read.tracks, read.seconds)
}

const built: FilmResult = { ok: false, fault: { code: 'filmBuilt' } }

/** A MOV is told by what is in it: most are an iPhone's HEVC, and changing the name would not help. */
function movFault(tracks: readonly Track[]): FilmFault {
  const codec = tracks.find(({ kind }) => kind === 'picture')?.codec
  if (codec === undefined) return { code: 'filmNoPicture' }
  return codecName(codec).includes('HEVC')
    ? { code: 'filmCodec', codec: codecName(codec) }
    : { code: 'filmMov', codec: codecName(codec) }
}

/** The boxes of the file from the first byte to the last, or null where they do not fill it. */
async function outerBoxes(file: FileHandle, size: number): Promise<Box[] | null> {
  const boxes: Box[] = []
  for (let at = 0; at < size;) {
    const head = await bytesAt(file, at, Math.min(16, size - at))
    const box = head && boxIn(head, at, size)
    if (!box || !OUTER.includes(box.type) || boxes.length >= MOST_BOXES) return null
    boxes.push(box)
    at = box.end
  }
  return boxes
}

/** The box whose header begins there, or null; a size of 0 reaches to the end, one of 1 stands in 64 bits behind. */
function boxIn(head: Buffer, at: number, end: number): Box | null {
  if (head.length < HEADER) return null
  const short = head.readUInt32BE(0)
  const type = head.toString('latin1', 4, HEADER)
  const isLong = short === 1
  if (isLong && head.length < 16) return null
  const size = isLong ? Number(head.readBigUInt64BE(HEADER)) : short === 0 ? end - at : short
  const header = isLong ? 16 : HEADER
  if (!Number.isSafeInteger(size) || size < header || at + size > end) return null
  return { type, at, contentAt: at + header, end: at + size }
}

async function holdsSomethingElse(file: FileHandle, boxes: readonly Box[]): Promise<boolean> {
  for (const { type, contentAt, end } of boxes) {
    if (!ROOM.includes(type)) continue
    const length = Math.min(end - contentAt, LOOKED_AT)
    for (const from of [contentAt, end - length]) {
      const bytes = await bytesAt(file, from, length)
      const text = bytes?.toString('latin1')
      if (text === undefined || OTHER.test(text) || ARCHIVE.some((sign) => text.includes(sign))) return true
    }
  }
  // Whatever the type of the last box, an archive would end with the file.
  const last = boxes.at(-1)?.end ?? 0
  const tail = await bytesAt(file, Math.max(0, last - ARCHIVE_END), Math.min(last, ARCHIVE_END))
  return tail?.includes('PK\u0005\u0006', 0, 'latin1') ?? true
}

/** An archive's last record without a comment (APPNOTE.TXT 4.3.16). */
const ARCHIVE_END = 22

type Index = { tracks: Track[]; seconds: number | null }

function readIndex(moov: Buffer, fileSize: number): Index | null {
  const boxes = innerBoxes(moov, 0, moov.length)
  const header = boxes?.find(({ type }) => type === 'mvhd')
  if (!boxes || !header) return null
  const tracks: Track[] = []
  for (const trak of boxes.filter(({ type }) => type === 'trak')) {
    const track = readTrack(moov, trak, fileSize)
    if (track === null) return null
    if (track !== 'other') tracks.push(track)
  }
  return { tracks, seconds: secondsOf(moov, header) }
}

/** Version, flags, times of 4 or 8 bytes, units per second, length in units. */
function secondsOf(bytes: Buffer, { contentAt, end }: Box): number | null {
  const isLong = bytes[contentAt] === 1
  const at = contentAt + (isLong ? 20 : 12)
  if (at + (isLong ? 12 : 8) > end) return null
  const units = bytes.readUInt32BE(at)
  const length = isLong ? Number(bytes.readBigUInt64BE(at + 4)) : bytes.readUInt32BE(at + 4)
  const isUnknown = length === 0 || length === 0xffffffff
  return units === 0 || isUnknown ? null : length / units
}

function readTrack(bytes: Buffer, trak: Box, fileSize: number): Track | 'other' | null {
  const parts = innerBoxes(bytes, trak.contentAt, trak.end)
  const media = inside(bytes, parts, 'mdia')
  const handler = media?.find(({ type }) => type === 'hdlr')
  const table = inside(bytes, inside(bytes, media, 'minf'), 'stbl')
  const described = table?.find(({ type }) => type === 'stsd')
  if (!parts || !handler || !table || !described || handler.contentAt + 12 > handler.end) return null
  if (!leadsInside(bytes, table, fileSize)) return null
  const kind = bytes.toString('latin1', handler.contentAt + 8, handler.contentAt + 12)
  if (kind !== 'vide' && kind !== 'soun') return 'other'
  const codec = codecIn(bytes, described)
  if (codec === null) return null
  if (kind === 'soun') return { kind: 'sound', codec, width: 0, height: 0 }
  const shown = parts.find(({ type }) => type === 'tkhd')
  const size = shown && shownSize(bytes, shown)
  return size ? { kind: 'picture', codec, ...size } : null
}

/** The codec of the first sample description. */
function codecIn(bytes: Buffer, { contentAt, end }: Box): string | null {
  const count = contentAt + 8 <= end ? bytes.readUInt32BE(contentAt + 4) : 0
  const entries = innerBoxes(bytes, contentAt + 8, end)
  return count > 0 && entries?.length === count ? (entries[0]?.type ?? null) : null
}

/** Where the film lies in the file: every place must be in it. */
function leadsInside(bytes: Buffer, table: readonly Box[], fileSize: number): boolean {
  return table.every(({ type, contentAt, end }) => {
    const width = type === 'stco' ? 4 : type === 'co64' ? 8 : 0
    if (width === 0) return true
    if (contentAt + 8 > end) return false
    const count = bytes.readUInt32BE(contentAt + 4)
    if (contentAt + 8 + count * width > end) return false
    for (let at = contentAt + 8; at < contentAt + 8 + count * width; at += width) {
      const place = width === 4 ? bytes.readUInt32BE(at) : Number(bytes.readBigUInt64BE(at))
      if (place >= fileSize) return false
    }
    return true
  })
}

/** Width and height as they are shown: a phone that was held upright says so by a turn of 90° in the matrix. */
function shownSize(bytes: Buffer, { contentAt, end }: Box): { width: number; height: number } | null {
  const at = contentAt + (bytes[contentAt] === 1 ? 52 : 40)
  if (at + 44 > end) return null
  const [a, b] = [bytes.readInt32BE(at), bytes.readInt32BE(at + 4)]
  const [width, height] = [bytes.readUInt32BE(at + 36), bytes.readUInt32BE(at + 40)].map((side) =>
    Math.round(side / 0x10000),
  )
  if (width === undefined || height === undefined) return null
  return a === 0 && b !== 0 ? { width: height, height: width } : { width, height }
}

function inside(bytes: Buffer, boxes: readonly Box[] | null | undefined, type: string): Box[] | null {
  const found = boxes?.find((box) => box.type === type)
  return found ? innerBoxes(bytes, found.contentAt, found.end) : null
}

/** Boxes that fill a part of the index exactly; four zero bytes at its end are QuickTime's. */
function innerBoxes(bytes: Buffer, from: number, end: number): Box[] | null {
  const boxes: Box[] = []
  for (let at = from; at < end;) {
    if (end - at === 4 && bytes.readUInt32BE(at) === 0) break
    const box = boxIn(bytes.subarray(at, Math.min(at + 16, end)), at, end)
    if (!box || boxes.length >= MOST_BOXES) return null
    boxes.push(box)
    at = box.end
  }
  return boxes
}

async function bytesAt(file: FileHandle, at: number, length: number): Promise<Buffer | null> {
  const buffer = Buffer.alloc(length)
  const { bytesRead } = await file.read(buffer, 0, length, at)
  return bytesRead === length ? buffer : null
}
