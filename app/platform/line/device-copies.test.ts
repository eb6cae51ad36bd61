import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { COPIES_KEPT, openDeviceCopies, type DeviceCopy } from './device-copies.ts'
import { deleteAllDeviceStores, deleteDeviceStore } from './device-store.ts'

const NOW = Date.UTC(2026, 10, 28, 6)

function copy(value: string, over: Partial<DeviceCopy> = {}): DeviceCopy {
  const body = { value, base: '', mark: 'm0', doubtful: [] }
  return { address: '/tugas/1', field: 'naskah', opening: 'a', at: NOW, body, ...over }
}

async function values(person: string, address = '/tugas/1') {
  const copies = openDeviceCopies(person)
  const found = await copies.of(address, NOW)
  copies.close()
  return found.map(({ body }) => body.value)
}

async function write(person: string, ...rows: DeviceCopy[]) {
  const copies = openDeviceCopies(person)
  for (const row of rows) expect(await copies.keep(row)).toBe(true)
  copies.close()
}

beforeEach(deleteAllDeviceStores)

test('another person on the same device sees nothing of it', async () => {
  await write('sari', copy('Naskah Sari'))
  expect(await values('budi')).toEqual([])
  expect(await values('sari')).toEqual(['Naskah Sari'])
})

test('a page gets its own copies only, also where its address begins like another', async () => {
  await write('sari', copy('satu'), copy('sepuluh', { address: '/tugas/10' }), copy('lain', { field: 'zz' }))
  expect(await values('sari')).toEqual(['satu', 'lain'])
  expect(await values('sari', '/tugas/10')).toEqual(['sepuluh'])
})

test('two openings of one page keep their own', async () => {
  await write(
    'sari',
    copy('dari tab lama', { at: NOW - 2 }),
    copy('dari tab baru', { opening: 'b', at: NOW - 1 }),
  )
  await write('sari', copy('dari tab lama, diubah', { at: NOW }))
  expect(await values('sari')).toEqual(['dari tab baru', 'dari tab lama, diubah'])
})

test('forgets what the server has, and what is older than a month', async () => {
  await write('sari', copy('baru'), copy('usang', { opening: 'b', at: NOW - COPIES_KEPT }))
  expect(await values('sari')).toEqual(['baru'])
  const copies = openDeviceCopies('sari')
  expect(await copies.count()).toBe(1)
  await copies.forget(copy(''))
  expect(await copies.count()).toBe(0)
  copies.close()
})

test('deleting one person’s leaves the other’s, also while a page of hers is open', async () => {
  await write('sari', copy('Sari'))
  await write('budi', copy('Budi'))
  const open = openDeviceCopies('sari')
  expect(await open.count()).toBe(1)
  expect(await deleteDeviceStore('sari')).toBe(true)
  expect(await values('sari')).toEqual([])
  expect(await values('budi')).toEqual(['Budi'])
  // The page that is still open begins anew.
  expect(await open.keep(copy('sesudahnya'))).toBe(true)
  open.close()
})

test('a database of an earlier build gets the store it lacks', async () => {
  const old = indexedDB.open('aksis-sari', 3)
  await new Promise((resolve) => (old.onsuccess = resolve))
  old.result.close()
  await write('sari', copy('tetap tersimpan'))
  expect(await values('sari')).toEqual(['tetap tersimpan'])
})

test('where the browser keeps nothing, nothing breaks', async () => {
  const open = Reflect.get(indexedDB, 'open')
  Reflect.set(indexedDB, 'open', () => {
    throw new DOMException('No.', 'SecurityError')
  })
  const copies = openDeviceCopies('sari')
  expect(await copies.keep(copy('x'))).toBe(false)
  expect(await copies.of('/tugas/1', NOW)).toEqual([])
  await copies.forget(copy('x'))
  Reflect.set(indexedDB, 'open', open)
})
