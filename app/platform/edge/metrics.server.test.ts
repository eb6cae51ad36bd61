import { expect, it } from 'vitest'
import { roomNames } from './metrics.server.ts'

const roomOf = roomNames(['masuk', 'tugas/:id', ':id', '*', undefined])

it('refuses a label of its own to every address a stranger makes up', () => {
  const rooms = Array.from({ length: 1_000 }, (_, index) => roomOf(`/z${index}.data`))
  expect(new Set(rooms)).toEqual(new Set(['/*']))
})

it('counts by room', () => {
  expect(['/', '/masuk', '/masuk.data', '/tugas/1', '/constructor'].map(roomOf)).toEqual([
    ...['/', '/masuk', '/masuk', '/tugas', '/*'],
  ])
})
