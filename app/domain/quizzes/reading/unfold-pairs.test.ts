import { expect, test } from 'vitest'
import { isReady } from './found.ts'
import { readQuestions } from './read-questions.ts'

function read(text: string): string[] {
  return readQuestions(text).questions.map((found) => {
    const told = [found.seen.text.replaceAll('\n', ' / '), ...found.seen.answers.map((answer) => answer.text)]
    return `${isReady(found) ? found.seen.kind : '?'} ${told.join(' | ')}`
  })
}

const MATCHED = 'matching Pasangkan! | KRS → BKKBN | DTSEN → BPS | Desil → Bappenas'

test.each([
  [
    'the kind said above pairs that are written as such',
    '1. Pasangkan!\nJenis: menjodohkan\nKRS = BKKBN\nDTSEN = BPS\nDesil = Bappenas',
    [MATCHED],
  ],
  [
    'one column below the other',
    '1. Pasangkan!\n1. KRS\n2. DTSEN\n3. Desil\na. BPS\nb. BKKBN\nc. Bappenas\nJawaban: 1-b, 2-a, 3-c',
    [MATCHED],
  ],
  [
    'both on one line',
    '1. Pasangkan!\n1. KRS   a. BPS\n2. DTSEN   b. BKKBN\n3. Desil   c. Bappenas\nKunci: 1b, 2a, 3c',
    [MATCHED],
  ],
  [
    'blank lines, and other signs',
    '4. Pasangkan!\n\n1) KRS\n2) DTSEN\n3) Desil\n\nA. BPS\nB. BKKBN\nC. Bappenas\n\nJawaban: 1=B; 2=A; 3=C',
    [MATCHED],
  ],
  [
    'an answer more',
    '1. Pasangkan!\n1. KRS\n2. DTSEN\na. BPS\nb. BKKBN\nc. Bappenas\nJawaban: 1-b, 2-a\n2. Lain?\nA. m\nB. n\nJawaban: A',
    ['matching Pasangkan! | KRS → BKKBN | DTSEN → BPS | – → Bappenas', 'choice Lain? | m | n'],
  ],
  [
    'a number without its letter',
    '1. Pasangkan!\n1. KRS\n2. DTSEN\n3. Desil\na. BPS\nb. BKKBN\nJawaban: 1-b, 2-a',
    ['? Pasangkan! / 1. KRS / 2. DTSEN / 3. Desil | BPS | BKKBN'],
  ],
  [
    'a letter that is not there',
    '1. Pasangkan!\n1. KRS   a. BPS\n2. DTSEN   b. BKKBN\nJawaban: 1-a, 2-c',
    ['? Pasangkan! / 1. KRS a. BPS / 2. DTSEN b. BKKBN'],
  ],
  [
    'keys at the end of the list are no pairs',
    '1. Siapa?\nA. m\nB. n\n2. Mana?\nA. o\nB. p\nKunci: 1-b, 2-a',
    ['choice Siapa? | m | n', 'choice Mana? | o | p'],
  ],
])('%s', (_what, text, questions) => {
  expect(read(text)).toEqual(questions)
  const { text: box } = readQuestions(text)
  expect(readQuestions(box).text).toBe(box)
})
