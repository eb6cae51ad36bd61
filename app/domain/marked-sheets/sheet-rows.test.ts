import { expect, test } from 'vitest'
import { readCase as read } from '#tests/support/sheet-cases.ts'
import { columnsIn, rowKey, workOf } from './columns.ts'
import { levelIn } from './sheet-rows.ts'

test('reads a sheet as it went out: its key and version are hidden, and read all the same', () => {
  const { rows, missing } = read('01-exported-control.xlsx')
  expect(missing).toEqual([])
  expect(rows.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6, 7].slice(0, rows.length))
  expect(rows[0]).toMatchObject({ keyAt: 'A2', key: expect.stringMatching(/^rtl-/) as string })
  expect(rows.every(({ version }) => version !== null)).toBe(true)
})

test('finds title rows, moved columns, sorted rows, renamed sheets and heads written otherwise; others are told', () => {
  const { rows, unknown, sheet, missing } = read('02-sorted-moved-columns-title-row.xlsx')
  const before = read('01-exported-control.xlsx')
  expect(rows.map(({ row }) => row)).toEqual([3, 4, 5, 6, 7, 8])
  // All six by their keys, each with the version and the note that it went out with: one value has changed, and no other.
  const byKey = (some: typeof rows) => some.toSorted((a, b) => (a.key < b.key ? -1 : 1))
  const rest = (some: typeof rows) =>
    byKey(some).map(({ key, version, name, comment }) => ({ key, version, name, comment: comment?.text }))
  expect(rest(rows)).toEqual(rest(before.rows))
  const levels = (some: typeof rows) => byKey(some).map(({ levels: cells }) => cells['0']?.text)
  expect(levels(before.rows)).toEqual(['0', '25', '50', '75', '0', '25'])
  expect(levels(rows)).toEqual(['80', '80', '80', '80', '80', '80'])
  expect([before.sheet, sheet]).toEqual(['RTL', 'RTL (2) final'])
  expect([unknown.filter((head) => !before.unknown.includes(head)), missing]).toEqual([['Warna'], []])
})

test('what people write for a figure is what they wrote, and none of it is taken for a level', () => {
  const { rows } = read('04-progress-months-rupiah-as-written.xlsx')
  const cells = rows.flatMap(({ levels }) => levels['0'] ?? [])
  expect(cells.map(({ text, kind }) => `${kind} ${text}`)).toEqual([
    'text 75%',
    'number 0.75',
    'text 75,0',
    'text 0,75',
    'text tujuh puluh lima',
    'number 101',
    'number 100',
    'number -5',
    'text 75-80',
    'text selesai',
  ])
  expect(cells.map(levelIn)).toEqual(cells.map(() => null))
})

test('keys are read however they were typed; what is none stays what it says', () => {
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
  expect(office.rows.map(({ key, version }) => `${key} ${version}`)).toEqual([
    'rtl-0001-7k1q 3',
    'rtl-0002-7k2q 2',
    'rtl-0003-7k3q 3',
    'rtl-0004-7k4q 3',
  ])
  // "=25+50" is what it came to.
  expect(office.rows.map(({ levels }) => levels['0'])).toMatchObject(
    office.rows.map(() => ({ text: '75', kind: 'number' })),
  )
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
