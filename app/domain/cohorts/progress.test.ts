import { expect, test } from 'vitest'
import { doneKey, plan, rowsOf } from './progress.ts'

const day = (number: number) => new Date(Date.UTC(2026, 6, number))
const lessons = [
  { id: 'a1', title: 'A1', moduleId: 'a', startsOn: day(1) },
  { id: 'a2', title: 'A2', moduleId: 'a', startsOn: day(1) },
  { id: 'b1', title: 'B1', moduleId: 'b', startsOn: day(8) },
]

test('a module is due when the next one starts, the last one when the cohort ends', () => {
  expect(plan(lessons, day(30)).map(({ dueAt }) => dueAt)).toEqual([day(8), day(8), day(30)])
})

test('modules that start on the same day are due together', () => {
  const same = lessons.map((lesson) => ({ ...lesson, startsOn: day(1) }))
  expect(plan(same, day(30)).map(({ dueAt }) => dueAt)).toEqual([day(30), day(30), day(30)])
})

test('puts those furthest behind first and says what is done, late and open', () => {
  const people = [
    { id: 'p1', name: 'Ayu Contoh' },
    { id: 'p2', name: 'Raka Contoh' },
    { id: 'p3', name: 'Bima Contoh' },
  ]
  const done = new Set([doneKey('p1', 'a1'), doneKey('p1', 'a2'), doneKey('p3', 'a1')])
  const rows = rowsOf(people, plan(lessons, day(30)), done, day(10))
  expect(rows.map(({ name, states, late }) => [name, states.join(' '), late])).toEqual([
    ['Raka Contoh', 'late late open', 2],
    ['Bima Contoh', 'done late open', 1],
    ['Ayu Contoh', 'done done open', 0],
  ])
})

test('a cohort without lessons or people gives an empty matrix', () => {
  expect(plan([], day(30))).toEqual([])
  expect(rowsOf([], [], new Set(), day(1))).toEqual([])
})
