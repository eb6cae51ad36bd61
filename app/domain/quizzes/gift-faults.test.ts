import fc from 'fast-check'
import { expect, test } from 'vitest'
import { giftSentence } from './gift-faults.ts'
import { readGift } from './gift.ts'

/** The faults of a file as "line code". */
function faultsOf(gift: string): string[] {
  return readGift(gift).faults.map((fault) => `${fault.line} ${fault.code}`)
}

const MALFORMED: [why: string, gift: string, faults: string[]][] = [
  ['a title without an end', '\n::Judul soal {T}', ['2 titleUnclosed']],
  ['an open brace at the end', 'Apa?\n{=a ~b', ['2 braceUnclosed']],
  ['an open brace before the next question', 'a {T\n\nb {F}', ['1 braceUnclosed']],
  ['an empty line inside the braces', 'a {=b\n\n~c}\n\nd {T}', ['1 emptyLineInAnswers']],
  ['two empty lines inside the braces', 'a\n{=b\n\n~c\n\n~d}\n\ne {T}', ['2 emptyLineInAnswers']],
  ['a closing brace alone', 'a\nb }', ['2 braceUnopened']],
  ['a closing brace before the opening one', 'a } b {T}', ['1 braceUnopened']],
  ['one closing brace too many', 'a {T}\n}', ['2 braceUnopened']],
  ['a brace inside the answers', 'a {=b\n~{c}', ['2 braceNested']],
  ['two answer parts', 'a {T} b\n{F}', ['2 answersTwice']],
  ['a question without text', '::Judul:: {T}', ['1 noText']],
  ['a title alone', '::Judul::', ['1 noText']],
  ['the same title twice', '::A:: b {T}\n\n::A:: c {F}', ['3 titleTwice']],
  ['the same id twice', '// [id:1]\nb {T}\n\n// [id:1]\nc {F}', ['5 idTwice']],
  ['one choice only', 'a {~%100%b}', ['1 tooFewChoices']],
  ['choices without a right one', 'a {\n~b\n~c}', ['2 noRightAnswer']],
  ['two right choices', 'a {=b =c ~d}', ['1 severalRight']],
  ['weights below 100', 'a {~%50%b ~%25%c ~d}', ['1 weightSum']],
  ['weights above 100', 'a {~%50%b ~%60%c}', ['1 weightSum']],
  ['only negative weights', 'a {~%-50%b ~%-60%c}', ['1 noRightAnswer']],
  ['a right choice that earns half', 'a {=%50%b ~c}', ['1 noRightAnswer']],
  ['a weight that cannot be read', 'a {=b\n~%5O%c}', ['2 weightBad']],
  ['a weight over 100', 'a {~%150%b ~c}', ['1 weightRange', '1 weightSum']],
  ['an empty choice', 'a {=b\n~\n~c}', ['2 answerEmpty']],
  ['a choice with only feedback', 'a {=b ~#c ~d}', ['1 answerEmpty']],
  ['the same choice twice', 'a {=b\n~c\n~c}', ['3 answerTwice']],
  ['text before the first choice', 'a {b ~c =d}', ['1 textBeforeAnswers']],
  ['an empty short answer', 'a {=}', ['1 answerEmpty']],
  ['no short answer with the full mark', 'a {=%50%b}', ['1 noRightAnswer']],
  ['a short answer that takes marks away', 'a {=b =%-50%c}', ['1 weightRange']],
  ['the same short answer twice', 'a {=b\n=b}', ['2 answerTwice']],
  ['one pair only', 'a {=b -> c}', ['1 tooFewPairs']],
  ['a pair without an arrow', 'a {=b -> c\n=d\n=e -> f}', ['2 pairWithoutArrow']],
  ['a pair without an answer', 'a {=b -> c\n=d ->}', ['2 answerEmpty']],
  ['the same premise twice', 'a {=b -> c =d -> e\n=b -> f}', ['2 answerTwice']],
  ['only one real pair', 'a {=b -> c = -> d}', ['1 tooFewPairs']],
  ['no number', 'a {#}', ['1 noRightAnswer']],
  ['a word for a number', 'a {#tiga}', ['1 notNumber']],
  ['a comma without decimals', 'a {#3,}', ['1 notNumber']],
  ['spaces in a number', 'a {#1 250 000}', ['1 notNumber']],
  ['a unit behind a number', 'a {#50%}', ['1 notNumber']],
  ['a broken tolerance', 'a {#3:x}', ['1 notNumber']],
  ['a negative tolerance', 'a {#3:-1}', ['1 toleranceNegative']],
  ['a range upside down', 'a {#\n=5..1}', ['2 rangeBackwards']],
  ['half a range', 'a {#3..}', ['1 notNumber']],
  ['an infinite number', 'a {#1e999}', ['1 notNumber']],
  ['hexadecimal digits', 'a {#0x10}', ['1 notNumber']],
  ['a wrong-feedback that is a number', 'a {#3~4#salah}', ['1 tildeInNumeric']],
  ['a ~ in the feedback of a number', 'a {#3#kira-kira ~ 5 km}', ['1 tildeInNumeric']],
  ['a control character', 'a\n\u0000b {T}', ['2 badCharacter']],
  ['a broken character', 'a\nru\uFFFDsak {T}', ['2 characterLost']],
  ['a filler of ours', 'a \uFDD0 {T}', ['1 badCharacter']],
]

