import { expect, test } from 'vitest'
import { writeSpreadsheet } from './write-spreadsheet.server.ts'
import { safeCell } from './xlsx-parts.ts'
import { readXlsx } from './xlsx.ts'

const PAYLOADS = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r\n=1',
  ' =1',
  '\u200B=1',
  '＝1',
  '＋1',
  '－1',
  '＠1',
  '=HYPERLINK("http://x")',
  "=cmd|' /C calc'!A0",
  '\0=1',
  '\u00A0=1',
  '\uFEFF@x',
]

test('no text becomes a formula', () => {
  for (const text of PAYLOADS) expect(safeCell(text), JSON.stringify(text)).toBe(`'${text}`)
  for (const text of ['Nama', "'=1", '1-2', 'a=b', 'rina@contoh.test', '0812', ''])
    expect(safeCell(text)).toBe(text)
})

test('a number is written as one, and what is none is an empty cell', async () => {
  const columns = ['Nilai', 'Nilai', 'Nilai', 'Teks'].map((head) => ({ head, width: 10 }))
  const rows = [
    [-12.5, 0, 1e21, '12'],
    [NaN, Infinity, 7],
  ]
  const { sheets } = readXlsx(await writeSpreadsheet([{ name: 'Nilai', columns, rows }]), {
    rows: 9,
    cells: 99,
  })
  const read = sheets[0]?.rows
    .slice(1)
    .map(({ cells }) => [...cells].map(([at, { kind, text }]) => [at, kind, text]))
  expect(read).toEqual([
    [
      [0, 'number', '-12.5'],
      [1, 'number', '0'],
      [2, 'number', '1e+21'],
      [3, 'text', '12'],
    ],
    [[2, 'number', '7']],
  ])
})

test('holds up nobody: others have their turn again and again while many rows are written', async () => {
  let turns = 0
  const timer = setInterval(() => (turns += 1), 0)
  async function* rows() {
    for (let row = 0; row < 5_000; row += 1) yield Array.from({ length: 30 }, (_, column) => row * column)
  }
  const columns = Array.from({ length: 30 }, (_, at) => ({ head: `Kolom ${String(at)}`, width: 9 }))
  const bytes = await writeSpreadsheet([{ name: 'Banyak', columns, rows: rows() }])
  clearInterval(timer)
  // 3 MB of XML, with a pause after each 64 kB.
  expect(turns).toBeGreaterThan(20)
  const last = readXlsx(bytes, { rows: 6_000, cells: 200_000 }).sheets[0]?.rows.at(-1)
  expect([last?.number, last?.cells.get(29)?.text]).toEqual([5_001, String(4_999 * 29)])
})

test('signs of every kind come back as they went out', async () => {
  const texts = [
    'a & b <c> "d"',
    'Baris satu\nbaris dua',
    'x\u0007\u0000y',
    '_x0041_ dan _x00e9_',
    '\uFFFEq',
    'é𝄞 ✓',
  ]
  const columns = texts.map(() => ({ head: 'Teks', width: 9 }))
  const bytes = await writeSpreadsheet([{ name: 'A & <B>', columns, rows: [texts] }])
  const [sheet] = readXlsx(bytes, { rows: 9, cells: 99 }).sheets
  expect([...(sheet?.rows[1]?.cells.values() ?? [])].map(({ text }) => text)).toEqual(texts)
  expect(sheet?.name).toBe('A & <B>')
})

test('fails as the reading of its rows fails', async () => {
  async function* rows(): AsyncGenerator<string[]> {
    throw new Error('away')
  }
  await expect(writeSpreadsheet([{ name: 'Kosong', columns: [], rows: rows() }])).rejects.toThrow('away')
})

test('what is written is read again, sheet by sheet, as text', async () => {
  const bytes = await writeSpreadsheet([
    {
      name: 'Isian',
      columns: [
        { head: 'Nama', width: 30 },
        { head: 'Surel', width: 20 },
      ],
      rows: [
        ['Nur’aini', ''],
        ['=1+1', '0812'],
      ],
    },
    { name: 'Keterangan', columns: [{ head: 'Cara mengisi', width: 60 }], rows: [] },
  ])
  const { sheets, open } = readXlsx(bytes, { rows: 100, cells: 100 })
  expect(sheets.map(({ name }) => name)).toEqual(['Isian', 'Keterangan'])
  expect(open).toBe(0)
  expect(
    sheets[0]?.rows.map(({ cells }) => [...cells.values()].map(({ kind, text }) => [kind, text])),
  ).toEqual([
    [
      ['text', 'Nama'],
      ['text', 'Surel'],
    ],
    [['text', 'Nur’aini']],
    [
      ['text', "'=1+1"],
      ['text', '0812'],
    ],
  ])
})
