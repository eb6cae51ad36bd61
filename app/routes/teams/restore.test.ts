import { expect, test } from 'vitest'
import { createMoves } from '#tests/support/moves.ts'
import { reader } from '#tests/support/screens.tsx'
import { removeTeam } from '#app/domain/teams/removing.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import * as restore from './restore.tsx'

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
  expect(html).toContain(`Kembali menjadi anggota: ${room.her.name}, ${third.name}.`)
  expect(html).toContain('Nama Tim 2 kini dipakai tim lain')
})
