import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { MINUTE, SECOND } from '#app/platform/say/time.ts'
import { serverClock } from './server-clock.ts'

const ARRIVED = 1_800_000_000_000

/** The two clocks of a device: what it shows, and the steady one. */
let [shows, steady] = [0, 0]
const goes = (by: number) => ([shows, steady] = [shows + by, steady + by])

beforeEach(() => {
  ;[shows, steady] = [ARRIVED - 3 * MINUTE, 5 * SECOND]
  vi.spyOn(Date, 'now').mockImplementation(() => shows)
  vi.spyOn(performance, 'now').mockImplementation(() => steady)
})
afterEach(() => {
  vi.restoreAllMocks()
})

function begun() {
  const clock = serverClock()
  clock.set(ARRIVED, steady)
  return clock
}

test('goes on by the steady clock, whatever the phone’s is set to meanwhile', () => {
  const clock = begun()
  goes(MINUTE)
  expect(clock.now()).toBe(ARRIVED + MINUTE)
  for (const set of [30 * MINUTE, -90 * MINUTE]) {
    shows += set
    expect(clock.now()).toBe(ARRIVED + MINUTE)
  }
  expect(clock.ahead()).toBe(ARRIVED + MINUTE - shows)
})

test('counts the time that a phone slept through, where its steady clock stood still', () => {
  const clock = begun()
  clock.hidden()
  shows += 10 * MINUTE
  steady += 2 * SECOND
  clock.shown()
  expect(clock.now()).toBe(ARRIVED + 10 * MINUTE)
  // A clock that was put back while nobody looked gives no time back.
  clock.hidden()
  shows -= 60 * MINUTE
  goes(MINUTE)
  clock.shown()
  expect(clock.now()).toBe(ARRIVED + 11 * MINUTE)
})

test('what the server says puts it right: at once where it was behind, and where it was far ahead', () => {
  const clock = begun()
  clock.heard(ARRIVED + 4 * SECOND)
  expect(clock.now()).toBe(ARRIVED + 4 * SECOND)
  // An answer that took its time on the way.
  goes(20 * SECOND)
  clock.heard(ARRIVED + 10 * SECOND)
  expect(clock.now()).toBe(ARRIVED + 24 * SECOND)
  clock.hidden()
  shows += 30 * MINUTE
  clock.shown()
  expect(clock.now()).toBeGreaterThan(ARRIVED + 30 * MINUTE)
  clock.heard(ARRIVED + 25 * SECOND)
  expect(clock.now()).toBe(ARRIVED + 25 * SECOND)
})
