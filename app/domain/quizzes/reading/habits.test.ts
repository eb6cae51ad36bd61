import { expect, test } from 'vitest'
import { isReady, type Cure, type FoundQuestion } from './found.ts'
import { linesOfHtml } from './html-lines.ts'
import { cured, readQuestions, withoutReady } from './read-questions.ts'
import { textOfWritten } from './written-text.ts'

function shortly(found: FoundQuestion): string {
  const { kind, answers } = found.seen
  if (!isReady(found))
    return found.faults.map(({ id }) => id.replace('Baris ', '').replace(':', '').split(';')[0]).join(' ')
  const right = answers.flatMap(({ isRight, text }, index) =>
    isRight ? [kind === 'choice' ? String.fromCharCode(65 + index) : text] : [],
  )
  return [kind, ...right].join(' ')
}

function said(text: string): string[] {
  return readQuestions(text).questions.map(shortly)
}

function pressed(text: string, code: Cure['code'], detail = ''): string {
  const reading = readQuestions(text)
  const cure = reading.questions
    .flatMap(({ cures }) => cures)
    .find((one) => one.code === code && one.detail === detail)
  if (!cure) throw new Error(`There is no cure ${code}.`)
  return cured(reading.text, cure)
}

test.each([
  ['answers on one line', '1. Siapa?\nA. Dinkes  B. DPPKB  C. Camat\nKunci: B', ['choice B']],
  ['a number without a blank', '1.Siapa?\na.Dinkes\nb.DPPKB\nJawab: a', ['choice A']],
  [
    'keys at the end, on one line',
    '1. Satu?\nA. a\nB. b\n2. Dua?\nA. a\nB. b\nKunci: 1. B 2. A',
    ['choice B', 'choice A'],
  ],
  [
    'keys at the end, below a heading',
    '1. Satu?\nA. a\nB. b\n2. Dua?\nA. a\nB. b\n\nKUNCI JAWABAN\n1. B\n2. A',
    ['choice B', 'choice A'],
  ],
  [
    'a list inside a question',
    '1. Perhatikan!\n1. air\n2. jamban\nMana?\nA. 1\nB. 2\nKunci: A\n2. Dua? (B/S)\nS',
    ['choice A', 'trueFalse Salah'],
  ],
  [
    'statements with B/S',
    '1. KRS per anak. (B/S)\nS\n2. KRS per keluarga.\nJawaban: Benar',
    ['trueFalse Salah', 'trueFalse Benar'],
  ],
  [
    'pairs with an equals sign',
    '3. Jodohkan.\nKRS = BKKBN\nDesil = DTSEN\nBalita pendek =',
    ['4 pasangan "Balita pendek" belum ada isinya'],
  ],
  ['a star before a letter', '1. Tahun?\n*A. 2025\nB. 2024', ['choice A']],
  ['a figure', '1. Berapa persen?\nJawaban: 14,1', ['numeric 14,1']],
  ['a range', '1. Berapa persen?\nJawaban: 13,9..14,3', ['numeric 13,9..14,3']],
  ['words', '1. Siapa?\nJawaban: DPPKB; Dinas PPKB', ['short DPPKB Dinas PPKB']],
  ['lines to write on', '1. Uraikan.\n..............\n..............', ['essay']],
  ['an empty answer', '1. Uraikan.\nJawaban: ........', ['essay']],
  ['full-width letters', '１．Satu?\nＡ．a\nＢ．b\nＫunci：Ｂ', ['choice B']],
  [
    'an abbreviation in a text',
    '1. Surat ditandatangani\na.n. Bupati oleh siapa?\nA. Sekda\nB. Camat\nKunci: A',
    ['choice A'],
  ],
  ['an equals sign beside options', '1. Hitung:\nD = 90\nS = 180\nA. 50\nB. 90\nKunci: A', ['choice A']],
  ['superscripts stay', '1. Luas?\nA. 5 m²\nB. ½ m²\nKunci: B', ['choice B']],
])('reads %s', (_what, text, questions) => {
  expect(said(text)).toEqual(questions)
})

test('superscripts and fractions stay as they were typed', () => {
  const [found] = readQuestions('1. Luas?\nA. 5 m²\nB. ½ m²\nKunci: B').questions
  expect(found?.seen.answers.map(({ text }) => text)).toEqual(['5 m²', '½ m²'])
})

