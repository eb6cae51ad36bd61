import { expect, test } from 'vitest'
import { foundPlaces, replacedAll } from './found-places.ts'

test('finds capitals and small letters alike, none inside another', () => {
  expect(foundPlaces('Desa desa DESA', 'desa')).toEqual([0, 5, 10])
  expect(foundPlaces('aaaa', 'aa')).toEqual([0, 2])
  expect(foundPlaces('apa pun', '')).toEqual([])
})

test('a letter that grows with its size moves no place', () => {
  expect(foundPlaces('İİ desa 👩🏽‍⚕️ desa', 'desa')).toEqual([3, 16])
})

test('what looks like a pattern is only what it says, in what is put in its place too', () => {
  expect(replacedAll('a.c abc a.c', 'a.c', '$&')).toEqual({ text: '$& abc $&', count: 2 })
})
