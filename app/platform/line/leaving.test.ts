import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { DAY } from '#app/platform/say/time.ts'
import { COPIES_KEPT, openDeviceCopies } from './device-copies.ts'
import { deleteAllDeviceStores } from './device-store.ts'
import { forgetEverybody, forgetOnDevice, unsentPages } from './leaving.ts'

async function write(person: string, address: string, at = Date.now()) {
  const copies = openDeviceCopies(person)
  const body = { value: 'Naskah', base: '', mark: '', doubtful: [] }
  expect(await copies.keep({ address, field: 'naskah', opening: 'a', at, body })).toBe(true)
  copies.close()
}

beforeEach(deleteAllDeviceStores)

test('leaving takes nothing of another person along', async () => {
  await write('sari', '/tugas/1')
  await write('budi', '/tugas/1')
  await forgetOnDevice('sari')
  expect(await unsentPages('sari')).toEqual([])
  expect(await unsentPages('budi')).toEqual(['/tugas/1'])
})

test('leaving takes the copies along while another tab of hers is still open', async () => {
  const other = openDeviceCopies('sari')
  expect(await other.count()).toBe(0)
  await write('sari', '/tugas/1')
  await forgetOnDevice('sari')
  expect(await unsentPages('sari')).toEqual([])
  other.close()
})

test('names each page once, the oldest text first, and none that no page would offer any more', async () => {
  await write('sari', '/tugas/2')
  await write('sari', '/tugas/1', Date.now() - DAY)
  await write('sari', '/tugas/3', Date.now() - COPIES_KEPT)
  expect(await unsentPages('sari')).toEqual(['/tugas/1', '/tugas/2'])
})

test('counts a page with several forms once, and names the form that waits longest', async () => {
  await write('sari', '/belajar/a/b#b-r-1')
  await write('sari', '/belajar/a/b#b-d-1', Date.now() - DAY)
  expect(await unsentPages('sari')).toEqual(['/belajar/a/b#b-d-1'])
})

test('emptying the phone takes what it keeps of everybody', async () => {
  await write('sari', '/tugas/1')
  await write('budi', '/tugas/1')
  await forgetEverybody()
  expect([await unsentPages('sari'), await unsentPages('budi')]).toEqual([[], []])
})
