import { expect, test } from 'vitest'
import { cured, readQuestions } from './read-questions.ts'
import { read } from './shown.fakes.ts'

const OF_THREE = 'choice Siapa? | Bupati | *Camat | Lurah'
const SANGATTA = 'choice Ibu kota Kutim? | Bontang | *Sangatta'
const NUMBERED = '10. Ibu kota Kutim?\nA. Bontang\nB. Sangatta\nJawaban: B'
const DESIL = 'Desil 1 artinya apa?\nA. Termiskin\nB. Terkaya'
const OF_DESIL = 'choice Desil 1 artinya apa? | *Termiskin | Terkaya'

test.each([
  [
    'a question without a number keeps its key to itself',
    `${NUMBERED}\n\n${DESIL}\nJawaban: A\n\n11. Lain?\nA. m\nB. n\nJawaban: B`,
    [SANGATTA, OF_DESIL, 'choice Lain? | m | *n'],
  ],
  ['so it is without a blank line', `${NUMBERED}\n${DESIL}\nJawaban: A`, [SANGATTA, OF_DESIL]],
  [
    'so it is with blank lines everywhere',
    `${NUMBERED}\n\nDesil 1 artinya apa?\n\nA. Termiskin\n\nB. Terkaya\n\nJawaban: A`,
    [SANGATTA, OF_DESIL],
  ],
  [
    'several of them',
    `${NUMBERED}\n\n${DESIL}\nJawaban: A\n\nSiapa?\nA. Bupati\nB. Camat\nC. Lurah\nJawaban: B`,
    [SANGATTA, OF_DESIL, OF_THREE],
  ],
  [
    'without a key it is asked',
    `${NUMBERED}\n\n${DESIL}`,
    [SANGATTA, '? Desil 1 artinya apa? | Termiskin | Terkaya'],
  ],
  [
    'behind one without a key, both are what they are',
    `1. Lain?\nA. m\nB. n\n\n${DESIL}\nJawaban: A`,
    ['? Lain? | m | n', OF_DESIL],
  ],
  [
    'answers that begin anew at A, without a key between',
    `1. Lain?\nA. m\nB. n\n${DESIL}\nJawaban: A`,
    ['? Lain? | m | n', OF_DESIL],
  ],
  [
    'answers and a key without a question',
    `${NUMBERED}\n\nA. Termiskin\nB. Terkaya\nJawaban: A`,
    [SANGATTA, '?  | *Termiskin | Terkaya'],
  ],
  [
    'words that are asked for, without a number',
    `${NUMBERED}\n\nSiapa camatnya?\nJawaban: Contoh Rahman`,
    [SANGATTA, 'short Siapa camatnya? | *Contoh Rahman'],
  ],
  [
    'a key that is not there is not made good by the next question',
    '1. Lain?\nA. m\nB. n\nJawaban: E\n\nDesil?\nA. y\nB. z\nJawaban: B',
    ['? Lain? | m | n', 'choice Desil? | y | *z'],
  ],
  [
    'behind two columns to be matched',
    '1. Pasangkan!\n1. KRS   a. BKKBN\n2. DTSEN   b. BPS\nJawaban: 1-a, 2-b\n\nSoal tanpa nomor?\nA. ya\nB. tidak\nANSWER: B',
    ['matching Pasangkan! | KRS → BKKBN | DTSEN → BPS', 'choice Soal tanpa nomor? | ya | *tidak'],
  ],
  [
    'a heading stays a heading',
    `${NUMBERED}\n\nB. Uraian\n11. Uraikan!\n.......`,
    [SANGATTA, 'essay Uraikan!'],
  ],
  ['two keys that differ', '1. Lain?\nA. m\nB. n\nJawaban: B\nJawaban: A', ['? Lain? | m | *n']],
  ['two keys that say the same', '1. Lain?\nA. m\nB. n\nJawaban: b.\nKunci: B', ['choice Lain? | m | *n']],
  ['two words for one truth', '1. Benar? (B/S)\nJawaban: B\nKunci: Benar', ['trueFalse Benar? | *Benar']],
  ['two truths', '1. KRS. (B/S)\nJawaban: B\nJawaban: S', ['? KRS. | *Benar']],
  ['two figures', '1. Berapa?\nJawaban: 5\nJawaban: 6', ['? Berapa? | *5']],
  [
    'a list at the end that says otherwise',
    '1. Lain?\nA. m\nB. n\nJawaban: B\n2. Mana?\nA. air\nB. api\n\nKunci Jawaban: 1. A\n2. B',
    ['? Lain? | m | *n', 'choice Mana? | air | *api'],
  ],
  [
    'a list at the end that says the same',
    '1. Lain?\nA. m\nB. n\nJawaban: B\n\nKunci Jawaban:\n1. B',
    ['choice Lain? | m | *n'],
  ],
  [
    'a list of one that says otherwise',
    '1. Lain?\nA. m\nB. n\nJawaban: B\n2. Mana?\nA. air\nB. api\nJawaban: B\n\nKunci Jawaban: 1. A',
    ['? Lain? | m | *n', 'choice Mana? | air | *api'],
  ],
  [
    'a list of truths',
    '1. KRS. (B/S)\n2. Desil. (B/S)\n\nKunci: 1. B 2. S',
    ['trueFalse KRS. | *Benar', 'trueFalse Desil. | *Salah'],
  ],
  [
    'a list for each part that counts anew',
    '1. Satu?\nA. m\nB. n\nKunci Jawaban\n1. A\nBagian II\n1. Dua?\nA. o\nB. p\nKunci Jawaban\n1. B',
    ['choice Satu? | *m | n', 'choice Dua? | o | *p'],
  ],
])('%s', (_what, text, questions) => {
  expect(read(text)).toEqual(questions)
})

