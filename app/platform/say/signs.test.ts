import { expect, test } from 'vitest'
import { findSigns, signsCode, signsOf, withoutSigns } from './signs.ts'

test('names the lines that hold a broken character, a NUL, half a letter or a control character', () => {
  const text = 'utuh\r\ndi \uFFFDsini\r\nutuh\rdi\u0000 sini\ndan \uD83C di\u001B sini'
  expect(findSigns(text)).toEqual({ lines: [2, 4, 5], more: 0, visible: true })
  expect(findSigns('satu\n\u0007')).toEqual({ lines: [2], more: 0, visible: false })
})

test('finds nothing in tabs, line ends, curly quotes, emoji and marks that change no letter', () => {
  expect(findSigns('“Posyandu”\tdesa – 👩‍🌾\r\n\n e\u0301 \u00AD\uFEFF')).toBeNull()
})

test('takes the line breaks of Word and the page breaks for line ends, in the count of lines too', () => {
  const text = 'satu\vdua\ftiga\u2028empat\u2029li\uFFFDma'
  expect(findSigns(text)).toEqual({ lines: [5], more: 0, visible: true })
  expect(withoutSigns(text)).toBe('satu\ndua\ntiga\nempat\nlima')
  expect(withoutSigns('Rina\vContoh', 'line')).toBe('Rina Contoh')
})

test('names the first lines and counts the others', () => {
  expect(findSigns('\uFFFD\n'.repeat(9))).toEqual({ lines: [1, 2, 3, 4], more: 5, visible: true })
})

test('a single line has no lines to name, and no line end or change of direction either', () => {
  for (const sign of ['\uFFFD', '\u0000', '\n', '\u2028', '\u202E', '\u2067'])
    expect(findSigns(`Rina${sign}Contoh`, 'line'), sign).toMatchObject({ lines: [] })
  expect(findSigns('Rina\tContoh', 'line')).toBeNull()
})

test('of several single lines each is looked at as one, and named', () => {
  expect(findSigns('Dinkes\nDinas\u202E\n\u2067Badan', 'lines')).toEqual({
    lines: [2, 3],
    more: 0,
    visible: false,
  })
  expect(findSigns('Dinkes\r\nDinas\tKesehatan', 'lines')).toBeNull()
  expect(withoutSigns('Dinkes\nDinas\u202E', 'lines')).toBe('Dinkes\nDinas')
})

test('takes out the signs and nothing else, so that the text can be saved', () => {
  const text = 'a\uFFFD“b”\r\n\u0000c\uD83C 🌱\n\td\u001B'
  expect(withoutSigns(text)).toBe('a“b”\nc 🌱\n\td')
  expect(findSigns(withoutSigns(text))).toBeNull()
  expect(withoutSigns('Rina\r\nContoh\u202E', 'line')).toBe('Rina Contoh')
})

test('carries the place in the code of the fault and reads it back', () => {
  for (const found of [
    { lines: [2, 4], more: 0, visible: true },
    { lines: [1, 2, 3, 4], more: 5, visible: false },
    { lines: [], more: 0, visible: true },
  ])
    expect(signsOf(signsCode(found))).toEqual(found)
  for (const code of ['tooLong', 'badCharacters', 'badCharacter <b>']) expect(signsOf(code), code).toBeNull()
})
