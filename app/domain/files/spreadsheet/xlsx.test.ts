import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { zipSync } from 'fflate'
import type { Row, Sheet } from './sheet.ts'
import { isDateFormat } from './xlsx-formats.ts'
import { readXlsx } from './xlsx.ts'

const MOST = { rows: 1_000, cells: 20_000 }
const read = (name: string) => readXlsx(readFileSync(`tests/cases/${name}.xlsx`), MOST)

function openSheet(name: string): Sheet {
  const book = read(name)
  const sheet = book.sheets[book.open]
  if (!sheet) throw new Error('There is no sheet.')
  return sheet
}

const texts = ({ cells }: Row) => [...cells.values()].map(({ text }) => text)
const column = ({ rows }: Sheet, at: number) => rows.map(({ cells }) => cells.get(at)?.text)

test('reads a template that was filled in, and every sheet of it', () => {
  const { sheets } = read('people/01-template-filled-control')
  expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
    ['Isian', 41],
    ['Keterangan', 2],
  ])
  expect(sheets[0] && column(sheets[0], 2).filter((address) => address === undefined)).toHaveLength(3)
})

test('tells merged cells, so that a head over two rows can be known', () => {
  const { rows, merges } = openSheet('people/02-letterhead-two-row-head-signature')
  expect(rows.map(({ number }) => number)).toEqual([1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 17, 18])
  expect(merges).toContainEqual({ fromRow: 4, toRow: 4, fromColumn: 1, toColumn: 2 })
})

test('tells what is hidden: rows, columns, sheets; and which sheet was open', () => {
  const book = read('people/03-hidden-rows-column-sheets')
  expect(book.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ['2025 (arsip)', true],
    ['Peserta', false],
    ['daftar_pilihan', true],
  ])
  const { rows, hiddenColumns } = openSheet('people/03-hidden-rows-column-sheets')
  expect(rows.filter(({ hidden }) => hidden).map(({ number }) => number)).toEqual([4, 5, 8])
  expect([...hiddenColumns]).toEqual([5])
})

test('gives formulas as calculated, rich and inline text whole, errors as errors, and where a link leads', () => {
  const { rows } = openSheet('people/05-formulas-rich-text-hyperlink')
  expect(column(openSheet('people/05-formulas-rich-text-hyperlink'), 1)).toEqual([
    'Surel',
    'contoh01@contoh.go.id',
    'contoh02@contoh.go.id',
    '#REF!',
    'contoh04@contoh.go.id',
    'contoh05@contoh.go.id',
  ])
  expect(rows[3]?.cells.get(1)).toEqual({ kind: 'error', text: '#REF!' })
  expect(rows[2]?.cells.get(1)?.link).toContain('mailto:orang.lain@')
})

test('reads a stray space in the last row Excel has, and 386 empty rows with a style, as nothing', () => {
  const { rows } = openSheet('people/07-last-cell-at-row-1048576')
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 13 }, (_, index) => index + 1))
})

test('gives dates as days with their time, and numbers with the digits they have', () => {
  const { rows } = openSheet('people/12-google-form-responses')
  expect(rows[1] && texts(rows[1])).toContain('2026-11-24 08:24')
  expect(rows[1]?.cells.get(4)).toEqual({ kind: 'boolean', text: 'TRUE' })
  expect(column(openSheet('people/04-phones-as-numbers'), 2)[1]).toBe('80000000001')
  expect(column(openSheet('people/16-names-titles-nip-as-number'), 1)[2]).toBe('199001012020121000')
})

test('reads rows and cells without a number of their own, and a streamed archive', () => {
  expect(column(openSheet('people/14-no-cell-references'), 0)).toHaveLength(6)
  expect(column(openSheet('people/21-zip-with-data-descriptors'), 1)).toHaveLength(5)
})

/** A workbook of one sheet, as text of its parts. */
function workbook(sheet: string, { styles = '', book = '' } = {}): Uint8Array {
  const parts: Record<string, string> = {
    '_rels/.rels':
      '<Relationships><Relationship Id="1" Type="http://x/officeDocument" Target="/xl/workbook.xml"/></Relationships>',
    'xl/workbook.xml': `<x:workbook xmlns:r="r">${book}<x:sheets><x:sheet name="Satu" sheetId="1" r:id="a"/></x:sheets></x:workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="a" Type="http://x/worksheet" Target="worksheets/Sheet1.xml"/><Relationship Id="b" Type="http://x/styles" Target="styles.xml"/></Relationships>',
    'xl/worksheets/Sheet1.xml': `<x:worksheet>${sheet}</x:worksheet>`,
    'xl/styles.xml': `<styleSheet>${styles}</styleSheet>`,
  }
  const entries = Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)] as const)
  return zipSync(Object.fromEntries(entries))
}

test('knows a formula that nobody calculated from an empty cell', () => {
  const { sheets } = readXlsx(
    workbook(
      '<x:sheetData><x:row><x:c><x:f>1+1</x:f></x:c><x:c><x:f>1+1</x:f><x:v>2</x:v></x:c><x:c/></x:row></x:sheetData>',
    ),
    MOST,
  )
  expect([...(sheets[0]?.rows[0]?.cells.values() ?? [])]).toEqual([
    { kind: 'uncalculated', text: '' },
    { kind: 'number', text: '2' },
  ])
})

test('reads days of both calendars and numbers filled up with zeros', () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="0000000000"/><numFmt numFmtId="165" formatCode="[$-421]dd mmmm yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>'
  const cells =
    '<x:sheetData><x:row><x:c s="1"><x:v>6408012001</x:v></x:c><x:c s="1"><x:v>812</x:v></x:c><x:c s="2"><x:v>46235</x:v></x:c></x:row></x:sheetData>'
  const shown = (book = '') => {
    const [row] = readXlsx(workbook(cells, { styles, book }), MOST).sheets[0]?.rows ?? []
    return row && texts(row)
  }
  expect(shown()).toEqual(['6408012001', '0000000812', '2026-08-01'])
  expect(shown('<x:workbookPr date1904="1"/>')?.[2]).toBe('2030-08-02')
})

test('takes no colour, condition or quoted word for a date', () => {
  for (const format of ['dd/mm/yyyy', 'mmm-yy', '[h]:mm', '[$-421]dd mmmm yyyy;@', 'yyyy-mm-dd h:mm:ss.000'])
    expect(isDateFormat(format), format).toBe(true)
  for (const format of [
    '0%',
    '#,##0',
    '0 "hari"',
    '[Red]0',
    '[<100]0',
    'General',
    '0\\d',
    undefined,
    '"Rp" #,##0',
  ])
    expect(isDateFormat(format), format).toBe(false)
})

test('refuses what is damaged, what is no workbook, and what unpacks to too much', () => {
  for (const bytes of [
    new Uint8Array(),
    new TextEncoder().encode('Nama;Surel'),
    zipSync({ 'a.xml': new Uint8Array(3) }),
    workbook('<x:sheetData><x:row>').slice(0, 200),
  ])
    expect(() => readXlsx(bytes, MOST)).toThrow()
  const many = Object.fromEntries(
    Array.from({ length: 201 }, (_, index) => [`${index}.xml`, new Uint8Array(1)]),
  )
  expect(() => readXlsx(zipSync(many), MOST)).toThrow(RangeError)
  expect(() => readXlsx(zipSync({ 'a.xml': new Uint8Array(101 * 1024 * 1024) }, { level: 1 }), MOST)).toThrow(
    RangeError,
  )
})
