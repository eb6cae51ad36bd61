import { expect, it } from 'vitest'
import { withKeys, withoutKeys, type KeyedRubric } from './assignment-keys.ts'

type Plain = ReturnType<typeof withoutKeys>[number]

function criterion(name: string, weight = 50, mark = name): Plain {
  return { criterion: name, weight, levels: [`${mark} 1`, `${mark} 2`, `${mark} 3`, `${mark} 4`] }
}

function keysOf(rubric: KeyedRubric) {
  return rubric.map(({ key, criterion: name }) => `${key} ${name}`)
}

const FIRST = withKeys([criterion('Isi'), criterion('Bahasa')], [])

it('counts the criteria of a first rubric', () => {
  expect(keysOf(FIRST)).toEqual(['0 Isi', '1 Bahasa'])
})

it('gives nobody the key of a criterion that is gone', () => {
  const second = withKeys([criterion('Isi', 100)], [FIRST])
  const third = withKeys([criterion('Isi'), criterion('Sumber')], [second, FIRST])
  expect(keysOf(third)).toEqual(['0 Isi', '2 Sumber'])
})

it('knows a criterion that was moved, weighed anew or renamed', () => {
  const moved = withKeys([criterion('Bahasa', 70), criterion('Isi', 30)], [FIRST])
  expect(keysOf(moved)).toEqual(['1 Bahasa', '0 Isi'])
  const renamed = withKeys([criterion('Kedalaman isi', 50, 'Isi'), criterion('Bahasa')], [FIRST])
  expect(keysOf(renamed)).toEqual(['0 Kedalaman isi', '1 Bahasa'])
})

it('takes one whose name and levels are both others for new', () => {
  expect(keysOf(withKeys([criterion('Isi'), criterion('Sumber')], [FIRST]))).toEqual(['0 Isi', '2 Sumber'])
})

it('gives a criterion that comes back the key that it had', () => {
  const second = withKeys([criterion('Isi', 100)], [FIRST])
  expect(keysOf(withKeys([criterion('Bahasa'), criterion('Isi')], [second, FIRST]))).toEqual(['1 Bahasa', '0 Isi'])
})

it('leads back to what a file would bring', () => {
  expect(withoutKeys(FIRST)).toEqual([criterion('Isi'), criterion('Bahasa')])
})
