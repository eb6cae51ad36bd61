import { expect, test } from 'vitest'
import { paths } from '#app/paths.ts'
import { db } from '#app/platform/data/db.server.ts'
import { visitor } from '#tests/support/doors.ts'
import { createWorld } from '#tests/support/world.ts'
import { loader } from './export.ts'

test('the file behind the password leads back to the page with its link, and comes once the password was repeated', async () => {
  const { people } = await createWorld()
  const personId = people.secretariat.id
  const secretary = await visitor(personId)
  // A file has no page: who came back to it would stand before an empty one.
  const asked = (await secretary.get(loader, {})).response
  expect(asked?.status).toBe(302)
  expect(asked?.headers.get('Location')).toBe(paths.stepUp(paths.people(), { unsent: true }))
  await db.session.updateMany({ where: { personId }, data: { steppedUpAt: new Date() } })
  const { status, response } = await secretary.get(loader, {})
  expect(status).toBe(200)
  expect(response?.headers.get('Content-Disposition')).toContain('daftar-orang.xlsx')
})

test('nobody but who manages people is asked for a password, or gets the file', async () => {
  const { people, teams } = await createWorld()
  for (const { id } of [people.trainer, people.bupati, people.auditor, teams.one.members[0]])
    expect((await (await visitor(id)).get(loader, {})).status).toBe(404)
})
