import { beforeAll, expect, test } from 'vitest'
import { fieldIn, reader, type Place } from '#tests/support/screens.tsx'
import { createWorld, type World } from '#tests/support/world.ts'
import * as agencies from './agencies.tsx'
import * as agency from './agency.tsx'
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
