import fc from 'fast-check'
import {
  TEXT_FORMATS,
  type FormattedText,
  type NumericValue,
  type Question,
  type QuestionBody,
} from '../question.ts'

/** What texts of questions are made of: words, and everything that is a sign of GIFT somewhere. */
const PIECES = [
  ...['KRS', 'keluarga berisiko', 'Siapa?', '14,1 %', '11.973', '3', 'B', 'TRUE', 'é“–”', '😀', ' '],
  ...[
    '=',
    '~',
    '#',
    '####',
    '{',
    '}',
    '{}',
    ':',
    '::',
    '->',
    '→',
    '\\',
    '\\n',
    '\\=',
    '%50%',
    '%',
    '*',
    '//',
  ],
  ...['\n', '\n\n', '\n//', '\n$CATEGORY: x', '$CATEGORY: x', '[html]', '[moodle]', '[id:x]', '<b>', '<?xml'],
  ...['A. satu', '\nB. dua', '\nKunci: A', 'Jawaban: ', '\t', '..', ';', '%PDF-', 'ANSWER: B'],
] as const

const letters = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 3, unit: 'grapheme' })), {
    minLength: 1,
    maxLength: 6,
  })
  // No text of ours holds signs that nobody sees; the reader gives them back as blanks.
  .map((pieces) => pieces.join('').replace(/[^\P{Cc}\t\n]|[\uFDD0\uFDD1\uFFFD]|\p{Cs}/gu, ''))

const said = letters.map((text) => text.trim()).filter((text) => text !== '')
const inOneLine = said.map((text) => text.replace(/\s+/g, ' '))
const format = fc.constantFrom(...TEXT_FORMATS)
const formatted = fc.record({ text: said, format })
const feedback = fc.option(formatted, { freq: 2 })

/** Parts of a hundred as they are written, with what takes marks away. */
const WEIGHTS = [[100], [50, 50], [33.33333, 33.33333, 33.33333], [60, 40], [100, -100], [70, 30, -33.3, 0]]

function differentTexts(minLength: number, maxLength: number) {
  return fc.uniqueArray(formatted, { minLength, maxLength, selector: ({ text }) => text })
}

const oneRight = fc
  .tuple(
    differentTexts(2, 5),
    fc.array(fc.constantFrom(0, 50, -25, 0.5), { maxLength: 5 }),
    fc.nat(),
    feedback,
  )
  .map(([texts, others, right, note]): QuestionBody => {
    const choices = texts.map((text, index) => ({
      text,
      weight: index === right % texts.length ? 100 : (others[index] ?? 0),
      feedback: index % 2 === 0 ? note : null,
    }))
    return { kind: 'choice', many: false, choices }
  })

const severalRight = fc
  .tuple(differentTexts(4, 6), fc.constantFrom(...WEIGHTS), feedback)
  .map(([texts, weights, note]): QuestionBody => {
    const choices = texts.map((text, index) => ({ text, weight: weights[index] ?? 0, feedback: note }))
    return { kind: 'choice', many: true, choices }
  })

const trueFalse = fc.record({
  kind: fc.constant('trueFalse' as const),
  answer: fc.boolean(),
  feedbackWrong: feedback,
  feedbackRight: feedback,
})

const short = fc
  .tuple(fc.uniqueArray(said, { minLength: 1, maxLength: 4 }), feedback)
  .map(([texts, note]): QuestionBody => {
    const answers = texts.map((text, index) => ({ text, weight: index === 0 ? 100 : 50, feedback: note }))
    return { kind: 'short', answers }
  })

const number = fc
  .oneof(
    fc.constantFrom(0, 3.142, 11.973, 0.125, 1234.567, 1e21, 1.5e-7, -3.5, 250_000),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
  )
  .map((value) => value + 0)

const value = fc.oneof(
  fc.record({ kind: fc.constant('exact' as const), value: number, tolerance: number.map(Math.abs) }),
  fc.tuple(number, number).map(([one, other]): NumericValue => {
    return { kind: 'range', min: Math.min(one, other), max: Math.max(one, other) }
  }),
  fc.constant<NumericValue>({ kind: 'any' }),
)

const numeric = fc
  .tuple(fc.array(value, { minLength: 1, maxLength: 3 }), feedback, feedback)
  .map(([values, note, wrongFeedback]): QuestionBody => {
    const answers = values.map((one, index) => ({
      value: one,
      weight: index === 0 ? 100 : 33.3,
      feedback: note,
    }))
    return { kind: 'numeric', answers, wrongFeedback }
  })

const matching = fc
  .tuple(differentTexts(2, 5), fc.array(said, { minLength: 6, maxLength: 6 }), fc.boolean(), format)
  .map(([premises, answers, hasOneMore, empty]): QuestionBody => {
    const pairs = premises.map((premise, index) => ({ premise, answer: answers[index] ?? '' }))
    const nothing: FormattedText = { text: '', format: empty }
    return {
      kind: 'matching',
      pairs: hasOneMore ? [...pairs, { premise: nothing, answer: answers[5] ?? '' }] : pairs,
    }
  })

const body = fc.oneof(
  ...[oneRight, severalRight, trueFalse, short, numeric, matching],
  ...[fc.constant<QuestionBody>({ kind: 'essay' }), fc.constant<QuestionBody>({ kind: 'description' })],
)

/** Words of a rubric that look like what comments say besides. */
const LIKE_MARKS = [
  'Rubrik: [poin:5] untuk tiap sebab',
  '[id:x] [tag:y]',
  '[poin:dua]',
  String.raw`\[poin:3] dan \\[tag:a\]`,
  '[tag:[id:b]',
]

const head = fc.record({
  title: fc.option(said, { freq: 3 }),
  id: fc.option(inOneLine),
  tags: fc.uniqueArray(inOneLine, { maxLength: 2 }),
  points: fc.option(fc.constantFrom(1, 2.5, 20, 1000)),
  comments: fc.array(fc.oneof({ weight: 4, arbitrary: inOneLine }, fc.constantFrom(...LIKE_MARKS)), {
    maxLength: 2,
  }),
  category: fc.option(inOneLine, { freq: 1 }),
  text: formatted,
  after: letters.map((text) => text.trimEnd()),
  hasGap: fc.boolean(),
  generalFeedback: feedback,
})

const question = fc.tuple(head, body).map(([{ after, hasGap, ...common }, kind]): Question => {
  const isText = kind.kind === 'description'
  const textAfter = hasGap && !isText ? after : ''
  return { ...common, ...kind, line: 0, textAfter, generalFeedback: isText ? null : common.generalFeedback }
})

/** Questions of one file: their titles differ within a category, their ids everywhere, so that nothing is told. */
export const generatedQuestions: fc.Arbitrary<Question[]> = fc
  .array(question, { minLength: 1, maxLength: 5 })
  .map((questions) => {
    const named = questions.map((one, index) => ({
      ...one,
      title: one.title === null ? null : `${one.title} ${index}`,
      id: one.id === null ? null : `${one.id} ${index}`,
    }))
    return named
  })
