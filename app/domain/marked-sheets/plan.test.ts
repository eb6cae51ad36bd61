import { expect, test } from 'vitest'
import { marked, ROW, WORK } from '#tests/support/marked-rows.ts'
import { readCase } from '#tests/support/sheet-cases.ts'
import { rowKey, workOf } from './columns.ts'
import { planOf } from './plan.ts'

const planned = (row: Partial<typeof ROW>) => planOf(marked([{ ...ROW, ...row }]), new Map([[WORK.id, WORK]]))

test.each([
  ['error', '#REF!'],
  ['error', '#DIV/0!'],
  ['uncalculated', ''],
] as const)('a formula that came to nothing (%s %s) is a fault, not an empty cell', (kind, text) => {
  const cell = { at: 'J2', text, kind }
  const fault = { at: 'J2', code: 'formula', text }
  expect(planned({ levels: { '0': cell } })).toMatchObject([{ state: 'fault', faults: [fault], changes: [] }])
  expect(planned({ comment: cell })).toMatchObject([{ state: 'fault', faults: [fault], changes: [] }])
})

test('a level of a criterion that the work was not handed in under is a fault, and is not written', () => {
  const level = (at: string) => ({ at, text: '4', kind: 'number' as const })
  expect(planned({ levels: { '0': level('J2'), '7': level('K2') } })).toMatchObject([
    {
      state: 'fault',
      faults: [{ at: 'K2', code: 'no-criterion', text: '4' }],
      changes: [{ field: '0', from: '2', to: '4' }],
    },
  ])
  expect(planned({ levels: { '0': level('J2') } })).toMatchObject([{ state: 'change', faults: [] }])
})

test('a copied row is a double of the first, one without a key and one of an unknown key are faults, a capital matters not', () => {
  const found = readCase('03-copied-new-and-unknown-keys.xlsx', [])
  expect(found.rows.map(({ row, key }) => `${row} ${key}`.trim())).toEqual([
    '2 rtl-0001-7k1q',
    '3 rtl-0002-7k2q',
    '4 rtl-0003-7k3q',
    '5 rtl-0003-7k3q',
    '6',
    '7 rtl-0005-7k5Q',
    '8 rtl-9999-xxxx',
  ])
  // The same rows with our own keys in the place of theirs.
  const ours = (key: string) => {
    const number = /^rtl-000(\d)-/.exec(key.toLowerCase())?.[1]
    return number ? rowKey(`0193d0c4-7a1b-7c3d-8e4f-00000000000${number}`) : key
  }
  const rows = found.rows.map((row) => ({ ...row, key: ours(row.key), work: workOf(ours(row.key)) }))
  const works = rows.flatMap(({ work }) => (work ? [[work, { ...WORK, id: work }] as const] : []))
  const plan = planOf({ ...found, rows }, new Map(works))
  expect(
    plan.map(({ row, state, faults: [fault] }) => [
      row,
      fault ? `${fault.code} ${fault.text}`.trim() : state,
    ]),
  ).toEqual([
    [2, 'same'],
    [3, 'same'],
    [4, 'same'],
    [5, 'double 4'],
    [6, 'no-key'],
    [7, 'same'],
    [8, 'unknown-key rtl-9999-xxxx'],
  ])
})
