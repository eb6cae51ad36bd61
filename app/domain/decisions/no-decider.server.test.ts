import { beforeEach, expect, test } from 'vitest'
import { listRecommendations } from '#app/domain/recommendations/list.server.ts'
import { readRecommendation } from '#app/domain/recommendations/reading.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { turnsFor } from '#app/routes/home/turns.server.ts'
import { decideNow } from '#tests/support/decisions.ts'
import { anAwaiting } from '#tests/support/recommendations.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import { waitingForNobody } from './no-decider.server.ts'

let world: World
const BUPATI_ONLY = { biaya: { needsRegulation: 'YES' } }
const LEADERS = 'Menunggu putusan pimpinan'
const VACANT = 'Menunggu putusan; jabatan yang memutus sedang kosong'

beforeEach(async () => {
  world = await createWorld()
})

function endTermOf(...who: ('bupati' | 'wabup')[]) {
  const personId = { in: who.map((one) => world.people[one].id) }
  return db.officeTerm.updateMany({ where: { personId }, data: { to: new Date() } })
}

async function turnOf(personId: string) {
  const { mine } = await turnsFor(await askerFor(personId), new Date())
  return mine.find(({ key }) => key === 'no-decider') ?? null
}

async function counted() {
  const { count, bupatiOnly } = await waitingForNobody(await askerFor(world.people.admin.id), new Date())
  return [count, bupatiOnly]
}

/** What the team reads on Beranda, in its list and on the page, of what waits for others. */
async function toldToTeam(id: string) {
  const member = await askerFor(world.teams.one.members[1].id)
  const { others } = await turnsFor(member, new Date())
  const { rows } = await listRecommendations(member, { filter: 'all', spot: null }, new Date())
  return {
    home: others.find(({ key }) => key === `recommendation-${id}`)?.note,
    list: rows.find((row) => row.id === id)?.nobodyDecides,
    page: (await readRecommendation(member, id, new Date()))?.nobodyDecides,
  }
}

test('tells nobody but administrator and secretariat, and nobody of another district', async () => {
  await anAwaiting(world)
  await endTermOf('bupati', 'wabup')
  const { admin, secretariat, aide, auditor, reviewer, trainer, bupati } = world.people
  for (const { id } of [aide, auditor, reviewer, trainer, bupati, world.teams.one.members[0]]) {
    expect(await turnOf(id)).toBeNull()
    expect(await waitingForNobody(await askerFor(id), new Date())).toMatchObject({ count: 0 })
  }
  expect(await turnOf((await createWorld()).people.admin.id)).toBeNull()
  const title = '1 rekomendasi menunggu putusan, tetapi tidak ada pejabat yang dapat memutus'
  expect(await turnOf(admin.id)).toMatchObject({ title, note: 'Angkat pejabat pada jabatan yang kosong.' })
  expect(await turnOf(secretariat.id)).toMatchObject({
    title,
    note: 'Minta administrator teknis mengangkat pejabat pada jabatan yang kosong.',
  })
})

test('is no turn while somebody can decide, and where nothing waits', async () => {
  await endTermOf('bupati', 'wabup')
  expect(await turnOf(world.people.admin.id)).toBeNull()
  await db.officeTerm.updateMany({ where: { personId: world.people.wabup.id }, data: { to: null } })
  await anAwaiting(world)
  expect(await turnOf(world.people.admin.id)).toBeNull()
})

test('without a Bupati only what she alone decides waits for nobody', async () => {
  const { id } = await anAwaiting(world)
  const { id: hers } = await anAwaiting(world, BUPATI_ONLY)
  expect(await counted()).toEqual([0, 0])
  await endTermOf('bupati')
  expect(await counted()).toEqual([1, 1])
  expect(await toldToTeam(id)).toEqual({ home: LEADERS, list: false, page: false })
  expect(await toldToTeam(hers)).toEqual({ home: VACANT, list: true, page: true })
  await endTermOf('wabup')
  expect(await counted()).toEqual([2, 1])
  expect(await toldToTeam(id)).toEqual({ home: VACANT, list: true, page: true })
})

test('an office whose holder cannot sign in, or leads no more, is held by nobody', async () => {
  await anAwaiting(world, BUPATI_ONLY)
  const { id } = world.people.bupati
  await db.person.update({ where: { id }, data: { status: 'DISABLED' } })
  expect(await counted()).toEqual([1, 1])
  await db.person.update({ where: { id }, data: { status: 'ACTIVE' } })
  expect(await counted()).toEqual([0, 0])
  await db.roleHolding.updateMany({ where: { personId: id }, data: { endedAt: new Date() } })
  expect(await counted()).toEqual([1, 1])
})

test('a decision that is not published yet is not told to the team, and waits for nobody any more', async () => {
  const { id } = await anAwaiting(world)
  const { id: other } = await anAwaiting(world)
  await decideNow(await askerFor(world.people.bupati.id), id)
  await endTermOf('bupati', 'wabup')
  expect(await toldToTeam(id)).toEqual(await toldToTeam(other))
  expect(await counted()).toEqual([1, 0])
})

test('counts nothing that a team of the administrator’s own wrote', async () => {
  await anAwaiting(world)
  await endTermOf('bupati', 'wabup')
  await db.teamMember.create({
    data: { teamId: world.teams.one.id, cohortId: world.cohort.id, personId: world.people.admin.id },
  })
  expect(await counted()).toEqual([0, 0])
})
