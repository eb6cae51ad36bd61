import { expect, test } from 'vitest'
import { readGift } from './gift.ts'

function saidOf(gift: string): string[] {
  const { faults, notes } = readGift(gift)
  return [...faults, ...notes].map(({ line, code, detail }) => [line, code, detail].join(' ').trim())
}

test.each([
  ['between text and answers', '::A::Apa?\n\n{=a ~b}', ['2 emptyLineInQuestion 3']],
  ['between title and text', '::A::\n\nApa? {T}', ['2 emptyLineInQuestion 3']],
  ['twice', '::A::Apa?\n\nA1\n\n\n{#5}', ['2 emptyLineInQuestion 6']],
  ['after a text without a title', 'Perhatikan tabel.\n\nBerapa? {#5}', ['2 emptyLineInQuestion 3']],
  ['with a gap at the beginning', 'Perhatikan.\n\n{=Bupati} memutuskan.', ['2 emptyLineInQuestion 3']],
])('finds the empty line in a question: %s', (_where, gift, said) => {
  expect(saidOf(gift)).toEqual(said)
  expect(readGift(gift).questions).toEqual([])
})

test('says the cause and both ways out', () => {
  expect(readGift('::A::Apa?\n\nBerapa? {T}').faults.map(({ sentence }) => sentence)).toEqual([
    'Baris 2: baris kosong memotong soal ini dari jawabannya di baris 3; hapus baris kosong di antaranya (jarak ditulis \\n), atau bila teks ini bacaan tersendiri, beri soal di baris 3 judulnya sendiri (::…::).',
  ])
})

test.each([
  ['a title', '::P::Bacalah dulu.\n\n::Q::Apa? {T}'],
  ['a comment', '::P::Bacalah dulu.\n\n// soal pertama\nApa? {T}'],
  ['a comment that stands alone', '::P::Bacalah dulu.\n\n// soal pertama\n\nApa? {T}'],
  ['a category', '::P::Bacalah dulu.\n\n$CATEGORY: B\n\nApa? {T}'],
])('lets a text stand before a question that begins with %s', (_what, gift) => {
  expect(saidOf(gift)).toEqual([])
  expect(readGift(gift).questions.map(({ kind }) => kind)).toEqual(['description', 'trueFalse'])
})

test('leaves the questions around a torn one in, in their categories', () => {
  const { questions, faults } = readGift('a {T}\n\n$CATEGORY: B\n::C::c\n\nd {T}\n\ne {F}')
  expect(faults.map(({ line }) => line)).toEqual([5])
  expect(questions.map(({ line, category }) => [line, category])).toEqual([
    [1, null],
    [8, 'B'],
  ])
})

test('says that a text without answers is no question', () => {
  expect(saidOf('a {T}\n\nApa lagi?')).toEqual(['3 textAlone Apa lagi?'])
  expect(saidOf('a {T}\n\n::Akhir::Terima kasih.')).toEqual([])
  expect(saidOf('a {T}\n\n::Akhir::Apa lagi?')).toEqual(['3 textAlone Apa lagi?'])
})

test('refuses a question whose options stand as text, and does not tie it to the next', () => {
  expect(saidOf('Siapa?\nA. Dinkes\nB. DPPKB\nJawaban: B\n\nb {T}')).toEqual(['1 keyWithoutBraces'])
  expect(saidOf('a {T}\n\n::Dua::Siapa?\nA. Dinkes\n*B. DPPKB')).toEqual(['3 keyWithoutBraces'])
})
