import { expect, test } from 'vitest'
import { closingTable, lastLine, totalOf } from './tally.mjs'

const SECOND = 1000
const LINT = { name: 'lint', counts: { passed: 1, failed: 0, skipped: 0 }, took: 96 * SECOND }
const INTEGRATION = {
  name: 'integration',
  counts: { passed: 1375, failed: 2, skipped: 3 },
  took: 251_400,
}

test('a run in which no test ran has failed, also when tests were skipped', () => {
  expect(totalOf([]).failed).toBe(1)
  expect(totalOf([{ name: 'unit', counts: { passed: 0, failed: 0, skipped: 4 }, took: 1 }]).failed).toBe(1)
})

test('the last line counts all stages, and names skipped tests only where there are any', () => {
  expect(lastLine(totalOf([LINT]))).toBe('1 passed, 0 failed')
  expect(lastLine(totalOf([LINT, INTEGRATION]))).toBe('1376 passed, 2 failed, 3 skipped')
})

test('the closing table has a line a stage with its seconds, and the wall time, which is no sum', () => {
  expect(closingTable([LINT, INTEGRATION], 290 * SECOND).split('\n')).toEqual([
    'stage          passed   failed  skipped  seconds',
    'lint                1        0        0       96',
    'integration      1375        2        3      251',
    'wall time                                    290',
  ])
})
