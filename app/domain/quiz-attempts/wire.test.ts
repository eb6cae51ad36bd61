import { expect, test } from 'vitest'
import { choiceOrder } from '#app/domain/quizzes/arrange.ts'
import type { AnswerValue } from '#app/domain/quizzes/answers.ts'
import { readGift } from '#app/domain/quizzes/gift.ts'
import { storedOf } from '#app/domain/quizzes/stored-question.schema.ts'
import { fieldsOf, offeredAnswers, pairsFrom, valueFrom } from './wire.ts'

function shown(gift: string, seed = 5) {
  const [question] = readGift(gift).questions
  if (!question) throw new Error('No question.')
  const stored = storedOf(question)
  return { position: 3, question: stored, order: choiceOrder(seed, 3, stored, true) }
}

const CASES: [string, string, AnswerValue | null][] = [
  ['one choice', 'Mana? {=a ~b ~c ~d}', { kind: 'choice', choices: [2] }],
  ['several', 'Mana? {~%50%a ~%50%b ~c ~d}', { kind: 'choice', choices: [0, 3] }],
  ['true', 'Betul. {T}', { kind: 'trueFalse', answer: true }],
  ['false', 'Betul. {T}', { kind: 'trueFalse', answer: false }],
  ['a word', 'Sebut. {=x}', { kind: 'short', text: 'Muara  Contoh' }],
  ['a number as it was typed', 'Berapa? {#5}', { kind: 'numeric', text: '1.234,5' }],
  ['pairs', 'Jodoh. {=a -> 1 =b -> 2 =c -> 1 = -> 9}', { kind: 'matching', pairs: [1, null, 2] }],
  ['an essay', 'Jelaskan. {}', { kind: 'essay', text: 'Satu.\n\nDua.' }],
]

test.each(CASES)('what a form says is what was stored: %s', (_name, gift, value) => {
  for (let seed = 0; seed < 20; seed += 1) {
    const question = shown(gift, seed)
    expect(valueFrom(question, pairsFrom(question, value))).toEqual(value)
    expect(valueFrom(question, pairsFrom(question, null))).toBeNull()
  }
})

test('the names of choices are those of their places on the page', () => {
  const question = shown('Mana? {=a ~b ~c ~d}')
  expect(question.order).not.toEqual([0, 1, 2, 3])
  expect(pairsFrom(question, { kind: 'choice', choices: [question.order[0] ?? -1] })).toEqual([['j3', '1']])
  const matching = shown('Jodoh. {=a -> 1 =b -> 2 =c -> 3}')
  const answers = ['1', '2', '3']
  if (matching.question.kind !== 'matching') throw new Error('No matching.')
  expect(offeredAnswers(matching.question, matching.order)).toEqual(
    matching.order.map((place) => answers[place]),
  )
})

test.each([
  [
    'two circles at once',
    'Mana? {=a ~b}',
    [
      ['j3', '1'],
      ['j3', '2'],
    ],
  ],
  ['a place that is not there', 'Mana? {=a ~b}', [['j3', '3']]],
  ['a place before the first', 'Mana? {=a ~b}', [['j3', '0']]],
  ['a word for a place', 'Mana? {=a ~b}', [['j3', 'a']]],
  ['neither true nor false', 'Betul. {T}', [['j3', 'ya']]],
  ['a text that is too long', 'Sebut. {=x}', [['j3', 'x'.repeat(401)]]],
  ['a sign that no data base keeps', 'Sebut. {=x}', [['j3', 'x\0']]],
  ['an answer that is not offered', 'Jodoh. {=a -> 1 =b -> 2}', [['j3.1', '3']]],
  ['anything of what is only read', '::Baca:: Baca ini.', [['j3', '1']]],
] as const)('no form of ours says %s', (_name, gift, pairs) => {
  expect(valueFrom(shown(gift), pairs)).toBeUndefined()
})

test('what is only read has no field', () => {
  expect(fieldsOf(shown('::Baca:: Baca ini.'))).toEqual([])
  expect(fieldsOf(shown('Jodoh. {=a -> 1 =b -> 2}'))).toEqual(['j3.1', 'j3.2'])
})
