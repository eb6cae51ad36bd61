import { expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { reader } from '#tests/support/screens.tsx'
import { createWorld } from '#tests/support/world.ts'
import * as remove from './remove.tsx'
import * as team from './team.tsx'
import * as teams from './teams.tsx'

test('says of a member whose account is closed that it is, and offers her as lead nowhere', async () => {
  const world = await createWorld()
  const { one } = world.teams
  const [lead] = one.members
  await db.person.update({ where: { id: lead.id }, data: { status: 'DISABLED' } })
  const secretary = await reader(world.people.secretariat.id)
  const params = { id: one.id }
  const page = await secretary.open({ screen: team, path: 'sekretariat/tim/:id', params })
  expect(page.html).toContain('· Nonaktif')
  expect(page.html).toContain(`Ketua tim ini, ${lead.name}, tidak dapat masuk.`)
  expect(page.html).not.toContain(`<option value="${lead.id}"`)
  const list = await secretary.open({ screen: teams, path: 'sekretariat/tim' })
  expect(list.html).toContain(`Ketua: ${lead.name} (nonaktif)`)
  expect(list.html).toContain('2 anggota dari 2 perangkat daerah; 1 akun nonaktif tidak dihitung')
  const sheet = await secretary.open({ screen: remove, path: 'sekretariat/tim/:id/bubarkan', params })
  expect(sheet.html).toContain(`${lead.name} (nonaktif)`)
})
