import { afterAll, beforeAll, expect, test } from 'vitest'
import { LISTS, type ReferenceList } from '#app/domain/reference-lists/lists.data.ts'
import { ensureLists } from '#app/domain/reference-lists/starting.server.ts'
import { tx } from '#app/platform/data/db.server.ts'
import { fieldIn, reader, type Place } from '#tests/support/screens.tsx'
import { createWorld, type World } from '#tests/support/world.ts'
import * as endEntry from './end-entry.tsx'
import * as entry from './entry.tsx'
import * as list from './list.tsx'
import * as lists from './lists.tsx'

// A new list is one entry in the table: nothing else is said of this one anywhere.
const TRIAL_LIST: ReferenceList = {
  address: 'percobaan',
  title: 'Daftar percobaan',
  titleEn: 'Trial list',
  use: 'Untuk uji.',
  useEn: 'For a test.',
  entries: [{ code: 'SATU', name: 'Entri percobaan', nameEn: 'Trial entry' }],
}

let world: World
beforeAll(async () => {
  Object.assign(LISTS, { trial: TRIAL_LIST })
  world = await createWorld()
  await tx((t) => ensureLists(t, world.district.id))
})

afterAll(() => Reflect.deleteProperty(LISTS, 'trial'))

const OVERVIEW: Place = { screen: lists, path: 'sekretariat/daftar' }
const TRIAL: Place = {
  screen: list,
  path: 'sekretariat/daftar/:daftar',
  params: { daftar: 'percobaan' },
}
const params = { daftar: 'percobaan', kode: 'SATU' }
const ENTRY: Place = { screen: entry, path: 'sekretariat/daftar/:daftar/:kode', params }
const END: Place = { screen: endEntry, path: 'sekretariat/daftar/:daftar/:kode/akhiri', params }

test('a list that stands in the table stands on the screen, and the auditor sees it without a form', async () => {
  const secretariat = await reader(world.people.secretariat.id)
  expect((await secretariat.open(OVERVIEW)).html).toContain('Daftar percobaan')
  const hers = await secretariat.open(TRIAL)
  expect(hers.html).toContain('Entri percobaan')
  expect(hers.html).toContain('Tambah entri')
  const auditor = await reader(world.people.auditor.id)
  const his = await auditor.open(TRIAL)
  expect(his.html).toContain('Entri percobaan')
  expect(his.html).not.toContain('<form')
  expect((await auditor.open(ENTRY)).html).not.toContain('<form')
})

test('what is typed comes back with what is wrong, and a page that is too old shows both', async () => {
  const secretariat = await reader(world.people.secretariat.id)
  const kunci = fieldIn(await secretariat.open(TRIAL), 'kunci') ?? ''
  const taken: [string, string][] = [
    ['kunci', kunci],
    ['nama', 'entri percobaan'],
    ['inggris', 'Another'],
    ['catatan', ''],
    ['mulai', '2026-01-01'],
  ]
  const refused = await secretariat.send(TRIAL, taken)
  expect(refused.html).toContain('Nama itu sudah ada pada daftar ini.')
  expect(refused.html).toContain('Another</textarea>')
  const words = (nama: string): [string, string][] => [
    ['versi', '1'],
    ['nama', nama],
    ['inggris', 'Trial entry'],
    ['catatan', ''],
  ]
  expect((await secretariat.send(ENTRY, words('Nama kedua'))).location).toBe(
    '/sekretariat/daftar/percobaan/SATU',
  )
  const stale = await secretariat.send(ENTRY, words('Nama ketiga'))
  expect(stale.status).toBe(409)
  expect(stale.html).toContain('kini “Nama kedua”')
  expect(stale.html).toContain('Nama ketiga</textarea>')
  expect((await secretariat.open(ENTRY)).html).toContain('Entri percobaan → Nama kedua')
  const over = await secretariat.send(END, [
    ['versi', '2'],
    ['akhir', '2020-01-01'],
  ])
  expect(over.html).toContain('Hari itu sudah lewat')
  expect(over.html).toContain('value="2020-01-01"')
})
