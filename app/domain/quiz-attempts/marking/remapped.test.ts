import { expect, test } from 'vitest'
import { readGift } from '#app/domain/quizzes/gift.ts'
import { markOf } from '#app/domain/quizzes/mark.ts'
import {
  storedOf,
  storedQuestionSchema,
  type StoredQuestion,
} from '#app/domain/quizzes/stored-question.schema.ts'
import { askedAlike, remapped } from './remapped.ts'

function question(gift: string): StoredQuestion {
  const [first] = readGift(gift).questions
  if (!first) throw new Error('No question.')
  return storedOf(first)
}

test.each([
  ['KRS dihitung per keluarga. {T}', 'KRS dihitung per anak. {F}', 'reworded'],
  ['Siapa YANG menimbang? {=Kader ~Camat}', 'Siapa yang TIDAK menimbang? {~Kader =Camat}', 'reworded'],
  ['Ibu kota Kutim? {=Sangatta}', 'Ibu kota Kaltim? {=Samarinda}', 'reworded'],
  ['Berapa kader? {#5}', 'Berapa balita? {#9}', 'reworded'],
  ['Ibu kota {=Sangatta ~Bontang} Kutim.', 'Ibu kota {=Sangatta ~Bontang} Kaltim.', 'reworded'],
  ['Ibu kota Kutim? {=Sangatta}', 'Ibu  kota\nKutim? {=Sengata#Boleh juga}', 'same'],
  ['Berapa kader? {#5}', 'Berapa kader? {#9:1}', 'same'],
  ['Jelaskan. {}', '// Rubrik: dua sebab\nJelaskan. {####Umum}', 'same'],
  ['Betul. {T}', 'Betul. {}', 'other'],
])('whether it is the same question, of %j and %j: %s', (from, to, how) => {
  expect(askedAlike(question(from), question(to))).toBe(how)
  expect(askedAlike(question(to), question(from))).toBe(how)
})

const PAIRS = '::P::Pasangkan. {=a -> satu =b -> dua =c -> tiga}'

test('only the key may differ: other choices, another order or another kind ask something else', () => {
  const choice = question('::P::Mana? {=a ~b ~c}')
  expect(askedAlike(choice, question('::P::Mana? {~a =b ~c}'))).toBe('same')
  for (const other of [
    '::P::Mana? {=a ~b}',
    '::P::Mana? {=b ~a ~c}',
    '::P::Mana? {=a ~b ~d}',
    '::P::Mana? {=a =b =c}',
  ])
    expect(askedAlike(choice, question(other)), other).toBe('other')
  expect(askedAlike(question('::P::Betul. {T}'), question('::P::Betul. {F}'))).toBe('same')
  expect(askedAlike(question(PAIRS), question('::P::Pasangkan. {=a -> satu =b -> dua =d -> tiga}'))).toBe(
    'other',
  )
})

test('an answer to a matching keeps its words when the key puts them elsewhere', () => {
  const [from, to] = [question(PAIRS), question('::P::Pasangkan. {=a -> dua =b -> satu =c -> tiga}')]
  expect(askedAlike(from, to)).toBe('same')
  // a → dua, b → satu, c → nothing
  const value = { kind: 'matching', pairs: [1, 0, null] } as const
  const moved = remapped({ ...value, pairs: [...value.pairs] }, from, to)
  expect(moved).toEqual({ kind: 'matching', pairs: [0, 1, null] })
  expect(markOf(to, 300, moved).points).toBe(200)
  expect(remapped(null, from, to)).toBeNull()
})

test('an answer to a matching keeps its words when the key is only written with other blanks', () => {
  const to = question(PAIRS)
  const spaced = JSON.stringify(to).replace('"dua"', '"dua "')
  const other = storedQuestionSchema.parse(JSON.parse(spaced))
  expect(askedAlike(to, other)).toBe('same')
  const value = { kind: 'matching' as const, pairs: [1, 0, 2] }
  expect(remapped(value, to, other)).toEqual(value)
})
