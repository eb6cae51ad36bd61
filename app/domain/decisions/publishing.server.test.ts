import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { db } from '#app/platform/data/db.server.ts'
import { canonicalJson } from '#app/platform/ids.server.ts'
import { workOnce } from '#app/platform/data/outbox.server.ts'
import { DAY, MINUTE, SECOND } from '#app/platform/say/time.ts'
import {
  APPROVE,
  decideAndAnnounce,
  decideNow,
  deferTo,
  markOf,
  REJECT,
  RETURN,
  termOf,
} from '#tests/support/decisions.ts'
import { workHandlers } from '#app/work.server.ts'
import { anAwaiting } from '#tests/support/recommendations.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import type { Asker } from '../access/asker.ts'
import { listRecommendations } from '../recommendations/list.server.ts'
import { readRecommendation, readVersions } from '../recommendations/reading.server.ts'
import { resumeDue } from '../recommendations/resuming.server.ts'
import { recommendationTurns } from '../recommendations/turns.server.ts'
import { decide } from './deciding.server.ts'
import { announce, publishDue, undo } from './publishing.server.ts'
import { waitingForLeaders } from './turns.server.ts'

let world: World
let bupati: Asker
let wabup: Asker

beforeAll(async () => {
  world = await createWorld()
  bupati = await askerFor(world.people.bupati.id)
  wabup = await askerFor(world.people.wabup.id)
})

function wishFor(id: string, decisionId: string) {
  return { id, decisionId, key: randomUUID() }
}

async function statusOf(id: string) {
  return db.recommendation.findUniqueOrThrow({
    where: { id },
    select: { status: true, openDecisionId: true, round: true, deferredUntil: true },
  })
}

/** Everything the team can read of it: list, page, comparison, what Beranda shows, and its mails. */
async function teamReads(member: Asker, id: string): Promise<string> {
  const address = member.email ?? member.id
  const mails = await db.outboxMessage.findMany({ where: { kind: 'mail' }, orderBy: { createdAt: 'asc' } })
  return canonicalJson({
    list: await listRecommendations(member, { filter: 'all', spot: null }, new Date()),
    page: await readRecommendation(member, id, new Date()),
    comparison: await readVersions(member, id, { from: 1, to: 1 }),
    home: await recommendationTurns(member, new Date()),
    mails: mails.filter(({ payload }) => JSON.stringify(payload).includes(address)),
  })
}

test(
  'before publication the team reads exactly what it read before the decision',
  { timeout: 60_000 },
  async () => {
    for (const verdict of [APPROVE, RETURN, REJECT, deferTo(new Date(Date.now() + 9 * DAY))]) {
      const { id } = await anAwaiting(world)
      const [, member] = world.teams.one.members
      const readers = [await askerFor(member.id), await askerFor(world.people.reviewer.id)]
      for (const reader of readers) {
        const before = await teamReads(reader, id)
        const decisionId = await decideNow(wabup, id, verdict)
        expect(await teamReads(reader, id)).toBe(before)
        await undo(wabup, wishFor(id, decisionId), new Date())
        expect(await teamReads(reader, id)).toBe(before)
      }
      const [first = bupati] = readers
      const before = await teamReads(first, id)
      await decideAndAnnounce(wabup, id, verdict)
      expect(await teamReads(first, id)).not.toBe(before)
    }
  },
)

test('announcing publishes state, reason and one mail to each member, and an event', async () => {
  const { id } = await anAwaiting(world)
  const decisionId = await decideAndAnnounce(wabup, id, REJECT)
  expect(await statusOf(id)).toMatchObject({ status: 'REJECTED', openDecisionId: null, round: 2 })
  const [, member] = world.teams.one.members
  const page = await readRecommendation(await askerFor(member.id), id, new Date())
  expect(page?.decisions).toMatchObject([{ id: decisionId, kind: 'REJECT', note: REJECT.note }])
  const mails = await db.outboxMessage.findMany({ where: { kind: 'mail' } })
  const told = mails.filter(({ payload }) => {
    const text = JSON.stringify(payload)
    return text.includes('decision-published') && text.includes(id)
  })
  expect(told).toHaveLength(3)
  expect(told.every(({ payload }) => !JSON.stringify(payload).includes(REJECT.note))).toBe(true)
  const event = await db.auditEvent.findFirstOrThrow({ where: { objectId: id, action: 'decision.publish' } })
  expect(event.personId).toBe(wabup.id)
  expect(JSON.parse(event.detail)).toMatchObject({
    before: { status: 'AWAITING_DECISION', versionNumber: 1 },
    after: { status: 'REJECTED', decisionId, note: REJECT.note },
  })
})

