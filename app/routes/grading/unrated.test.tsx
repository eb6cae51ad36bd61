import { act, cleanup, render, screen } from '@testing-library/react'
import { createRef } from 'react'
import { afterEach, expect, test } from 'vitest'
import { Unrated } from './unrated.tsx'

afterEach(cleanup)

const box = createRef<HTMLDivElement>()

function formWithout(...criteria: string[]) {
  return (
    <form>
      <input aria-label="Ketajaman" />
      <Unrated criteria={criteria.map((criterion) => ({ field: criterion, criterion }))} box={box} />
      <button name="lanjut">Simpan dan rilis</button>
    </form>
  )
}

test('a line that goes under the focus leaves it in the list, and the last one leaves it at the button', () => {
  const { rerender } = render(formWithout('Ketajaman', 'Bukti'))
  act(() => screen.getByRole('link', { name: 'Ketajaman' }).focus())
  rerender(formWithout('Bukti'))
  expect(document.activeElement).toBe(screen.getByRole('group'))
  act(() => screen.getByRole('link', { name: 'Bukti' }).focus())
  rerender(formWithout())
  expect(document.activeElement).toBe(screen.getByRole('button'))
})

test('a line that goes takes no focus from where somebody writes, and gives none to who has let go', () => {
  const { rerender } = render(formWithout('Ketajaman', 'Bukti'))
  act(() => screen.getByRole('link', { name: 'Ketajaman' }).focus())
  act(() => screen.getByRole('textbox').focus())
  rerender(formWithout('Bukti'))
  expect(document.activeElement).toBe(screen.getByRole('textbox'))
  act(() => screen.getByRole('link', { name: 'Bukti' }).focus())
  act(() => screen.getByRole('link', { name: 'Bukti' }).blur())
  rerender(formWithout())
  expect(document.activeElement).toBe(document.body)
})
