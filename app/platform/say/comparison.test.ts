import { expect, test } from 'vitest'
import { aroundChanges, compareTexts, shortened } from './comparison.ts'

test('shows what changed, word by word', () => {
  expect(compareTexts('Timbang balita di posyandu.', 'Timbang semua balita di posyandu.')).toEqual([
    { kind: 'same', text: 'Timbang ' },
    { kind: 'added', text: 'semua ' },
    { kind: 'same', text: 'balita di posyandu.' },
  ])
})

test('compares only the lines that changed word by word', () => {
  expect(compareTexts('Satu.\nDua kata.\nTiga.\n', 'Satu.\nDua sandi.\nTiga.\nEmpat.\n')).toEqual([
    { kind: 'same', text: 'Satu.\n' },
    { kind: 'same', text: 'Dua ' },
    { kind: 'removed', text: 'kata' },
    { kind: 'added', text: 'sandi' },
    { kind: 'same', text: '.\n' },
    { kind: 'same', text: 'Tiga.\n' },
    { kind: 'added', text: 'Empat.\n' },
  ])
})

test.each([
  ['Biaya Rp2.000.000.000 setahun.', 'Biaya Rp1.800.000.000 setahun.', 'Rp2.000.000.000', 'Rp1.800.000.000'],
  ['Biaya Rp2 miliar.', 'Biaya Rp1,8 miliar.', 'Rp2 miliar', 'Rp1,8 miliar'],
  ['Biaya Rp 380 juta.', 'Biaya Rp 390 juta.', 'Rp 380 juta', 'Rp 390 juta'],
  ['Pangsa 11,3 % saja', 'Pangsa 11,4 % saja', '11,3 %', '11,4 %'],
  ['Ada 12.362 keluarga.', 'Ada 11.973 keluarga.', '12.362', '11.973'],
  ['Usia 0–23 bulan', 'Usia 0–59 bulan', '0–23', '0–59'],
  [
    'Rapat 21 November 2026, 09.10 WITA',
    'Rapat 28 November 2026, 09.10 WITA',
    '21 November 2026',
    '28 November 2026',
  ],
  ['Tanggal 2026-11-21.', 'Tanggal 2026-12-21.', '2026-11-21', '2026-12-21'],
  [
    'NIP 19800101 200501 1 001.',
    'NIP 19800101 200601 1 001.',
    '19800101 200501 1 001',
    '19800101 200601 1 001',
  ],
  ['Suhu −3,1 SD', 'Suhu −2,1 SD', '−3,1', '−2,1'],
  ['Sel <5 ditutup', 'Sel <10 ditutup', '<5', '<10'],
  ['Lihat D/S desa', 'Lihat N/D desa', 'D/S', 'N/D'],
  ['Tahun 2026. Lalu', 'Tahun 2027. Lalu', '2026', '2027'],
])('shows an amount, a date or a number in groups as a whole: %s', (before, after, removed, added) => {
  expect(compareTexts(before, after).filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'removed', text: removed },
    { kind: 'added', text: added },
  ])
})

test.each([
  [
    'a row was put first',
    '1. Uji air\n2. Bor',
    '1. Tetapkan titik\n2. Uji air\n3. Bor',
    ['1. Tetapkan titik\n'],
  ],
  ['a row was taken out', 'a) Uji\nb) Tetap\nc) Bor\n', 'a) Uji\nb) Bor\n', ['b) Tetap\n']],
  ['it stands within a quotation', '> 9. Uji\n> 10. Bor\n', '> 10. Uji\n> 11. Bor\n', []],
  ['a row was changed, too', '1. Uji air\n2. Bor\n', '2. Uji air\n3. Gali\n', ['Bor', 'Gali']],
])('does not count how a list is numbered: %s', (_, before, after, changed) => {
  const parts = compareTexts(before, after)
  expect(parts.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual(changed)
  const stands = parts.filter(({ kind }) => kind !== 'removed').map(({ text }) => text)
  expect(stands.join('')).toBe(after)
})

test('a year at the beginning of a sentence is no number of a list', () => {
  expect(compareTexts('2026. Tahun pertama.', '2027. Tahun pertama.').map(({ kind }) => kind)).toContain(
    'added',
  )
})

test('leaves no sign out, whatever stands in the texts', () => {
  const odd =
    '1. a\r\n\t2) 🏽 e\u0301 <b>&amp;</b> 1.000,5%x 4T S1 2026\u00a0km\n\n> 3. Rp\u00a02\u00a0juta—lima'
  for (const [before, after] of [
    [odd, ''],
    ['', odd],
    [odd, odd.toUpperCase()],
    [odd, `0. ${odd}`],
  ] as const) {
    const parts = compareTexts(before, after)
    const text = (kind: string) =>
      parts
        .filter((one) => one.kind !== kind)
        .map((one) => one.text)
        .join('')
    expect([text('added').replace(/\d/g, ''), text('removed')]).toEqual([before.replace(/\d/g, ''), after])
  }
})

test('shows a text beside nothing as what it is', () => {
  expect(compareTexts('sama', 'sama')).toEqual([{ kind: 'same', text: 'sama' }])
  expect(compareTexts('', 'baru')).toEqual([{ kind: 'added', text: 'baru' }])
  expect(compareTexts('lama', '')).toEqual([{ kind: 'removed', text: 'lama' }])
  expect(compareTexts('', '')).toEqual([])
})

test('shortens what did not change, and nothing else', () => {
  const long = 'kata '.repeat(300)
  const [same, removed, added] = shortened(compareTexts(`${long}lama`, `${long}baru`.concat('!'.repeat(500))))
  expect(same?.text.length).toBeLessThan(500)
  expect(removed).toEqual({ kind: 'removed', text: 'lama' })
  expect(added?.text).toHaveLength(504)
})

test('cuts through no word', () => {
  const long = 'panjang sekali '.repeat(60)
  const [same] = shortened(compareTexts(`${long}lama`, `${long}baru`))
  expect(same?.text).toMatch(/^(?:panjang sekali )+(?:panjang )?\[…\] (?:sekali )?(?:panjang sekali )+$/)
})

test('shows little around a change, and begins and ends with it', () => {
  const long = `${'kata '.repeat(100)}\n`
  const parts = aroundChanges(
    compareTexts(`${long}lama\n${long}tetap\n${long}`, `${long}baru\n${long}tetap\n${long}`),
  )
  expect(parts.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual(['lama', 'baru'])
  const [before, after] = [parts[0]?.text ?? '', parts.at(-1)?.text ?? '']
  expect([before.startsWith('[…] '), before.length < 100]).toEqual([true, true])
  expect([after.endsWith(' […]'), after.length < 100]).toEqual([true, true])
  expect(new Set(`${before} ${after}`.match(/\p{L}+/gu))).toEqual(new Set(['kata']))
})

test('gives up on two long texts that share nothing, instead of holding up everybody else', () => {
  const long = (sign: string) => Array.from({ length: 15_000 }, (_, line) => `${sign}${line}`).join('\n')
  const parts = compareTexts(long('a'), long('b'))
  expect(parts).toEqual([
    { kind: 'removed', text: long('a') },
    { kind: 'added', text: long('b') },
  ])
})
