import { createReadStream } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { createInflateRaw, inflateRaw } from 'node:zlib'
import type { FileFault } from './files.ts'
import { MEGABYTE } from './files.ts'
import { readPacked, readZipDirectory, type ZipEntry } from './zip-directory.server.ts'

const inflate = promisify(inflateRaw)

const MOST_ENTRIES = 200
/** Sum of what the entries say they unpack to: what Word or Excel at the other end must bear. */
const MOST_UNPACKED = 100 * MEGABYTE
/** The parts that we do read ourselves are lists of a few kilobytes. */
const LARGEST_PART = 1 * MEGABYTE
const STORED = 0
const DEFLATED = 8

const MAIN_PART = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
}

/** Code that would run at the reader's: macros, ActiveX, Excel 4 macro sheets, embedded programs. */
const CODE =
  /(?:^|\/)(?:vba[^/]*\.(?:bin|xml)|activex\/.*|(?:intl)?macrosheets\/.*|dialogsheets\/.*|customui[^/]*\/.*|oleobject[^/]*\.bin|attachedtoolbars\.bin)$/i
const EXTERNAL_LINKS = /(?:^|\/)externallinks\//i

/**
 * Looks into a DOCX or XLSX before anybody opens it; null when it is what it says, without macros, embedded programs or
 * parts from outside. Its fields and formulas are not read.
 */
export async function checkOffice(
  path: string,
  size: number,
  kind: 'docx' | 'xlsx',
): Promise<FileFault | null> {
  const file = await open(path, 'r')
  try {
    const entries = await readZipDirectory(file, size, MOST_ENTRIES)
    if (!entries) return 'packed'
    return listFault(entries) ?? (await partsFault(file, entries, kind)) ?? (await sizeFault(path, entries))
  } finally {
    await file.close()
  }
}

function listFault(entries: readonly ZipEntry[]): FileFault | null {
  const names = new Set(entries.map((entry) => entry.name.toLowerCase()))
  if (names.size !== entries.length) return 'packed'
  if (entries.some((entry) => !isSoundEntry(entry))) return 'packed'
  if (entries.reduce((sum, entry) => sum + entry.size, 0) > MOST_UNPACKED) return 'packed'
  if (entries.some((entry) => CODE.test(entry.name))) return 'macro'
  return entries.some((entry) => EXTERNAL_LINKS.test(entry.name)) ? 'outside' : null
}

function isSoundEntry({ name, method, encrypted, packedSize, size }: ZipEntry): boolean {
  const plainName = !/(?:^|\/)\.\.(?:\/|$)|^\/|\\|\p{Cc}|^[a-z]:/iu.test(name) && name !== ''
  return plainName && !encrypted && (method === DEFLATED || (method === STORED && packedSize === size))
}

/** Unpacks each packed entry into nothing, to see that none holds more or less than it says. */
async function sizeFault(path: string, entries: readonly ZipEntry[]): Promise<FileFault | null> {
  for (const entry of entries.filter(({ method }) => method === DEFLATED))
    if (!(await unpacksToItsSize(path, entry))) return 'packed'
  return null
}

async function unpacksToItsSize(path: string, { contentAt, packedSize, size }: ZipEntry): Promise<boolean> {
  if (packedSize === 0) return false
  const packed = createReadStream(path, { start: contentAt, end: contentAt + packedSize - 1 })
  let found = 0
  try {
    await pipeline(packed, createInflateRaw(), async (unpacked: AsyncIterable<Buffer>) => {
      for await (const chunk of unpacked) {
        found += chunk.length
        if (found > size) throw new Error('More than it says.')
      }
    })
  } catch {
    return false
  }
  return found === size
}

async function partsFault(
  file: FileHandle,
  entries: readonly ZipEntry[],
  kind: 'docx' | 'xlsx',
): Promise<FileFault | null> {
  const types = entries.find((entry) => entry.name === '[Content_Types].xml')
  const declared = types ? await readXml(file, types) : null
  if (declared === null) return 'packed'
  // No program writes a letter as its number here; who does hides a word from us that Word would read.
  if (declared.includes('&#')) return 'packed'
  if (/macroenabled|vbaproject/i.test(declared)) return 'macro'
  if (!declared.includes(MAIN_PART[kind])) return 'mismatch'
  for (const entry of entries.filter(({ name }) => /\.rels$/i.test(name))) {
    const relations = await readXml(file, entry)
    if (relations === null) return 'packed'
    if (reachesOutside(relations)) return 'outside'
  }
  return null
}

/** Text of a small XML part: UTF-8 without a document type, so that nothing hides in entities of its own or in UTF-16. */
async function readXml(file: FileHandle, entry: ZipEntry): Promise<string | null> {
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

const OPENING = /<(?:\w+:)?Relationship(?=[\s/>])/g
/** One relation; neither `<` in a value (XML forbids it) nor a missing end lets the search run on. */
const RELATION = /<(?:\w+:)?Relationship((?:\s(?:[^<>"']|"[^<"]*"|'[^<']*')*)?)>/g
const ATTRIBUTE = /(?<![\w:])([\w:]+)\s*=\s*(?:"([^<"]*)"|'([^<']*)')/g

/** A link in the text may lead outside; a template, picture or object fetched from outside may not. */
function reachesOutside(relations: string): boolean {
  const found = [...relations.matchAll(RELATION)]
  // A relation that we cannot read might be read by somebody else.
  if (found.length !== [...relations.matchAll(OPENING)].length) return true
  return found.some(([, attributes = '']) => {
    const values = new Map(
      [...attributes.matchAll(ATTRIBUTE)].map(([, name, one, other]) => [name, one ?? other ?? '']),
    )
    const mode = values.get('TargetMode')
    if (mode === undefined || mode === 'Internal') return false
    const isLink = values.get('Type')?.endsWith('/hyperlink') ?? false
    return !isLink || !/^(?:https?:|mailto:|#)/i.test(values.get('Target') ?? '')
  })
}
