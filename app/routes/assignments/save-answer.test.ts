import { describe, expect, it } from 'vitest'
import { readSaveAnswer } from './save-answer.ts'

const theirs = { text: 'a', version: 2, by: 'Bima Contoh', at: '14.30 WITA' }

describe('the answer of the saving door', () => {
  it.each([
    { kind: 'saved', version: 3, at: '14.30 WITA' },
    { kind: 'invalid', sentence: 'Terlalu panjang.' },
    { kind: 'refused', sentence: 'Sudah dikirim.' },
    { kind: 'clash', theirs },
  ])('is read: $kind', (answer) => {
    expect(readSaveAnswer({ ...answer, more: 1 })).toEqual(answer)
  })

  it.each([
    null,
    'saved',
    {},
    { kind: 'saved' },
    { kind: 'saved', version: '3', at: 'x' },
    { kind: 'clash' },
    { kind: 'clash', theirs: { ...theirs, version: null } },
    { kind: 'other', sentence: 'x' },
  ])('is refused when it is something else: %j', (answer) => {
    expect(readSaveAnswer(answer)).toBeNull()
  })
})
