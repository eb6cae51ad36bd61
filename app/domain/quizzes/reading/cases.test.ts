import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readGift } from '../gift.ts'
import { writeGift } from '../write-gift.ts'
import { isReady, type FoundQuestion, type Reading } from './found.ts'
import { linesOfHtml } from './html-lines.ts'
import { cured, readQuestions, withoutReady } from './read-questions.ts'
import { textOfFile } from './read-source.server.ts'
import { textOfWritten } from './written-text.ts'

const CASES = path.resolve(import.meta.dirname, '../../../../tests/cases/quiz')

/** A file that went wrong for somebody, read as an upload is. */
async function readCase(name: string): Promise<Reading & { told: string[] }> {
  const answer = await textOfFile(readFileSync(path.join(CASES, name)))
  if (!answer.ok) throw new Error(answer.fault)
  return { ...readQuestions(answer.text), told: answer.notes.map(({ id }) => id) }
}

/** "choice B": the kind, and which answers are right; what is not ready says why. */
function shortly(found: FoundQuestion): string {
  const { kind, answers } = found.seen
  if (!isReady(found)) return found.faults.map(({ id }) => id).join(' ')
  const right = answers.flatMap(({ isRight, text }, index) =>
    isRight ? [kind === 'choice' ? String.fromCharCode(65 + index) : text] : [],
  )
  return [kind, ...right].join(' ')
}

async function said(name: string): Promise<string[]> {
  return (await readCase(name)).questions.map(shortly)
}

test('Word counts the numbers and letters, and the key is bold', async () => {
  const { questions, leftOver } = await readCase('word-01-autonumber-key-bold.docx')
  expect(questions.map(shortly)).toEqual(['choice B', 'choice B', 'choice A'])
  expect(questions.map(({ seen }) => seen.answers.length)).toEqual([4, 4, 4])
  expect(leftOver).toMatchObject([{ text: 'SOAL LATIHAN (DATA CONTOH)' }])
})

test('keys by highlight, colour and underline; two that are marked are asked', async () => {
  expect(await said('word-02-key-by-colour-highlight-underline.docx')).toEqual([
    'choice B',
    'choice B',
    'choice A',
    'choice B',
    'Baris 29: lebih dari satu pilihan ditandai (A, B): kunci ganda, atau hanya satu?',
    'Baris 30: kunci belum ada; pilih jawaban yang benar, atau tulis * di depannya.',
  ])
})

test('one press says which of two marked answers are right', async () => {
  const reading = await readCase('word-02-key-by-colour-highlight-underline.docx')
  const cures = reading.questions[4]?.cures ?? []
  expect(cures.map(({ code, detail }) => `${code} ${detail}`)).toEqual([
    'keys A, B',
    'key A',
    'key B',
    'drop ',
  ])
  const after = cures.map((cure) => readQuestions(cured(reading.text, cure)).questions.map(shortly))
  expect(after.map((one) => one[4])).toEqual([
    'choice A B',
    'choice A',
    'choice B',
    // Gone, so the next one stands in its place.
    'Baris 25: kunci belum ada; pilih jawaban yang benar, atau tulis * di depannya.',
  ])
})

test('a table of statements is true and false, with ticks, roots and crosses', async () => {
  expect(await said('word-04-true-false-table.docx')).toEqual([
    'trueFalse Benar',
    'trueFalse Salah',
    'trueFalse Benar',
    'trueFalse Salah',
    'Baris 14: belum diberi kunci: benar atau salah?',
  ])
})

test('two columns are matched by the line below them; what is left over belongs to nothing', async () => {
  const { questions } = await readCase('word-05-matching-two-columns.docx')
  expect(questions).toMatchObject([
    {
      faults: [],
      question: {
        kind: 'matching',
        text: { text: 'Jodohkan lajur A dengan lajur B!' },
        pairs: [
          { premise: { text: 'KRS' }, answer: 'BKKBN' },
          { premise: { text: 'e-PPGBM' }, answer: 'Kemenkes' },
          { premise: { text: 'DTSEN' }, answer: 'BPS' },
          { premise: { text: '' }, answer: 'Kemendagri' },
        ],
      },
    },
  ])
})

test('a shared text stands before its questions, a picture is told, a rubric is the marker’s', async () => {
  const { questions } = await readCase('word-06-shared-stem-picture-essay.docx')
  expect(questions.map(shortly)).toEqual([
    'description',
    expect.stringContaining('gambar "Grafik contoh" tidak ikut'),
    'essay',
  ])
  expect(questions[0]?.question?.text).toMatchObject({ format: 'markdown' })
  expect(questions[0]?.question?.text.text).toContain('| Contoh B | 80 | 79 |')
  expect(questions[2]?.question).toMatchObject({
    points: 10,
    text: { text: 'Uraikan dua sebab.' },
    comments: ['Rubrik: menyebut sebab = 5; bukti = 5'],
  })
})

test('Word’s clipboard has lists in its letters', () => {
  const html = readFileSync(path.join(CASES, 'word-07-autonumber-clipboard.html'), 'utf8')
  const { questions } = readQuestions(textOfWritten(linesOfHtml(html)))
  expect(questions.map(shortly)).toEqual(['choice B', 'choice A'])
})

