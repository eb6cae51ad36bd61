import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPersonalNumber, warnPersonalData } from './personal-data.ts'

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

test('refuses sixteen digits of money: no district has it and an exception would be a door', () => {
  refuse('Rp1.800.000.000.000.000')
  pass('Rp10.800.000.000.000')
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
  refuse('6408 2022 2023 2024')
  refuse('32-11-2026 08.00-16.00')
  refuse('21-13-2026 08.00-16.00')
})

test('tells the place and the line but not the value', () => {
  const found = findPersonalNumber(`Baris satu\r\nNIK ${nik} ada`)
  expect(found).toEqual({ start: 16, end: 32, line: 2 })
  expect(JSON.stringify(found)).not.toContain(nik)
})

test('finds sixteen digits however they are split, and nothing in one digit more or less', () => {
  // No date starts with 77, so that nothing generated here may pass as one.
  const digits = fc.stringMatching(/^77\d{14}$/)
  const gap = fc.constantFrom('', '', '', '\u200B', '-', '.', ' ', '\u00A0')
  const gaps = fc.array(gap, { minLength: 14, maxLength: 14 })
  fc.assert(
    fc.property(digits, gaps, (value, parts) => {
      const rest = [...value.slice(2)].map((digit, index) => (parts[index] ?? '') + digit)
      return findPersonalNumber(`x77${rest.join('')}x`) !== null
    }),
  )
  const others = fc.stringMatching(/^(?:\d{15}|\d{17}|\d{18})$/)
  fc.assert(fc.property(others, (value) => findPersonalNumber(value) === null))
})

// A reader whose work grows with the square of the text would not end before the test's time is up.
test('reads 400,000 characters of hostile text', () => {
  for (const piece of ['1 ', '1.', '2021-', '\u200B1', '- ', 'A bin ']) {
    const text = piece.repeat(400_000 / piece.length)
    expect(() => [findPersonalNumber(text), warnPersonalData(text)]).not.toThrow()
  }
})

test('warns of phone numbers', () => {
  for (const phone of [
    '081234567890',
    '0812-3456-7890',
    '+62 812 3456 7890',
    '62812.3456.7890',
    '0812 345 678',
  ]) {
    expect(
      warnPersonalData(`Hubungi ${phone} segera`).map((warning) => warning.kind),
      phone,
    ).toEqual(['phone'])
  }
})

test('does not warn of dates, money, NIP or village codes', () => {
  for (const text of [
    '08-11-2026 08.00',
    '08.12.2026 120',
    'Rp812.345.678.900',
    '197001011990031001',
    '64.08.01.2001',
  ]) {
    expect(warnPersonalData(text), text).toEqual([])
  }
})

test('warns of names after a.n., bin and binti', () => {
  expect(warnPersonalData('rekening a.n. Melati Contoh')).toEqual([
    { kind: 'name', start: 9, end: 20, line: 1 },
  ])
  expect(warnPersonalData('atas nama Melati')).toHaveLength(1)
  expect(warnPersonalData('a.n Melati')).toHaveLength(1)
  expect(warnPersonalData('\nMelati binti Contoh')).toEqual([{ kind: 'name', start: 1, end: 20, line: 2 }])
  expect(warnPersonalData('Budi bin Contoh')).toHaveLength(1)
})

test('does not warn of offices that sign for another or of ordinary words', () => {
  for (const text of [
    'a.n. Bupati Kutai Timur',
    'a.n. Kepala Dinas',
    'atas nama tim',
    'robin Hood',
    'bin sampah',
    'Kabin Besar',
  ]) {
    expect(warnPersonalData(text), text).toEqual([])
  }
})
