import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeGift } from './gift-write.ts'
import { readGift } from './gift.ts'
import { TEXT_FORMATS, type FormattedText, type Question, type QuestionBody } from './question.ts'

/** Texts full of signs that mean something in GIFT. */
const fragment = fc.oneof(
  fc.constantFrom(
    ...[
      '::',
      '{',
      '}',
      '=',
      '~',
      '#',
      '####',
      '->',
      '-\\>',
      '%50%',
      '\\',
      '\\n',
      '\n',
      '//',
      '[html]',
      '$CATEGORY:',
    ],
    ...['T', 'FALSE', '1..2', ':', ' ', '  ', '[id:x]', '[moodle]', '💧', 'kata', '\u00A0', '\t'],
  ),
  fc.string({ unit: 'grapheme', maxLength: 5 }),
)
const anyText = fc.array(fragment, { maxLength: 8 }).map((parts) =>
  parts
    .join('')
    .replace(/[^\P{Cc}\t\n]|[\uFDD0\uFDD1\u2028\u2029\uFEFF]/gu, '')
    .trim(),
)
const someText = anyText.filter((text) => text !== '')
const format = fc.constantFrom(...TEXT_FORMATS)
const formatted = (text: fc.Arbitrary<string>): fc.Arbitrary<FormattedText> => fc.record({ text, format })
const feedback = fc.option(formatted(someText), { nil: null })
const oneLine = someText.map((text) => text.replace(/\s+/g, ' ').trim())
const name = oneLine.filter((text) => text !== '')
const comment = name
  .map((text) => text.replace(/[[\]]/g, ''))
  .filter((text) => text.trim() !== '')
  .map((text) => text.trim())
const weight = fc.integer({ min: 0, max: 9_999_999 }).map((n) => n / 100_000)
const figure = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((n) => n + 0)

const oneRight = fc
  .tuple(fc.uniqueArray(someText, { minLength: 2, maxLength: 5 }), fc.nat(4))
  .chain(([texts, right]) =>
    fc.tuple(
      ...texts.map((text, index) =>
        fc.record({
          text: formatted(fc.constant(text)),
          weight: index === right % texts.length ? fc.constant(100) : weight,
          feedback,
        }),
      ),
    ),
  )
  .map((choices): QuestionBody => ({ kind: 'choice', many: false, choices }))

const severalRight = fc
  .tuple(
    fc.uniqueArray(someText, { minLength: 2, maxLength: 5 }),
    fc.constantFrom([50, 50], [100, -33.33333], [75, 25]),
  )
  .chain(([texts, weights]) =>
    fc.tuple(
      ...texts.map((text, index) =>
        fc.record({ text: formatted(fc.constant(text)), weight: fc.constant(weights[index] ?? 0), feedback }),
      ),
    ),
  )
  .map((choices): QuestionBody => ({ kind: 'choice', many: true, choices }))

const trueFalse: fc.Arbitrary<QuestionBody> = fc.record({
  kind: fc.constant('trueFalse' as const),
  answer: fc.boolean(),
  feedbackWrong: feedback,
  feedbackRight: feedback,
})

const short = fc
  .uniqueArray(someText, { minLength: 1, maxLength: 4 })
  .chain((texts) =>
    fc.tuple(
      ...texts.map((text, index) =>
        fc.record({ text: fc.constant(text), weight: index === 0 ? fc.constant(100) : weight, feedback }),
      ),
    ),
  )
  .map((answers): QuestionBody => ({ kind: 'short', answers }))

const numericValue = fc.oneof(
  fc.record({
    kind: fc.constant('exact' as const),
    value: figure,
    tolerance: figure.map((n) => Math.abs(n)),
  }),
  fc
    .tuple(figure, figure)
    .map(([a, b]) => ({ kind: 'range' as const, min: Math.min(a, b), max: Math.max(a, b) })),
  fc.constant({ kind: 'any' as const }),
)
const numeric = fc
  .tuple(
    fc.record({ value: numericValue, weight: fc.constant(100), feedback }),
    fc.array(fc.record({ value: numericValue, weight, feedback }), { maxLength: 3 }),
    feedback,
  )
  .map(([first, others, wrongFeedback]): QuestionBody => ({
    kind: 'numeric',
    answers: [first, ...others],
    wrongFeedback,
  }))

