import { expect, test } from 'vitest'
import { foldersOf, namesIn } from './folders.ts'

test('no name leads out of its folder, none is a device, no two are the same', () => {
  const names = [
    '../../etc/passwd',
    'CON',
    'Tim 2: “Pesisir”',
    'Nur’aini, S.K.M.',
    '',
    '．．',
    'x'.repeat(300),
    'tim',
    'Tim',
  ]
  const folders = foldersOf(names)
  expect(folders.slice(0, 6)).toEqual([
    '01-etc-passwd',
    '02-CON',
    '03-Tim-2-Pesisir',
    '04-Nur-aini-S-K-M',
    '05-karya',
    '06-karya',
  ])
  for (const folder of folders) expect(folder).toMatch(/^\d\d-[A-Za-z0-9-]{1,60}$/)
  expect(new Set(folders.map((one) => one.toLowerCase())).size).toBe(names.length)
})

test('files of one folder have names of their own, and none is that of the text', () => {
  expect(namesIn(['data.xlsx', 'Data.XLSX', 'data.xlsx', 'Naskah.md', 'tanpa'])).toEqual([
    'data.xlsx',
    'Data (2).XLSX',
    'data (3).xlsx',
    'Naskah (2).md',
    'tanpa',
  ])
})
