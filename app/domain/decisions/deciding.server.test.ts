import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { DAY, MINUTE } from '#app/platform/say/time.ts'
import {
  APPROVE,
  decideAndAnnounce,
  decideNow,
  markOf,
  REJECT,
  RETURN,
  termOf,
} from '#tests/support/decisions.ts'
import { anAwaiting, aSubmitted, escalateNow, submitNow } from '#tests/support/recommendations.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import type { Asker } from '../access/asker.ts'
import { answerMark, answerPoints } from '../recommendations/answering.server.ts'
import { withdraw } from '../recommendations/verifying.server.ts'
import { decide } from './deciding.server.ts'
import { announce, undo } from './publishing.server.ts'

/** `npm run prove` takes the long form. */
const ROUNDS = process.env.TEST_LONG ? 200 : 40

let world: World
let bupati: Asker
let wabup: Asker
const EXPENSIVE = {
  biaya: { total: '1.000.000.000', sources: [{ source: 'APBD', amount: '1.000.000.000' }] },
}

beforeAll(async () => {
  world = await createWorld()
  bupati = await askerFor(world.people.bupati.id)
  wabup = await askerFor(world.people.wabup.id)
})

async function attempt(asker: Asker, id: string, verdict = APPROVE) {
  return decide(
    asker,
    { id, mark: await markOf(id), termId: termOf(asker), key: randomUUID() },
    verdict,
    new Date(),
  )
}

test('refuses everybody who is not a leader: for most it does not even exist', async () => {
  const { id, lead } = await anAwaiting(world)
  const { aide, secretariat, reviewer, opd, steward, auditor, admin, trainer } = world.people
  for (const person of [secretariat, reviewer, opd, steward, auditor, admin, trainer])
    expect(await attempt(await askerFor(person.id), id)).toEqual({ ok: false, reason: 'not-found' })
  expect(await attempt(lead, id)).toEqual({ ok: false, reason: 'not-found' })
  expect(await attempt(await askerFor(aide.id), id)).toEqual({ ok: false, reason: 'no-office' })
  expect(await db.decision.count({ where: { recommendationId: id } })).toBe(0)
})

test('refuses the leader of another district as if it did not exist', async () => {
  const { id } = await anAwaiting(world)
  const elsewhere = await createWorld()
  const stranger = await askerFor(elsewhere.people.bupati.id)
  expect(await attempt(stranger, id)).toEqual({ ok: false, reason: 'not-found' })
})

test('refuses the Wakil Bupati where the Bupati is needed; the Bupati decides it', async () => {
  const { id } = await anAwaiting(world, EXPENSIVE)
  expect(await attempt(wabup, id)).toEqual({ ok: false, reason: 'needs-bupati' })
  expect((await attempt(bupati, id)).ok).toBe(true)
})

test('refuses a leader whose term has ended, though her session still says otherwise', async () => {
  const { id } = await anAwaiting(world)
  const former = await world.person('Mantan Bupati', 'leader')
  const office = await db.office.findFirstOrThrow({
    where: { districtId: world.district.id, code: 'BUPATI' },
  })
  const term = await db.officeTerm.create({
    data: { officeId: office.id, personId: former.id, from: new Date(Date.now() - 30 * DAY) },
  })
  const asker = await askerFor(former.id)
  await db.officeTerm.update({ where: { id: term.id }, data: { to: new Date(Date.now() - MINUTE) } })
  expect(await attempt(asker, id)).toEqual({ ok: false, reason: 'no-office' })
  expect(await attempt(await askerFor(former.id), id)).toEqual({ ok: false, reason: 'no-office' })
})

test('refuses a leader who is a member of the team', async () => {
  const { id } = await anAwaiting(world)
  const conflicted = {
    ...bupati,
    teams: [{ ...world.teams.one, isLead: false, joinedAt: null, cohortId: world.cohort.id }],
  }
  expect(await attempt(conflicted, id)).toEqual({ ok: false, reason: 'not-allowed' })
})

test('refuses what is not before the leaders', async () => {
  const { id } = await aSubmitted(world)
  expect(await attempt(bupati, id)).toEqual({ ok: false, reason: 'closed' })
})

test('refuses a version that is no longer the newest, and decides the newest', async () => {
  const { id, lead, secretariat } = await anAwaiting(world)
  const old = await markOf(id)
  await decideAndAnnounce(bupati, id, RETURN)
  const points = await db.returnedPoint.findMany({ where: { recommendationId: id } })
  await answerPoints(
    lead,
    id,
    points.map((point) => ({ pointId: point.id, text: 'Sudah kami lengkapi.', mark: answerMark('') })),
    new Date(),
  )
  await submitNow(lead, id)
  await escalateNow(secretariat, id)
  const stale = await decide(
    bupati,
    { id, mark: old, termId: termOf(bupati), key: randomUUID() },
    APPROVE,
    new Date(),
  )
  expect(stale).toEqual({ ok: false, reason: 'stale' })
  const otherHash = { ...(await markOf(id)), hash: 'f'.repeat(64) }
  expect(
    (
      await decide(
        bupati,
        { id, mark: otherHash, termId: termOf(bupati), key: randomUUID() },
        APPROVE,
        new Date(),
      )
    ).ok,
  ).toBe(false)
  expect((await attempt(bupati, id)).ok).toBe(true)
})