test('a return gives the team one point to answer per line', async () => {
  const { id } = await anAwaiting(world)
  await decideAndAnnounce(bupati, id, RETURN)
  const points = await db.returnedPoint.findMany({
    where: { recommendationId: id },
    orderBy: { createdAt: 'asc' },
    select: { text: true, versionNumber: true, createdById: true },
  })
  const common = { versionNumber: 1, createdById: bupati.id }
  expect(points).toEqual([
    { text: 'Pastikan sumber dana dan rincian biaya.', ...common },
    { text: 'Sebutkan nama kapal.', ...common },
  ])
  expect((await statusOf(id)).status).toBe('RETURNED')
})

test('the clock publishes after ten minutes, once', async () => {
  const { id } = await anAwaiting(world)
  const decisionId = await decideNow(bupati, id)
  const message = await db.outboxMessage.findFirstOrThrow({
    where: { dedupeKey: `decision.publish:${decisionId}` },
  })
  const wait = message.availableAt.getTime() - Date.now()
  expect(wait).toBeGreaterThan(9 * MINUTE)
  expect(wait).toBeLessThanOrEqual(10 * MINUTE)
  const handlers = { ...workHandlers(), mail: () => Promise.resolve() }
  await workAll(handlers, new Date(Date.now() + 9 * MINUTE))
  expect((await statusOf(id)).status).toBe('AWAITING_DECISION')
  await workAll(handlers, new Date(Date.now() + 11 * MINUTE))
  expect((await statusOf(id)).status).toBe('APPROVED')
  expect(await publishDue(decisionId, new Date())).toBe(false)
  expect(await db.decisionPublication.count({ where: { decisionId } })).toBe(1)
  const event = await db.auditEvent.findFirstOrThrow({ where: { objectId: id, action: 'decision.publish' } })
  expect(event.personId).toBeNull()
})

async function workAll(handlers: Parameters<typeof workOnce>[0], now: Date) {
  while ((await workOnce(handlers, now)) > 0);
}

test('refuses to undo after ten minutes, after publication, twice, or by another leader', async () => {
  const { id } = await anAwaiting(world)
  const decisionId = await decideNow(wabup, id)
  expect(await undo(bupati, wishFor(id, decisionId), new Date())).toEqual({
    ok: false,
    reason: 'not-allowed',
  })
  const late = new Date(Date.now() + 10 * MINUTE + SECOND)
  expect(await undo(wabup, wishFor(id, decisionId), late)).toEqual({ ok: false, reason: 'closed' })
  expect((await undo(wabup, wishFor(id, decisionId), new Date())).ok).toBe(true)
  expect(await undo(wabup, wishFor(id, decisionId), new Date())).toEqual({ ok: false, reason: 'closed' })
  const second = await decideAndAnnounce(wabup, id)
  expect(await undo(wabup, wishFor(id, second), new Date())).toEqual({ ok: false, reason: 'closed' })
  expect((await statusOf(id)).status).toBe('APPROVED')
})

test('refuses to announce for another leader, for outsiders, or what was undone', async () => {
  const { id, lead } = await anAwaiting(world)
  const decisionId = await decideNow(wabup, id)
  expect(await announce(bupati, wishFor(id, decisionId), new Date())).toEqual({
    ok: false,
    reason: 'not-allowed',
  })
  const aide = await askerFor(world.people.aide.id)
  expect(await announce(aide, wishFor(id, decisionId), new Date())).toEqual({
    ok: false,
    reason: 'not-allowed',
  })
  expect(await announce(lead, wishFor(id, decisionId), new Date())).toEqual({
    ok: false,
    reason: 'not-found',
  })
  expect(await announce(wabup, wishFor(randomUUID(), decisionId), new Date())).toEqual({
    ok: false,
    reason: 'not-found',
  })
  await undo(wabup, wishFor(id, decisionId), new Date())
  expect(await announce(wabup, wishFor(id, decisionId), new Date())).toEqual({ ok: false, reason: 'closed' })
  expect(await publishDue(decisionId, new Date())).toBe(false)
})

