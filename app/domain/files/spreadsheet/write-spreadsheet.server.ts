import { crc32, createDeflateRaw } from 'node:zlib'
import { once } from 'node:events'
import { Zip, type AsyncFlateStreamHandler } from 'fflate'
import {
  partsOf,
  rowOf,
  SHEET_END,
  sheetHead,
  textsPart,
  type Texts,
  type WrittenSheet,
} from './xlsx-parts.ts'

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** So much is written in one go, in letters: a millisecond or two, after which others have their turn. */
const PIECE = 64 * 1024
/** No time of any computer stands in it. */
const BEGINNING = '1980-01-01T00:00:00'

/**
 * An XLSX file; its first sheet is the one that opens. A text can become no formula, a number is one that can be added up.
 * It is written row by row and packed beside everything else that the process does: 25,000 rows hold up nobody.
 */
export async function writeSpreadsheet(sheets: readonly WrittenSheet[]): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  const archive = new Zip((error, piece) => {
    if (error) throw error
    pieces.push(piece)
  })
  const texts: Texts = new Map()
  for (const [path, xml] of partsOf(sheets.map(({ name }) => name))) await addPart(archive, path, [xml])
  for (const [index, sheet] of sheets.entries())
    await addPart(archive, `xl/worksheets/sheet${String(index + 1)}.xml`, sheetXml(sheet, texts, index === 0))
  await addPart(archive, 'xl/sharedStrings.xml', textsPart(texts))
  archive.end()
  return Buffer.concat(pieces)
}

async function* sheetXml({ columns, rows }: WrittenSheet, texts: Texts, isFirst: boolean) {
  yield sheetHead(columns, texts, isFirst)
  let number = 1
  for await (const cells of rows) {
    number += 1
    yield rowOf(cells, number, texts)
  }
  yield SHEET_END
}

/** A part of the archive; it is packed by the threads that Node has for this. */
async function addPart(archive: Zip, filename: string, xml: Iterable<string> | AsyncIterable<string>) {
  const entry: Entry = { filename, size: 0, crc: 0, compression: DEFLATED, mtime: BEGINNING, os: UNIX }
  archive.add(entry)
  const packing = createDeflateRaw()
  packing.on('data', (packed: Buffer<ArrayBuffer>) => entry.ondata?.(null, packed, false))
  const push = async (text: string) => {
    const bytes = Buffer.from(text)
    entry.size += bytes.length
    entry.crc = crc32(bytes, entry.crc)
    await new Promise<void>((resolve, reject) => {
      packing.write(bytes, (error) => (error ? reject(error) : resolve()))
    })
  }
  try {
    let waiting = ''
    for await (const text of xml) {
      waiting += text
      if (waiting.length < PIECE) continue
      await push(waiting)
      waiting = ''
    }
    await push(waiting)
    packing.end()
    await once(packing, 'end')
    entry.ondata?.(null, new Uint8Array(), true)
  } finally {
    packing.destroy()
  }
}

type Entry = {
  filename: string
  size: number
  crc: number
  compression: number
  mtime: string
  os: number
  ondata?: AsyncFlateStreamHandler
}

/** As APPNOTE.TXT of PKZIP has them. */
const DEFLATED = 8
const UNIX = 3
