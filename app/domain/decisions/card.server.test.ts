import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { decideAndAnnounce, decideNow, RETURN } from '#tests/support/decisions.ts'
import { anAwaiting, aSubmitted } from '#tests/support/recommendations.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import type { Asker } from '../access/asker.ts'
import { readCard } from './card.server.ts'
import { announce } from './publishing.server.ts'
import { decidedInSevenDays, firstInQueue, readQueue } from './queue.server.ts'

let world: World
let bupati: Asker
let wabup: Asker

beforeAll(async () => {
  world = await createWorld()
  bupati = await askerFor(world.people.bupati.id)
  wabup = await askerFor(world.people.wabup.id)
})
test('the card exists for leaders and aides only, and only once it was passed on', async () => {
  const { id } = await anAwaiting(world)
  const { aide, secretariat, reviewer, auditor } = world.people
  expect((await readCard(bupati, id, new Date()))?.standing).toBe('may')
  expect((await readCard(await askerFor(aide.id), id, new Date()))?.standing).toBe('reader')
  for (const person of [secretariat, reviewer, auditor, world.teams.one.members[0]])
    expect(await readCard(await askerFor(person.id), id, new Date())).toBeNull()
  const elsewhere = await createWorld()
  expect(await readCard(await askerFor(elsewhere.people.bupati.id), id, new Date())).toBeNull()
  const submitted = await aSubmitted(world)
  expect(await readCard(bupati, submitted.id, new Date())).toBeNull()
  expect(await readCard(bupati, 'no-such-id', new Date())).toBeNull()
})

test('the Wakil Bupati sees that the Bupati is needed; the Bupati may decide', async () => {
  const { id } = await anAwaiting(world, {
    biaya: { total: '2.400.000.000', sources: [{ source: 'APBD', amount: '2.400.000.000' }] },
  })
  expect((await readCard(wabup, id, new Date()))?.standing).toBe('needs-bupati')
  expect((await readCard(bupati, id, new Date()))?.standing).toBe('may')
})

test('a second leader sees who decided; the last published decision stays on the card', async () => {
  const { id } = await anAwaiting(world)
  await decideNow(wabup, id)
  const open = await readCard(bupati, id, new Date())
  expect(open).toMatchObject({
    standing: 'decided',
    decision: { kind: 'APPROVE', publication: null, decidedById: wabup.id },
  })
  const returned = await anAwaiting(world)
  await decideAndAnnounce(bupati, returned.id, RETURN)
  const after = await readCard(wabup, returned.id, new Date())
  expect(after).toMatchObject({ standing: 'not-waiting', status: 'RETURNED', decision: { kind: 'RETURN' } })
  expect(after?.decision?.publication).not.toBeNull()
})

test('who leads or helps a leader and is in the team learns of a decision when the team does', async () => {
  const place = await createWorld()
  const { bupati: decider, wabup: member, aide } = place.people
  const teamId = place.teams.one.id
  const cohortId = place.cohort.id
  await db.teamMember.createMany({
    data: [member, aide].map(({ id: personId }) => ({ teamId, cohortId, personId })),
  })
  const leader = await askerFor(decider.id)
  const { id } = await anAwaiting(place)
  const seenBy = async (personId: string) => {
    const asker = await askerFor(personId)
    const now = new Date()
    const [card, queue, first, week] = [
      await readCard(asker, id, new Date()),
      await readQueue(asker),
      await firstInQueue(asker),
      (await decidedInSevenDays(asker, now)).rows,
    ]
    const { standing, decision, facts } = card ?? {}
    return { standing, decision, before: facts?.before, rows: queue.rows, count: first.count, week }
  }
  const before = [await seenBy(member.id), await seenBy(aide.id)]
  expect(before.map(({ standing }) => standing)).toEqual(['conflict', 'conflict'])
  await decideNow(leader, id, RETURN)
  expect([await seenBy(member.id), await seenBy(aide.id)]).toEqual(before)
  const decision = await db.decision.findFirstOrThrow({ where: { recommendationId: id } })
  expect(
    await announce(leader, { id, decisionId: decision.id, key: randomUUID() }, new Date()),
  ).toMatchObject({
    ok: true,
  })
  for (const { id: personId } of [member, aide]) {
    const after = await seenBy(personId)
    expect(after).toMatchObject({ standing: 'not-waiting', decision: { kind: 'RETURN' } })
    expect(after.week).toHaveLength(1)
  }
})
