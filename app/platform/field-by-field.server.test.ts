import { expect, test } from 'vitest'
import {
  countedAnew,
  fieldByField,
  markOf,
  marksOf,
  savesIn,
  type Lying,
  type Sent,
} from './field-by-field.server.ts'

const SEEN = { title: 'Satu', note: '' }
const NEVER = { says: SEEN, saves: {} }
const marks = marksOf(SEEN, {})

/** What lies there once this was saved. */
function after(lies: Lying, form: Sent): Lying {
  const { written, saves } = fieldByField(lies, form)
  const news = written.map((name) => [name, form.sent[name] ?? ''] as const)
  return { says: { ...lies.says, ...Object.fromEntries(news) }, saves }
}

/** A page saves one title after the other, and hears of each. */
function typed(lies: Lying, titles: readonly string[]): Lying {
  return titles.reduce(
    (now, title) => after(now, { sent: { title }, marks: marksOf(now.says, now.saves) }),
    lies,
  )
}

test('refuses to write over what its writer never saw, and over a field without a mark', () => {
  const lies = { says: { title: 'Punya orang lain', note: '' }, saves: {} }
  const sent = { title: 'Punya saya' }
  expect(fieldByField(lies, { sent, marks })).toMatchObject({ written: [], met: ['title'] })
  expect(fieldByField(lies, { sent, marks: {} })).toMatchObject({ written: [], met: [] })
  expect(fieldByField(lies, { sent, marks: { title: 'bukan tanda' } }).met).toEqual(['title'])
})

test('refuses a request that comes late over the very text that it grew out of, once that came back', () => {
  const back = typed(NEVER, ['Dua', 'Satu'])
  expect(back.says).toEqual(SEEN)
  expect(fieldByField(back, { sent: { title: 'Terlambat' }, marks })).toMatchObject({
    written: [],
    met: ['title'],
  })
  expect(fieldByField(back, { sent: { title: 'Dua' }, marks })).toMatchObject({ written: [], met: ['title'] })
})

test('refuses a request that comes late after its page has said once more what lies there', () => {
  const late = { sent: { title: 'Terlambat' }, marks }
  const once = fieldByField(NEVER, { sent: SEEN, marks, again: ['title'] })
  expect(once).toMatchObject({ written: [], met: [], upheld: ['title'], saves: { title: 1 } })
  expect(once.marks).toEqual({ title: markOf('Satu', 1), note: markOf('') })
  const lies = { says: SEEN, saves: once.saves }
  expect(fieldByField(lies, late)).toMatchObject({ written: [], met: ['title'] })
  // That too may arrive twice.
  expect(fieldByField(lies, { sent: SEEN, marks, again: ['title'] })).toMatchObject({
    upheld: [],
    saves: lies.saves,
  })
})

test('a field that only says what lies there is not counted', () => {
  expect(fieldByField(NEVER, { sent: SEEN, marks })).toMatchObject({ written: [], upheld: [], saves: {} })
})

test('writes each field by itself and answers with the marks of what lies there then', () => {
  const lies = { says: { title: 'Punya orang lain', note: '' }, saves: { title: 40 } }
  const done = fieldByField(lies, { sent: { title: 'Punya saya', note: 'Baru' }, marks })
  expect(done).toMatchObject({ written: ['note'], met: ['title'], saves: { title: 40, note: 1 } })
  expect(done.marks).toEqual(marksOf({ title: 'Punya orang lain', note: 'Baru' }, done.saves))
})

test('two pages write side by side into two fields, and meet in one', () => {
  const first = after(NEVER, { sent: { title: 'Dua' }, marks })
  expect(fieldByField(first, { sent: { note: 'Baru' }, marks })).toMatchObject({ written: ['note'], met: [] })
  expect(fieldByField(first, { sent: { title: 'Tiga' }, marks })).toMatchObject({
    written: [],
    met: ['title'],
  })
})

test('a field that its writer left as she found it takes nothing back', () => {
  const now = typed(NEVER, ['Dua'])
  expect(fieldByField(now, { sent: SEEN, marks })).toMatchObject({ written: [], met: [], behind: ['title'] })
  const [twice, seen] = [typed(now, ['Tiga']), marksOf(now.says, now.saves)]
  expect(fieldByField(twice, { sent: { title: 'Dua' }, marks: seen })).toMatchObject({ behind: ['title'] })
})

test('what already lies there, sent again because its answer was lost, is neither written nor met', () => {
  const request = { sent: { title: 'Dua' }, marks }
  const now = after(NEVER, request)
  expect(fieldByField(now, request)).toMatchObject({
    written: [],
    met: [],
    behind: [],
    upheld: [],
    saves: now.saves,
  })
  expect(fieldByField(now, { ...request, again: ['title'] })).toMatchObject({ upheld: [], saves: now.saves })
})

test('a page that is older than counting writes over what was never counted since, and meets everything else', () => {
  const old = { title: marks['title']?.slice(0, 15) ?? '' }
  expect(fieldByField(NEVER, { sent: { title: 'Dua' }, marks: old })).toMatchObject({
    written: ['title'],
    met: [],
  })
  const back = typed(NEVER, ['Dua', 'Satu'])
  expect(fieldByField(back, { sent: { title: 'Tiga' }, marks: old })).toMatchObject({
    written: [],
    met: ['title'],
  })
})

test('a field that is not kept here is not spoken of', () => {
  const done = fieldByField(NEVER, { sent: { grade: '4' }, marks: { grade: 'x' }, again: ['grade'] })
  expect(done).toMatchObject({ written: [], met: [], upheld: [] })
})

test('a text that is put in the place of several others counts on from the most of them', () => {
  expect(countedAnew(['title', 'note'], [{ title: 3 }, { title: 7 }])).toEqual({ title: 8, note: 1 })
  expect([savesIn({ title: 8 }), savesIn(null)]).toEqual([{ title: 8 }, {}])
})
