import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { announce } from '#app/domain/decisions/publishing.server.ts'
import type { Asker } from '#app/domain/access/asker.ts'
import { db, tx } from '#app/platform/data/db.server.ts'
import { anAwaiting } from '#tests/support/recommendations.ts'
import { decideNow, REJECT } from '#tests/support/decisions.ts'
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
        recordActivity(
          t,
          {
            personId: people.secretariat.id,
            districtId: district.id,
            action: 'person.status',
            object: { type: 'person', id: people.reviewer.id },
          },
          new Date(),
        ),
      )
})

test('a participant and the secretariat read no audit trail', async () => {
  for (const person of [world.teams.one.members[0], world.people.secretariat, world.people.bupati])
    expect(await listEvents(await askerFor(person.id), { action: null, spot: null })).toEqual({
      events: [],
      before: null,
      after: null,
    })
})

test('the auditor reads her own district only, newest first, page by page, with names', async () => {
  const auditor = await askerFor(world.people.auditor.id)
  const first = await listEvents(auditor, { action: null, spot: null })
  const second = await listEvents(auditor, { action: null, spot: { side: 'after', key: first.after ?? '' } })
  expect([first.events.length, first.before, second.events.length, second.after]).toEqual([50, null, 1, null])
  const numbers = [...first.events, ...second.events].map(({ seq }) => seq)
  expect(numbers).toEqual([...numbers].sort((a, b) => b - a))
  const back = await listEvents(auditor, { action: null, spot: { side: 'before', key: second.before ?? '' } })
  expect(back).toEqual(first)
  const odd = ['9e99', 'x', '99999999999', '1.5']
  for (const key of odd)
    expect(await listEvents(auditor, { action: null, spot: { side: 'before', key } }), key).toEqual(first)
  expect(first.events[0]).toMatchObject({ by: 'Sekretariat Contoh', about: 'Penelaah Contoh' })
})

test('filters by action', async () => {
  const auditor = await askerFor(world.people.auditor.id)
  expect((await listEvents(auditor, { action: 'team.create', spot: null })).events).toEqual([])
})

test('an auditor who writes in the team does not read there that its text was decided before it is published', async () => {
  const place = await createWorld()
  const writing = await place.person('Auditor Penulis', 'auditor')
  const { one } = place.teams
  await db.teamMember.create({ data: { teamId: one.id, cohortId: place.cohort.id, personId: writing.id } })
  const { id } = await anAwaiting(place)
  const bupati = await askerFor(place.people.bupati.id)
  const decisionId = await decideNow(bupati, id)
  const decided = { action: 'decision.decide', spot: null }
  const [inTeam, free] = [await askerFor(writing.id), await askerFor(place.people.auditor.id)]
  expect((await listEvents(free, decided)).events).toHaveLength(1)
  expect((await listEvents(inTeam, decided)).events).toEqual([])
  expect(JSON.stringify(await listEvents(inTeam, { action: null, spot: null }))).not.toContain('decision.')
  expect(await announce(bupati, { id, decisionId, key: randomUUID() }, new Date())).toMatchObject({
    ok: true,
  })
  expect((await listEvents(inTeam, { action: 'decision.publish', spot: null })).events).toHaveLength(1)
})

test('an auditor reads what was decided in which office on which version and why, once it is announced', async () => {
  const place = await createWorld()
  const { id } = await anAwaiting(place)
  const bupati = await askerFor(place.people.bupati.id)
  const decisionId = await decideNow(bupati, id, REJECT)
  const auditor = await askerFor(place.people.auditor.id)
  const read = async (asker: Asker, action: string, number: string | null = null) =>
    (await listEvents(asker, { action, number, spot: null })).events
  const [before] = await read(auditor, 'decision.decide')
  expect(before).toMatchObject({ by: 'Bupati Contoh', recommendation: { id }, decision: null })
  await announce(bupati, { id, decisionId, key: randomUUID() }, new Date())
  for (const action of ['decision.decide', 'decision.publish']) {
    const [after] = await read(auditor, action)
    expect(after, action).toMatchObject({
      recommendation: { id, title: expect.stringContaining('Posyandu') },
      decision: { kind: 'REJECT', note: REJECT.note, version: 1, capacity: 'DEFINITIF' },
    })
  }
  // By the number of the recommendation, and nobody else's: neither of another district nor for who may not read it.
  const { number } = await db.recommendation.findUniqueOrThrow({ where: { id } })
  expect(
    (await read(auditor, 'recommendation.submit', number)).map((event) => event.recommendation?.id),
  ).toEqual([id])
  expect(await read(auditor, 'recommendation.submit', 'REK-LAIN')).toEqual([])
  const elsewhere = await askerFor(other.people.auditor.id)
  expect(await read(elsewhere, 'recommendation.submit', number)).toEqual([])
  const [admins] = await read(await askerFor(place.people.admin.id), 'decision.publish')
  expect(admins).toMatchObject({ recommendation: null, decision: null })
})
