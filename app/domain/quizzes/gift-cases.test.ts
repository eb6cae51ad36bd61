import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { decodeText } from '#app/domain/files/decode-text.ts'
import { readGift } from './gift.ts'

const CASES = path.resolve(import.meta.dirname, '../../../tests/cases/quiz')

/** A file that went wrong for somebody, read as the import reads it. */
function readCase(name: string) {
  const { text, encoding } = decodeText(readFileSync(path.join(CASES, name)))
  const { questions, faults, notes } = readGift(text)
  const said = faults.map(({ line, code, detail }) => [line, code, detail].join(' ').trim())
  return { encoding, questions, said, notes }
}

test('a point of thousands is asked, once for each number', () => {
  expect(readCase('quiz-thousand-dot.gift')).toMatchObject({
    questions: [],
    said: ['1 numberUnclear 11.973', '3 numberUnclear 10.000', '3 numberUnclear 12.000'],
  })
})

test('an equals sign in a feedback is asked', () => {
  expect(readCase('quiz-equals-in-feedback.gift')).toMatchObject({
    questions: [],
    said: ['1 equalsUnclear dua#dua = satu tambah satu'],
  })
})

test('an empty line in a question is named', () => {
  expect(readCase('quiz-blank-line-in-text.gift')).toMatchObject({
    questions: [],
    said: ['2 emptyLineInQuestion 5'],
  })
})

test('a title may stand in two categories', () => {
  expect(readCase('quiz-same-title-other-category.gift')).toMatchObject({
    questions: [
      { title: 'Soal 1', category: 'Modul 1' },
      { title: 'Soal 1', category: 'Modul 2' },
    ],
    said: [],
    notes: [],
  })
})

test('Windows-1252 is converted', () => {
  expect(readCase('quiz-windows-1252.gift')).toMatchObject({
    encoding: 'windows-1252',
    questions: [{ title: 'Ejaan', text: { text: 'Kata “KRS” berarti…' } }],
    said: [],
  })
})

test.each([
  ['word-08-key-words-variants.txt', '1 looksNumbered'],
  ['aiken-01-indonesian-habits.txt', '1 looksAiken'],
  ['moodle-01-seven-kinds.xml', '1 looksMoodleXml'],
])('%s is no GIFT', (name, fault) => {
  expect(readCase(name)).toMatchObject({ encoding: 'utf-8', questions: [], said: [fault], notes: [] })
})
