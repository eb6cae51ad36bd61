import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { undo } from '#app/domain/decisions/publishing.server.ts'
import { readQueue } from '#app/domain/decisions/queue.server.ts'
import { decideAndAnnounce, decideNow, RETURN } from '#tests/support/decisions.ts'
import { anAwaiting, aSubmitted, eventsOf, rowOf } from '#tests/support/recommendations.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import { MOST_PINNED } from './limits.ts'
import { setPinned } from './pinning.server.ts'
import { readRecommendation } from './reading.server.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})

const pin = (id: string, pinned = true) => ({ id, pinned, key: randomUUID() })

test('only the secretariat pins, only in its district and only what waits for a decision', async () => {
  const { id, lead } = await anAwaiting(world)
  const { bupati, aide, reviewer, auditor, admin } = world.people
  for (const person of [bupati, aide, reviewer, auditor, admin])
    expect(await setPinned(await askerFor(person.id), pin(id), new Date())).toMatchObject({ ok: false })
  expect(await setPinned(lead, pin(id), new Date())).toEqual({ ok: false, reason: 'not-allowed' })
  const elsewhere = await createWorld()
  const stranger = await askerFor(elsewhere.people.secretariat.id)
  expect(await setPinned(stranger, pin(id), new Date())).toEqual({ ok: false, reason: 'not-found' })
  const secretariat = await askerFor(world.people.secretariat.id)
  const submitted = await aSubmitted(world)
  expect(await setPinned(secretariat, pin(submitted.id), new Date())).toEqual({ ok: false, reason: 'closed' })
  expect((await rowOf(id)).pinnedAt).toBeNull()
})

test('pinned comes first and lets go again; the leader’s page stays good, each step is kept', async () => {
  const place = await createWorld()
  const secretariat = await askerFor(place.people.secretariat.id)
  const bupati = await askerFor(place.people.bupati.id)
  const [first, second] = [await anAwaiting(place), await anAwaiting(place)]
  const order = async () => (await readQueue(bupati)).rows.map((row) => row.id)
  expect(await order()).toEqual([first.id, second.id])
  const { version } = await rowOf(second.id)
  const wish = pin(second.id)
  for (const _time of [1, 2])
    expect(await setPinned(secretariat, wish, new Date())).toEqual({ ok: true, pinned: true })
  expect(await order()).toEqual([second.id, first.id])
  expect((await rowOf(second.id)).version).toBe(version)
  expect(await setPinned(secretariat, pin(second.id, false), new Date())).toEqual({ ok: true, pinned: false })
  expect(await order()).toEqual([first.id, second.id])
  for (const action of ['recommendation.pin', 'recommendation.unpin'])
    expect(await eventsOf(second.id, action)).toHaveLength(1)
})

test('three at most, also when many pin at once; a decision makes room when it is announced', async () => {
  const place = await createWorld()
  const secretariat = await askerFor(place.people.secretariat.id)
  const bupati = await askerFor(place.people.bupati.id)
  const ids: string[] = []
  for (let index = 0; index < MOST_PINNED + 3; index += 1) ids.push((await anAwaiting(place)).id)
  const answers = await Promise.all(ids.map((id) => setPinned(secretariat, pin(id), new Date())))
  expect(answers.filter((answer) => answer.ok)).toHaveLength(MOST_PINNED)
  expect(answers.filter((answer) => !answer.ok).map((answer) => 'reason' in answer && answer.reason)).toEqual(
    ['full', 'full', 'full'],
  )
  const pinned = await db.recommendation.findMany({ where: { id: { in: ids }, pinnedAt: { not: null } } })
  const [one, two] = pinned.map((row) => row.id)
  const outside = ids.find((id) => !pinned.some((row) => row.id === id))
  if (!one || !two || !outside) throw new Error('Nothing was pinned.')
  // Decided, not announced: for the secretariat nothing has changed.
  await decideNow(bupati, one, RETURN)
  expect(await setPinned(secretariat, pin(outside), new Date())).toEqual({ ok: false, reason: 'full' })
  await decideAndAnnounce(bupati, two, RETURN)
  expect((await rowOf(two)).pinnedAt).toBeNull()
  expect(await setPinned(secretariat, pin(outside), new Date())).toEqual({ ok: true, pinned: true })
})

test('what is decided already is neither pinned nor let go nor offered, and is again once the decision is undone', async () => {
  const place = await createWorld()
  const secretariat = await askerFor(place.people.secretariat.id)
  const bupati = await askerFor(place.people.bupati.id)
  const [{ id }, other] = [await anAwaiting(place), await anAwaiting(place)]
  const offered = async () => (await readRecommendation(secretariat, id, new Date()))?.mayPin
  expect(await offered()).toBe(true)
  await setPinned(secretariat, pin(other.id), new Date())
  const decisionId = await decideNow(bupati, id)
  await decideNow(bupati, other.id)
  for (const wish of [pin(id), pin(other.id, false)])
    expect(await setPinned(secretariat, wish, new Date())).toEqual({ ok: false, reason: 'busy' })
  expect([(await rowOf(id)).pinnedAt, (await rowOf(other.id)).pinnedAt]).toEqual([null, expect.any(Date)])
  expect(await offered()).toBe(false)
  await undo(bupati, { id, decisionId, key: randomUUID() }, new Date())
  expect(await offered()).toBe(true)
  expect(await setPinned(secretariat, pin(id), new Date())).toEqual({ ok: true, pinned: true })
})

test('who is in the team is not told by the offer that a decision is made', async () => {
  const place = await createWorld()
  const { id } = await anAwaiting(place)
  const both = place.teams.one.members[1]
  await db.roleHolding.create({
    data: { personId: both.id, districtId: place.district.id, role: 'secretariat' },
  })
  const offered = async () => (await readRecommendation(await askerFor(both.id), id, new Date()))?.mayPin
  expect(await offered()).toBe(false)
  await decideNow(await askerFor(place.people.bupati.id), id)
  expect(await offered()).toBe(false)
})
