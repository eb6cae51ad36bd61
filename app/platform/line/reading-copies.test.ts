import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { openDeviceCopies, type DeviceCopy } from './device-copies.ts'
import { COPIES_KEPT } from './device-store.ts'
import { openReadingCopies } from './reading-copies.ts'

const NOW = Date.UTC(2026, 10, 28, 6)
const HERE = '/belajar/awal/pertama#b-r-1'

function copy(opening: string, at = NOW): DeviceCopy {
  return { address: HERE, field: 'isi', opening, at, body: { value: opening, base: '', mark: '0' } }
}

test('another person finds nothing of it', async () => {
  await openReadingCopies('sari').keep(copy('a'))
  expect(await openReadingCopies('budi').of(HERE, NOW)).toEqual([])
})

test('what the one has kept the other finds, and both ways it goes', async () => {
  const [small, large] = [openReadingCopies('ana'), openDeviceCopies('ana')]
  expect(await small.keep(copy('a'))).toBe(true)
  expect(await large.of(HERE, NOW)).toEqual([copy('a')])
  await large.keep(copy('b', NOW - 1))
  expect(await small.of(HERE, NOW)).toEqual([copy('b', NOW - 1), copy('a')])
  await small.forget(copy('a'))
  await small.forget(copy('b'))
  expect(await large.count()).toBe(0)
})

test('a text that is too old to keep is gone', async () => {
  const copies = openReadingCopies('tua')
  await copies.keep(copy('a', NOW - COPIES_KEPT))
  expect(await copies.of(HERE, NOW)).toEqual([])
  expect(await copies.count()).toBe(0)
})

test('removing leaves no database, although another page holds it open, and nothing is kept afterwards', async () => {
  const other = openDeviceCopies('pergi')
  await other.keep(copy('a'))
  const copies = openReadingCopies('pergi')
  expect(await copies.count()).toBe(1)
  await copies.remove()
  expect(await copies.keep(copy('b'))).toBe(false)
  const names = (await indexedDB.databases()).map(({ name }) => name)
  expect(names).not.toContain('aksis-pergi')
})
