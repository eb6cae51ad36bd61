import { expect, test } from 'vitest'
import { markerTexts } from './marker-texts.ts'
import { markerWords } from './marker-words.ts'

test.each([
  [{ marker: 'Hadi', grade: { status: 'READY', by: 'Arga' } }, 'Penilai: Hadi.'],
  [{ marker: null, grade: null }, 'Belum ada penilai.'],
  [{ marker: null, grade: { status: 'READY', by: 'Arga' } }, 'Dinilai Arga, belum dibagikan.'],
  [{ marker: null, grade: { status: 'RELEASED', by: 'Arga' } }, 'Dinilai Arga.'],
])('a sheet says who marks it, also where it was given to nobody', (sheet, said) => {
  expect(markerWords(sheet, markerTexts.id)).toBe(said)
})
