import { readdirSync, readFileSync } from 'node:fs'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readSpreadsheet } from './read-spreadsheet.server.ts'

const MOST = { rows: 1_000, cells: 20_000 }
const FOLDER = 'tests/cases/people'
const bytesOf = (name: string) => readFileSync(`${FOLDER}/${name}`)

async function rowsOf(bytes: Uint8Array) {
  const answer = await readSpreadsheet(bytes, MOST)
  if (!answer.ok) throw new Error(`It was refused: ${answer.fault}.`)
  const { sheets, open, kind, encoding } = answer.spreadsheet
  const rows = sheets[open]?.rows.map(({ number, cells }) => [
    number,
    ...[...cells.values()].map(({ text }) => text),
  ])
  return { kind, encoding, rows: rows ?? [] }
}

test('reads every table among the cases, and refuses the others with what they are', async () => {
  const faults: Record<string, string> = {}
  for (const name of readdirSync(FOLDER).filter((file) => /\.(?:xlsx|csv|txt|ods)$/.test(file))) {
    const answer = await readSpreadsheet(bytesOf(name), MOST)
    if (!answer.ok) faults[name] = answer.fault
  }
  expect(faults).toEqual({ '19-libreoffice.ods': 'open-document' })
})

test('reads a table of text in whatever letters Excel has saved it', async () => {
  const windows = await rowsOf(bytesOf('08-excel-id-semicolon-cp1252.csv'))
  expect(windows).toMatchObject({ kind: 'csv', encoding: 'windows-1252' })
  expect(windows.rows[1]).toEqual([
    2,
    'Nur’aini Contoh',
    'contoh01@contoh.go.id',
    'Kepala Seksi “Gizi”',
    'Dinas Kesehatan; UPT Contoh',
    'Peserta',
  ])
  expect(windows.rows[2]?.[1]).toBe('José Contoh')
  const unicode = await rowsOf(bytesOf('09-excel-unicode-text-utf16.txt'))
  expect(unicode.encoding).toBe('utf-16le')
  expect(unicode.rows).toHaveLength(5)
  // Its separator was spared by commas within a cell.
  expect(unicode.rows[2]).toEqual([
    3,
    'José Contoh',
    'contoh01@contoh.go.id'.replace('01', '02'),
    'Analis, Muda',
    'Dinas Sosial',
    'Peserta',
  ])
})

test('numbers rows as the sheet does, after cells of several lines and rows of nothing', async () => {
  const { rows } = await rowsOf(bytesOf('11-line-breaks-quotes-empty-rows.csv'))
  expect(rows.map(([number]) => number)).toEqual([1, 2, 3, 6, 9])
  expect(rows[1]).toEqual([
    2,
    '1',
    'Contoh Melati Uji',
    'contoh01@contoh.go.id',
    'Kepala Bidang\nContoh "Gizi"',
    'Dinas Kesehatan',
  ])
})

test('takes the separator from the head line, not from decimal commas', async () => {
  const table = (text: string) => rowsOf(new TextEncoder().encode(text))
  expect((await table('desa;prevalensi\nTepian;14,0\n')).rows).toEqual([
    [1, 'desa', 'prevalensi'],
    [2, 'Tepian', '14,0'],
  ])
  expect((await table('nama\tsurel\n"a;b"\tc\n')).rows[1]).toEqual([2, 'a;b', 'c'])
  expect((await table('"Nama, gelar";Surel\nA;b\n')).rows[1]).toEqual([2, 'A', 'b'])
  expect((await table('DAFTAR PESERTA\n\nNama,Surel\nA,b\n')).rows[2]).toEqual([4, 'A', 'b'])
  expect((await rowsOf(bytesOf('20-csv-renamed.xlsx'))).rows).toHaveLength(2)
})

test('names what is no table', async () => {
  const text = (words: string) => new TextEncoder().encode(words)
  const compound = (words: string) => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...text(words)])
  const open = async (bytes: Uint8Array) => readSpreadsheet(bytes, MOST)
  expect(await open(new Uint8Array())).toEqual({ ok: false, fault: 'empty' })
  expect(await open(compound('Workbook'))).toEqual({ ok: false, fault: 'old-excel' })
  expect(await open(compound([...'EncryptedPackage'].join('\0')))).toEqual({ ok: false, fault: 'locked' })
  expect(await open(text('<html><table><tr><td>Nama</td></tr></table></html>'))).toEqual({
    ok: false,
    fault: 'no-spreadsheet',
  })
  expect(await open(text('%PDF-1.4 ...'))).toEqual({ ok: false, fault: 'no-spreadsheet' })
  expect(await open(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1]))).toEqual({
    ok: false,
    fault: 'no-spreadsheet',
  })
  expect(await open(zipSync({ 'a.txt': text('x') }))).toEqual({ ok: false, fault: 'damaged' })
  expect(await open(bytesOf('01-template-filled-control.xlsx').subarray(0, 3_000))).toEqual({
    ok: false,
    fault: 'damaged',
  })
})

/** A workbook of one sheet with so many rows of so many cells. */
function tall(rows: number, cells: number): Uint8Array {
  const row = `<row>${'<c t="inlineStr"><is><t>isi</t></is></c>'.repeat(cells)}</row>`
  const parts = {
    '_rels/.rels':
      '<Relationships><Relationship Id="1" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    'xl/workbook.xml': '<workbook><sheets><sheet name="S" sheetId="1" r:id="a"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="a" Type="x/worksheet" Target="s.xml"/></Relationships>',
    'xl/s.xml': `<worksheet><sheetData>${row.repeat(rows)}</sheetData></worksheet>`,
  }
  const packed = Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)])
  return zipSync(Object.fromEntries(packed))
}

test('reads no more rows and cells than are wanted', async () => {
  expect(await readSpreadsheet(tall(1_000, 20), MOST)).toMatchObject({ ok: true })
  expect(await readSpreadsheet(tall(1_001, 1), MOST)).toEqual({ ok: false, fault: 'too-many-rows' })
  expect(await readSpreadsheet(tall(100, 201), MOST)).toEqual({ ok: false, fault: 'too-large' })
})

// Ten seconds of a thread that looks for room.
test.runIf(process.env.TEST_LONG)(
  'a file that needs more memory than its thread has ends that thread alone',
  async () => {
    const all = { rows: 1_000_000, cells: 10_000_000 }
    expect(await readSpreadsheet(tall(9_000, 250), all)).toEqual({ ok: false, fault: 'too-large' })
  },
)
