import { expect, test } from 'vitest'
import { quizSettingsSchema, RESULT_PARTS, SHOWN_WHEN } from '#app/domain/quizzes/quiz-settings.ts'
import { HOUR, MINUTE } from '#app/platform/say/time.ts'
import { endOf, isOverdue, shownParts, whyNotStart } from './opening.ts'

const now = new Date('2026-07-17T06:00:00Z')
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds)
const open = { opensAt: null, closesAt: null }
const done = (ago: number) => ({ state: 'HANDED_IN', handedInAt: later(-ago) })
const settings = (given: object) => quizSettingsSchema.parse(given)

test.each([
  ['nothing stands in the way', {}, open, [], undefined],
  ['it opens in a moment', {}, { ...open, opensAt: later(1) }, [], 'soon'],
  ['it opens now', {}, { ...open, opensAt: now }, [], undefined],
  ['it closes now', {}, { ...open, closesAt: now }, [], 'closed'],
  ['one of two attempts is used', { attempts: 2 }, open, [done(HOUR)], undefined],
  ['both are', { attempts: 2 }, open, [done(HOUR), done(HOUR)], 'no-attempts'],
  [
    'there are as many as one likes',
    { attempts: null },
    open,
    Array.from({ length: 90 }, () => done(1)),
    undefined,
  ],
  ['the wait is over', { wait: 2 }, open, [done(2 * HOUR)], undefined],
  ['the wait is not over', { wait: 2 }, open, [done(2 * HOUR - 1)], 'wait'],
  ['the newest of several counts for it', { wait: 2 }, open, [done(9 * HOUR), done(HOUR)], 'wait'],
])('whether an attempt may begin: %s', (_name, given, dates, attempts, reason) => {
  expect(whyNotStart(settings(given), dates, attempts, now)?.reason).toBe(reason)
})

test('says until when one waits', () => {
  expect(whyNotStart(settings({ wait: 2 }), open, [done(HOUR)], now)?.until).toEqual(later(HOUR))
})

test.each([
  ['no limit', {}, open, null],
  ['its time', { time: 30 }, open, later(30 * MINUTE)],
  ['the end of the quiz', { time: 30 }, { ...open, closesAt: later(MINUTE) }, later(MINUTE)],
  [
    'its time before the end of the quiz',
    { time: 30 },
    { ...open, closesAt: later(HOUR) },
    later(30 * MINUTE),
  ],
  ['the end of a quiz without limit', {}, { ...open, closesAt: later(HOUR) }, later(HOUR)],
])('an attempt ends with %s', (_name, given, dates, end) => {
  expect(endOf(settings(given), dates, now)).toEqual(end)
})

test('what was answered in time has two minutes to arrive', () => {
  const attempt = { endsAt: now }
  expect(isOverdue(attempt, later(2 * MINUTE))).toBe(false)
  expect(isOverdue(attempt, later(2 * MINUTE + 1))).toBe(true)
  expect(isOverdue({ endsAt: null }, later(999 * HOUR))).toBe(false)
})

const closed = { ...open, closesAt: later(-1) }
const all = (when: string) => ({
  attempts: 2,
  shown: { marks: when, correctness: when, feedback: when, answers: when },
})
const used = [done(1), done(2)]

test.each([
  ['an attempt is left', open, [done(1)], ['AT_ONCE']],
  ['all attempts are used', open, used, ['AT_ONCE', 'AFTER_ATTEMPTS']],
  ['the last one still runs', open, [{ state: 'RUNNING', handedInAt: null }, done(1)], ['AT_ONCE']],
  ['the quiz is closed', closed, [done(1)], ['AT_ONCE', 'AFTER_CLOSE', 'AFTER_ATTEMPTS']],
])('what a result shows while %s', (_name, dates, attempts, shown) => {
  const seen = SHOWN_WHEN.filter((when) => {
    const parts = shownParts(settings(all(when)), dates, attempts, now)
    const [first, ...rest] = Object.values(parts)
    expect(new Set([first, ...rest]).size).toBe(1)
    return first
  })
  expect(seen).toEqual(shown)
})

test('without a number of attempts the last one never comes, so only the close opens what waits for it', () => {
  const given = { ...all('AFTER_ATTEMPTS'), attempts: null }
  expect(shownParts(settings(given), open, used, now).answers).toBe(false)
  expect(shownParts(settings(given), closed, used, now).answers).toBe(true)
})

test('each part is shown by its own setting; right answers wait until right or wrong is told', () => {
  const never = { marks: 'NEVER', correctness: 'NEVER', feedback: 'NEVER', answers: 'NEVER' }
  const nothing = { marks: false, correctness: false, feedback: false, answers: false }
  const seen = (given: object) => shownParts(settings({ shown: { ...never, ...given } }), open, [], now)
  for (const part of RESULT_PARTS) {
    const alone = part === 'answers' ? nothing : { ...nothing, [part]: true }
    expect(seen({ [part]: 'AT_ONCE' }), part).toEqual(alone)
  }
  const told = { ...nothing, correctness: true, answers: true }
  expect(seen({ correctness: 'AT_ONCE', answers: 'AT_ONCE' })).toEqual(told)
  expect(seen({ correctness: 'AFTER_CLOSE', answers: 'AT_ONCE' })).toEqual(nothing)
})
