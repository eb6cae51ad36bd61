import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { MINUTE, SECOND } from '#app/platform/say/time.ts'
import {
  aDraft,
  anAwaiting,
  aSubmitted,
  eventsOf,
  rowOf,
  titled,
  wishFor,
  marksNow,
} from '#tests/support/recommendations.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import { discard, listJustDiscarded, restore } from './discarding.server.ts'
import { saveSection, startRecommendation } from './drafting.server.ts'
import { MOST_DRAFTS } from './limits.ts'
import { listRecommendations } from './list.server.ts'
import { readForEditing, readRecommendation } from './reading.server.ts'
import { submit } from './submitting.server.ts'
import { recommendationTurns } from './turns.server.ts'
import { returnIncomplete } from './verifying.server.ts'

let world: World
let other: World
beforeAll(async () => {
  world = await createWorld()
  other = await createWorld()
})

const NOW = new Date()
const after = (length: number) => new Date(NOW.getTime() + length)

async function aDiscarded(place: World = world) {
  const { id, lead } = await aDraft(place)
  expect(await discard(lead, await wishFor(id), NOW)).toEqual({ ok: true, status: 'DISCARDED' })
  return { id, lead }
}

test('refuses to discard to a member who does not lead, to the secretariat, to another team and another district', async () => {
  const { id } = await aDraft(world)
  for (const [person, reason] of [
    [world.teams.one.members[1], 'not-allowed'],
    [world.people.secretariat, 'not-allowed'],
    [world.teams.two.members[0], 'not-found'],
    [world.people.bupati, 'not-found'],
    [other.teams.one.members[0], 'not-found'],
  ] as const)
    expect(await discard(await askerFor(person.id), await wishFor(id), NOW)).toEqual({ ok: false, reason })
  expect((await rowOf(id)).status).toBe('DRAFT')
  expect(await eventsOf(id, 'recommendation.discard')).toEqual([])
})

test('refuses to discard what was ever submitted', async () => {
  const closed = { ok: false, reason: 'closed' }
  const submitted = await aSubmitted(world)
  expect(await discard(submitted.lead, await wishFor(submitted.id), NOW)).toEqual(closed)
  const secretariat = await askerFor(world.people.secretariat.id)
  await returnIncomplete(secretariat, await wishFor(submitted.id), ['Sebutkan sumber angka.'], NOW)
  expect(await discard(submitted.lead, await wishFor(submitted.id), NOW)).toEqual(closed)
  const waiting = await anAwaiting(world)
  expect(await discard(waiting.lead, await wishFor(waiting.id), NOW)).toEqual(closed)
  // No state of this release is a draft with a version; one that comes is not discarded either.
  await db.recommendation.update({ where: { id: submitted.id }, data: { status: 'DRAFT' } })
  expect(await discard(submitted.lead, await wishFor(submitted.id), NOW)).toEqual(closed)
})

test('refuses a row that has changed since it was seen', async () => {
  const { id, lead } = await aDraft(world)
  const wish = { ...(await wishFor(id)), version: 99 }
  expect(await discard(lead, wish, NOW)).toEqual({ ok: false, reason: 'stale' })
})

test('refuses to take back to others, after eleven minutes, and a second time', async () => {
  const { id, lead } = await aDiscarded()
  const wish = await wishFor(id)
  for (const [person, reason] of [
    [world.teams.one.members[1], 'not-allowed'],
    [world.people.secretariat, 'not-found'],
    [world.teams.two.members[0], 'not-found'],
    [other.teams.one.members[0], 'not-found'],
  ] as const)
    expect(await restore(await askerFor(person.id), { ...wish, key: randomUUID() }, NOW)).toEqual({
      ok: false,
      reason,
    })
  expect(await restore(lead, wish, after(11 * MINUTE))).toEqual({ ok: false, reason: 'closed' })
  expect((await rowOf(id)).status).toBe('DISCARDED')
  expect(await restore(lead, wish, after(10 * MINUTE - SECOND))).toEqual({ ok: true, status: 'DRAFT' })
  expect(await restore(lead, await wishFor(id), after(10 * MINUTE - SECOND))).toEqual({
    ok: false,
    reason: 'closed',
  })
})

