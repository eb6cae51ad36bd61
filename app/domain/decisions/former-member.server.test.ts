import { beforeEach, expect, test } from 'vitest'
import { holdForWriting } from '#app/domain/recommendations/firing.server.ts'
import { listRecommendations } from '#app/domain/recommendations/list.server.ts'
import {
  readForEditing,
  readRecommendation,
  readVersions,
} from '#app/domain/recommendations/reading.server.ts'
import { recommendationTurns } from '#app/domain/recommendations/turns.server.ts'
import { escalate, returnIncomplete } from '#app/domain/recommendations/verifying.server.ts'
import { listEvents } from '#app/domain/audit-trail/audit-trail.server.ts'
import { db, tx } from '#app/platform/data/db.server.ts'
import { MINUTE } from '#app/platform/say/time.ts'
import { APPROVE, decideAndAnnounce, decideNow, RETURN, termOf } from '#tests/support/decisions.ts'
import { aDraft, anAwaiting, aSubmitted, wishFor, writeSections } from '#tests/support/recommendations.ts'
import { moveTo } from '#tests/support/teams.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import { readCard } from './card.server.ts'
import { decide } from './deciding.server.ts'
import { readQueue } from './queue.server.ts'

let world: World
let her: World['teams']['one']['members'][1]

const ALL = { filter: 'all', spot: null } as const
const LATER = new Date(Date.now() + MINUTE)

beforeEach(async () => {
  world = await createWorld()
  her = world.teams.one.members[1]
})

/** She leaves the team that wrote it, and comes back as this. */
async function leaves(role?: 'secretariat' | 'leader' | 'auditor') {
  await moveTo(world, her.id, world.teams.two.id, new Date())
  const districtId = world.district.id
  if (role) await db.roleHolding.create({ data: { personId: her.id, districtId, role } })
  return askerFor(her.id)
}

/** What the team writes after she has left. */
async function writesOn(id: string) {
  const lead = await askerFor(world.teams.one.members[0].id)
  await writeSections(lead, id, {
    identitas: { title: 'JUDUL-RAHASIA-BARU', urgency: 'BIASA', urgencyReason: '' },
  })
}

async function listedIds(personId: string) {
  return (await listRecommendations(await askerFor(personId), ALL, new Date())).rows.map(({ id }) => id)
}

test('neither reads nor finds a draft that was never submitted, and writes in none', async () => {
  const { id } = await aDraft(world)
  const gone = await leaves()
  expect(await readRecommendation(gone, id, LATER)).toBeNull()
  expect(await readForEditing(gone, id)).toBeNull()
  expect(await listedIds(her.id)).toEqual([])
  await expect(tx((t) => holdForWriting(t, gone, id))).rejects.toThrow('not-found')
})

test('reads on what was submitted while she belonged to the team, not what is written afterwards', async () => {
  const { id } = await aSubmitted(world)
  const gone = await leaves()
  const secretariat = await askerFor(world.people.secretariat.id)
  await returnIncomplete(secretariat, await wishFor(id), ['Sebutkan sumber angka.'], new Date())
  await writesOn(id)
  const page = await readRecommendation(gone, id, LATER)
  expect(page).toMatchObject({ kept: true, readsDraft: false, sections: [], versions: [{ number: 1 }] })
  expect(page?.points).toMatchObject([{ text: 'Sebutkan sumber angka.', answer: '' }])
  expect(
    JSON.stringify(page, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)),
  ).not.toContain('JUDUL-RAHASIA-BARU')
  expect(await readForEditing(gone, id)).toBeNull()
  expect(await readVersions(gone, id, null)).toBeNull()
  expect(await listedIds(her.id)).toEqual([id])
  expect(await recommendationTurns(gone, LATER)).toEqual([])
  await expect(tx((t) => holdForWriting(t, gone, id))).rejects.toThrow('not-found')
})

test('reads no version that was submitted before she came or after she left', async () => {
  const { id } = await aSubmitted(world, {}, 'two')
  await moveTo(world, her.id, world.teams.two.id, LATER)
  await moveTo(world, her.id, world.teams.one.id, new Date(LATER.getTime() + MINUTE))
  const gone = await askerFor(her.id)
  expect(gone.formerTeams.map(({ id: teamId }) => teamId)).toContain(world.teams.two.id)
  expect(await readRecommendation(gone, id, LATER)).toBeNull()
  expect(await listedIds(her.id)).toEqual([])
})

test('reads the decision once it is published, and nothing of it before', async () => {
  const { id } = await anAwaiting(world)
  const gone = await leaves()
  const bupati = await askerFor(world.people.bupati.id)
  await decideNow(bupati, id, RETURN)
  const before = await readRecommendation(gone, id, LATER)
  expect(before).toMatchObject({ status: 'AWAITING_DECISION', decisions: [] })
  const second = await anAwaiting(world, {}, 'one')
  // That one was submitted after she had left.
  expect(await readRecommendation(gone, second.id, LATER)).toBeNull()
})

test('reads a published decision on the version that she submitted', async () => {
  const { id } = await anAwaiting(world)
  const gone = await leaves()
  await decideAndAnnounce(await askerFor(world.people.bupati.id), id, APPROVE)
  expect(await readRecommendation(gone, id, LATER)).toMatchObject({
    status: 'APPROVED',
    decisions: [{ kind: 'APPROVE' }],
  })
})

test('refuses a former member in the secretariat to verify, send back or pass on', async () => {
  const { id } = await aSubmitted(world)
  const gone = await leaves('secretariat')
  const refused = { ok: false, reason: 'not-allowed' }
  expect(await escalate(gone, await wishFor(id), 'Layak diputus.', new Date())).toEqual(refused)
  expect(await returnIncomplete(gone, await wishFor(id), ['Lengkapi.'], new Date())).toEqual(refused)
})

test('refuses a former member in office to decide, and shows her nothing of a decision before it is published', async () => {
  const { id } = await anAwaiting(world)
  const office = await db.office.findFirstOrThrow({
    where: { districtId: world.district.id, code: 'BUPATI' },
  })
  await db.officeTerm.create({ data: { officeId: office.id, personId: her.id, from: new Date(0) } })
  const gone = await leaves('leader')
  const mark = await db.recommendationVersion.findFirstOrThrow({ where: { recommendationId: id } })
  const wish = { id, mark, termId: termOf(gone), key: crypto.randomUUID() }
  const decided = await decide(gone, wish, APPROVE, new Date())
  expect(decided).toEqual({ ok: false, reason: 'not-allowed' })
  expect((await readQueue(gone)).rows).toEqual([])
  expect(await readCard(gone, id, LATER)).toMatchObject({ standing: 'conflict' })
  await decideNow(await askerFor(world.people.bupati.id), id)
  expect(await readCard(gone, id, LATER)).toMatchObject({ standing: 'conflict', decision: null })
})

test('keeps an unpublished decision from a former member who audits', async () => {
  const { id } = await anAwaiting(world)
  const gone = await leaves('auditor')
  await decideNow(await askerFor(world.people.bupati.id), id)
  const { events } = await listEvents(gone, { action: null, spot: null })
  expect(events.map(({ action }) => action)).not.toContain('decision.decide')
})