test('which of two keys is right is one press, and a list at the end says the same afterwards', () => {
  for (const text of [
    '1. Lain?\nA. m\nB. n\nJawaban: B\nJawaban: A',
    '1. Lain?\nA. m\nB. n\nJawaban: B\n\nKunci Jawaban\n1. A',
  ]) {
    const reading = readQuestions(text)
    const [found] = reading.questions
    expect(found?.faults[0]?.id).toMatch(
      /dua kunci yang berbeda: B \(baris 4\), A \(baris \d\); mana yang benar\?/,
    )
    const after = found?.cures.map(
      (cure) => `${cure.code} ${cure.detail}: ${read(cured(reading.text, cure)).join()}`,
    )
    expect(after).toEqual(['key B: choice Lain? | m | *n', 'key A: choice Lain? | *m | n', 'drop : '])
  }
})

test('a key of a list that no question has is named', () => {
  const { leftOver } = readQuestions('1. Lain?\nA. m\nB. n\n\nKunci: 1. A 3. B')
  expect(leftOver).toMatchObject([{ text: '3. B', lines: { from: 5 }, cures: [] }])
})

test('an answer that is taken out moves the letter of a list at the end', () => {
  const reading = readQuestions('1. Angka?\nA. 1\nB. 2\nC. 2\nD. 3\n\nKunci Jawaban\n1. D')
  const cure = reading.questions[0]?.cures.find(({ code }) => code === 'withoutChoice')
  expect(cure && read(cured(reading.text, cure))).toEqual(['choice Angka? | 1 | 2 | *3'])
})

test('a key beside pairs that are written out is asked about, and one press leaves the pairs', () => {
  const text = '1. Pasangkan!\nKRS -> BKKBN\nDTSEN -> BPS\nJawaban: 1-b, 2-a'
  const [found] = readQuestions(text).questions
  expect(found?.faults.map(({ id }) => id)).toEqual([
    'Baris 4: baris kunci "1-b, 2-a" berdiri di samping pasangan yang sudah tertulis; buang salah satunya.',
  ])
  const cure = found?.cures.find(({ code }) => code === 'withoutKey')
  expect(cure && cured(text, cure)).toBe('1. Pasangkan!\nKRS -> BKKBN\nDTSEN -> BPS')
  expect(cure && read(cured(text, cure))).toEqual(['matching Pasangkan! | KRS → BKKBN | DTSEN → BPS'])
})

test('a key of the list at the end beside pairs is asked about too, and no press takes it out of the list', () => {
  const text = '1. Pasangkan!\nKRS -> BKKBN\nDTSEN -> BPS\n2. Lain?\nA. m\nB. n\n\nKunci Jawaban\n1. A\n2. B'
  const [found] = readQuestions(text).questions
  expect(found?.faults[0]?.id).toContain('baris kunci "A"')
  expect(found?.cures.map(({ code }) => code)).toEqual(['drop'])
})
