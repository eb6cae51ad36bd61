import { expect, test } from 'vitest'
import { hiddenSigns, withoutHiddenSigns } from './hidden-signs.ts'

test.each([
  'soft\u00adhyphen',
  'lebar\u200bnol',
  '\ufeffawal',
  'balik\u202earah',
  'huruf\u200dhuruf',
  '👩\u200dhuruf',
  'huruf\u200d👩',
  '👩\u200d\u200d👩',
  '\u{1f3f4}\u{e0068}\u{e0069}\u{e007f}',
  '\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
  'a\u0000b',
  'a\ud800b',
  'a\uf0b7b',
])('finds what hides in %j', (text) => {
  expect(hiddenSigns(text).length).toBeGreaterThan(0)
  expect(hiddenSigns(withoutHiddenSigns(text))).toEqual([])
})

test.each([
  'Keluarga 👨\u200d👩\u200d👧\u200d👦 sehat',
  'petugas 👩🏽\u200d⚕️ datang',
  'pelangi 🏳️\u200d🌈, bajak laut 🏴\u200d☠️',
  'Inggris \u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
  'centang ✔️, angka 1️⃣, Indonesia 🇮🇩',
  'spasi keras\u00a0dan tab\tdan\nbaris',
])('lets joined emoji be: %s', (text) => {
  expect(hiddenSigns(text)).toEqual([])
  expect(withoutHiddenSigns(text)).toBe(text)
})

test('tells each sign with its place, and takes out nothing else', () => {
  const text = 'a\u00adb 👩\u200d⚕️\u200b\nc\u2028d'
  expect(hiddenSigns(text).map(({ index }) => index)).toEqual([1, 9, 12])
  expect(withoutHiddenSigns(text)).toBe('ab 👩\u200d⚕️\nc\nd')
})
