import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { dice } from './random.ts'

const AT = new Date('2026-11-21T06:00:00Z')

describe('the dice of the sample data', () => {
  it('fall the same way every time', () => {
    const [one, other] = [dice(7), dice(7)]
    const throws = () => Array.from({ length: 50 }, () => [one.below(6), other.below(6)])
    expect(throws().every(([a, b]) => a === b)).toBe(true)
    expect(dice(7).id(AT)).toBe(dice(7).id(AT))
  })

  it('reach every side', () => {
    const six = dice(1)
    expect(new Set(Array.from({ length: 200 }, () => six.below(6))).size).toBe(6)
  })

  it('make ids that are UUIDs of version 7, in the order of time, none twice', () => {
    const { id } = dice(3)
    const ids = Array.from({ length: 2000 }, () => id(AT))
    expect(ids.every((one) => z.uuidv7().safeParse(one).success)).toBe(true)
    expect(new Set(ids).size).toBe(ids.length)
    expect(id(new Date(AT.getTime() - 1)) < id(AT)).toBe(true)
  })
})
