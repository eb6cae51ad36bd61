import { expect, test } from 'vitest'
import type { AnalysedItem } from '#app/domain/quiz-analysis/items.server.ts'
import { readGift } from '#app/domain/quizzes/gift.ts'
import { chosenIn } from '#app/domain/quiz-analysis/chosen.ts'
import { storedOf } from '#app/domain/quizzes/stored-question.schema.ts'
import { shownItem } from './shown-item.ts'

/** A question of which so many chose each of its places. */
function item(gift: string, counts: readonly number[]): AnalysedItem {
  const [read] = readGift(gift).questions
  if (!read) throw new Error('No question.')
  const question = storedOf(read)
  const chosenOf = counts.reduce((sum, count) => sum + count, 0)
  const chosen = chosenIn(question, []).map((one, place) => ({ ...one, count: counts[place] ?? 0 }))
  const sums = { n: 0, x: 0, y: 0, xx: 0, yy: 0, xy: 0 }
  const shown = { questionId: 'q', title: '', kind: question.kind, text: question.text.text }
  const figures = { asked: chosenOf, waiting: 0, right: 0, partly: 0, wrong: 0, empty: 0, others: 0 }
  return { ...shown, ...figures, reached: { n: 0, x: 0 }, sums, chosen, chosenOf }
}

test('a wrong answer that nobody of enough people chose is named by its letter, in both languages', () => {
  const five = item('Siapa? {=Kader ~Camat ~Bidan ~Lurah}', [3, 2, 0, 0])
  expect(shownItem(five, 'id').never).toEqual([
    'Pilihan C tidak pernah dipilih. Pengecoh ini tidak bekerja; ganti.',
    'Pilihan D tidak pernah dipilih. Pengecoh ini tidak bekerja; ganti.',
  ])
  expect(shownItem(five, 'en').never[0]).toMatch(/\bC\b/)
})

test('nothing is said of a right answer, of few people, and of what has no wrong answers to be chosen', () => {
  expect(shownItem(item('Siapa? {=Kader ~Camat}', [0, 5]), 'id').never).toEqual([])
  expect(shownItem(item('Siapa? {=Kader ~Camat ~Bidan}', [2, 2, 0]), 'id').never).toEqual([])
  expect(shownItem(item('Benar? {T}', [5, 0]), 'id').never).toEqual([])
})
