import { beforeAll, expect, test } from 'vitest'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { tx } from '#app/platform/db.server.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import { EVENTS_PER_PAGE, listEvents } from './audit-trail.server.ts'

let world: World
let other: World

beforeAll(async () => {
  world = await createWorld()
  other = await createWorld()
  for (const { district, people } of [world, other])
    for (let number = 0; number <= EVENTS_PER_PAGE; number += 1)
      await tx((t) =>
        recordActivity(t, {
          ...{ personId: people.secretariat.id, districtId: district.id, action: 'person.status' },
          object: { type: 'person', id: people.reviewer.id },
        }),
      )
})

test('a participant and the secretariat read no audit trail', async () => {
  for (const person of [world.teams.one.members[0], world.people.secretariat, world.people.bupati])
    expect(await listEvents(await askerFor(person.id), { action: null, page: 1 })).toEqual({
      events: [],
      more: false,
    })
})

test('the auditor reads her own district only, newest first, page by page, with names', async () => {
  const auditor = await askerFor(world.people.auditor.id)
  const first = await listEvents(auditor, { action: null, page: 1 })
  const second = await listEvents(auditor, { action: null, page: 2 })
  expect([first.events.length, first.more, second.events.length, second.more]).toEqual([50, true, 1, false])
  const numbers = [...first.events, ...second.events].map(({ seq }) => seq)
  expect(numbers).toEqual([...numbers].sort((a, b) => b - a))
  expect(first.events[0]).toMatchObject({ by: 'Sekretariat Contoh', about: 'Penelaah Contoh' })
})

test('filters by action', async () => {
  const auditor = await askerFor(world.people.auditor.id)
  expect((await listEvents(auditor, { action: 'team.create', page: 1 })).events).toEqual([])
})
