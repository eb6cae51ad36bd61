import { expect, it } from 'vitest'
import { outcomeOf, Refused } from './refusal.ts'

const REASONS = ['stale', 'over'] as const
type Reason = (typeof REASONS)[number]

it('refuses to compile a reason that the noun does not name', () => {
  // @ts-expect-error: not one of the reasons
  expect(new Refused<Reason>('too-late').reason).toBe('too-late')
  // @ts-expect-error: another spelling
  expect(new Refused<'tooLate'>('tooLate').reason).toBe('tooLate')
  // @ts-expect-error: no reasons named
  expect(new Refused('stale').reason).toBe('stale')
})

it('refuses to answer for the reason of another noun', async () => {
  const refused = new Refused<'full'>('full')
  await expect(outcomeOf(REASONS, () => Promise.reject(refused))).rejects.toBe(refused)
})

it('passes on what is no refusal, also when it reads like one', async () => {
  const error = Object.assign(new Error('stale'), { reason: 'stale' })
  await expect(outcomeOf(REASONS, () => Promise.reject(error))).rejects.toBe(error)
})

it('answers a refusal as a value, and what was done with what it gave', async () => {
  const refusing = () => Promise.reject(new Refused<Reason>('over'))
  expect(await outcomeOf(REASONS, refusing)).toEqual({ ok: false, reason: 'over' })
  expect(await outcomeOf(REASONS, () => Promise.resolve({ id: '1' }))).toEqual({ ok: true, id: '1' })
})
