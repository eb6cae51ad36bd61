import { expect, test } from 'vitest'
import { readGift } from '#app/domain/quizzes/gift.ts'
import { markOf } from '#app/domain/quizzes/mark.ts'
import { storedOf, type StoredQuestion } from '#app/domain/quizzes/stored-question.schema.ts'
import { asksSame, remapped } from './remapped.ts'

function question(gift: string): StoredQuestion {
  const [first] = readGift(gift).questions
  if (!first) throw new Error('No question.')
  return storedOf(first)
}

const PAIRS = '::P::Pasangkan. {=a -> satu =b -> dua =c -> tiga}'

test('only the key may differ: other choices, another order or another kind ask something else', () => {
  const choice = question('::P::Mana? {=a ~b ~c}')
  expect(asksSame(choice, question('::P::Mana? {~a =b ~c}'))).toBe(true)
  for (const other of [
    '::P::Mana? {=a ~b}',
    '::P::Mana? {=b ~a ~c}',
    '::P::Mana? {=a ~b ~d}',
    '::P::Mana? {=a =b =c}',
  ])
    expect(asksSame(choice, question(other)), other).toBe(false)
  expect(asksSame(question('::P::Betul. {T}'), question('::P::Betul. {F}'))).toBe(true)
  expect(asksSame(question(PAIRS), question('::P::Pasangkan. {=a -> satu =b -> dua =d -> tiga}'))).toBe(false)
})

test('an answer to a matching keeps its words when the key puts them elsewhere', () => {
  const [from, to] = [question(PAIRS), question('::P::Pasangkan. {=a -> dua =b -> satu =c -> tiga}')]
  expect(asksSame(from, to)).toBe(true)
  // a → dua, b → satu, c → nothing
  const value = { kind: 'matching', pairs: [1, 0, null] } as const
  const moved = remapped({ ...value, pairs: [...value.pairs] }, from, to)
  expect(moved).toEqual({ kind: 'matching', pairs: [0, 1, null] })
  expect(markOf(to, 300, moved).points).toBe(200)
  expect(remapped(null, from, to)).toBeNull()
})
