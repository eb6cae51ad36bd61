import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { SaveState, type SaveStateProps } from './save-state.tsx'

afterEach(cleanup)

/** What a screen reader says of these states, one after the other. */
function heard(...states: NonNullable<SaveStateProps['state']>[]): string[] {
  const { rerender } = render(<SaveState />)
  return states.flatMap((state) => {
    rerender(<SaveState state={state} at="14.32 WITA" />)
    const place = screen.getByRole('status')
    return place.getAttribute('aria-live') === 'polite' ? [place.textContent] : []
  })
}

it('reads out the first save, a failure and that it is over, and shows everything', () => {
  expect(
    heard('typing', 'saving', 'saved', 'typing', 'saving', 'saved', 'failed', 'saving', 'saved', 'typing'),
  ).toEqual(['Tersimpan di server 14.32 WITA', 'Belum tersimpan', 'Tersimpan di server 14.32 WITA'])
  expect(screen.getByText('Belum tersimpan')).toBeTruthy()
})

it('says nothing twice where the same state stands in a bar as well', () => {
  render(<SaveState state="failed" silent />)
  expect(screen.queryByRole('status')).toBeNull()
})
