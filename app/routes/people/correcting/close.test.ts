import { beforeAll, expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { fieldIn, reader, type Place } from '#tests/support/screens.tsx'
import { createWorld, type World } from '#tests/support/world.ts'
import * as close from './close.tsx'

let world: World
beforeAll(async () => {
  world = await createWorld()
})

const closeOf = (id: string): Place => ({
  screen: close,
  path: 'sekretariat/orang/:id/tutup',
  params: { id },
})

test('an office holder’s page has no button: it says to end the term, where, and how many wait', async () => {
  const admin = await reader(world.people.admin.id)
  const page = await admin.open(closeOf(world.people.bupati.id))
  expect(page.html).toContain('Orang ini memegang jabatan Bupati.')
  expect(page.html).toContain('Tidak ada rekomendasi yang menunggu putusannya.')
  expect(page.html).toContain('Akhiri dulu masa jabatannya di Jabatan.')
  expect(page.html).toContain('href="/sekretariat/jabatan"')
  expect(page.html).not.toContain('<button')
  const sent = await admin.send(closeOf(world.people.bupati.id), [['versi', '1']])
  expect(sent.html).toContain('Orang ini memegang jabatan. Akhiri dulu masa jabatannya di Jabatan.')
})

test('a lead’s page names her team and asks who takes over; what was chosen comes back with the fault', async () => {
  const secretariat = await reader(world.people.secretariat.id)
  const { one } = world.teams
  const [lead, next] = one.members
  const place = closeOf(lead.id)
  const page = await secretariat.open(place)
  expect(page.html).toContain('Orang ini ketua Tim 1.')
  const versi = fieldIn(page, 'versi') ?? ''
  const refused = await secretariat.send(place, [
    ['versi', versi],
    ['ketua', ''],
  ])
  expect([refused.status, refused.html.includes('Pilih ketua baru dari anggota tim')]).toEqual([422, true])
  const done = await secretariat.send(place, [
    ['versi', versi],
    ['ketua', `${one.id}:${next.id}`],
  ])
  expect(done.location).toBe(`/sekretariat/orang/${lead.id}`)
  expect(await db.teamMember.count({ where: { teamId: one.id, personId: next.id, isLead: true } })).toBe(1)
  expect((await secretariat.open(place)).status).toBe(404)
})

test('the last trainer of a running cohort: the page says so, and lets close', async () => {
  const secretariat = await reader(world.people.secretariat.id)
  const place = closeOf(world.people.trainer.id)
  const page = await secretariat.open(place)
  expect(page.html).toContain('Tidak ada pelatih lain di Angkatan 2')
  const done = await secretariat.send(place, [['versi', fieldIn(page, 'versi') ?? '']])
  expect(done.location).toBe(`/sekretariat/orang/${world.people.trainer.id}`)
})