test('a decision of another recommendation cannot be undone through this one', async () => {
  const [one, other] = [await anAwaiting(world), await anAwaiting(world)]
  const decisionId = await decideNow(wabup, one.id)
  expect(await undo(wabup, wishFor(other.id, decisionId), new Date())).toEqual({
    ok: false,
    reason: 'not-found',
  })
})

test('undoing twice with the same key gives the same answer', async () => {
  const { id } = await anAwaiting(world)
  const wish = wishFor(id, await decideNow(wabup, id))
  expect(await undo(wabup, wish, new Date())).toEqual(await undo(wabup, wish, new Date()))
  expect(await db.decisionUndo.count({ where: { decisionId: wish.decisionId } })).toBe(1)
})

test('undoing and publishing at once: exactly one of them', { timeout: 60_000 }, async () => {
  const { id } = await anAwaiting(world)
  for (let attempts = 0; attempts < 20; attempts++) {
    const decisionId = await decideNow(bupati, id, deferTo(new Date(Date.now() + 5 * DAY)))
    const undoing = () => undo(bupati, wishFor(id, decisionId), new Date()).then((undone) => undone.ok)
    const publishing = () => publishDue(decisionId, new Date())
    const both = attempts % 2 === 0 ? [undoing(), publishing()] : [publishing(), undoing()]
    expect((await Promise.all(both)).filter(Boolean)).toHaveLength(1)
    const undone = await db.decisionUndo.count({ where: { decisionId } })
    const published = await db.decisionPublication.count({ where: { decisionId } })
    expect(undone + published).toBe(1)
    const { status } = await statusOf(id)
    expect(status).toBe(published === 1 ? 'DEFERRED' : 'AWAITING_DECISION')
    if (status === 'DEFERRED') await resumeDue(id, new Date(Date.now() + 6 * DAY))
  }
})

test('a deferred recommendation comes back on its date, not before, and can be decided again', async () => {
  const { id } = await anAwaiting(world)
  const until = new Date(Date.now() + 5 * DAY)
  const decisionId = await decideAndAnnounce(wabup, id, deferTo(until))
  expect(await statusOf(id)).toMatchObject({ status: 'DEFERRED', deferredUntil: until })
  const message = await db.outboxMessage.findFirstOrThrow({
    where: { dedupeKey: `recommendation.resume:${decisionId}` },
  })
  expect(message.availableAt).toEqual(until)
  expect(z.object({ recommendationId: z.string() }).parse(message.payload).recommendationId).toBe(id)
  await workHandlers()['recommendation.resume']?.(message.payload, message.id, new Date())
  expect((await statusOf(id)).status).toBe('DEFERRED')
  expect(await resumeDue(id, until)).toBe(true)
  expect(await statusOf(id)).toMatchObject({ status: 'AWAITING_DECISION', deferredUntil: null })
  const again = await decide(
    bupati,
    { id, mark: await markOf(id), termId: termOf(bupati), key: randomUUID() },
    APPROVE,
    new Date(),
  )
  expect(again.ok).toBe(true)
  const events = await db.auditEvent.findMany({ where: { objectId: id, action: 'recommendation.resume' } })
  expect(events).toHaveLength(1)
})

test('an undone decision leaves an event', async () => {
  const { id } = await anAwaiting(world)
  const decisionId = await decideNow(wabup, id, REJECT)
  await undo(wabup, wishFor(id, decisionId), new Date())
  const event = await db.auditEvent.findFirstOrThrow({ where: { objectId: id, action: 'decision.undo' } })
  expect(JSON.parse(event.detail)).toMatchObject({ before: { decisionId, kind: 'REJECT', versionNumber: 1 } })
})

test('what is decided no longer counts as waiting; leaders only', async () => {
  const elsewhere = await createWorld()
  const leader = await askerFor(elsewhere.people.bupati.id)
  const { id, lead } = await anAwaiting(elsewhere)
  expect(await waitingForLeaders(leader)).toMatchObject({ count: 1, first: { id } })
  expect(await waitingForLeaders(lead)).toEqual({ count: 0, first: null })
  await decideNow(leader, id)
  expect(await waitingForLeaders(leader)).toEqual({ count: 0, first: null })
})
