import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPersonalNumber } from './personal-number.ts'

/** Built like a NIK of 64.08 but nobody's: day 31, month 12, serial 9999. */
const nik = '6408013112999999'
const pass = (text: string) => expect(findPersonalNumber(text), text).toBeNull()
const refuse = (text: string) => expect(findPersonalNumber(text), text).not.toBeNull()

test('refuses sixteen digits in a row', () => {
  refuse(nik)
  refuse(`NIK: ${nik}.`)
  refuse(`abc${nik}def`)
  refuse('0000000000000000')
})

test('refuses sixteen digits parted by spaces, dots or dashes of any kind', () => {
  for (const separator of [
    ' ',
    '.',
    '-',
    '–',
    '—',
    '‑',
    '−',
    '\u00A0',
    '\u2009',
    '\u202F',
    '\u3000',
    ' - ',
    '. ',
    '·',
    '...',
  ]) {
    refuse(['6408', '0131', '1299', '9999'].join(separator))
    refuse(['640801', '311299', '9999'].join(separator))
  }
  refuse('6408 01.31-12 99.99-99')
  refuse([...nik].join(' '))
})

test('refuses sixteen digits hidden by characters nobody sees', () => {
  for (const hidden of [
    '\u200B',
    '\u200C',
    '\u200D',
    '\u2060',
    '\uFEFF',
    '\u00AD',
    '\u202E',
    '\u2066',
    '\u3164',
    '\u2800',
    '\u0301',
  ]) {
    refuse([...nik].join(hidden))
  }
  refuse(`6408\u200B 0131\u200B-1299\uFEFF.9999`)
  refuse([...nik].map((digit) => `${digit}\uFE0F\u20E3`).join(''))
  refuse(
    [...nik].map((digit) => (digit === '0' ? '⓿' : String.fromCodePoint(0x2775 + Number(digit)))).join(''),
  )
})

test('refuses digits in another dress', () => {
  const dressed = (zero: number) =>
    [...nik].map((digit) => String.fromCodePoint(zero + Number(digit))).join('')
  for (const zero of [0xff10, 0x1d7ce, 0x1d7f6, 0x0660, 0x06f0, 0x0966]) refuse(dressed(zero))
  refuse('⁶⁴⁰⁸ ₀₁₃₁ ①②⑨⑨ 9999')
  refuse('６４０８．０１３１．１２９９．９９９９')
})

test('refuses a number beside other figures', () => {
  refuse(`1. ${nik}`)
  refuse(`${nik} 2024`)
  refuse(`${nik} 0812 3456 7890`)
  refuse('1. 6408 0131 1299 9999')
  refuse('6408 0131 1299 9999 - 17-08-1990')
  refuse(`197001011990031001 ${nik}`)
})

test('lets fifteen, seventeen and eighteen digits pass', () => {
  pass('640801311299999')
  pass('64080131129999991')
  pass('197001011990031001')
  pass('NIP 19700101 199003 1 001')
  pass('NIP 19700101.199003.1.001')
  pass('1970 0101 1990 0310 01')
})

test('lets sixteen digits inside a longer unbroken number pass', () => {
  pass(`1${nik}`)
  pass(`${nik}00`)
})

test('refuses sixteen digits of money in one piece, and what is built like a NIK in thousands', () => {
  refuse('Rp1800000000000000')
  refuse('Rp6.408.013.112.999.999')
  pass('Rp1.800.000.000.000.000')
  pass('Rp10.800.000.000.000')
})

test('lets the lines pass that were refused to honest people', () => {
  const [head, ...lines] = readFileSync('tests/cases/evidence/guard-16.txt', 'utf8').split('\n')
  expect(head).toMatch(/seharusnya lolos/)
  expect(lines.filter((line) => line !== '')).toHaveLength(5)
  for (const line of lines) pass(line)
})

test('lets coordinates, budget codes, compact dates, rows of figures and names of camera files pass', () => {
  pass('-0.512345 117.512345')
  pass('0.5123456789012345')
  pass('Sumur di 1.105213 116.121212 dan 0.498765 117.554433')
  pass('2.14.03.2.02.0014.5.1.02 dan 5.1.02.01.01.0024')
  pass('Kode 1.03.10.2.01.0012.5.2.04')
  pass('20260101-20261231')
  pass('20260101 20261231 20270101')
  pass('12.345 23.456 34.567 4')
  pass('1.021 3.112 4.515 6.717')
  pass('64.08.01.2001 64.08.02.2003 64.08.11.2001')
  pass('64.08.11.2001 64.08.12.2003')
  for (const file of [
    '2026112114300012.jpg',
    'IMG_20261121_143000.jpg',
    'PXL_20261121_143000123.jpg',
    '2026-11-21 14.30.00.12.mp4',
  ])
    pass(file)
})

