import { expect, test } from 'vitest'
import { circleWith } from './prerequisites.ts'

const COURSE = [
  { slug: 'a', prerequisites: [] },
  { slug: 'b', prerequisites: ['a'] },
  { slug: 'c', prerequisites: ['b', 'a'] },
]

test('names the way by which a module would wait for itself', () => {
  expect(circleWith(COURSE, 'a', ['c'])).toEqual(['a', 'c', 'b', 'a'])
  expect(circleWith(COURSE, 'b', ['b'])).toEqual(['b', 'b'])
})

test('finds none where there is none, nor in names that nobody has', () => {
  expect(circleWith(COURSE, 'c', ['a', 'b'])).toBeNull()
  expect(circleWith(COURSE, 'a', ['gone'])).toBeNull()
  expect(circleWith([...COURSE, { slug: 'x', prerequisites: ['y'] }, { slug: 'y', prerequisites: ['x'] }], 'a', ['x'])).toBeNull()
})
