import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { GrowingField } from './growing-field.tsx'

afterEach(cleanup)

const TITLE = 'Posyandu keliling dengan perahu untuk delapan dusun pesisir yang jauh dari puskesmas'

function form(defaultValue = '') {
  const heard: string[] = []
  const sent = vi.fn((event: { preventDefault: () => void }) => event.preventDefault())
  const pressed = vi.fn()
  render(
    <form
      onSubmit={sent}
      onInput={({ target }) => heard.push(target instanceof HTMLTextAreaElement ? target.value : '')}
    >
      <GrowingField name="judul" label="Judul" limit={120} defaultValue={defaultValue} />
      <button type="submit" onClick={pressed}>
        Simpan
      </button>
      <button type="submit">Terbitkan</button>
    </form>,
  )
  return { field: screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Judul' }), heard, sent, pressed }
}

it('is drawn with as many lines as its text needs, without scripts too', () => {
  expect(form(TITLE).field.getAttribute('rows')).toBe('3')
  cleanup()
  expect(form().field.getAttribute('rows')).toBe('1')
})

it('sends the form at Enter by its first button, as an input does, and takes no line end', () => {
  const { field, sent, pressed } = form(TITLE)
  expect(fireEvent.keyDown(field, { key: 'Enter' })).toBe(false)
  expect([sent.mock.calls.length, pressed.mock.calls.length]).toEqual([1, 1])
  expect(field.value).toBe(TITLE)
})

it('does not send while a word is being composed', () => {
  const { field, sent } = form()
  expect(fireEvent.keyDown(field, { key: 'Enter', isComposing: true })).toBe(true)
  expect(sent).not.toHaveBeenCalled()
})

it('makes one line of what is pasted in several, before whoever keeps the form hears of it', () => {
  const { field, heard } = form()
  fireEvent.input(field, { target: { value: 'Posyandu keliling\ndengan perahu' } })
  expect(heard).toEqual(['Posyandu keliling dengan perahu'])
  expect(field.value).toBe('Posyandu keliling dengan perahu')
})

it('says how many letters are too many and cuts nothing', () => {
  const { field } = form()
  fireEvent.input(field, { target: { value: 'x'.repeat(123) } })
  expect(screen.getByText(/123 dari 120 huruf/).textContent).toContain('Kelebihan 3 huruf')
  expect(field.value).toHaveLength(123)
})
