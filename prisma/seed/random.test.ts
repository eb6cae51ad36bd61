import { describe, expect, it } from 'vitest'
import { dice } from './random.ts'

describe('the dice of the sample data', () => {
  it('fall the same way every time', () => {
    const [one, other] = [dice(7), dice(7)]
    const throws = () => Array.from({ length: 50 }, () => [one.below(6), other.below(6)])
    expect(throws().every(([a, b]) => a === b)).toBe(true)
  })

  it('reach every side', () => {
    const six = dice(1)
    expect(new Set(Array.from({ length: 200 }, () => six.below(6))).size).toBe(6)
  })
})
