import { expect, test } from 'vitest'
import { ALIAS_LENGTH, MOST_ALIASES } from './alias-limits.ts'
import { aliasesSchema } from './aliases.schema.ts'

const read = (ejaan: string) => aliasesSchema.safeParse({ versi: '1', ejaan })
const faultOf = (ejaan: string) => read(ejaan).error?.issues[0]?.message

test('refuses too many spellings, a long one, and sixteen digits', () => {
  const lines = (count: number) => Array.from({ length: count }, (_, index) => `Dinas ${index}`).join('\n')
  expect(read(lines(MOST_ALIASES)).success).toBe(true)
  expect(faultOf(lines(MOST_ALIASES + 1))).toBe('tooMany')
  expect(faultOf('a'.repeat(ALIAS_LENGTH))).toBeUndefined()
  expect(faultOf('a'.repeat(ALIAS_LENGTH + 1))).toBe('lineTooLong')
  expect(faultOf('Dinas 6408013112999999')).toBe('digits16')
})

test('refuses a change of the writing direction by its line, as names do', () => {
  expect(faultOf('Dinkes\nDinas \u202Esek')).toBe('badCharacter 2 0 i')
})

test('takes one spelling a line, composed, without spaces around and empty lines', () => {
  expect(read('  Dinkes \n\n Dinas Ke\u0301s\t\n').data).toEqual({
    version: 1,
    aliases: ['Dinkes', 'Dinas Kés'],
  })
  expect(read('').data?.aliases).toEqual([])
})
