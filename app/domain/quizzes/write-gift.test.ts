import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeText } from '#app/domain/files/decode-text.ts'
import { readGift } from './gift.ts'
import { generatedQuestions } from './attack/generated-questions.ts'
import type { Question } from './question.ts'
import { writeGift } from './write-gift.ts'

const ROOT = path.resolve(import.meta.dirname, '../../..')
const LONG = process.env.TEST_LONG !== undefined
const QUIZZES = LONG ? 20_000 : 1_500

function withoutLines(questions: readonly Question[]) {
  return questions.map(({ line: _line, ...rest }) => rest)
}

/** What `questions` are after they went out and came in; nothing may be told on the way. */
function back(questions: readonly Question[]) {
  const { questions: read, faults } = readGift(writeGift(questions))
  return { questions: withoutLines(read), faults }
}

test('out and in again gives the same questions, of all seven kinds', () => {
  const kinds = new Set<string>()
  fc.assert(
    fc.property(generatedQuestions, (questions) => {
      expect(back(questions)).toEqual({ questions: withoutLines(questions), faults: [] })
      for (const { kind } of questions) kinds.add(kind)
    }),
    LONG ? { numRuns: QUIZZES } : { numRuns: QUIZZES, seed: 20_261_130 },
  )
  expect(kinds.size).toBe(7)
})

const FILES = [
  ...readdirSync(path.join(ROOT, 'tests/cases/quiz')).map((name) => `tests/cases/quiz/${name}`),
  ...readdirSync(path.join(ROOT, 'content/modul')).map((name) => `content/modul/${name}/kuis.gift`),
].filter((name) => name.endsWith('.gift'))

test.each(FILES)('%s comes back as it was', (file) => {
  const { questions } = readGift(decodeText(readFileSync(path.join(ROOT, file))).text)
  expect(back(questions)).toEqual({ questions: withoutLines(questions), faults: [] })
})

test.each([
  ['a title that two categories have', '$CATEGORY: A\n\n::S:: a {T}\n\n$CATEGORY: B\n\n::S:: b {T}'],
  ['a figure with one dot', 'Berapa? {#3.1420:0.0010}'],
  ['an answer with an equals sign', String.raw`Mana? {=1 + 1 \= 2#karena 1 \= 1 ~3}`],
  ['an empty line', String.raw`Dua\n\nparagraf? {T}`],
  ['a gap in a sentence', 'Ibu kota {=Sangatta ~Bontang} ada di pantai.'],
  ['a feedback of figures', 'RT? {=tiga# 3 ~empat# 4,5}'],
  ['an answer that begins with a percentage', 'Berapa? {=%100%%50% keluarga ~%0%%20%x}'],
  ['a category that ends', '$CATEGORY: A\n\na {T}\n\n$CATEGORY:\n\nb {T}'],
  ['a key as words after the gap', String.raw`Lihat {=a ~b} Kunci\: di laci`],
  ['an arrow in a short answer', String.raw`Tulis. {=a -\> b =c -\> d#lihat x -\> y}`],
  ['marks in comments', '// Bab 1\n// [id:k\\]1] [tag:tujuan:1] [tag:mudah] [poin:2,5]\na {T}'],
])('keeps %s', (_what, gift) => {
  const { questions, faults } = readGift(gift)
  expect(faults).toEqual([])
  expect(questions.length).toBeGreaterThan(0)
  expect(back(questions)).toEqual({ questions: withoutLines(questions), faults: [] })
})

test('a text to be read comes back as one, though it looks like questions', () => {
  const gift = '::Contoh:: [plain]Begini: A. satu B. dua\\nKunci: A'
  const { questions, faults } = readGift(gift)
  expect(faults).toEqual([])
  expect(questions).toMatchObject([{ kind: 'description', title: 'Contoh' }])
  expect(back(questions)).toEqual({ questions: withoutLines(questions), faults: [] })
})

test('reads points, and leaves what is no figure to be seen', () => {
  expect(readGift('// [poin:20]\na {T}').questions).toMatchObject([{ points: 20, comments: [] }])
  expect(readGift('// [poin:2,5]\na {T}').questions).toMatchObject([{ points: 2.5 }])
  for (const written of ['banyak', '-1', '1e9', '20000'])
    expect(readGift(`// [poin:${written}]\na {T}`).questions).toMatchObject([
      { points: null, comments: [`[poin:${written}]`] },
    ])
})

test('writes nothing for no questions', () => {
  expect(writeGift([])).toBe('')
})