test.each(MALFORMED)('refuses %s', (_why, gift, faults) => {
  expect(faultsOf(gift)).toEqual(faults)
})

test('gives back the sound questions of a file and leaves the faulty ones out', () => {
  const { questions, faults } = readGift('a {T}\n\nb {=c}}\n\nd {F}')
  expect(questions.map((question) => question.line)).toEqual([1, 5])
  expect(faults).toHaveLength(1)
})

test('finds every fault of a question, in the order of the lines', () => {
  expect(faultsOf('a {\n=b\n=b\n~\n}\n\nc {#x')).toEqual([
    '2 severalRight',
    '3 answerTwice',
    '4 answerEmpty',
    '7 braceUnclosed',
  ])
})

test('says each fault with its line in both languages', () => {
  const [fault] = readGift('\na {#lima}').faults
  expect(fault?.sentence).toBe(
    'Baris 2: "lima" bukan angka; tulis angkanya saja, tanpa satuan dan tanpa spasi, misalnya 3,5 atau 3.5, 3:0,5 (toleransi), 3..4 (rentang).',
  )
  expect(fault && giftSentence(fault, 'en')).toBe(
    'Line 2: "lima" is no number; write the number alone, without unit and spaces, for example 3.5 or 3,5, 3:0.5 (tolerance), 3..4 (range).',
  )
})

test('shortens what it quotes', () => {
  const [fault] = readGift(`a {#${'x'.repeat(500)}}`).faults
  expect(fault?.detail).toHaveLength(61)
})

test('never throws and is never slow, whatever the text', () => {
  const pieces = fc.constantFrom(
    ...[
      '::',
      '{',
      '}',
      '=',
      '~',
      '#',
      '####',
      '->',
      '%50%',
      '%',
      '\\',
      '\n',
      '\n\n',
      '//',
      '[html]',
      '$CATEGORY:',
    ],
    ...['T', '1', '..', ':', ' ', 'a', '\\n', '[id:', ']', '\u0000', '💧'],
    ...['{T}', ' = ', '1~2', ' #3', '1.250', ',5', 'S', '→', 'A. x\n', 'B. y\n', 'Kunci: B', '\uFFFD'],
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      const { questions, faults, notes } = readGift(parts.join(''))
      return [...questions, ...faults, ...notes].every(({ line }) => line > 0)
    }),
    { numRuns: 3000 },
  )
})

test.each([
  ...['{', '}', '\\', '=', '~', '::', '#', '%', '-', '\n', '//\n', 'a {=', '[id:', '{=a ~'],
  ...[' = ', '=\n', '1~2', ' #3', '1.250', '\n\n', 'a\n\n', 'a. ', 'A. x\nB. y\n\n', 'a;b;c;d\n', '* ', '%5'],
])(
  // A reader whose work grows with the square of the text would not end before the test's time is up.
  'reads 200,000 characters of %j',
  (piece) => {
    const many = piece.repeat(200_000 / piece.length)
    for (const text of [`a {${many}}`, many]) expect(readGift(text)).toHaveProperty('questions')
  },
)
