import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { DAY } from '#app/platform/say/time.ts'
import { turnsFor } from '#app/routes/home/turns.server.ts'
import { APPROVE, decideAndAnnounce, decideNow, deferTo, REJECT, RETURN } from '#tests/support/decisions.ts'
import { anAwaiting, submitNow, wishFor } from '#tests/support/recommendations.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import type { Asker } from '../access/asker.ts'
import { answerMark, answerPoints } from '../recommendations/answering.server.ts'
import { resume, returnIncomplete } from '../recommendations/verifying.server.ts'
import { announce } from './publishing.server.ts'

let world: World
let bupati: Asker
let member: Asker

beforeEach(async () => {
  world = await createWorld()
  bupati = await askerFor(world.people.bupati.id)
  member = await askerFor(world.teams.one.members[1].id)
})

async function newsOf(reader: Asker, now = new Date()) {
  return (await turnsFor(reader, now)).news
}

test('Beranda tells a team nothing before publication, and then what was decided, by whom in which capacity, and the note', async () => {
  await db.officeTerm.updateMany({ where: { personId: bupati.id }, data: { capacity: 'PLH' } })
  const kinds = [
    [APPROVE, { outcome: 'Disetujui', way: 'on', said: '' }],
    [
      { kind: 'APPROVE_WITH_NOTES', note: 'Mulai dari dua desa.', deferUntil: null },
      { outcome: 'Disetujui dengan catatan', way: 'on', said: 'Mulai dari dua desa.' },
    ],
    [RETURN, { outcome: 'Dikembalikan untuk perbaikan', way: 'back', said: RETURN.note }],
    [REJECT, { outcome: 'Tidak disetujui', way: 'end', said: REJECT.note }],
    [deferTo(new Date(Date.now() + 9 * DAY)), { outcome: 'Ditunda', way: 'back' }],
  ] as const
  for (const [verdict, told] of kinds) {
    const { id } = await anAwaiting(world)
    const before = await turnsFor(member, new Date())
    const decisionId = await decideNow(bupati, id, verdict)
    expect(await turnsFor(member, new Date())).toEqual(before)
    expect((await announce(bupati, { id, decisionId, key: randomUUID() }, new Date())).ok).toBe(true)
    const [latest] = await newsOf(member)
    expect(latest).toMatchObject({ key: `decided-${id}`, news: told })
    expect(latest?.note).toMatch(/^Plh\. Bupati \(Bupati Contoh\), .*\d{4}\.$/)
  }
})

test('another team, a trainer and the secretariat are told nothing of it on Beranda', async () => {
  const { id } = await anAwaiting(world)
  await decideAndAnnounce(bupati, id, REJECT)
  expect(await newsOf(member)).toHaveLength(1)
  const { trainer, secretariat, reviewer, wabup } = world.people
  for (const reader of [world.teams.two.members[0], trainer, secretariat, reviewer, wabup])
    expect(await newsOf(await askerFor(reader.id))).toEqual([])
})

test('it stands there for two weeks, and no longer than until the next step', async () => {
  const { id, lead } = await anAwaiting(world)
  await decideAndAnnounce(bupati, id, RETURN)
  expect(await newsOf(member, new Date(Date.now() + 13 * DAY))).toHaveLength(1)
  expect(await newsOf(member, new Date(Date.now() + 15 * DAY))).toEqual([])
  const points = await db.returnedPoint.findMany({ where: { recommendationId: id } })
  const answers = points.map((point) => ({
    pointId: point.id,
    text: 'Sudah kami lengkapi.',
    mark: answerMark(''),
  }))
  await answerPoints(lead, id, answers, new Date())
  await submitNow(lead, id)
  expect(await newsOf(member)).toEqual([])
  // Returned again, but not by a leader: that is no decision.
  const secretariat = await askerFor(world.people.secretariat.id)
  const given = await returnIncomplete(secretariat, await wishFor(id), ['Lengkapi lampiran.'], new Date())
  expect(given.ok).toBe(true)
  expect(await newsOf(member)).toEqual([])
})

test('what was deferred is said once, and no more when it is taken up again', async () => {
  const { id, secretariat } = await anAwaiting(world)
  await decideAndAnnounce(bupati, id, deferTo(new Date(Date.now() + 9 * DAY)))
  const home = await turnsFor(member, new Date())
  expect(home.news).toHaveLength(1)
  expect(home.others.filter(({ key }) => key.includes(id))).toEqual([])
  expect((await resume(secretariat, await wishFor(id), new Date())).ok).toBe(true)
  const after = await turnsFor(member, new Date())
  expect(after.news).toEqual([])
  expect(after.others.map(({ key }) => key)).toEqual([`recommendation-${id}`])
})
