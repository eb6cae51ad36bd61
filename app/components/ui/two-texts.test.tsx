import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Difference, twoValues } from './two-texts.tsx'

afterEach(cleanup)

test('of two levels it is said in words how they differ, never as a sum', () => {
  render(<Difference before="Tingkat 4" after="Tingkat 1" />)
  expect(screen.getByText('Tingkat: 4 menjadi 1')).toBeTruthy()
  cleanup()
  render(<Difference before="8" after="7,5" />)
  expect(screen.getByText('8 menjadi 7,5')).toBeTruthy()
})

test.each([
  ['Air bersih sudah sampai di desa', 'Air bersih belum sampai di desa'],
  ['Tingkat 4', 'Poin 4'],
  ['Satu baris\nDua', 'Satu baris\nTiga'],
  ['', 'Tingkat 1'],
  ['Sama', 'Sama'],
])('“%s” and “%s” are texts to be compared', (one, other) => {
  expect(twoValues(one, other)).toBeNull()
})
