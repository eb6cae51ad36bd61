import { expect, it } from 'vitest'
import { scoreOf } from './points.ts'
import { closedBecause, phaseOf, workStateOf } from './state.ts'

const anchors: [string, string, string, string] = ['a', 'b', 'c', 'd']
const rubric = [
  { key: '3', criterion: 'Satu', weight: 40, levels: anchors },
  { key: '0', criterion: 'Dua', weight: 60, levels: anchors },
]

it('gives no score while a criterion has no level', () => {
  expect(scoreOf(rubric, { '0': 4, '1': 4 })).toBeNull()
})

it('gives a quarter of the weight for each level', () => {
  expect(scoreOf(rubric, { '0': 1, '3': 1 })).toBe(25)
  expect(scoreOf(rubric, { '0': 4, '3': 4 })).toBe(100)
  expect(scoreOf(rubric, { '3': 3, '0': 2 })).toBe(60)
})

const dates = { opensAt: new Date(1_000), dueAt: new Date(2_000), closesAt: new Date(3_000) }

it('takes the last instant of a phase as still inside it', () => {
  expect([999, 1_000, 2_000, 2_001, 3_000, 3_001].map((at) => phaseOf(dates, new Date(at)))).toEqual([
    'soon',
    'open',
    'open',
    'late',
    'late',
    'closed',
  ])
})

it('keeps an attempt that a trainer asked for open after the last day', () => {
  expect(closedBecause('closed', { attempt: 2, status: 'DRAFT', released: false })).toBeNull()
  expect(closedBecause('closed', { attempt: 1, status: 'DRAFT', released: false })).toBe('closed')
  expect(closedBecause('open', { attempt: 1, status: 'HANDED_IN', released: false })).toBe('handed-in')
})

it('tells a grade that is not released like one that does not exist', () => {
  const hers = { owner: { key: 'person:a', personId: 'a', teamId: null }, through: 'own' as const }
  expect(workStateOf('closed', { attempt: 1, status: 'HANDED_IN', released: false }, hers)).toBe('handed-in')
})