test('gives the same receipt when the same form is sent twice', async () => {
  const { id } = await anAwaiting(world)
  const wish = { id, mark: await markOf(id), termId: termOf(bupati), key: randomUUID() }
  const first = await decide(bupati, wish, APPROVE, new Date())
  const second = await decide(bupati, wish, REJECT, new Date())
  if (!first.ok || !second.ok) throw new Error('Not decided.')
  expect(second.receipt).toEqual(first.receipt)
  expect([first.repeated, second.repeated]).toEqual([false, true])
  expect(await db.decision.count({ where: { recommendationId: id } })).toBe(1)
})

test('refuses a second decision while the first waits for publication', async () => {
  const { id } = await anAwaiting(world)
  await decideNow(wabup, id)
  expect(await attempt(bupati, id, REJECT)).toEqual({ ok: false, reason: 'decided' })
})

test('records office, version, hash and round, and an audit event', async () => {
  const { id, receipt } = await anAwaiting(world)
  const decisionId = await decideNow(bupati, id, RETURN)
  const row = await db.decision.findUniqueOrThrow({
    where: { id: decisionId },
    include: { officeTerm: { include: { office: true } } },
  })
  expect(row).toMatchObject({
    kind: 'RETURN',
    round: 1,
    versionHash: receipt.hash,
    decidedById: bupati.id,
    officeTerm: { office: { code: 'BUPATI' } },
  })
  expect(row.publishAt.getTime() - row.decidedAt.getTime()).toBe(10 * MINUTE)
  const event = await db.auditEvent.findFirstOrThrow({
    where: { objectId: id, action: 'decision.decide' },
  })
  expect(JSON.parse(event.detail)).toMatchObject({
    before: { status: 'AWAITING_DECISION', round: 1 },
    after: { decisionId, kind: 'RETURN', hash: receipt.hash, versionNumber: 1, office: 'BUPATI' },
  })
})

test('a decision is never changed or removed', async () => {
  const { id } = await anAwaiting(world)
  const decisionId = await decideAndAnnounce(bupati, id)
  await expect(db.decision.update({ where: { id: decisionId }, data: { kind: 'REJECT' } })).rejects.toThrow()
  await expect(db.decision.delete({ where: { id: decisionId } })).rejects.toThrow()
  await expect(db.decisionPublication.delete({ where: { decisionId } })).rejects.toThrow()
})

test(
  `of ${ROUNDS} times that two leaders decide at once, exactly one decides each time`,
  { timeout: 120_000 },
  async () => {
    const { id } = await anAwaiting(world)
    const mark = await markOf(id)
    for (let round = 1; round <= ROUNDS; round++) {
      // Each comes first in turn: on one connection the first to ask is the first to write.
      const [first, second] = round % 2 === 0 ? [bupati, wabup] : [wabup, bupati]
      const [one, two] = await Promise.all([
        decide(first, { id, mark, termId: termOf(first), key: randomUUID() }, APPROVE, new Date()),
        decide(second, { id, mark, termId: termOf(second), key: randomUUID() }, REJECT, new Date()),
      ])
      const winners = [one, two].filter((outcome) => outcome.ok)
      expect(winners).toHaveLength(1)
      expect([one, two]).toContainEqual({ ok: false, reason: 'decided' })
      const [decision, ...more] = await db.decision.findMany({ where: { recommendationId: id, round } })
      expect(more).toEqual([])
      if (!decision) throw new Error('No decision was made.')
      const winner = one.ok ? first : second
      const undone = await undo(winner, { id, decisionId: decision.id, key: randomUUID() }, new Date())
      expect(undone.ok).toBe(true)
    }
  },
)

test('deciding and withdrawing at once: exactly one of them', async () => {
  for (let attempts = 0; attempts < 10; attempts++) {
    const { id, lead } = await anAwaiting(world)
    const mark = await markOf(id)
    const { version } = await db.recommendation.findUniqueOrThrow({ where: { id } })
    const [decided, withdrawn] = await Promise.all([
      decide(bupati, { id, mark, termId: termOf(bupati), key: randomUUID() }, APPROVE, new Date()),
      withdraw(lead, { id, version, key: randomUUID() }, 'Program sudah berjalan.', new Date()),
    ])
    expect([decided.ok, withdrawn.ok].filter(Boolean)).toHaveLength(1)
    const after = await db.recommendation.findUniqueOrThrow({ where: { id } })
    expect(after.status).toBe(withdrawn.ok ? 'WITHDRAWN' : 'AWAITING_DECISION')
    expect(after.openDecisionId === null).toBe(withdrawn.ok)
  }
})

test('a new round begins after an undone decision', async () => {
  const { id } = await anAwaiting(world)
  const decisionId = await decideNow(wabup, id, REJECT)
  await undo(wabup, { id, decisionId, key: randomUUID() }, new Date())
  const second = await decideNow(bupati, id)
  const announced = await announce(bupati, { id, decisionId: second, key: randomUUID() }, new Date())
  expect(announced.ok).toBe(true)
  const rounds = await db.decision.findMany({
    where: { recommendationId: id },
    orderBy: { round: 'asc' },
    select: { round: true, kind: true },
  })
  expect(rounds).toEqual([
    { round: 1, kind: 'REJECT' },
    { round: 2, kind: 'APPROVE' },
  ])
})
