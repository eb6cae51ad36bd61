import { expect, test } from 'vitest'
import { createMoves } from '#tests/support/moves.ts'
import { reader } from '#tests/support/screens.tsx'
import { removeTeam } from '#app/domain/teams/removing.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import * as remove from './remove.tsx'
import * as restore from './restore.tsx'
import * as team from './team.tsx'

test('says before a team is restored who stays away, that its lead does, and that its name is taken', async () => {
  const room = await createMoves()
  const [lead, , third] = room.two.members
  await removeTeam(room.secretariat, room.two.id, 1, room.later())
  await room.moves(lead.id, room.one.id)
  await db.team.update({ where: { id: room.one.id }, data: { name: 'Tim  2', nameKey: 'tim 2' } })
  const secretary = await reader(room.world.people.secretariat.id)
  const params = { id: room.two.id }
  const { html } = await secretary.open({ screen: restore, path: 'sekretariat/tim/:id/pulihkan', params })
  expect(html).toContain(`${lead.name} tidak kembali: sudah di Tim  2.`)
  expect(html).toContain(`Ketua semula, ${lead.name}, tidak kembali.`)
  expect(html).toContain(`${room.her.name}, ${third.name} kembali menjadi anggota.`)
  expect(html).toContain('Nama Tim 2 kini dipakai tim lain')
})

test('an old address of a dissolved team leads to restoring it, and that of a restored one to the team', async () => {
  const room = await createMoves()
  const secretary = await reader(room.world.people.secretariat.id)
  const params = { id: room.two.id }
  const places = {
    team: { screen: team, path: 'sekretariat/tim/:id', params },
    remove: { screen: remove, path: 'sekretariat/tim/:id/bubarkan', params },
    restore: { screen: restore, path: 'sekretariat/tim/:id/pulihkan', params },
  }
  expect((await secretary.open(places.restore)).location).toBe(`/sekretariat/tim/${room.two.id}`)
  await removeTeam(room.secretariat, room.two.id, 1, room.later())
  const restoring = `/sekretariat/tim/${room.two.id}/pulihkan`
  expect((await secretary.open(places.team)).location).toBe(restoring)
  expect((await secretary.open(places.remove)).location).toBe(restoring)
  const form = [
    ['versi', '1'],
    ['nama', 'Tim Dua'],
    ['ketua', ''],
  ] as const
  expect((await secretary.send(places.team, form)).location).toBe(restoring)
  expect((await secretary.send(places.remove, [['versi', '1']])).location).toBe(restoring)
  const nowhere = { ...places.team, params: { id: crypto.randomUUID() } }
  expect((await secretary.open(nowhere)).status).toBe(404)
  const trainer = await reader(room.world.people.trainer.id)
  expect((await trainer.open(places.team)).status).toBe(404)
})
