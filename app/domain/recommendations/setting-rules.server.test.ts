import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { db, tx } from '#app/platform/data/db.server.ts'
import { readCard } from '#app/domain/decisions/card.server.ts'
import { readQueue } from '#app/domain/decisions/queue.server.ts'
import { DAY } from '#app/platform/say/time.ts'
import { aSubmitted, anAwaiting, rowOf } from '#tests/support/recommendations.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import { FIRST_RULES, type DecisionRules } from './decision-rules.ts'
import type { NewRules } from './decision-rules.schema.ts'
import {
  countWaiting,
  ensureRules,
  ensureRulesEverywhere,
  listRules,
  rulesInForce,
} from './decision-rules.server.ts'
import { setRules } from './setting-rules.server.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})

const CHEAP: DecisionRules = { ...FIRST_RULES, cost: { from: 400_000_000, office: 'BUPATI' } }

function wish(seen: number, more: Partial<NewRules> = {}): NewRules {
  const form = { key: randomUUID(), onlyLooks: false, looked: '' }
  return { ...form, seen, rules: CHEAP, day: null, basis: 'Perbup contoh', note: '', ...more }
}

const soon = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10)
const numbersOf = (place: World) =>
  db.decisionRules
    .findMany({ where: { districtId: place.district.id }, orderBy: { number: 'asc' } })
    .then((rows) => rows.map(({ number }) => number))

test('refuses to lay down rules for everybody but the secretariat, and to read them for who has no part in it', async () => {
  const { people, teams } = world
  const now = new Date()
  for (const { id } of [people.admin, people.bupati, people.auditor, people.trainer, teams.one.members[0]])
    expect(await setRules(await askerFor(id), wish(0), now)).toEqual({ ok: false, reason: 'not-allowed' })
  expect(await listRules(await askerFor(teams.one.members[0].id))).toBeNull()
  expect(await listRules(await askerFor(people.trainer.id))).toBeNull()
  expect(await listRules(await askerFor(people.bupati.id))).toEqual([])
  expect(await numbersOf(world)).toEqual([])
})

test('every district begins with the rules that held before there was a list, once', async () => {
  const place = await createWorld()
  const now = new Date()
  expect(await rulesInForce(place.district.id, now)).toEqual({ id: null, number: 0, rules: FIRST_RULES })
  await ensureRulesEverywhere(now)
  await ensureRulesEverywhere(now)
  expect(await tx((t) => ensureRules(t, place.district.id, now))).toBe(false)
  expect(await numbersOf(place)).toEqual([1])
  expect(await rulesInForce(place.district.id, now)).toMatchObject({ number: 1, rules: FIRST_RULES })
})

test('changed rules hold for what is submitted after them; what waits keeps its own, in the card and in the queue', async () => {
  const [place, other] = [await createWorld(), await createWorld()]
  const secretariat = await askerFor(place.people.secretariat.id)
  const bupati = await askerFor(place.people.bupati.id)
  const before = await anAwaiting(place)
  const laid = await setRules(secretariat, wish(0), new Date())
  expect(laid).toMatchObject({ ok: true, number: 2 })
  const after = await anAwaiting(place)
  const elsewhere = await aSubmitted(other)
  // All three cost 450 million.
  const judged = [before, after, elsewhere].map(({ id }) => rowOf(id))
  expect((await Promise.all(judged)).map(({ needsBupati }) => needsBupati)).toEqual([false, true, false])
  const card = async (id: string) => (await readCard(bupati, id, new Date()))?.facts.rules
  expect(await card(before.id)).toEqual(FIRST_RULES)
  expect(await card(after.id)).toEqual(CHEAP)
  const queue = await readQueue(bupati)
  expect(queue.rows.find(({ id }) => id === after.id)?.rules).toEqual(CHEAP)
  expect(queue.rows.find(({ id }) => id === before.id)?.rules).toEqual(FIRST_RULES)
  expect(await countWaiting(secretariat)).toBe(2)
  expect(await numbersOf(other)).toEqual([])
})

test('rules that begin on a day hold from the beginning of that day in the district, and not before', async () => {
  const place = await createWorld()
  const secretariat = await askerFor(place.people.secretariat.id)
  const now = new Date('2026-12-01T04:00:00Z')
  for (const day of ['2026-12-01', '2026-11-30'])
    expect(await setRules(secretariat, wish(0, { day }), now)).toEqual({ ok: false, reason: 'over' })
  expect(await setRules(secretariat, wish(0, { day: '2028-01-01' }), now)).toMatchObject({
    reason: 'far-off',
  })
  expect(await setRules(secretariat, wish(0, { day: '2026-12-02' }), now)).toMatchObject({ ok: true })
  const at = (time: string) => rulesInForce(place.district.id, new Date(time))
  expect((await at('2026-12-01T15:59:59Z')).rules).toEqual(FIRST_RULES)
  expect((await at('2026-12-01T16:00:00Z')).rules).toEqual(CHEAP)
})

test('refuses what a longer list than the one seen would hide, and what changes nothing', async () => {
  const place = await createWorld()
  const secretariat = await askerFor(place.people.secretariat.id)
  await tx((t) => ensureRules(t, place.district.id, new Date()))
  const now = new Date()
  expect(await setRules(secretariat, wish(1, { rules: FIRST_RULES }), now)).toMatchObject({ reason: 'same' })
  const coming = wish(1, { day: soon(9) })
  expect(await setRules(secretariat, coming, now)).toMatchObject({ ok: true, number: 2 })
  // The same form sent again gives the same answer; another one that saw the same list is too old.
  expect(await setRules(secretariat, coming, now)).toMatchObject({ ok: true, number: 2 })
  expect(await setRules(secretariat, wish(1), now)).toEqual({ ok: false, reason: 'stale' })
  // The rules in force, laid down once more, take back what was to come.
  expect(await setRules(secretariat, wish(2, { rules: FIRST_RULES }), now)).toMatchObject({
    ok: true,
    number: 3,
  })
  expect((await rulesInForce(place.district.id, new Date(now.getTime() + 20 * DAY))).rules).toEqual(
    FIRST_RULES,
  )
})

test('of two secretaries at once one lays down, and the event tells what was and what is', async () => {
  const place = await createWorld()
  const secretariat = await askerFor(place.people.secretariat.id)
  await tx((t) => ensureRules(t, place.district.id, new Date()))
  const both = await Promise.all([1, 2].map(() => setRules(secretariat, wish(1), new Date())))
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(await numbersOf(place)).toEqual([1, 2])
  const events = await db.auditEvent.findMany({
    where: { action: 'rules.set', districtId: place.district.id },
  })
  expect(events).toHaveLength(1)
  expect(JSON.parse(events[0]?.detail ?? '')).toMatchObject({
    before: { number: 1, rules: FIRST_RULES },
    after: { number: 2, rules: CHEAP, basis: 'Perbup contoh' },
  })
})
