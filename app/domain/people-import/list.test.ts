import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readBytes } from '#app/domain/files/spreadsheet/read-bytes.ts'
import { plainName, readList } from './list.ts'

function listOf(file: string) {
  const answer = readBytes(readFileSync(`tests/cases/people/${file}`), { rows: 5_000, cells: 100_000 })
  const list = answer.ok ? readList(answer.spreadsheet) : null
  if (!list) throw new Error('There is no list.')
  return list
}

const names = (file: string) => listOf(file).rows.map(({ name }) => name)

test('a letterhead, a signature and the number below it are no people', () => {
  const { rows, noPeople } = listOf('02-letterhead-two-row-head-signature.xlsx')
  expect(rows.map(({ row }) => row)).toEqual([6, 7, 8, 9, 10, 11])
  expect(noPeople.map(({ shown }) => shown)).toEqual([
    'Sangatta, 28 November 2026',
    'Kepala Badan Contoh,',
    'CONTOH PEJABAT, S.Sos.',
    'NIP 199001012020121001',
  ])
})

test('rows that a filter hides are read, and said', () => {
  const { rows, hiddenRows } = listOf('03-hidden-rows-column-sheets.xlsx')
  expect([rows.length, hiddenRows]).toEqual([9, [4, 5, 8]])
})

test('a sum, and rows of nothing but commas, are no people; rows keep the number of the sheet', () => {
  const { rows, noPeople } = listOf('11-line-breaks-quotes-empty-rows.csv')
  expect(rows.map(({ row, title, agency }) => [row, title, agency])).toEqual([
    [2, 'Kepala Bidang Contoh "Gizi"', 'Dinas Kesehatan'],
    [3, 'Staf', 'Bappeda, Kutai Timur'],
    [6, 'Staf', 'DPPKB'],
  ])
  expect(noPeople).toEqual([{ row: 9, shown: 'Jumlah' }])
})

test('cells that hold an error of Excel are faults with their words, and a link to somebody else is told', () => {
  const { rows } = listOf('05-formulas-rich-text-hyperlink.xlsx')
  expect(rows.map(({ address }) => address)).toEqual([
    'contoh01@contoh.go.id',
    'contoh02@contoh.go.id',
    null,
    'contoh04@contoh.go.id',
    'contoh05@contoh.go.id',
  ])
  expect(rows[1]?.leadsTo).toBe('orang.lain@contoh.go.id')
  expect(rows[2]?.faults).toEqual([{ field: 'email', fault: 'excel-error', shown: '#REF!' }])
})

test('who filled in a form twice is meant as she wrote last, and who said no is known', () => {
  const { rows, sentAgain } = listOf('12-google-form-responses.xlsx')
  expect(rows.map(({ row, agency }) => [row, agency])).toEqual([
    [2, 'dinkes kutim'],
    [4, 'BAPPEDA'],
    [5, 'dinsos'],
    [6, 'Bappeda'],
  ])
  expect(sentAgain).toEqual([{ row: 3, later: 6 }])
  expect(rows.map(({ willing }) => willing)).toEqual([true, false, true, true])
})

test('columns of personal numbers are named, and nothing of them is in what was read', () => {
  const list = listOf('17-nik-column.xlsx')
  expect(list.unneeded).toEqual(['NIK', 'Tgl Lahir', 'Alamat'])
  expect(JSON.stringify(list)).not.toMatch(/9999990|1990-01-01|Jl\. Contoh/)
  expect(list.rows).toHaveLength(2)
})

test('a personal number in a column that is needed is a fault, and is not kept', () => {
  const bytes = new TextEncoder().encode(
    'Nama;Jabatan;Surel\nAi Contoh 6408013112999999;6408 0131 1299 9999;a@contoh.go.id\n',
  )
  const answer = readBytes(bytes, { rows: 10, cells: 100 })
  const list = answer.ok ? readList(answer.spreadsheet) : null
  expect(list?.rows[0]?.faults.map(({ field, fault }) => [field, fault])).toEqual([
    ['name', 'digits16'],
    ['title', 'digits16'],
  ])
  expect(JSON.stringify(list)).not.toContain('6408')
})

test('names stay as they are written', () => {
  expect(names('16-names-titles-nip-as-number.xlsx')).toEqual([
    'dr. Contoh Melati, Sp.A(K)',
    'Drs. H. CONTOH BAYU, M.Si.',
    'H. Contoh Bayu',
    'Ai',
    'Contoh',
    'CONTOH SEKAR UJI, SE',
    'contoh sekar uji, S.E.',
    'Nur‘aini Contoh',
    'Contoh Wulan Uji (Plt.)',
    'Tim 3',
  ])
  expect(names('08-excel-id-semicolon-cp1252.csv')).toEqual([
    'Nur’aini Contoh',
    'José Contoh',
    "D'Contoh Uji",
    'Contoh “Ujang” Uji',
  ])
  expect(names('14-no-cell-references.xlsx')).toHaveLength(5)
  expect(names('20-csv-renamed.xlsx')).toEqual(['Contoh Melati Uji'])
  expect(names('21-zip-with-data-descriptors.xlsx')).toHaveLength(4)
})

test('names of one person are seen through degrees and capitals', () => {
  expect(plainName('Drs. H. CONTOH BAYU, M.Si.')).toBe(plainName('H. Contoh Bayu'))
  expect(plainName('CONTOH SEKAR UJI, SE')).toBe(plainName('contoh sekar uji, S.E.'))
  expect(plainName('Contoh Wulan Uji (Plt.)')).toBe('contoh wulan uji')
  expect(plainName('Contoh')).not.toBe(plainName('Contoh Bayu'))
})