const matching = fc
  .tuple(
    fc
      .uniqueArray(someText, { minLength: 2, maxLength: 5 })
      .chain((texts) =>
        fc.tuple(
          ...texts.map((text) => fc.record({ premise: formatted(fc.constant(text)), answer: someText })),
        ),
      ),
    fc.array(someText, { maxLength: 2 }),
    format,
  )
  .map(([pairs, extra]): QuestionBody => ({
    kind: 'matching',
    pairs: [...pairs, ...extra.map((answer) => ({ premise: { text: '', format: 'html' as const }, answer }))],
  }))

const body: fc.Arbitrary<QuestionBody> = fc.oneof(
  oneRight,
  severalRight,
  trueFalse,
  short,
  numeric,
  matching,
  fc.constant({ kind: 'essay' as const }),
  fc.constant({ kind: 'description' as const }),
)

const head = fc.record({
  title: fc.option(someText, { nil: null }),
  id: fc.option(name, { nil: null }),
  tags: fc.uniqueArray(name, { maxLength: 3 }),
  comments: fc.array(comment, { maxLength: 2 }),
  category: fc.option(name, { nil: null }),
  text: formatted(someText),
  gap: fc.option(fc.record({ before: fc.constantFrom('', ' ', '\n'), after: someText }), { nil: null }),
  generalFeedback: feedback,
})

const question = fc.tuple(head, body).map(([{ gap, text, ...rest }, answers]): Question => {
  const isDescription = answers.kind === 'description'
  const hasGap = gap !== null && !isDescription
  return {
    ...rest,
    ...answers,
    line: 0,
    text: hasGap ? { ...text, text: text.text + gap.before } : text,
    textAfter: hasGap ? gap.before + gap.after : '',
    generalFeedback: isDescription ? null : rest.generalFeedback,
  }
})

function withoutLines(questions: Question[]): Question[] {
  return questions.map((one) => ({ ...one, line: 0 }))
}

test('gives back every question that it writes', () => {
  const questions = fc.uniqueArray(question, {
    maxLength: 6,
    comparator: (one, other) =>
      (one.title !== null && one.title === other.title) || (one.id !== null && one.id === other.id),
  })
  fc.assert(
    fc.property(questions, (written) => {
      const { questions: read, faults } = readGift(writeGift(written))
      expect(faults).toEqual([])
      expect(withoutLines(read)).toEqual(written)
    }),
    { numRuns: 500 },
  )
})

test('writes the same file again after reading it', () => {
  fc.assert(
    fc.property(question, (one) => {
      const gift = writeGift([one])
      expect(writeGift(readGift(gift).questions)).toBe(gift)
    }),
  )
})

test('writes a file that people can read', () => {
  const gift = `$CATEGORY: Modul 3/Tiga data dasar

// dicek tim
// [id:m3-1] [tag:krs]
::Sumber KRS:: [markdown]Siapa pemilik data **KRS**? {
	=BKKBN#Tepat.
	~%50%DPPKB
	~BPS
	####Lihat pelajaran 2.
}

::Rentang:: Berapa semester setahun? {
	#
	=2
	=%50%1..3#Hampir.
	~#Bukan.
}

::Benar:: NIK berisi 16 angka. {TRUE#Hitung lagi.#Tepat.}

::Celah:: Data {
	=stunting
	=tengkes
} diukur di posyandu.

::Pasangan:: Jodohkan. {
	=KRS -> BKKBN
	=e-PPGBM -> Kemenkes
}

::Esai:: Ceritakan kunjungan Anda. {}

Terima kasih.
`
  const { questions, faults } = readGift(gift)
  expect(faults).toEqual([])
  expect(writeGift(questions)).toBe(gift)
})

test('writes nothing for no questions', () => {
  expect(writeGift([])).toBe('')
})
