import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { createMemoryRouter, RouterProvider } from 'react-router-dom'
import { afterEach, expect, it } from 'vitest'
import { fieldId } from '#app/components/ui/field.tsx'
import { PhrasesFold } from './phrases-fold.tsx'

afterEach(cleanup)

/** As Remix sets them: the router warns of each that is left out. */
const FUTURE = {
  v7_fetcherPersist: true,
  v7_normalizeFormMethod: true,
  v7_partialHydration: true,
  v7_relativeSplatPath: true,
  v7_skipActionErrorRevalidation: true,
}

function show() {
  const element = (
    <form>
      <textarea id={fieldId('komentar')} defaultValue="Tanpa skrip" />
      <PhrasesFold phrases={[{ id: 'k1', text: 'Kalimat dua.', sharedBy: null }]} />
    </form>
  )
  const router = createMemoryRouter([{ path: '/', element }], { future: FUTURE })
  // What the browser's own undo knows is not there in a test: the field is changed without it.
  Object.assign(document, { execCommand: () => false })
  render(<RouterProvider router={router} future={{ v7_startTransition: true }} />)
  const area = screen.getByRole<HTMLTextAreaElement>('textbox')
  area.setSelectionRange(0, 0)
  return {
    area,
    put: () => fireEvent.click(screen.getByRole('button', { name: /Kalimat dua/, hidden: true })),
  }
}

it('puts a sentence behind what stands there where nobody has entered the field', () => {
  const { area, put } = show()
  put()
  expect(area.value).toBe('Tanpa skrip Kalimat dua.')
})

it('puts it at the caret, also before the first letter, where she has put that', () => {
  const { area, put } = show()
  area.focus()
  area.setSelectionRange(0, 0)
  put()
  expect(area.value).toBe('Kalimat dua. Tanpa skrip')
})
