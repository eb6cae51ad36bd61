import { beforeAll, expect, test } from 'vitest'
import { fieldIn, reader, type Place } from '#tests/support/screens.tsx'
import { createWorld, type World } from '#tests/support/world.ts'
import * as agencies from './agencies.tsx'
import * as agency from './agency.tsx'
import * as changing from './change-agency.tsx'
import * as closing from './close-agency.ts'
import * as adding from './new-agency.tsx'
import { receiptOf } from './receipt.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})

const agencyOf = (id: string): Place => ({
  screen: agency,
  path: 'sekretariat/perangkat-daerah/:id',
  params: { id },
})

test('a spelling that means another agency is refused with its name and comes back; a free one stands in the list', async () => {
  const secretariat = await reader(world.people.secretariat.id)
  const [one, two] = world.agencies
  const versi = fieldIn(await secretariat.open(agencyOf(one.id)), 'versi') ?? ''
  const refused = await secretariat.send(agencyOf(one.id), [
    ['versi', versi],
    ['ejaan', 'Kesehatan\npupr'],
  ])
  expect(refused.html).toContain(`“pupr” adalah singkatan resmi ${two.name}. Hapus dari sini.`)
  expect(refused.html).toContain('Kesehatan\npupr</textarea>')
  const done = await secretariat.send(agencyOf(one.id), [
    ['versi', versi],
    ['ejaan', 'Kesehatan'],
  ])
  expect(done.location).toBe('/sekretariat/perangkat-daerah')
  const list = await secretariat.open({ screen: agencies, path: 'sekretariat/perangkat-daerah' })
  expect(list.html).toContain('Juga ditulis: Kesehatan')
  expect(list.html).toContain('2 orang')
  const old = await secretariat.send(agencyOf(one.id), [
    ['versi', versi],
    ['ejaan', 'Lama'],
  ])
  expect(old.status).toBe(409)
  expect(old.html).toContain('kini “Kesehatan”. Isian Anda masih di bawah')
  expect(old.html).toContain('Lama</textarea>')
  expect(old.html).not.toContain('aria-invalid')
})

test('the receipt names lines that need not be kept, with why, and counts those for which there is no room', () => {
  expect(receiptOf([], 'id')).toBeUndefined()
  const short = { spelling: 'DINSOS, Kutim!', why: 'shortName', same: 'Dinsos' } as const
  expect(receiptOf([short, { spelling: '—', why: 'nothing', same: '' }], 'id')).toBe(
    '“DINSOS, Kutim!” sama dengan singkatan resmi Dinsos, jadi tidak perlu disimpan. “—” tidak memuat huruf atau angka yang dapat dibandingkan, jadi tidak disimpan.',
  )
  const long = { spelling: 'd'.repeat(100), why: 'name', same: 'Dinas' } as const
  const receipt =
    receiptOf(
      Array.from({ length: 20 }, () => long),
      'en',
    ) ?? ''
  expect(receipt).toMatch(/ 17 more lines need not be kept either\.$/)
  expect(receipt.length).toBeLessThanOrEqual(600)
})

test('a change of the writing direction is refused by its line', async () => {
  const secretariat = await reader(world.people.secretariat.id)
  const place = agencyOf(world.agencies[1].id)
  const versi = fieldIn(await secretariat.open(place), 'versi') ?? ''
  const refused = await secretariat.send(place, [
    ['versi', versi],
    ['ejaan', 'Dinas\nBadan \u202Ekutim'],
  ])
  expect(refused.html).toContain('Baris 2 memuat tanda yang rusak dan tidak terlihat')
})

test('an agency is added and renamed with a receipt; closing one with people says what hangs on it; its page tells its history', async () => {
  const secretariat = await reader(world.people.secretariat.id)
  const NEW: Place = { screen: adding, path: 'sekretariat/perangkat-daerah/baru' }
  const form = { jenis: 'OPD', nama: 'Dinas Uji Coba', singkatan: 'Disuji', induk: '', wilayah: '' }
  const kunci = fieldIn(await secretariat.open(NEW), 'kunci') ?? ''
  const empty = await secretariat.send(NEW, Object.entries({ kunci, ...form, singkatan: '' }))
  expect(empty.html).toContain('value="Dinas Uji Coba"')
  const { location } = await secretariat.send(NEW, Object.entries({ kunci, ...form }))
  const id = location?.split('/').at(-1) ?? ''
  const place: Place = { screen: changing, path: 'sekretariat/perangkat-daerah/:id/ubah', params: { id } }
  const versi = fieldIn(await secretariat.open(place), 'versi') ?? ''
  const { jenis: _jenis, ...rest } = form
  const send = (nama: string) => secretariat.send(place, Object.entries({ versi, ...rest, nama }))
  expect((await send('Dinas Uji Satu')).location).toBe(location)
  const late = await send('Dinas Uji Dua')
  expect(late.status).toBe(409)
  expect(late.html).toContain('kini “Dinas Uji Satu” (Disuji), bagian dari: –, wilayah: –.')
  expect(late.html).toContain('value="Dinas Uji Dua"')
  const { html } = await secretariat.open(agencyOf(id))
  expect(html).toContain('“Dinas Uji Coba” menjadi “Dinas Uji Satu”')
  const [, , three] = world.agencies
  const closed = (what: string, version: string) =>
    secretariat.send(
      { screen: closing, path: 'sekretariat/perangkat-daerah/:id/tutup', params: { id: what } },
      [['versi', version]],
    )
  expect((await closed(three.id, '1')).location).toBe(`/sekretariat/perangkat-daerah/${three.id}`)
  expect((await closed(id, '2')).location).toBe('/sekretariat/perangkat-daerah')
  const page = await secretariat.open(agencyOf(id))
  expect(page.html).toContain('Sudah ditutup')
  expect(page.html).toContain('Buka kembali')
  const list = await secretariat.open({
    screen: agencies,
    path: 'sekretariat/perangkat-daerah',
    search: '?keadaan=ditutup',
  })
  expect(list.html).toContain('Dinas Uji Satu')
})
