import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { fieldIn, reader, type Place } from '#tests/support/screens.tsx'
import { anAwaiting } from '#tests/support/recommendations.ts'
import { createWorld, type World } from '#tests/support/world.ts'
import * as rules from './rules.tsx'

const PLACE: Place = { screen: rules, path: 'sekretariat/aturan' }

function form(more: Record<string, string> = {}): [string, string][] {
  return Object.entries({
    kunci: randomUUID(),
    versi: '0',
    biaya: '500 juta',
    regulasi: 'ya',
    anggaran: '3',
    mulai: 'sekarang',
    hari: '',
    dasar: 'Perbup contoh nomor 7',
    catatan: '',
    aksi: 'lihat',
    ...more,
  })
}

const count = (world: World) => db.decisionRules.count({ where: { districtId: world.district.id } })

test('refuses to lay down what was not looked at, or was changed after that', async () => {
  const world = await createWorld()
  const secretariat = await reader(world.people.secretariat.id)
  const unseen = await secretariat.send(PLACE, form({ aksi: 'tetapkan' }))
  expect([unseen.status, await count(world)]).toEqual([422, 0])
  expect(unseen.html).toContain('belum dilihat dampaknya')
  const dilihat = fieldIn(unseen, 'dilihat') ?? ''
  const changed = await secretariat.send(PLACE, form({ aksi: 'tetapkan', dilihat, biaya: '5 juta' }))
  expect([changed.status, await count(world)]).toEqual([422, 0])
})

test('what it changes is shown before it is laid down, then it stands with who, when and on what basis', async () => {
  const world = await createWorld()
  await anAwaiting(world)
  const secretariat = await reader(world.people.secretariat.id)
  expect((await secretariat.open(PLACE)).html).toContain('Aturan awal')
  const looked = await secretariat.send(PLACE, form())
  expect([looked.status, await count(world)]).toEqual([200, 0])
  expect(looked.html).toContain('1 naskah yang menunggu tetap memakai aturan lama.')
  expect(looked.html).toContain(
    'sekarang Rp1 miliar atau lebih: hanya Bupati; menjadi Rp500 juta atau lebih: hanya Bupati',
  )
  const dilihat = fieldIn(looked, 'dilihat') ?? ''
  const done = await secretariat.send(PLACE, form({ aksi: 'tetapkan', dilihat }))
  expect([done.location, await count(world)]).toEqual(['/sekretariat/aturan', 2])
  const leader = await reader(world.people.bupati.id)
  const { html } = await leader.open(PLACE)
  for (const words of [
    'Aturan nomor 2',
    'Sekretariat Contoh',
    'Perbup contoh nomor 7',
    'Rp500 juta atau lebih',
  ])
    expect(html).toContain(words)
  expect(html).not.toContain('Tetapkan aturan baru')
})

test('a form that is refused keeps what was typed; one that came too late is told which rules came first', async () => {
  const world = await createWorld()
  const secretariat = await reader(world.people.secretariat.id)
  const wrong = await secretariat.send(PLACE, form({ biaya: 'banyak', dasar: 'x' }))
  expect(wrong.status).toBe(422)
  expect(fieldIn(wrong, 'biaya')).toBe('banyak')
  expect(wrong.html).toContain('Tulis rupiah utuh')
  const dilihat = fieldIn(await secretariat.send(PLACE, form({ biaya: '5 juta' })), 'dilihat') ?? ''
  const first = fieldIn(await secretariat.send(PLACE, form()), 'dilihat') ?? ''
  await secretariat.send(PLACE, form({ aksi: 'tetapkan', dilihat: first }))
  const late = await secretariat.send(PLACE, form({ aksi: 'tetapkan', dilihat, biaya: '5 juta' }))
  expect(late.status).toBe(409)
  expect(late.html).toContain('aturan nomor 2 ditetapkan')
  expect([fieldIn(late, 'biaya'), fieldIn(late, 'versi')]).toEqual(['5 juta', '2'])
})
