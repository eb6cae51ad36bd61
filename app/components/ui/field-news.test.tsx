import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { Field } from '#app/platform/line/keeper-shape.ts'
import { FieldNews } from './field-news.tsx'
import { NOTHING } from './use-keeper.ts'

afterEach(cleanup)

/** A clash over the text "satu", which the server has put in words, with `value` on the screen. */
function show(value: string, by: string | null = 'Sari', isChosen = false) {
  const shown = { mine: 'Satu dalam kata', theirs: 'Dua dalam kata' }
  const clash = { value: 'dua', by, at: '14.32', shown, sent: 'satu' }
  const field: Field = { value, base: 'dua', mark: 'm', doubtful: [], refused: null, asks: false, clash }
  const nothing = () => undefined
  render(
    <FieldNews
      field="a"
      whole={{ ...NOTHING, fields: { a: field } }}
      words={(text) => `kata: ${text}`}
      setsAside
      isChosen={isChosen}
      choose={nothing}
      accept={nothing}
      discard={nothing}
    />,
  )
}

test('both texts stand there as the server has put them in words', () => {
  show('satu')
  expect(screen.getByText('Satu dalam kata')).toBeTruthy()
  expect(screen.getByText('Dua dalam kata')).toBeTruthy()
})

test('what is typed on is what is chosen, so it is what is shown', () => {
  show('satu dan tiga')
  expect(screen.queryByText('Satu dalam kata')).toBeNull()
  expect(screen.getByText('kata: satu dan tiga')).toBeTruthy()
  expect(screen.getByText('kata: dua')).toBeTruthy()
})

test('of two texts on one device neither is called hers: what stands in the field may be a colleague’s', () => {
  show('satu', null)
  expect(screen.getByText('Yang sekarang ada di isian')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Biarkan yang di isian' })).toBeTruthy()
  expect(screen.queryByText('Tulisan Anda')).toBeNull()
})

test.each([
  ['written', false, 1],
  ['chosen', true, 0],
])('what is %s is compared word by word, or stands as two wholes', async (_name, isChosen, compared) => {
  show('satu', 'Sari', isChosen)
  await act(() => import('#app/platform/say/comparison.ts'))
  expect(screen.queryAllByText('Bedanya')).toHaveLength(compared)
  expect(screen.getByText('Dua dalam kata')).toBeTruthy()
})
