import { expect, it } from 'vitest'
import { REFUSED_FILES } from '#tests/data/refused-files.data.ts'
import { fileSentence } from './content-words.server.ts'
import { chosenFault, kindFault, type FileFault } from './faults.ts'
import { exactSize, MEGABYTE, MOST_FILE_BYTES, MOST_PERSON_BYTES, sizeWords } from './files.ts'

/** What a word to a person may hold. */
const LONGEST_SENTENCE = 300
const OTHERS: readonly FileFault[] = [
  { code: 'tooLarge', size: 987_654_321 },
  { code: 'broken' },
  { code: 'grown' },
  { code: 'packed' },
  { code: 'links', to: 'x'.repeat(60), query: true },
  { code: 'picture', format: 'BMP' },
  { code: 'picture', format: 'AVIF' },
]
const FAULTS = [...REFUSED_FILES.map(({ fault }) => fault), ...OTHERS]

it.each(['id', 'en'] as const)('says each fault in a sentence of its own that fits: %s', (language) => {
  const sentences = new Map(FAULTS.map((fault) => [JSON.stringify(fault), fileSentence(fault, language)]))
  expect(new Set(sentences.values()).size).toBe(sentences.size)
  for (const sentence of sentences.values()) {
    expect(sentence.length).toBeLessThanOrEqual(LONGEST_SENTENCE)
    expect(sentence).toMatch(/^[A-Z].*\.$/)
  }
})

it('counts a megabyte as 1,048,576 bytes, everywhere', () => {
  expect([MEGABYTE, MOST_FILE_BYTES, MOST_PERSON_BYTES]).toEqual([1_048_576, 26_214_400, 209_715_200])
})

it.each([
  [1, '1 KB', '1 KB'],
  [348_160, '340 KB', '340 KB'],
  [1_048_575, '1 MB', '1 MB'],
  [2_516_582, '2,4 MB', '2.4 MB'],
  [26_214_400, '25 MB', '25 MB'],
])('tells %i bytes as %s', (bytes, id, en) => {
  expect([sizeWords(bytes, 'id'), sizeWords(bytes, 'en')]).toEqual([id, en])
})

it('tells what is too large with every byte, and never as large as the limit', () => {
  expect(exactSize(26_214_401, 'id')).toBe('25,1 MB (26.214.401 byte)')
  expect(exactSize(26_214_401, 'en')).toBe('25.1 MB (26,214,401 bytes)')
  expect(exactSize(31_457_280, 'id')).toBe('30 MB (31.457.280 byte)')
  expect(fileSentence({ code: 'tooLarge', size: 26_214_401 }, 'id')).toBe(
    'Berkas ini 25,1 MB (26.214.401 byte); paling besar 25 MB. Kecilkan, atau bagi menjadi beberapa berkas.',
  )
})

it('takes exactly the limit before sending, and not a byte more', () => {
  expect(chosenFault({ name: 'penuh.pdf', size: 26_214_400 })).toBeNull()
  expect(chosenFault({ name: 'lebih.pdf', size: 26_214_401 })).toEqual({ code: 'tooLarge', size: 26_214_401 })
})

it('leaves a name that the server cleans to the server', () => {
  for (const name of ['surat.pdf.', 'surat%2Epdf', 'surat.pdf ', 'berkas.xyz', 'tanpa'])
    expect(chosenFault({ name, size: 1 })).toBeNull()
})

it.each(['x.constructor', 'x.toString', 'x.__proto__'])('knows no kind for %s', (name) => {
  expect(kindFault(name)).toEqual({ code: 'kind' })
})
