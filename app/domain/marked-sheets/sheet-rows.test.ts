import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readBytes } from '#app/domain/files/spreadsheet/read-bytes.ts'
import { columnsIn, rowKey, workOf } from './columns.ts'
import { levelIn, readSheet } from './sheet-rows.ts'

const CASES = 'tests/cases/rtl'
/** Sheets of another table that goes out and comes back, with the same keys, versions and notes. */
const CRITERIA = [{ key: '0', criterion: 'Kemajuan' }]

function read(name: string, criteria = CRITERIA) {
  const answer = readBytes(readFileSync(`${CASES}/${name}`), { rows: 3_000, cells: 100_000 })
  if (!answer.ok) throw new Error(answer.fault)
  const sheet = readSheet(answer.spreadsheet, criteria)
  if (!sheet.ok) throw new Error(sheet.fault)
  return sheet.found
}

test('reads a sheet as it went out: its key and version are hidden, and read all the same', () => {
  const { rows, missing } = read('01-exported-control.xlsx')
  expect(missing).toEqual([])
  expect(rows.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6, 7].slice(0, rows.length))
  expect(rows[0]).toMatchObject({ keyAt: 'A2', key: expect.stringMatching(/^rtl-/) as string })
  expect(rows.every(({ version }) => version !== null)).toBe(true)
})

test('finds title rows, moved columns, sorted rows, renamed sheets and heads written otherwise; others are told', () => {
  const { rows, unknown, sheet } = read('02-sorted-moved-columns-title-row.xlsx')
  const before = read('01-exported-control.xlsx')
  expect(rows.map(({ key }) => key).toSorted()).toEqual(before.rows.map(({ key }) => key).toSorted())
  expect(rows.every(({ levels }) => '0' in levels)).toBe(true)
  expect(sheet).not.toBe(before.sheet)
  expect(unknown.length).toBeGreaterThan(before.unknown.length)
})

test('keys are read however they were typed; what is none stays what it says', () => {
  const { rows } = read('03-copied-new-and-unknown-keys.xlsx')
  expect(rows.every(({ work }) => work === null)).toBe(true)
  const id = '0193d0c4-7a1b-7c3d-8e4f-0123456789ab'
  const typed = [
    rowKey(id),
    ` Nilai-${id.toUpperCase()} `,
    `nilai–${id.replaceAll('-', '–')}`,
    `nilai-\u200b${id}`,
  ]
  for (const key of typed) expect(workOf(key), key).toBe(id)
  for (const strange of ['', 'nilai-', id, `nilai-${id}x`, 'rtl-0001-7k1q', '=HYPERLINK("x")'])
    expect(workOf(strange), strange).toBeNull()
})

test('notes that begin like formulas are what their writers wrote', () => {
  const notes = read('05-notes-that-begin-like-formulas.xlsx').rows.flatMap(
    ({ comment }) => comment?.text ?? [],
  )
  expect(notes.length).toBeGreaterThan(3)
  for (const note of notes) expect(note).not.toMatch(/^'[=+\-@]/)
})

test('what LibreOffice saved and what Google Sheets gave as CSV is read the same', () => {
  const office = read('06-libreoffice-saved.xlsx')
  expect(office.rows.length).toBeGreaterThan(0)
  expect(office.rows.every(({ key }) => key.startsWith('rtl-'))).toBe(true)
  const google = read('07-google-sheets.csv')
  expect(google.rows.map(({ row, key }) => `${row} ${key}`)[0]).toBe('2 rtl-0001-7k1q')
  expect(google.rows[0]?.comment?.text).toBe('kata "selesai"')
})

test('a level is one of four, as a number or in words; nothing else is guessed', () => {
  const cell = (text: string, kind: 'text' | 'number' = 'text') => levelIn({ at: 'A1', text, kind })
  for (const text of ['3', '3,0', '3.0', 'Tingkat 3', ' tingkat3 ']) expect(cell(text), text).toBe('3')
  expect(cell('4', 'number')).toBe('4')
  for (const text of ['0', '5', '2.5', '3-4', 'tiga', '33', '-3', '1e0']) expect(cell(text), text).toBeNull()
  expect(levelIn({ at: 'A1', text: '2026-01-03', kind: 'date' })).toBeNull()
  expect(levelIn({ at: 'A1', text: 'TRUE', kind: 'boolean' })).toBeNull()
})

test('a criterion is found by its name, by its number where two have one name, and by neither if it was renamed', () => {
  const twins = [
    { key: '0', criterion: 'Isi' },
    { key: '3', criterion: 'Isi' },
  ]
  const heads = (...names: string[]) => new Map(names.map((name, index) => [index, name]))
  expect([...(columnsIn(heads('Kunci', '2. Isi', '1. Isi'), twins)?.levels ?? [])]).toEqual([
    ['0', 2],
    ['3', 1],
  ])
  expect(columnsIn(heads('Kunci', 'Isi'), twins)?.missing).toEqual(['Isi', 'Isi'])
  const renamed = columnsIn(heads('KUNCI ', 'Isinya', 'Paraf'), [{ key: '0', criterion: 'Isi' }])
  expect(renamed).toMatchObject({ missing: ['Isi'], unknown: ['Isinya', 'Paraf'] })
  expect(columnsIn(heads('Nama', 'Nilai'), twins)).toBeNull()
})
