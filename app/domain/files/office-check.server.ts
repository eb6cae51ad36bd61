import { open, type FileHandle } from 'node:fs/promises'
import { discard } from '#app/platform/data/files.server.ts'
import type { OfficeFault } from './faults.ts'
import { MEGABYTE } from './files.ts'
import { isConnection, isExternalLink, isOwnData, namesFault } from './office-names.server.ts'
import {
  DEFLATED,
  firstLetters,
  readXml,
  STORED,
  unpackLoose,
  unpacksToItsSize,
} from './office-parts.server.ts'
import { isCarriedDocument, relationFault, relationsOf, targetName } from './office-relations.server.ts'
import { readZipDirectory, type ZipEntry } from './zip-directory.server.ts'

/** A presentation has two parts for each slide, and its pictures. */
const MOST_ENTRIES: Readonly<Record<OfficeKind, number>> = { docx: 200, xlsx: 200, pptx: 2_000 }
/** Sum of what the entries say they unpack to: what Word or Excel at the other end must bear. */
const MOST_UNPACKED = 100 * MEGABYTE

export type OfficeKind = 'docx' | 'xlsx' | 'pptx'

const MAIN_PART: Readonly<Record<OfficeKind, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
}

/**
 * Looks into a DOCX, XLSX or PPTX before anybody opens it; null when it is what it says, without macros, other programs or
 * parts from outside. A workbook behind a chart is looked into the same way. Its fields and formulas are not read.
 */
export async function checkOffice(
  path: string,
  size: number,
  kind: OfficeKind,
  isCarried = false,
): Promise<OfficeFault | null> {
  const file = await open(path, 'r')
  try {
    const entries = await readZipDirectory(file, size, MOST_ENTRIES[kind])
    if (!entries) return { code: 'packed' }
    return (
      listFault(entries, isCarried) ??
      (await typesFault(file, entries, kind)) ??
      (await outsideFault(path, file, entries)) ??
      (await sizeFault(path, entries)) ??
      (await carriedFault(path, entries))
    )
  } finally {
    await file.close()
  }
}

function listFault(entries: readonly ZipEntry[], isCarried: boolean): OfficeFault | null {
  if (!entries.every(isSoundEntry)) return { code: 'packed' }
  if (entries.reduce((sum, entry) => sum + entry.size, 0) > MOST_UNPACKED) return { code: 'packed' }
  const code = namesFault(
    entries.map(({ name }) => name),
    isCarried,
  )
  return code && { code }
}

function isSoundEntry({ method, encrypted, packedSize, size }: ZipEntry): boolean {
  return !encrypted && (method === DEFLATED || (method === STORED && packedSize === size))
}

async function typesFault(
  file: FileHandle,
  entries: readonly ZipEntry[],
  kind: OfficeKind,
): Promise<OfficeFault | null> {
  const types = entries.find((entry) => entry.name === '[Content_Types].xml')
  const declared = types ? await readXml(file, types) : null
  if (declared === null) return { code: 'packed' }
  // No program writes a letter as its number here; who does hides a word from us that Word would read.
  if (declared.includes('&#')) return { code: 'packed' }
  if (/macroenabled|vbaproject|activex/i.test(declared)) return { code: 'macro' }
  if (/officedocument\.oleobject/i.test(declared)) return { code: 'object' }
  if (declared.includes(MAIN_PART[kind])) return null
  const other = (['docx', 'xlsx'] as const).find((one) => declared.includes(MAIN_PART[one]))
  return other ? { code: 'misnamed', found: other } : { code: 'mismatch' }
}

/** What reaches outside, the worst first: what a person has to mend is told by the first sentence as far as it can be. */
async function outsideFault(
  path: string,
  file: FileHandle,
  entries: readonly ZipEntry[],
): Promise<OfficeFault | null> {
  const faults: ReturnType<typeof relationFault>[] = []
  let to: string | null = null
  for (const entry of entries.filter(({ name }) => /\.rels$/i.test(name))) {
    const xml = await readXml(file, entry)
    if (xml === null) return { code: 'packed' }
    const relations = relationsOf(xml)
    if (!relations) return { code: 'outside' }
    for (const relation of relations) {
      const fault = relationFault(relation)
      faults.push(fault)
      if (fault === 'links') to ??= targetName(relation.target)
    }
  }
  const has = (code: (typeof faults)[number]) => faults.includes(code)
  if (has('macro')) return { code: 'macro' }
  if (has('object')) return { code: 'object' }
  const query = await holdsQuery(path, entries)
  if (has('links') || entries.some(({ name }) => isExternalLink(name))) return { code: 'links', to, query }
  if (query) return { code: 'query' }
  const code = (['template', 'mailMerge', 'linkedPicture', 'link', 'outside'] as const).find(has)
  return code ? { code } : null
}

/** A connection to another source, or a query of Power Query, which lies among a workbook's own data (MS-QDEFF 2.1). */
async function holdsQuery(path: string, entries: readonly ZipEntry[]): Promise<boolean> {
  if (entries.some(({ name }) => isConnection(name))) return true
  for (const entry of entries.filter(({ name }) => isOwnData(name)))
    if ((await firstLetters(path, entry)).includes('DataMashup')) return true
  return false
}

/** Unpacks each packed entry into nothing, to see that none holds more or less than it says. */
async function sizeFault(path: string, entries: readonly ZipEntry[]): Promise<OfficeFault | null> {
  for (const entry of entries.filter(({ method }) => method === DEFLATED))
    if (!(await unpacksToItsSize(path, entry))) return { code: 'packed' }
  return null
}

/** The documents that this one carries; whatever is wrong with one of them is said of the whole. */
async function carriedFault(path: string, entries: readonly ZipEntry[]): Promise<OfficeFault | null> {
  for (const entry of entries.filter(({ name }) => isCarriedDocument(name))) {
    const carried = await unpackLoose(path, entry)
    try {
      const kind = /xlsx$/i.test(entry.name) ? 'xlsx' : 'docx'
      if (await checkOffice(carried.path, carried.size, kind, true)) return { code: 'object' }
    } finally {
      await discard(carried.path)
    }
  }
  return null
}
