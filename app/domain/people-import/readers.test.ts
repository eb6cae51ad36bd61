import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readXlsx } from '#app/domain/files/spreadsheet/xlsx.ts'
import { STARTING_AGENCIES } from '#app/domain/districts/starting-list.ts'
import { readAddress } from './addresses.ts'
import { agencyMatcher } from './agency-match.ts'
import { readRole } from './role-words.ts'
import { cellAt, findTable } from './table.ts'
import type { Field } from './columns.ts'

function tableOf(name: string) {
  const book = readXlsx(readFileSync(`tests/cases/people/${name}.xlsx`), { rows: 5_000, cells: 100_000 })
  const table = findTable(book)
  if (!table) throw new Error('There is no table.')
  const column = (field: Field) => table.rows.map((row) => cellAt(table, row, field)?.text)
  return { ...table, column, fields: [...table.columns.keys()].sort() }
}

test('finds the head of a template, and names what is not needed', () => {
  const { fields, unneeded, rows, otherSheets } = tableOf('01-template-filled-control')
  expect(fields).toEqual(['agency', 'cohort', 'email', 'name', 'role', 'team', 'title'])
  expect([unneeded, rows.length, otherSheets]).toEqual([['HP'], 40, ['Keterangan']])
})

test('finds a head over two merged rows below a letterhead', () => {
  const { fields, unneeded, column } = tableOf('02-letterhead-two-row-head-signature')
  expect(fields).toEqual(['agency', 'email', 'name', 'title'])
  expect(unneeded).toEqual(['NIP', 'No. HP/WA', 'Ket.'])
  expect(column('name').slice(0, 2)).toEqual(['Contoh Melati Uji Satu', 'Contoh Bayu Uji Satu, S.K.M.'])
})

test('reads the visible sheet, and takes no hidden column for an address', () => {
  const { sheet, column, unneeded, otherSheets } = tableOf('03-hidden-rows-column-sheets')
  expect([sheet, unneeded, otherSheets]).toEqual([
    'Peserta',
    ['Surel lama'],
    ['2025 (arsip)', 'daftar_pilihan'],
  ])
  expect(column('email')[0]).toBe('contoh01@contoh.go.id')
})

test('knows the columns of a form of Google, and names those of personal numbers', () => {
  expect(tableOf('12-google-form-responses').fields).toEqual(['agency', 'at', 'email', 'name', 'willing'])
  expect(tableOf('17-nik-column').unneeded).toEqual(['NIK', 'Tgl Lahir', 'Alamat'])
})

test('finds no table where no column is one of names', () => {
  const sheet = { name: '', hidden: false, hiddenColumns: new Set<number>(), merges: [] }
  const row = { number: 1, hidden: false, cells: new Map([[0, { kind: 'text' as const, text: 'Surel' }]]) }
  expect(findTable({ kind: 'csv', open: 0, sheets: [{ ...sheet, rows: [row] }] })).toBeNull()
  expect(findTable({ kind: 'csv', open: 0, sheets: [{ ...sheet, rows: [] }] })).toBeNull()
})

test('reads addresses as people type them', () => {
  const { column } = tableOf('06-addresses-as-people-type-them')
  const read = column('email').map((text) => readAddress(text ?? ''))
  const address = (name: string, ...others: string[]) => ({
    kind: 'address',
    address: `${name}@contoh.go.id`,
    others,
  })
  expect(read).toEqual([
    address('contoh01'),
    address('contoh01'),
    address('contoh02'),
    address('contoh03'),
    address('contoh04', 'sekar@contoh.go.id'),
    address('contoh05'),
    { kind: 'fault', fault: 'comma' },
    { kind: 'fault', fault: 'at-word' },
    address('contoh08'),
    { kind: 'none' },
    { kind: 'none' },
    address('contoh11'),
  ])
  expect(readAddress('Rina (Dinkes) <rina.c@contoh.go.id>,')).toMatchObject({
    address: 'rina.c@contoh.go.id',
  })
  expect(readAddress('a@contoh.go.id, b@contoh.go.id')).toMatchObject({
    address: 'a@contoh.go.id',
    others: ['b@contoh.go.id'],
  })
  expect(readAddress('rina@contoh')).toEqual({ kind: 'fault', fault: 'no-address' })
  expect(readAddress('rina.contoh.go.id')).toEqual({ kind: 'fault', fault: 'no-address' })
  expect(readAddress('hubungi rina@contoh.go.id')).toEqual({ kind: 'fault', fault: 'no-address' })
  expect(readAddress('a'.repeat(100_000))).toEqual({ kind: 'fault', fault: 'no-address' })
})

test('reads roles as people call them, and gives none that only a person may give', () => {
  const said = tableOf('18-role-words')
    .column('role')
    .map((text) => readRole(text ?? ''))
  const role = (name: string) => ({ kind: 'role', role: name })
  expect(said).toEqual([
    ...[role('participant'), role('participant'), role('participant'), role('trainer'), role('trainer')],
    ...[{ kind: 'unknown' }, role('reviewer'), { kind: 'unknown' }, { kind: 'never' }, { kind: 'never' }],
    ...[{ kind: 'never' }, { kind: 'none' }],
  ])
  expect(readRole('Peserta dan Pelatih')).toEqual({ kind: 'unknown' })
  expect(readRole('Wakil Bupati')).toEqual({ kind: 'never' })
  expect(readRole('-')).toEqual({ kind: 'none' })
})

const AGENCIES = STARTING_AGENCIES.map(({ code, name, shortName }) => ({
  id: code,
  name,
  shortName,
  aliases: [],
}))

test('finds agencies however they are spelled, guesses none, and proposes what is near', () => {
  const { find, propose } = agencyMatcher(AGENCIES, 'Kabupaten Kutai Timur')
  const found = tableOf('15-agency-spellings')
    .column('agency')
    .map((text) => find(text ?? ''))
  expect(found).toEqual([
    ...['dinkes', 'dinkes', 'dinkes', 'dinkes', null, 'bappeda'],
    ...['kecamatan-bengalon', 'kecamatan-bengalon', 'kecamatan-bengalon', 'dinsos', null, null],
    ...['dppkb', 'baznas'],
  ])
  expect(propose('Dinas Kesehatn')).toBe('dinkes')
  expect(propose('Dinsos P3A')).toBeNull()
  expect(propose('Bappeda Litbang')).toBeNull()
  expect(find('')).toBeNull()
  expect(find('Kabupaten Kutai Timur')).toBeNull()
  expect(find('dinkes kutim')).toBe('dinkes')
})

test('an answer is remembered as an alias, and a spelling is one question', () => {
  const learned = AGENCIES.map((agency) =>
    agency.id === 'dinsos' ? { ...agency, aliases: ['Dinsos P3A'] } : agency,
  )
  const { find } = agencyMatcher(learned, 'Kabupaten Kutai Timur')
  expect(find(' DINSOS  p3a ')).toBe('dinsos')
  expect(find('Dinsos P3A Kab. Kutim')).toBe('dinsos')
})
