import { expect, test } from 'vitest'
import { cured, readQuestions } from './read-questions.ts'
import { read } from './shown.fakes.ts'

const OF_THREE = 'choice Siapa? | Bupati | *Camat | Lurah'

test.each([
  ['all on one line', '1. Siapa? A. Bupati B. Camat C. Lurah Jawaban: B', [OF_THREE]],
  ['the key on the next line', '1. Siapa? A. Bupati B. Camat C. Lurah\nJawaban: B', [OF_THREE]],
  ['the key behind the answers', '1. Siapa?\nA. Bupati B. Camat C. Lurah Jawaban: B', [OF_THREE]],
  ['small letters, no sign', '1. siapa a. bupati b. camat jawaban: b', ['choice siapa | bupati | *camat']],
  ['letters in brackets', '1) Siapa? (a) Bupati (b) Camat (c) Lurah Jawaban : (b)', [OF_THREE]],
  ['brackets, line by line', '1) Siapa?\n(a) Bupati\n(b) Camat\n(c) Lurah\nKunci: (b).', [OF_THREE]],
  [
    'two lines of answers',
    '1. Siapa?\nA. Bupati B. Camat\nC. Lurah D. Sekda\nJawaban: C',
    ['choice Siapa? | Bupati | Camat | *Lurah | Sekda'],
  ],
  [
    'two columns by tabs',
    '1. Siapa?\nA. Bupati\tC. Lurah\nB. Camat\tD. Sekda\nJawaban: C',
    ['choice Siapa? | Bupati | Camat | *Lurah | Sekda'],
  ],
  [
    'two columns that may be names',
    '1. Siapa?\nA. Bapak C. Utomo\nB. Ibu D. Lestari\nJawaban: B',
    ['? Siapa? | Bapak C. Utomo | *Ibu D. Lestari'],
  ],
  [
    'two questions on one line',
    '1. Siapa? A. Bupati B. Camat Jawaban: A 2. Mana? A. air B. api Jawaban: B',
    ['choice Siapa? | *Bupati | Camat', 'choice Mana? | air | *api'],
  ],
  [
    'several right ones on one line',
    '1. Siapa? A. Bupati B. Camat C. Lurah Jawaban: A dan C',
    ['choice Siapa? | *Bupati | Camat | *Lurah'],
  ],
  [
    'true and false on one line',
    '1. KRS per keluarga. (B/S) Jawaban: S',
    ['trueFalse KRS per keluarga. | *Salah'],
  ],
  [
    'true and false in front',
    '1. (B/S) KRS per keluarga. Jawaban: Benar',
    ['trueFalse KRS per keluarga. | *Benar'],
  ],
  [
    'a heading that asks for true or false',
    'Nyatakan benar (B) atau salah (S)!\n1. KRS per anak.\nJawaban: S\n2. KRS per keluarga.\nJawaban: B',
    ['trueFalse KRS per anak. | *Salah', 'trueFalse KRS per keluarga. | *Benar'],
  ],
  ['a letter without answers', '1. Siapa?\nJawaban: C', ['? Siapa?']],
  ['a letter that could be true', '1. Siapa?\nJawaban: B', ['? Siapa?']],
  ['a Roman numeral without answers', '1. Siapa?\nJawaban: ii', ['? Siapa?']],
  ['Roman answers', '1. Siapa?\ni. Bupati\nii. Camat\niii. Lurah\nJawaban: ii', [OF_THREE]],
  [
    'Roman questions',
    'I. Siapa?\na. Bupati\nb. Camat\nJawaban: a\n\nII. Mana?\na. air\nb. api\nJawaban: b',
    ['choice Siapa? | *Bupati | Camat', 'choice Mana? | air | *api'],
  ],
  ['answers that are counted', '1. Siapa?\n1) Bupati\n2) Camat\n3) Lurah\nJawaban: 2', [OF_THREE]],
  [
    'answers that Word counted on',
    '1. Siapa?\n1. Bupati\n2. Camat\n3. Lurah\nJawaban: 2\n2. Mana?\nA. air\nB. api\nJawaban: A',
    [OF_THREE, 'choice Mana? | *air | api'],
  ],
  [
    'a list before the answers',
    '1. Perhatikan!\n1. air\n2. jamban\nMana?\nA. 1\nB. 2\nKunci: A',
    ['choice Perhatikan! / 1. air / 2. jamban / Mana? | *1 | 2'],
  ],
  [
    'questions of figures',
    'Jawablah:\n1. Berapa kecamatan?\n2. Berapa puskesmas?\nJawaban: 2',
    ['? Berapa kecamatan?', 'numeric Berapa puskesmas? | *2'],
  ],
  ['answers without letters', '1. Siapa?\nBupati\nCamat\nLurah\nJawaban: Camat', [OF_THREE]],
  [
    'answers without letters below a long question',
    '1. Kabupaten dipimpin seseorang.\nSiapa?\nBupati\nCamat\nJawaban: camat.',
    ['choice Kabupaten dipimpin seseorang. / Siapa? | Bupati | *Camat'],
  ],
  ['stars as bullets', '1. Siapa?\n* Bupati\n* Camat\n* Lurah\nJawaban: Camat', [OF_THREE]],
  ['letters with a colon', '1. Siapa?\nA: Bupati\nB: Camat\nC: Lurah\nJawaban: B', [OF_THREE]],
  ['letters with a dash', '1. Siapa?\nA - Bupati\nB - Camat\nC - Lurah\nJawaban: B', [OF_THREE]],
  ['letters alone on their lines', '1.\nSiapa?\nA.\nBupati\nB.\nCamat\nC.\nLurah\nJawaban: B', [OF_THREE]],
  ['blank lines everywhere', '1. Siapa?\n\nA. Bupati\n\nB. Camat\n\nC. Lurah\n\nJawaban: B', [OF_THREE]],
  ['a tick behind the answer', '1. Siapa?\nA. Bupati\nB. Camat ✓\nC. Lurah', [OF_THREE]],
  ['a star behind the answer', '1. Siapa?\na. Bupati\nb. Camat *\nc. Lurah', [OF_THREE]],
  [
    'a word behind the answer that may be its own',
    '1. Siapa?\nA. Bupati\nB. Camat (benar)\nC. Lurah',
    ['? Siapa? | Bupati | Camat (benar) | Lurah'],
  ],
  [
    '"Jawaban yang benar adalah B"',
    '1. Siapa?\nA. Bupati\nB. Camat\nC. Lurah\nJawaban yang benar adalah B',
    [OF_THREE],
  ],
  ['"Jawabannya adalah B."', '1. Siapa?\nA. Bupati\nB. Camat\nC. Lurah\nJawabannya adalah B.', [OF_THREE]],
  ['"Kunci jawaban : b"', '1. Siapa?\nA. Bupati\nB. Camat\nC. Lurah\nKunci jawaban : b', [OF_THREE]],
  ['"Jawaban b"', '1. Siapa?\nA. Bupati\nB. Camat\nC. Lurah\nJawaban b', [OF_THREE]],
  ['the key behind the question', '1. Siapa? (Kunci: B)\nA. Bupati\nB. Camat\nC. Lurah', [OF_THREE]],
  ['the key before the answers', '1. Siapa?\nJawaban: B\nA. Bupati\nB. Camat\nC. Lurah', [OF_THREE]],
  [
    'an answer about answers',
    '1. Siapa?\nA. Bupati\nB. Camat\nC. Jawaban: A\nKunci: B',
    ['choice Siapa? | Bupati | *Camat | Jawaban: A'],
  ],
  ['"Soal 1:"', 'Soal 1: Siapa?\nA. Bupati\nB. Camat\nC. Lurah\nJawaban: B', [OF_THREE]],
  [
    '"Soal No. 1" on its own line',
    'Soal No. 1\nSiapa?\nA. Bupati\nB. Camat\nC. Lurah\nJawaban: B',
    [OF_THREE],
  ],
  [
    'keys at the end by tabs',
    '1. Siapa?\nA. Bupati\nB. Camat\nC. Lurah\n2. Mana?\nA. air\nB. api\nNo\tKunci\n1\tB\n2\tA',
    [OF_THREE, 'choice Mana? | *air | api'],
  ],
  [
    'keys at the end with dashes',
    '1. Siapa?\nA. Bupati\nB. Camat\nC. Lurah\n2. Mana?\nA. air\nB. api\n\nKunci: 1-B, 2-A',
    [OF_THREE, 'choice Mana? | *air | api'],
  ],
  [
    'keys at the end without numbers',
    '1. Siapa?\nA. Bupati\nB. Camat\n\nKunci Jawaban\nB',
    ['? Siapa? | Bupati | Camat'],
  ],
  [
    'names with a letter',
    '1. Jalan A. Yani dan B. Katamso ada di mana?\nJawaban: Balikpapan',
    ['short Jalan A. Yani dan B. Katamso ada di mana? | *Balikpapan'],
  ],
  [
    'people with a title',
    '1. Siapa?\nA. H. Contoh Rahman\nB. H. Contoh Salim\nJawaban: B',
    ['choice Siapa? | H. Contoh Rahman | *H. Contoh Salim'],
  ],
  [
    'a letter that comes later',
    '1. Apa?\nA. Vitamin C. dan air\nB. Zat besi\nC. Kalsium\nJawaban: C',
    ['choice Apa? | Vitamin C. dan air | Zat besi | *Kalsium'],
  ],
  [
    'words on one line',
    '1. Siapa nama camatnya? Jawaban: Contoh Rahman',
    ['short Siapa nama camatnya? | *Contoh Rahman'],
  ],
  [
    'a sentence about answers',
    '1. Tuliskan jawaban: benar atau salah.',
    ['? Tuliskan jawaban: benar atau salah.'],
  ],
  ['everything by tabs', '1.\tSiapa?\n\tA.\tBupati\n\tB.\tCamat\n\tC.\tLurah\n\tJawaban:\tB', [OF_THREE]],
  [
    'five in rows',
    '1. Siapa?\nA. Bupati    B. Camat    C. Lurah\nD. Sekda    E. Asisten\nKunci: E',
    ['choice Siapa? | Bupati | Camat | Lurah | Sekda | *Asisten'],
  ],
])('%s', (_what, text, questions) => {
  expect(read(text)).toEqual(questions)
})

test('what was asked for a letter without answers is one press, or a line of them', () => {
  const reading = readQuestions('1. Siapa?\nJawaban: B')
  const [found] = reading.questions
  expect(found?.faults[0]?.id).toContain('pilihan jawabannya tidak ditemukan')
  const after = found?.cures.map((cure) => `${cure.code}: ${read(cured(reading.text, cure)).join()}`)
  expect(after).toEqual([
    'essay: essay Siapa?',
    'true: trueFalse Siapa? | *Benar',
    'false: trueFalse Siapa? | *Salah',
    'short: short Siapa? | *B',
    'reading: description Siapa?',
    'drop: ',
  ])
})

test('what is read once is read the same again, for the box is the state', () => {
  const text = '1. Siapa? A. Bupati B. Camat Jawaban: A 2. Mana?\n1) air\n2) api\nJawaban: 2'
  const { text: box } = readQuestions(text)
  expect(box).toBe('1. Siapa?\nA. Bupati\nB. Camat\nJawaban: A\n2. Mana?\nA. air\nB. api\nJawaban: B')
  expect(readQuestions(box).text).toBe(box)
})
