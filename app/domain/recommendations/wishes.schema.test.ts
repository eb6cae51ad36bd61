import { expect, test } from 'vitest'
import { POINT, SUMMARY } from './limits.ts'
import { pointsSchema, summarySchema } from './wishes.schema.ts'

function faultOf(text: string): string | undefined {
  return pointsSchema.safeParse(text).error?.issues[0]?.message
}

test('refuses a point that is one letter too short or too long, whatever the letters are', () => {
  for (const letter of ['a', '🌱']) {
    expect(faultOf(letter.repeat(POINT.min - 1))).toBe('lineTooShort')
    expect(faultOf(letter.repeat(POINT.min))).toBeUndefined()
    expect(faultOf(`  ${letter.repeat(POINT.max)}\r\n\r\n`)).toBeUndefined()
    expect(faultOf(letter.repeat(POINT.max + 1))).toBe('lineTooLong')
  }
})

test('refuses a summary of one word too many, and takes one that is just as long as it may be', () => {
  const words = (count: number) => Array.from({ length: count }, () => 'kata').join('\n')
  expect(summarySchema.safeParse(words(SUMMARY.words + 1)).error?.issues[0]?.message).toBe('tooManyWords')
  expect(summarySchema.safeParse(words(SUMMARY.words)).success).toBe(true)
})