test('nothing becomes a text to be read in silence', () => {
  for (const text of [
    'Halo.',
    '1. Halo.',
    '1. Apa itu KRS?\n\n2. Siapa?',
    'A. satu',
    'Kunci: B',
    '::T::\n\nApa ini?',
  ])
    for (const found of readQuestions(text).questions)
      expect([isReady(found), found.question?.kind]).not.toEqual([true, 'description'])
})

test('what kind an open question is, is one press', () => {
  const text = '1. Uraikan dua sebab.'
  expect(said(text)).toEqual(['1 tidak ada pilihan dan tidak ada kunci'])
  expect(said(pressed(text, 'essay'))).toEqual(['essay'])
  expect(said(pressed(text, 'true'))).toEqual(['trueFalse Benar'])
  expect(said(pressed(text, 'reading'))).toEqual(['description'])
})

test('a key of several is never cured into what nobody wrote', () => {
  const text = '1. Dua?\n*A. satu\nB. dua\nC. tiga\nKunci: B'
  expect(said(text)).toEqual(['5 bintang dan baris kunci tidak sama (A, B)'])
  expect(pressed(text, 'key', 'B')).toBe('1. Dua?\nA. satu\nB. dua\nC. tiga\nJawaban: B')
  expect(said(pressed(text, 'keys', 'A, B'))).toEqual(['choice A B'])
})

test('an answer that is taken out moves the letters and the key', () => {
  const text = '1. Angka?\nA. 1\nB. 2\nC. 2\nD. 3\nKunci: D'
  expect(pressed(text, 'withoutChoice', 'B')).toBe('1. Angka?\nA. 1\nB. 2\nC. 3\nJawaban: C')
})

test('several right answers share the mark, and wrong ones take as much away', () => {
  const [found] = readQuestions('1. Tiga?\nA. a\nB. b\nC. c\nD. d\nKunci: A, B, C').questions
  expect(found?.question).toMatchObject({
    many: true,
    choices: [{ weight: 33.33333 }, { weight: 33.33333 }, { weight: 33.33333 }, { weight: -100 }],
  })
  expect(found?.notes[0]?.id).toContain('mencentang semuanya')
})

test('what is taken leaves the box, and the rest stays as it was typed', () => {
  const text = 'Pilih!\n\n1. Satu?\nA. a\nB. b\nKunci: B\n\n2. Dua?\nA. a\nB. b'
  expect(withoutReady(readQuestions(text))).toBe('Pilih!\n\n2. Dua?\nA. a\nB. b')
  const gift = '$CATEGORY: Bab 1\n\n::A:: satu {T}\n\n::B:: dua {=a ~b = c}'
  expect(withoutReady(readQuestions(gift))).toBe('$CATEGORY: Bab 1\n\n::B:: dua {=a ~b = c}')
  expect(withoutReady(readQuestions('1. Satu?\nA. a\nB. b\nKunci: 1. B'))).toBe('')
})

test('a table that came as text with tabs', () => {
  expect(said('No\tPernyataan\tB\tS\n1\tKRS per anak.\t\t√\n2\tKRS per keluarga.\tv\t')).toEqual([
    'trueFalse Salah',
    'trueFalse Benar',
  ])
  expect(said('Soal\tA\tB\tKunci\nSiapa?\tDinkes\tDPPKB\tB')).toEqual(['choice B'])
  expect(said('1.\tSiapa?\nA.\tDinkes\nB.\tDPPKB\nKunci: B')).toEqual(['choice B'])
})

test('lists of HTML are counted, and bold is a key', () => {
  const html =
    '<ol><li>Siapa?<ol type="A"><li>Dinkes</li><li><b>DPPKB</b></li></ol></li><li>Mana?<ol><li><span style="background:yellow">air</span></li><li>cat</li></ol></li></ol>'
  expect(said(textOfWritten(linesOfHtml(html)))).toEqual(['choice B', 'choice A'])
})

test('bullets below a question are its answers', () => {
  expect(said('1. Siapa?\n• Dinkes\n• DPPKB\nKunci: DPPKB')).toEqual(['choice B'])
})
