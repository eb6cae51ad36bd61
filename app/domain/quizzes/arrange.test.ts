import { expect, test } from 'vitest'
import { choiceOrder, drawQuestions, type DrawnItem } from './arrange.ts'
import { readGift } from './gift.ts'
import { storedOf } from './stored-question.schema.ts'

const one = (id: string): DrawnItem => ({ kind: 'one', id, isDescription: false })
const text = (id: string): DrawnItem => ({ kind: 'one', id, isDescription: true })
const pool = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6']

function questionFrom(gift: string) {
  const [question] = readGift(gift).questions
  if (!question) throw new Error('No question.')
  return storedOf(question)
}

test('the same seed gives the same attempt, another seed another one', () => {
  const items = [...pool.map(one), { kind: 'some', pick: 2, pool: ['q1', 'q2', 'q3'] } as const]
  const drawn = (seed: number) => drawQuestions(seed, items, { shuffle: true }).join(' ')
  expect(drawn(7)).toBe(drawn(7))
  expect(new Set(Array.from({ length: 20 }, (_, seed) => drawn(seed))).size).toBeGreaterThan(15)
})

test('keeps the order of the trainer where nothing is mixed', () => {
  expect(drawQuestions(1, pool.map(one), { shuffle: false })).toEqual(pool)
})

test('asks no question twice, however often its category is drawn from', () => {
  const items: DrawnItem[] = [one('p1'), { kind: 'some', pick: 3, pool }, { kind: 'some', pick: 9, pool }]
  for (let seed = 0; seed < 50; seed += 1)
    expect(drawQuestions(seed, items, { shuffle: false }).toSorted()).toEqual(pool)
})

test('every question of a category is drawn sooner or later', () => {
  const drawn = Array.from({ length: 60 }, (_, seed) =>
    drawQuestions(seed, [{ kind: 'some', pick: 1, pool }], { shuffle: false }),
  )
  expect([...new Set(drawn.flat())].toSorted()).toEqual(pool)
})

test('a description stays before what it introduces', () => {
  const items = [one('a'), text('t'), one('b'), one('c'), text('end')]
  for (let seed = 0; seed < 50; seed += 1) {
    const order = drawQuestions(seed, items, { shuffle: true })
    expect(order.indexOf('b')).toBe(order.indexOf('t') + 1)
    expect(order.at(-1)).toBe('end')
  }
})

test('mixes choices as the trainer says, and answers to be matched always', () => {
  const choice = questionFrom('Mana? {=a ~b ~c ~d}')
  const matching = questionFrom('Pasangkan. {=a -> 1 =b -> 2 =c -> 3 =d -> 4}')
  const orders = (question: typeof choice, shuffle: boolean) =>
    new Set(Array.from({ length: 20 }, (_, seed) => choiceOrder(seed, 1, question, shuffle).join('')))
  expect(orders(choice, false)).toEqual(new Set(['0123']))
  expect(orders(choice, true).size).toBeGreaterThan(5)
  expect(orders(matching, false).size).toBeGreaterThan(5)
  expect(choiceOrder(3, 1, choice, true)).not.toEqual(choiceOrder(3, 2, choice, true))
})
