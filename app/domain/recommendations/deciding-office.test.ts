import { expect, test } from 'vitest'
import { FIRST_RULES } from './decision-rules.ts'
import { bupatiRules, needsBupati, officeMayDecide } from './deciding-office.ts'

const small = { cost: 999_999_999n, needsRegulation: false, budgets: 2 }

test('a small recommendation needs no Bupati', () => {
  expect(bupatiRules(FIRST_RULES, small)).toEqual([])
  expect(needsBupati(FIRST_RULES, small)).toBe(false)
})

test('one billion rupiah needs the Bupati, one rupiah less does not', () => {
  expect(bupatiRules(FIRST_RULES, { ...small, cost: 1_000_000_000n })).toEqual(['cost'])
})

test('a regulation or three budgets need the Bupati', () => {
  expect(bupatiRules(FIRST_RULES, { ...small, needsRegulation: true })).toEqual(['regulation'])
  expect(bupatiRules(FIRST_RULES, { ...small, budgets: 3 })).toEqual(['budgets'])
})

test('all that holds is named', () => {
  expect(bupatiRules(FIRST_RULES, { cost: 2_000_000_000n, needsRegulation: true, budgets: 5 })).toEqual([
    'cost',
    'regulation',
    'budgets',
  ])
})

test('the Wakil Bupati decides only what does not need the Bupati; no other office decides', () => {
  expect(officeMayDecide('BUPATI', { needsBupati: true })).toBe(true)
  expect(officeMayDecide('WAKIL_BUPATI', { needsBupati: true })).toBe(false)
  expect(officeMayDecide('WAKIL_BUPATI', { needsBupati: false })).toBe(true)
  expect(officeMayDecide('SEKDA', { needsBupati: false })).toBe(false)
})
