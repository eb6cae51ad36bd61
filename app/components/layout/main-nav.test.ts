import { expect, test } from 'vitest'
import { roomOf } from './main-nav.tsx'
import type { NavItem } from './root-data.ts'

const item = (to: string): NavItem => ({ to, label: to, icon: 'home' })
const ITEMS = ['/', '/sekretariat/orang', '/sekretariat', '/tinjau'].map(item)

test('marks the innermost room, and never two', () => {
  expect(roomOf('/', ITEMS, '/')?.to).toBe('/')
  expect(roomOf('/sekretariat', ITEMS, '/')?.to).toBe('/sekretariat')
  expect(roomOf('/sekretariat/jabatan/1', ITEMS, '/')?.to).toBe('/sekretariat')
  expect(roomOf('/sekretariat/orang/undang', ITEMS, '/')?.to).toBe('/sekretariat/orang')
})

test('marks nothing on a page outside the rooms', () => {
  expect(roomOf('/profil', ITEMS, '/')).toBeUndefined()
  expect(roomOf('/tinjauan', ITEMS, '/')).toBeUndefined()
})
