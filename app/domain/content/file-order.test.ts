import { expect, test } from 'vitest'
import { inFileOrder, renumbered, withAdded, type Placed } from './file-order.ts'

const file = (key: string, position = 0): Placed => ({ id: key, key, position })
const own = (id: string, position = 0): Placed => ({ id, key: null, position })
const ids = (order: readonly Placed[]) => order.map(({ id }) => id).join(' ')

test('files keep their places among what trainers made, in their own new order', () => {
  const live = [file('a'), own('x'), file('b'), file('c'), own('y')]
  expect(ids(inFileOrder(live, [], ['c', 'a', 'b']))).toBe('c x a b y')
})

test('what a file brings anew stands behind the one before it, the first one in front', () => {
  const live = [file('a'), own('x'), file('b')]
  expect(ids(inFileOrder(live, [file('n')], ['a', 'n', 'b']))).toBe('a n x b')
  expect(ids(inFileOrder(live, [file('n')], ['n', 'a', 'b']))).toBe('n a x b')
  expect(ids(withAdded([file('b'), own('x'), file('a')], [file('n'), file('m')], ['a', 'n', 'm', 'b']))).toBe('b x a n m')
  expect(ids(withAdded([own('x')], [file('n')], ['gone', 'n']))).toBe('x n')
})

test('positions are the numbers of the files while only files stand in their order, else counted', () => {
  const numbers = new Map([
    ['a', 1],
    ['b', 3],
  ])
  expect(renumbered([file('a', 1), file('b', 2)], numbers)).toEqual([{ id: 'b', position: 3 }])
  expect(renumbered([file('b', 3), file('a', 1)], numbers)).toEqual([
    { id: 'b', position: 1 },
    { id: 'a', position: 2 },
  ])
  expect(renumbered([file('a', 1), own('x', 2), file('b', 3)], numbers)).toEqual([])
})
