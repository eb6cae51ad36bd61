import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { summarySchema } from '#app/domain/recommendations/wishes.schema.ts'
import { spanOfLine } from '#app/platform/say/words.ts'
import { TextArea } from './text-area.tsx'
import { WordCount } from './word-count.tsx'

afterEach(cleanup)

const words = (count: number) => Array.from({ length: count }, () => 'kata').join('\n ')

function show(text: string, letters = 600) {
  render(
    <TextArea
      name="r"
      label="R"
      limit={letters}
      defaultValue={text}
      count={(counted) => <WordCount {...counted} most={60} letters={letters} />}
    />,
  )
}

test('words are counted as the server counts them', () => {
  show(words(60))
  expect(screen.getByText('60 dari 60 kata').textContent).not.toContain('Kelebihan')
  expect(summarySchema.safeParse(words(60)).success).toBe(true)
  cleanup()
  show(words(61))
  expect(screen.getByText(/61 dari 60 kata/).textContent).toContain('Kelebihan 1 kata')
  expect(summarySchema.safeParse(words(61)).success).toBe(false)
})

test('letters are told only when they are too many, and the text is tied to what is told', () => {
  show('a'.repeat(11), 10)
  const told = screen.getByText(/11 dari 10 huruf/)
  expect(screen.queryByText(/kata/)).toBeNull()
  expect(screen.getByRole('textbox', { name: 'R' }).getAttribute('aria-describedby')).toContain(told.id)
})

test('a line is found by its number among those that are not empty', () => {
  const text = 'Satu butir yang cukup panjang\n\npendek\n  \nButir terakhir'
  const lineOf = (nth: number) => {
    const span = spanOfLine(text, nth)
    return span && text.slice(span.start, span.end)
  }
  expect([0, 1, 2, 3].map(lineOf)).toEqual([
    'Satu butir yang cukup panjang',
    'pendek',
    'Butir terakhir',
    null,
  ])
  expect(spanOfLine('', 0)).toBeNull()
})
