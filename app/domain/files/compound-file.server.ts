import { open, type FileHandle } from 'node:fs/promises'
import type { CompoundFault } from './faults.ts'

/** What a compound file is, by the names of its streams, in the order in which they decide. */
const STREAMS: readonly [name: string, code: CompoundFault['code']][] = [
  // Word, Excel and PowerPoint wrap a new document into one when it gets a password (MS-OFFCRYPTO 2.3).
  ['EncryptedPackage', 'locked'],
  ['WordDocument', 'oldWord'],
  ['Workbook', 'oldExcel'],
  ['Book', 'oldExcel'],
  ['PowerPoint Document', 'oldSlides'],
]

const HEADER = 512
const ENTRY = 128
/** What 25 MB of the smallest sectors can hold; a chain that is longer goes round. */
const MOST_SECTORS = 51_200
const LAST_SECTOR = 0xfffffffa
/** The header lists so many of the sectors that hold the chains; the others stand in continuations (MS-CFB 2.5). */
const LISTED_IN_HEADER = 109

/** Why a compound file is refused: no document that is taken today is one. */
export async function compoundFault(path: string, size: number): Promise<CompoundFault> {
  const file = await open(path, 'r')
  try {
    const names = await streamNames(file, size)
    const found = STREAMS.find(([name]) => names.has(name))
    return { code: found?.[1] ?? 'mismatch' }
  } finally {
    await file.close()
  }
}

/** The names in the directory of a compound file (MS-CFB 2.6); as far as they can be read. */
async function streamNames(file: FileHandle, size: number): Promise<Set<string>> {
  const names = new Set<string>()
  const header = await read(file, 0, HEADER)
  const shift = header?.readUInt16LE(30)
  if (!header || (shift !== 9 && shift !== 12)) return names
  const sector = (at: number) => read(file, (at + 1) * 2 ** shift, 2 ** shift)
  const chains = await chainSectors(header, sector)
  let at = header.readUInt32LE(48)
  for (let passed = 0; at < LAST_SECTOR && passed < Math.min(MOST_SECTORS, size / 2 ** shift); passed += 1) {
    const entries = await sector(at)
    if (!entries) break
    for (let place = 0; place < entries.length; place += ENTRY) names.add(nameAt(entries, place))
    const perSector = 2 ** shift / 4
    const list = chains[Math.floor(at / perSector)]
    const next = list === undefined ? null : await sector(list)
    if (!next) break
    at = next.readUInt32LE((at % perSector) * 4)
  }
  return names
}

/** The sectors that say which sector comes after which: those of the header, then those of its continuations. */
async function chainSectors(header: Buffer, sector: (at: number) => Promise<Buffer | null>) {
  const listed = Array.from({ length: LISTED_IN_HEADER }, (_, index) => header.readUInt32LE(76 + index * 4))
  let more = header.readUInt32LE(68)
  for (let passed = 0; more < LAST_SECTOR && passed < LISTED_IN_HEADER; passed += 1) {
    const list = await sector(more)
    if (!list) break
    for (let place = 0; place < list.length - 4; place += 4) listed.push(list.readUInt32LE(place))
    more = list.readUInt32LE(list.length - 4)
  }
  return listed
}

/** Of an entry of the directory: UTF-16 with its length in bytes and a zero at the end. */
function nameAt(entries: Buffer, place: number): string {
  const length = Math.min(entries.readUInt16LE(place + 64), 64)
  return entries.toString('utf16le', place, place + Math.max(0, length - 2))
}

async function read(file: FileHandle, position: number, length: number): Promise<Buffer | null> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, position)
  return bytesRead === length ? buffer : null
}
