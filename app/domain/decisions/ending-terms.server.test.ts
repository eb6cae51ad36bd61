import { beforeEach, expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { DAY, MINUTE } from '#app/platform/say/time.ts'
import { decideNow } from '#tests/support/decisions.ts'
import { anAwaiting, rowOf } from '#tests/support/recommendations.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import type { Asker } from '../access/asker.ts'
import { endTermKnowingly, whatEndingsMean } from './ending-terms.server.ts'
import { meaningOf, type Meaning } from './ending-terms.ts'
import { publishDue } from './publishing.server.ts'

let world: World
let admin: Asker
type Term = { officeId: string; termId: string }
let terms: { bupati: Term; wabup: Term }

const EXPENSIVE = {
  biaya: { total: '1.000.000.000', sources: [{ source: 'APBD', amount: '1.000.000.000' }] },
}

beforeEach(async () => {
  world = await createWorld()
  admin = await askerFor(world.people.admin.id)
  terms = {
    bupati: await termOf(world.people.bupati.id),
    wabup: await termOf(world.people.wabup.id),
  }
})

async function termOf(personId: string): Promise<Term> {
  const { id: termId, officeId } = await db.officeTerm.findFirstOrThrow({ where: { personId } })
  return { officeId, termId }
}

async function meansTo(term: Term): Promise<Meaning> {
  return meaningOf((await whatEndingsMean(admin, new Date())).get(term.termId))
}

function end(term: Term, seen: Meaning) {
  return endTermKnowingly(admin, { ...term, seen }, new Date())
}

test('tells nobody but the administrator of what waits, and nothing of another district', async () => {
  await anAwaiting(world)
  for (const { id } of [world.people.secretariat, world.people.bupati, world.teams.one.members[0]])
    expect([...(await whatEndingsMean(await askerFor(id), new Date())).keys()]).toEqual([])
  const elsewhere = await createWorld()
  const stranger = await whatEndingsMean(await askerFor(elsewhere.people.admin.id), new Date())
  expect([...stranger.keys()]).not.toContain(terms.bupati.termId)
})

test('counts nothing that the administrator’s own team wrote, decided or not', async () => {
  const { id } = await anAwaiting(world)
  await anAwaiting(world, {}, 'two')
  await db.teamMember.create({
    data: { teamId: world.teams.one.id, cohortId: world.cohort.id, personId: admin.id },
  })
  const member = await askerFor(admin.id)
  const seen = async () => [...(await whatEndingsMean(member, new Date())).values()]
  const before = await seen()
  expect(before.map(({ left }) => left[0]?.count)).toEqual([1, 1])
  await decideNow(await askerFor(world.people.wabup.id), id)
  expect(await seen()).toEqual(before)
})

test('ending the Wakil Bupati leaves the cards to the Bupati; ending the Bupati leaves those that only she decides to nobody', async () => {
  await anAwaiting(world)
  await anAwaiting(world, EXPENSIVE)
  const endings = await whatEndingsMean(admin, new Date())
  const names = (term: Term) =>
    endings
      .get(term.termId)
      ?.left.map(({ count, onlyBupati, heirs }) => [count, onlyBupati, heirs.map(({ name }) => name)])
  expect(names(terms.wabup)).toEqual([[1, false, ['Bupati Contoh']]])
  expect(names(terms.bupati)).toEqual([
    [1, false, ['Wakil Bupati Contoh']],
    [1, true, []],
  ])
  expect([await meansTo(terms.wabup), await meansTo(terms.bupati)]).toEqual(['others', 'nobody'])
})

test('refuses to end a term while cards wait and nobody follows, unless that was seen', async () => {
  await anAwaiting(world, EXPENSIVE)
  for (const seen of ['nothing', 'others'] as const)
    expect(await end(terms.bupati, seen)).toEqual({ ok: false, reason: 'unseen' })
  expect(await db.officeTerm.findUnique({ where: { id: terms.bupati.termId } })).toMatchObject({ to: null })
  expect(await end(terms.bupati, 'nobody')).toMatchObject({ ok: true, begun: true })
})

test('ends a term for which nothing waits as ever', async () => {
  expect(await meansTo(terms.bupati)).toBe('nothing')
  expect((await end(terms.bupati, 'nothing')).ok).toBe(true)
})

test('who cannot sign takes nothing over: a closed account, and one that leads no more', async () => {
  await anAwaiting(world)
  expect(await meansTo(terms.wabup)).toBe('others')
  await db.person.update({ where: { id: world.people.bupati.id }, data: { status: 'DISABLED' } })
  expect(await meansTo(terms.wabup)).toBe('nobody')
  await db.person.update({ where: { id: world.people.bupati.id }, data: { status: 'ACTIVE' } })
  await db.roleHolding.updateMany({
    where: { personId: world.people.bupati.id },
    data: { endedAt: new Date() },
  })
  expect(await meansTo(terms.wabup)).toBe('nobody')
})

test('of two who end one leader each at once the second is told that nobody is left', async () => {
  await anAwaiting(world)
  const answers = await Promise.all([end(terms.bupati, 'others'), end(terms.wabup, 'others')])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers).toContainEqual({ ok: false, reason: 'unseen' })
})

test('what was decided in a term that ended since stands and is published', async () => {
  const { id } = await anAwaiting(world)
  const decisionId = await decideNow(await askerFor(world.people.wabup.id), id)
  expect((await whatEndingsMean(admin, new Date())).get(terms.wabup.termId)).toMatchObject({
    left: [],
    unpublished: 1,
  })
  expect((await end(terms.wabup, 'nothing')).ok).toBe(true)
  expect(await publishDue(decisionId, new Date(Date.now() + 11 * MINUTE))).toBe(true)
  expect(await rowOf(id)).toMatchObject({ status: 'APPROVED' })
})

test('a Plh. who is there takes the Bupati’s cards over, one who begins tomorrow does not', async () => {
  await anAwaiting(world, EXPENSIVE)
  const { id: personId } = await world.person('Pelaksana Harian', 'leader')
  const given = { officeId: terms.bupati.officeId, personId, capacity: 'PLH' }
  const later = await db.officeTerm.create({ data: { ...given, from: new Date(Date.now() + DAY) } })
  expect(await meansTo(terms.bupati)).toBe('nobody')
  await db.officeTerm.update({ where: { id: later.id }, data: { from: new Date(Date.now() - DAY) } })
  expect(await meansTo(terms.bupati)).toBe('others')
})
