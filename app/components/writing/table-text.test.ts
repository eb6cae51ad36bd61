import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tableAt, tableLines, typedCell, writtenCell } from './table-text.ts'

test('writes columns below each other and keeps where they are aligned', () => {
  const lines = tableLines({
    cells: [
      ['Desa', 'KRS'],
      ['Sepaso Timur', '311'],
    ],
    align: ['', 'right'],
  })
  expect(lines).toEqual(['| Desa         | KRS |', '| ------------ | --: |', '| Sepaso Timur | 311 |'])
})

test('reads the table at the caret, and no other', () => {
  const text = 'Awal | akhir\n\n> | a | b |\n> | :-: | --- |\n> | 1 | x \\| y |\n\nSesudah'
  const found = tableAt(text, text.indexOf('1 |'))
  expect(found).toMatchObject({
    prefix: '> ',
    cells: [
      ['a', 'b'],
      ['1', 'x \\| y'],
    ],
    align: ['center', ''],
  })
  expect(text.slice(found?.from, found?.to)).toBe('> | a | b |\n> | :-: | --- |\n> | 1 | x \\| y |')
  expect(tableAt(text, 2)).toBeNull()
  expect(tableAt(text, text.length)).toBeNull()
})

test('a row shorter than its head and one without outer bars are read whole', () => {
  const text = 'a | b\n--- | ---\n1\n'
  expect(tableAt(text, 1)?.cells).toEqual([['a', 'b']])
  expect(tableAt('| a | b |\n| - | - |\n| | 2 |', 3)?.cells).toEqual([
    ['a', 'b'],
    ['', '2'],
  ])
})

const cell = fc.array(fc.constantFrom('a', 'é', ' ', '|', '\\', '\n', '**b**', '1'), { maxLength: 6 })
test('whatever a cell holds is read as it was typed', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 2, maxLength: 4 }), (typed) => {
      const cells = typed.map((row) => row.map((parts) => writtenCell(parts.join(''), '<br>')))
      const text = tableLines({ cells, align: [] }).join('\n')
      const found = tableAt(text, 0)
      expect(found?.cells).toEqual(cells)
      expect(found?.cells.map((row) => row.map((one) => writtenCell(typedCell(one), '<br>')))).toEqual(cells)
    }),
  )
})
