import { expect, test } from 'vitest'
import { lessonsOf, plan, stateOf } from './progress.ts'

const day = (number: number) => new Date(Date.UTC(2026, 6, number))
const modules = [
  { id: 'a', title: 'A', lessons: 2, startsOn: day(1) },
  { id: 'b', title: 'B', lessons: 1, startsOn: day(8) },
]
const due = (now: Date, from = modules) => plan(from, day(30), now).map(({ isDue }) => isDue)

test('a module is due when the next one starts, the last one when the cohort ends', () => {
  expect(due(day(8))).toEqual([false, false])
  expect(due(day(9))).toEqual([true, false])
  expect(due(day(30))).toEqual([true, false])
  expect(due(day(31))).toEqual([true, true])
})

test('modules that start on the same day are due together', () => {
  const same = modules.map((module) => ({ ...module, startsOn: day(1) }))
  expect(due(day(29), same)).toEqual([false, false])
  expect(due(day(31), same)).toEqual([true, true])
})

test('what is due and not whole is late, what is whole is done, whether due or not', () => {
  const [first, second] = plan(modules, day(30), day(10))
  if (!first || !second) throw new Error('Two were planned.')
  expect([0, 1, 2].map((done) => stateOf(first, done, day(1)))).toEqual(['late', 'late', 'done'])
  expect([0, 1].map((done) => stateOf(second, done, day(1)))).toEqual(['open', 'done'])
})

test('nobody is late for what was due before she joined', () => {
  const [first] = plan(modules, day(30), day(10))
  if (!first) throw new Error('It was planned.')
  expect([day(7), day(8), day(9)].map((since) => stateOf(first, 0, since))).toEqual(['late', 'open', 'open'])
  expect(stateOf(first, 2, day(9))).toBe('done')
})

test('a cohort without modules has no lessons', () => {
  expect(lessonsOf(plan([], day(30), day(1)))).toBe(0)
  expect(lessonsOf(plan(modules, day(30), day(1)))).toBe(3)
})
