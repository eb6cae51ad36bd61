import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { safeLine, safeText } from '#app/domain/privacy/privacy.schema.ts'
import { TextArea } from './text-area.tsx'
import { TextField } from './text-field.tsx'

afterEach(cleanup)

const LIMIT = 12

/** A text of as many letters as asked, in a spelling in which letters are counted wrong easily. */
const SPELLINGS: [name: string, (letters: number) => string][] = [
  ['plain letters', (n) => 'a'.repeat(n)],
  ['emoji', (n) => '🌱'.repeat(n)],
  ['an emoji of several parts', (n) => `👩‍🌾${'a'.repeat(n - 3)}`],
  ['letters with a combining mark', (n) => 'e\u0301'.repeat(n / 2)],
  ['spaces at both ends', (n) => ` \n\t${'a'.repeat(n)} \r\n `],
  ['line ends as a browser sends them', (n) => `a\r\n${'b'.repeat(n - 2)}`],
  ['line ends as a browser holds them', (n) => `a\n${'b'.repeat(n - 2)}`],
]

describe.each(SPELLINGS)('a text of %s', (_, spelled) => {
  it('is refused by the server and marked in the page when it is one letter too long', () => {
    const text = `${spelled(LIMIT).trimEnd()}x`
    render(<TextArea name="uraian" label="Uraian" limit={LIMIT} defaultValue={text} />)
    expect(screen.getByText(/13 dari 12 huruf/).textContent).toContain('Kelebihan 1 huruf')
    expect(safeText(0, LIMIT).safeParse(text).error?.issues[0]?.message).toBe('tooLong')
  })

  it('is taken by the server and not marked in the page when it is just as long as it may be', () => {
    const text = spelled(LIMIT)
    render(<TextArea name="uraian" label="Uraian" limit={LIMIT} defaultValue={text} />)
    expect(screen.getByText(/12 dari 12 huruf/).textContent).not.toContain('Kelebihan')
    expect(safeText(LIMIT, LIMIT).safeParse(text).success).toBe(true)
  })
})

it('a line says how many letters are too many, cuts nothing, and is quiet otherwise', () => {
  render(<TextField name="judul" label="Judul" limit={LIMIT} defaultValue={'🌱'.repeat(LIMIT)} />)
  const input = screen.getByRole<HTMLInputElement>('textbox', { name: 'Judul' })
  expect(screen.queryByText(/huruf/)).toBeNull()
  fireEvent.change(input, { target: { value: '🌱'.repeat(LIMIT + 2) } })
  expect(screen.getByText(/14 dari 12 huruf/).textContent).toContain('Kelebihan 2 huruf')
  expect(input.getAttribute('aria-describedby')).toBe('f-judul-n')
  expect(input.maxLength).toBe(-1)
  expect(safeLine(0, LIMIT).safeParse(input.value).error?.issues[0]?.message).toBe('tooLong')
})

it('a text that its door would refuse holds the form back, and no other does', () => {
  const refuse = (text: string) => (text.trim() === '' ? 'Tulis alasan.' : undefined)
  render(<TextArea name="alasan" label="Alasan" refuse={refuse} />)
  const area = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Alasan' })
  expect([area.checkValidity(), area.validationMessage]).toEqual([false, 'Tulis alasan.'])
  fireEvent.change(area, { target: { value: 'Lengkapi sumber.' } })
  expect(area.checkValidity()).toBe(true)
})
