import { expect, test } from 'vitest'
import { counted } from './counted.ts'

test('one is one, whichever way the figure is written', () => {
  expect([counted(1, 'question'), counted('1', 'question'), counted('1.5', 'point')]).toEqual([
    '1 question',
    '1 question',
    '1.5 points',
  ])
  expect([counted(0, 'reply', 'replies'), counted('1,200', 'quiz', 'quizzes')]).toEqual([
    '0 replies',
    '1,200 quizzes',
  ])
})
