import { expect, test } from 'vitest'
import { jobLeft } from './compiler-worker.server.ts'

test('a job is given two seconds of computing, however long a busy machine takes for them, and twenty at most', () => {
  let computed = 7_000_000
  let now = 500
  const left = jobLeft(
    () => ({ user: computed, system: 0 }),
    () => now,
  )
  expect(left()).toBe(2000)
  now += 5000
  computed += 300_000
  expect(left()).toBe(1700)
  computed += 1_700_000
  expect(left()).toBe(0)
  computed -= 1_900_000
  now += 14_900
  expect(left()).toBe(100)
  now += 100
  expect(left()).toBeLessThanOrEqual(0)
})