test('a discarded draft takes no text and is not submitted, and its text is kept', async () => {
  const { id, lead } = await aDiscarded()
  const text = {
    id,
    section: 'identitas',
    marks: await marksNow(id, 'identitas'),
    draft: titled('Judul sesudah dibuang'),
  } as const
  expect(await saveSection(lead, text, NOW)).toEqual({ ok: false, reason: 'closed' })
  expect(await submit(lead, await wishFor(id), NOW)).toEqual({ ok: false, reason: 'closed' })
  expect(await db.recommendationSection.count({ where: { recommendationId: id } })).toBe(7)
})

test('it leaves the lists, Beranda and the count of drafts, and comes back whole', async () => {
  const place = await createWorld()
  const { id, lead } = await aDiscarded(place)
  const [member, secretariat] = [
    await askerFor(place.teams.one.members[1].id),
    await askerFor(place.people.secretariat.id),
  ]
  for (const asker of [lead, member, secretariat]) {
    for (const filter of ['all', 'team', 'nobody'] as const)
      expect(await listRecommendations(asker, { filter, spot: null }, new Date())).toMatchObject({ rows: [] })
    expect(await recommendationTurns(asker, new Date())).toEqual([])
    expect(await readForEditing(asker, id)).toBeNull()
  }
  expect(await readRecommendation(secretariat, id, NOW)).toBeNull()
  expect(await readRecommendation(member, id, NOW)).toMatchObject({ status: 'DISCARDED' })
  expect(await readRecommendation(member, id, after(10 * MINUTE))).toBeNull()
  expect(await listJustDiscarded(member, NOW)).toMatchObject([{ id }])
  expect(await listJustDiscarded(secretariat, NOW)).toEqual([])
  expect(await listJustDiscarded(member, after(10 * MINUTE))).toEqual([])

  await restore(lead, await wishFor(id), after(MINUTE))
  expect((await readRecommendation(lead, id, NOW))?.sections).toHaveLength(7)
  expect((await recommendationTurns(lead, new Date())).map((turn) => turn.id)).toEqual([id])
})

test('makes room for another draft, and is not taken back over ten of them', async () => {
  const place = await createWorld()
  const { id, lead } = await aDraft(place)
  for (let drafts = 1; drafts < MOST_DRAFTS; drafts += 1)
    expect(await startRecommendation(lead, randomUUID(), NOW)).toMatchObject({ ok: true })
  expect(await startRecommendation(lead, randomUUID(), NOW)).toEqual({ ok: false, reason: 'drafts' })
  await discard(lead, await wishFor(id), NOW)
  expect(await startRecommendation(lead, randomUUID(), NOW)).toMatchObject({ ok: true })
  expect(await restore(lead, await wishFor(id), NOW)).toEqual({ ok: false, reason: 'drafts' })
  expect((await rowOf(id)).status).toBe('DISCARDED')
})

test('leaves an event for each, and the same form sent twice leaves one', async () => {
  const { id, lead } = await aDraft(world)
  const wish = await wishFor(id)
  expect(await discard(lead, wish, NOW)).toEqual(await discard(lead, wish, NOW))
  await restore(lead, await wishFor(id), NOW)
  for (const action of ['recommendation.discard', 'recommendation.restore'])
    expect(await eventsOf(id, action)).toMatchObject([{ personId: lead.id }])
})

test('of discarding and submitting at once one happens', async () => {
  const { id, lead } = await aDraft(world)
  const [one, two] = [await wishFor(id), await wishFor(id)]
  const done = await Promise.all([discard(lead, one, NOW), submit(lead, two, NOW)])
  expect(done.filter(({ ok }) => ok)).toHaveLength(1)
  expect((await rowOf(id)).status).toBe(done[0].ok ? 'DISCARDED' : 'SUBMITTED')
})