test('refuses what is built like a NIK or a KK however it is grouped, when nothing else stands there', () => {
  refuse('6408 01 311299 9999')
  refuse('64.08.01.311299.9999')
  refuse('64-08-01-71-12-99-0001')
  refuse('640 801 311 299 9999')
  refuse('64080 13112 99999 9')
  refuse('64080131 12999999')
  refuse('64 0801311299 9999')
  refuse('No. KK 640801 010126 0007')
})

test('refuses it in the number of a list and before other figures, without taking parts of longer codes for it', () => {
  refuse('1.6408 0131 1299 9999')
  refuse('1.6408.0131.1299.9999')
  refuse('6408.0131.1299.9999-17-08-1990')
  refuse('6408 0131 1299 9999 2024 12')
  pass('6408.0131.1299.9999.2024')
})

test('lets figures that are parted by words, commas, slashes, lines or tabs pass', () => {
  pass('19.900 keluarga (2023), 15.576 (2024), 11.973 (2024)')
  pass('2021, 2022, 2023, 2024')
  pass('12500000\n34000000')
  pass('1250\t3400\t5600\t7800')
  pass('| 12500000 | 34000000 |')
  pass('6408/0131/1299/9999')
})

test('lets dates and times pass', () => {
  pass('21-11-2026 08.00-16.00')
  pass('21.11.2026 08.00–16.00 WITA')
  pass('01-11-2026 – 05-11-2026')
  pass('01.11.2026 - 05.11.2026')
  pass('2026-11-01 2026-11-05')
  pass('Screenshot_2026-11-21-14-30-00-12.png')
  pass('2021 2022 2023 2024')
  pass('IMG_20261121_143000_01.jpg')
})

test('does not take sixteen digits for dates when one part is none', () => {
  refuse('6408 2022 1023 2024')
  refuse('31-11-9026 08.00-16.00')
  refuse('21-13-2026 08.00-16.00')
})

test('tells the place and the line but not the value', () => {
  const found = findPersonalNumber(`Baris satu\r\nNIK ${nik} ada`)
  expect(found).toEqual({ start: 16, end: 32, line: 2 })
  expect(JSON.stringify(found)).not.toContain(nik)
})

const someone = fc.tuple(
  fc.stringMatching(/^(?:64|71|16|97)\d{4}$/),
  fc.constantFrom('01', '17', '31', '41', '71'),
  fc.constantFrom('01', '09', '12'),
  fc.stringMatching(/^\d{6}$/),
)

test('finds a number built like a NIK in whatever groups, with whatever between them', () => {
  const gap = fc.constantFrom('\u200B', '-', '. ', ' ', '\u00A0', ' – ')
  const lengths = fc.constantFrom(
    [4, 4, 4, 4],
    [6, 6, 4],
    [2, 2, 2, 6, 4],
    [8, 8],
    [3, 3, 3, 3, 4],
    [5, 5, 6],
    [12, 4],
    [1, 15],
  )
  fc.assert(
    fc.property(someone, lengths, gap, (parts, groups, between) => {
      const digits = parts.join('')
      let from = 0
      const grouped = groups.map((length) => digits.slice(from, (from += length))).join(between)
      return findPersonalNumber(`x${grouped}x`) !== null
    }),
  )
})

test('finds sixteen digits in one piece, and nothing in one digit more or less', () => {
  const digits = fc.stringMatching(/^77\d{14}$/)
  fc.assert(fc.property(digits, (value) => findPersonalNumber(`x${value}x`) !== null))
  const others = fc.stringMatching(/^(?:\d{15}|\d{17}|\d{18})$/)
  fc.assert(fc.property(others, (value) => findPersonalNumber(value) === null))
})

test('one honest row of figures in a hundred at most is taken for a number of a person', () => {
  const thousands = fc.integer({ min: 1000, max: 99_999 }).map((value) => value.toLocaleString('id-ID'))
  const rows = fc.sample(
    fc.array(thousands, { minLength: 3, maxLength: 6 }).map((row) => row.join(' ')),
    {
      numRuns: 2000,
      seed: 8,
    },
  )
  expect(rows.filter((row) => findPersonalNumber(row) !== null).length).toBeLessThanOrEqual(20)
})

// A reader whose work grows with the square of the text would not end before the test's time is up.
test('reads 400,000 characters of hostile text', () => {
  for (const piece of ['1 ', '1.', '2021-', '\u200B1', '- ', 'A bin ']) {
    const text = piece.repeat(400_000 / piece.length)
    expect(() => findPersonalNumber(text)).not.toThrow()
  }
})
