import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { Lines } from './lines.tsx'

afterEach(cleanup)

it('shows each pair of a matching as a line of a list, also two that say the same', () => {
  render(<Lines lines={['KRS: kosong', 'e-PPGBM: Dinas Kesehatan', 'KRS: kosong']} lang="id" />)
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'KRS: kosong',
    'e-PPGBM: Dinas Kesehatan',
    'KRS: kosong',
  ])
})

it('shows one answer as a text', () => {
  render(<Lines lines={['24']} lang={undefined} />)
  expect(screen.queryByRole('list')).toBeNull()
  expect(screen.getByText('24')).toBeTruthy()
})
