import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeText } from './decode-text.ts'
import { encodingSentence } from './encoding-words.ts'

const TEXT = 'No;Nama\r\n1;Nur’aini “José”…\n'

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = Uint8Array.from(Buffer.from(text, 'utf16le'))
  return order === 'le' ? bytes : bytes.map((_byte, at) => bytes[at ^ 1] ?? 0)
}

test.each([
  ['UTF-8', utf8(TEXT), 'utf-8'],
  ['UTF-8 with a mark', utf8(`\uFEFF${TEXT}`), 'utf-8'],
  ['UTF-16LE with a mark', utf16(`\uFEFF${TEXT}`, 'le'), 'utf-16le'],
  ['UTF-16BE with a mark', utf16(`\uFEFF${TEXT}`, 'be'), 'utf-16be'],
  ['UTF-16LE without a mark', utf16(TEXT, 'le'), 'utf-16le'],
  ['UTF-16BE without a mark', utf16(TEXT, 'be'), 'utf-16be'],
])('reads %s', (_name, bytes, encoding) => {
  expect(decodeText(bytes)).toEqual({ text: TEXT, encoding })
})

test('reads what is no UTF-8 as Windows-1252, with the letters that ISO 8859-1 does not have', () => {
  const bytes = Uint8Array.of(
    0x93,
    0x4b,
    0x52,
    0x53,
    0x94,
    0x85,
    0x20,
    0x80,
    0x35,
    0x20,
    0x4a,
    0x6f,
    0x73,
    0xe9,
  )
  expect(decodeText(bytes)).toEqual({ text: '“KRS”… €5 José', encoding: 'windows-1252' })
})

test('has every byte of Windows-1252 once, as the standard has them', () => {
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte)
  const { text } = decodeText(all)
  expect(new Set(text).size).toBe(256)
  expect(text.slice(0, 128)).toBe(String.fromCharCode(...all.subarray(0, 128)))
  expect(text.slice(160)).toBe(String.fromCharCode(...all.subarray(160)))
  expect([0x8e, 0x99, 0x9f].map((byte) => text[byte])).toEqual(['Ž', '™', 'Ÿ'])
})

test('takes a mark of UTF-8 off a file that is none', () => {
  expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61, 0xe9))).toEqual({
    text: 'aé',
    encoding: 'windows-1252',
  })
})

test('leaves NULs in a text that is no UTF-16, for the reader to refuse', () => {
  for (const text of [
    'KRS\u0000 dan D/S',
    `${'x'.repeat(50)}${'\u0000'.repeat(50)}`,
    '\u0000\u0000\u0000\u0000',
  ])
    expect(decodeText(utf8(text))).toEqual({ text, encoding: 'utf-8' })
})

test('marks half a letter at the end of UTF-16', () => {
  const bytes = utf16('\uFEFFab', 'le')
  expect(decodeText(bytes.subarray(0, bytes.length - 1)).text).toBe('a\uFFFD')
})

test('reads an empty file', () => {
  expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' })
})

test('never throws, whatever the bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => decodeText(bytes).text.length <= bytes.length),
  )
})

test('gives back every text that was written in UTF-8', () => {
  const texts = fc
    .string({ unit: 'grapheme' })
    .filter((text) => !text.includes('\u0000') && !text.startsWith('\uFEFF'))
  fc.assert(fc.property(texts, (text) => decodeText(utf8(text)).text === text))
})

test('says in both languages what had to be guessed, and nothing of UTF-8', () => {
  expect(encodingSentence('utf-8', 'id')).toBeNull()
  expect(encodingSentence('windows-1252', 'id')).toBe(
    'Berkas ini dibaca sebagai Windows-1252; periksa tanda kutip dan huruf beraksen, lalu simpan sebagai UTF-8.',
  )
  expect(encodingSentence('utf-16be', 'en')).toBe(
    'This file was read as UTF-16; check quotation marks and accented letters, then save it as UTF-8.',
  )
})
