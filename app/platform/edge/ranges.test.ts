import { expect, it } from 'vitest'
import { rangeOf } from './ranges.ts'

it.each<[string | null, ReturnType<typeof rangeOf>]>([
  [null, null],
  ['bytes=0-', { from: 0, to: 99 }],
  ['bytes=0-0', { from: 0, to: 0 }],
  ['bytes=10-19', { from: 10, to: 19 }],
  ['bytes=90-500', { from: 90, to: 99 }],
  ['bytes=-10', { from: 90, to: 99 }],
  ['bytes=-500', { from: 0, to: 99 }],
  ['bytes=100-', 'refused'],
  ['bytes=-0', 'refused'],
  ['bytes=20-10', 'refused'],
  ['bytes=-', 'refused'],
  ['bytes=0-1,5-9', 'refused'],
  ['bytes=0x10-', 'refused'],
  ['lines=0-1', 'refused'],
  [`bytes=${'9'.repeat(400)}-`, 'refused'],
])('of 100 bytes %s gives %j', (header, range) => {
  expect(rangeOf(header, 100)).toEqual(range)
})