test('every teacher has a word of his own for the key', async () => {
  const reading = await readCase('word-08-key-words-variants.txt')
  expect(reading.questions.map(shortly)).toEqual([
    ...['choice B', 'choice A', 'choice A', 'choice A', 'choice A C', 'choice B', 'choice A'],
    'Baris 39: kuncinya D, dan pilihan itu tidak ada.',
    'Baris 41: kunci belum ada; pilih jawaban yang benar, atau tulis * di depannya.',
    ...['choice B', 'choice A'],
  ])
  expect(reading.questions.at(-1)?.question?.generalFeedback?.text).toBe('karena satu.')
  expect(withoutReady(reading)).toBe(
    '8. Kunci tidak ada pilihannya\nA. satu\nB. dua\nANS: D\n\n9. Tanpa kunci\nA. satu\nB. dua',
  )
})

test('Aiken without gaps, with letters of any case', async () => {
  const { questions } = await readCase('aiken-01-indonesian-habits.txt')
  expect(questions.map(shortly)).toEqual(['choice B', 'choice A', 'choice B'])
  expect(questions[2]?.seen.text).toBe('Pertanyaan dua baris,\nbaris kedua.')
})

test('a row of Excel is a question, as it is shown', async () => {
  const { questions } = await readCase('excel-01-one-row-per-question.xlsx')
  expect(questions.map(shortly)).toEqual([
    'choice B',
    'Baris 13: pilihan C dan D (11,973) tampak sama; buang salah satu.',
    'choice A',
    'trueFalse Benar',
    'choice A B',
    'Baris 39: kunci belum ada; pilih jawaban yang benar, atau tulis * di depannya.',
    'choice B',
  ])
  const texts = questions.map(({ seen }) => seen.answers.map(({ text }) => text))
  expect(texts[1]).toEqual(['11.973', '12.362', '11,973', '11,973'])
  expect(texts[2]?.slice(0, 2)).toEqual(['14%', '14,1 %'])
  expect(texts[6]).toEqual(['ya\nbaris dua', 'tidak'])
  expect(questions[2]?.question?.points).toBe(2)
})

test('Moodle’s seven kinds come in, and go out as the same', async () => {
  const { questions, told } = await readCase('moodle-01-seven-kinds.xml')
  expect(questions.map(({ seen }) => seen.kind)).toEqual([
    ...['choice', 'choice', 'trueFalse', 'numeric', 'matching', 'short', 'essay', 'description'],
  ])
  expect(questions.map(shortly)[0]).toContain('gambar "logo contoh.png" tidak ikut')
  expect(told).toEqual(['Satuan pada soal "Angka (%)" tidak ikut: peserta menulis angkanya saja.'])
  const read = questions.flatMap(({ question }) => (question ? [question] : []))
  expect(read).toMatchObject([
    {
      id: 'krs-01',
      tags: ['data'],
      category: 'Angkatan contoh/Bab 1//2',
      choices: [{ weight: 100 }, { weight: 0 }, { weight: -25, text: { text: 'Bappeda & lain' } }],
      generalFeedback: { text: 'Baca 3.1' },
    },
    {
      many: true,
      choices: [{ weight: 33.33333 }, { weight: 33.33333 }, { weight: 33.33333 }, { weight: -100 }],
    },
    { answer: false, feedbackWrong: { text: 'Salah' } },
    {
      answers: [{ value: { kind: 'exact', value: 14.1, tolerance: 0.05 } }],
      wrongFeedback: { text: 'Lihat 4.1' },
    },
    { pairs: [{ answer: 'BKKBN' }, { answer: 'Kemenkes' }, { premise: { text: '' }, answer: 'BPS' }] },
    { answers: [{ text: 'ditimbang*sasaran' }, { weight: 50 }] },
    { kind: 'essay', comments: ['Rubrik: sebab 5, bukti 5'] },
    { kind: 'description', text: { text: 'Bacalah dahulu.' } },
  ])
  const again = readGift(writeGift(read)).questions
  expect(again.map((one) => ({ ...one, line: 0 }))).toEqual(read.map((one) => ({ ...one, line: 0 })))
})

test.each([
  ['quiz-blank-line-in-text.gift', 'joinLines', ['short 5']],
  ['quiz-equals-in-feedback.gift', 'equalsAsText', ['choice A']],
])('%s is mended with one press', async (name, code, after) => {
  const { questions, text } = await readCase(name)
  const cure = questions[0]?.cures.find((one) => one.code === code)
  expect(questions.map(isReady)).toEqual([false])
  expect(cure && readQuestions(cured(text, cure)).questions.map(shortly)).toEqual(after)
})

test('a point of thousands is asked, and both answers are one press each', async () => {
  const { questions, text } = await readCase('quiz-thousand-dot.gift')
  expect(questions.map(isReady)).toEqual([false, false])
  const [first] = questions
  const after = first?.cures.map((cure) => readQuestions(cured(text, cure)).questions[0])
  expect(after?.slice(0, 2).map((one) => one && shortly(one))).toEqual([
    'numeric 11973 ± 100',
    'numeric 11,973 ± 100',
  ])
})

test('one title in two categories, and Windows-1252', async () => {
  expect(await said('quiz-same-title-other-category.gift')).toEqual(['trueFalse Benar', 'trueFalse Benar'])
  const { questions, told } = await readCase('quiz-windows-1252.gift')
  expect(questions.map(shortly)).toEqual(['choice A'])
  expect(told).toEqual(['Berkas ini dibaca sebagai Windows-1252; periksa tanda petik dan huruf beraksen.'])
})
