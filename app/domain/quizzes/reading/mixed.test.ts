import { expect, test } from 'vitest'
import { cured, readQuestions, withoutReady } from './read-questions.ts'
import { read } from './shown.fakes.ts'

const GIFT = '::GIFT:: Berapa? {#12:1}'
const OF_GIFT = 'numeric Berapa? | *12 ± 1'
const SIAPA = '1. Siapa?\nA. Bupati\nB. Camat\nJawaban: B'
const OF_SIAPA = 'choice Siapa? | Bupati | *Camat'
const LAIN = '2. Lain?\nA. m\nB. n\nJawaban: A'
const OF_LAIN = 'choice Lain? | *m | n'

test.each([
  ['between two that were typed', `${SIAPA}\n\n${GIFT}\n\n${LAIN}`, [OF_SIAPA, OF_GIFT, OF_LAIN]],
  ['without empty lines', `${SIAPA}\n${GIFT}\n${LAIN}`, [OF_SIAPA, OF_GIFT, OF_LAIN]],
  ['without a title', `${SIAPA}\nBerapa? {#12:1}\n${LAIN}`, [OF_SIAPA, OF_GIFT, OF_LAIN]],
  ['before all', `${GIFT}\n\n${SIAPA}\n\n${LAIN}`, [OF_GIFT, OF_SIAPA, OF_LAIN]],
  ['behind all', `${SIAPA}\n\n${LAIN}\n\n${GIFT}`, [OF_SIAPA, OF_LAIN, OF_GIFT]],
  [
    'on several lines',
    `${SIAPA}\n\n::Q::Siapa yang\nmemimpin? {\n  =Bupati\n  ~Camat\n}\n\n${LAIN}`,
    [OF_SIAPA, 'choice Siapa yang / memimpin? | *Bupati | Camat', OF_LAIN],
  ],
  [
    'beside questions without numbers',
    `Siapa?\nA. Bupati\nB. Camat\nANSWER: B\n\n${GIFT}\n\nLain?\nA. m\nB. n\nANSWER: A`,
    [OF_SIAPA, OF_GIFT, OF_LAIN],
  ],
  [
    'beside a table',
    `No\tPernyataan\tB\tS\n1\tKRS per anak.\t\t√\n2\tKRS per keluarga.\tv\t\n\n${GIFT}`,
    ['trueFalse KRS per anak. | *Salah', 'trueFalse KRS per keluarga. | *Benar', OF_GIFT],
  ],
  ['beside an essay', `3. Uraikan dua sebab.\nJenis: esai\n\n${GIFT}`, ['essay Uraikan dua sebab.', OF_GIFT]],
  [
    'with the keys at the end',
    `1. Siapa?\nA. Bupati\nB. Camat\n\n${GIFT}\n\n2. Lain?\nA. m\nB. n\n\nKunci Jawaban:\n1. B\n2. A`,
    [OF_SIAPA, OF_GIFT, OF_LAIN],
  ],
  [
    'a question without a number behind it stays one',
    `${SIAPA}\n\n${GIFT}\n\nLain?\nA. m\nB. n\nJawaban: A`,
    [OF_SIAPA, OF_GIFT, OF_LAIN],
  ],
  [
    'right below one on a line',
    `1. Siapa? a. Bupati b. Camat Jawaban: B\n\n{#12:1}`,
    [OF_SIAPA, '? {#12:1}'],
  ],
  [
    'braces of sets belong to what was typed',
    `1. Himpunan {1, 2}?\nA. ya\nB. tidak\nJawaban: A\n\n${GIFT}`,
    ['choice Himpunan {1, 2}? | *ya | tidak', OF_GIFT],
  ],
])('one question of GIFT: %s', (_, text, said) => {
  expect(read(text)).toEqual(said)
})

test('what is GIFT’s own is asked about as before', () => {
  for (const text of [
    'Siapa?\nA. Dinkes\nB. DPPKB\n{B}',
    'Siapa?\nA. Dinkes\nB. DPPKB\n\n{A}\n\n::Dua:: b {T}',
    '1. Siapa yang\n\nmemimpin? {=a ~b}',
    'a {T}\nJawaban: B',
    '::A:: satu {T}\n\nBacalah dahulu.\n\n::B:: dua {F}',
  ])
    expect([text, read(text).some((one) => one.startsWith('? '))]).toEqual([text, true])
})

test('neither is mended at the cost of the other', () => {
  const text = `1. Uraikan!\n${GIFT}\nKalimat lain.\n\n2. Lain?\nA. m\nB. n`
  const { questions } = readQuestions(text)
  for (const cure of questions.flatMap(({ cures }) => cures))
    expect(cured(readQuestions(text).text, cure)).toContain(GIFT)
})

test('a category of GIFT goes on for what was typed below it, and stays in the box', () => {
  const text = `$CATEGORY: Bab 1\n\n${SIAPA}\n\n${GIFT}\n\n2. Lain?\nA. m\nB. n`
  const reading = readQuestions(text)
  expect(reading.questions.map(({ question }) => question?.category)).toEqual(['Bab 1', 'Bab 1', undefined])
  expect(withoutReady(reading)).toBe('$CATEGORY: Bab 1\n\n2. Lain?\nA. m\nB. n')
})
