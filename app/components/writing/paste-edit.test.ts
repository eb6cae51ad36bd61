import { expect, test } from 'vitest'
import { pasteEdit, isInCode } from './paste-edit.ts'
import { edited } from './spot.ts'

function after(text: string, pasted: string): string {
  const at = text.indexOf('^')
  const spot = { text: text.replace('^', ''), start: at, end: at }
  return edited(spot.text, pasteEdit(spot, pasted, 'lesson'))
}

test('one line of words goes into its line, everything else between empty lines', () => {
  expect(after('Ini ^ dia.', '**tebal**')).toBe('Ini **tebal** dia.')
  expect(after('Tahun ^ itu', '1945\\. dulu')).toBe('Tahun 1945. dulu itu')
  expect(after('^', '1945\\. dulu')).toBe('1945\\. dulu')
  expect(after('Ini^.', '- satu\n- dua')).toBe('Ini\n\n- satu\n- dua\n\n.')
  expect(after('Ini^', '## Judul')).toBe('Ini\n\n## Judul\n')
})

test('code takes plain words only', () => {
  const at = (text: string) => {
    const start = text.indexOf('^')
    return isInCode({ text: text.replace('^', ''), start, end: start })
  }
  expect(at('```\nkode ^\n```')).toBe(true)
  expect(at('```\nkode\n```\n^')).toBe(false)
  expect(at('| a |\n| - |\n| ^ |')).toBe(false)
})
