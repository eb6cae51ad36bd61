import { expect, test } from 'vitest'
import { warnPersonalData } from './personal-data.ts'

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

// A reader whose work grows with the square of the text would not end before the test's time is up.
test('reads 400,000 characters of hostile text', () => {
  for (const piece of ['1 ', '1.', '2021-', '\u200B1', '- ', 'A bin ']) {
    const text = piece.repeat(400_000 / piece.length)
    expect(() => warnPersonalData(text)).not.toThrow()
  }
})
