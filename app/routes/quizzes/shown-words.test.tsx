import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { wordsOf } from './shown-words.ts'

afterEach(cleanup)

function form() {
  const { container } = render(
    <form>
      {['KRS', 'Desil'].map((premise, pair) => (
        <label key={premise}>
          <span>{premise}</span>
          <select name={`j1.${pair + 1}`} aria-label={premise}>
            <option value="">Pilih</option>
            <option value="1">BPS</option>
          </select>
        </label>
      ))}
    </form>,
  )
  return container.querySelector('form')
}

test('a row of which nothing is chosen says so, and not what its list asks', () => {
  const value = JSON.stringify([
    ['j1.1', ''],
    ['j1.2', '1'],
  ])
  const lines = wordsOf(form(), value, 'belum dipilih').split('\n')
  expect(lines.map((line) => line.split(': ').at(-1))).toEqual(['belum dipilih', 'BPS'])
})
