import { expect, test } from 'vitest'
import { fieldByField, marksOf } from './field-by-field.server.ts'

const SEEN = { title: 'Satu', note: '' }
const marks = marksOf(SEEN)

test('refuses to write over what its writer never saw, and over a field without a mark', () => {
  const stored = { title: 'Punya orang lain', note: '' }
  expect(fieldByField(stored, { title: 'Punya saya' }, marks)).toMatchObject({ written: [], met: ['title'] })
  expect(fieldByField(stored, { title: 'Punya saya' }, {})).toMatchObject({ written: [], met: [] })
  expect(fieldByField(stored, { title: 'Punya saya' }, { title: 'bukan tanda' }).met).toEqual(['title'])
})

test('writes each field by itself and answers with the marks of what lies there then', () => {
  const stored = { title: 'Punya orang lain', note: '' }
  const done = fieldByField(stored, { title: 'Punya saya', note: 'Baru' }, marks)
  expect(done).toMatchObject({ written: ['note'], met: ['title'] })
  expect(done.marks).toEqual(marksOf({ title: 'Punya orang lain', note: 'Baru' }))
})

test('a field that its writer left as she found it takes nothing back', () => {
  const done = fieldByField({ ...SEEN, title: 'Punya orang lain' }, SEEN, marks)
  expect(done).toMatchObject({ written: [], met: [], behind: ['title'] })
})

test('what already lies there, sent again because its answer was lost, is neither written nor met', () => {
  const stored = { title: 'Dua', note: '' }
  expect(fieldByField(stored, stored, marks)).toMatchObject({ written: [], met: [], behind: [] })
})

test('a field that is not kept here is not spoken of', () => {
  expect(fieldByField(SEEN, { grade: '4' }, { grade: 'x' })).toMatchObject({ written: [], met: [] })
})
