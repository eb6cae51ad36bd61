import { expect, test } from 'vitest'
import { readQuestions } from '#app/domain/quizzes/reading/read-questions.ts'
import { shownReading } from './shown-reading.ts'

const NONE = { likenesses: [], choices: new Map() }
const READY = '1. Lain?\nA. m\nB. n\nJawaban: B'

function told(text: string): string {
  return shownReading(readQuestions(text), 'id', NONE).allReady
}

test('all questions are ready is not said of lines that are not used', () => {
  expect(told(READY)).toBe('Semua soal siap dimasukkan.')
  expect(told(`Soal latihan\n\n${READY}`)).toBe(
    'Soal yang terbaca siap dimasukkan. Beberapa baris tidak dipakai; lihat di bawah.',
  )
  expect(told(`${READY}\n2. Mana?\nA. air\nB. api`)).toBe('')
})

test('a key of words is named as it was written', () => {
  const shown = shownReading(readQuestions('1. Siapa?\nJawaban: Amin\nJawaban: Budi'), 'id', NONE)
  expect(shown.questions[0]?.presses.slice(0, 2).map(({ label }) => label)).toEqual([
    'Jawaban benar: Amin',
    'Jawaban benar: Budi',
  ])
})

test('an answer that belongs to nothing is no pair', () => {
  const facts = (text: string, language: 'id' | 'en' = 'id') =>
    shownReading(readQuestions(text), language, NONE).questions[0]?.facts
  const pairs = '1. Pasangkan!\nKRS -> BKKBN\nDTSEN -> BPS'
  expect(facts(pairs)).toBe('Menjodohkan, 2 pasangan.')
  expect(facts(`${pairs}\n-> Kemendagri`)).toBe('Menjodohkan, 2 pasangan, 1 pengecoh.')
  expect(facts(`${pairs}\n-> Kemendagri`, 'en')).toContain('2 pairs, 1 distractor.')
  expect(facts('::A:: Pasangkan! {=KRS -> BKKBN =DTSEN -> BPS = -> Kemendagri}')).toContain('1 pengecoh')
})
