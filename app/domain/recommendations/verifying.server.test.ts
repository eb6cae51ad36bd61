import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { DAY } from '#app/platform/say/time.ts'
import {
  anAwaiting,
  aSubmitted,
  completeDrafts,
  eventsOf,
  mailsAbout,
  placesOf,
  rowOf,
  submitNow,
  wishFor,
  writeSections,
} from '#tests/support/recommendations.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import { answerMark, answerPoints } from './answering.server.ts'
import { resumeDue } from './resuming.server.ts'
import { submit } from './submitting.server.ts'
import { escalate, resume, returnIncomplete, withdraw } from './verifying.server.ts'

let world: World
let other: World
beforeAll(async () => {
  world = await createWorld()
  other = await createWorld()
})

test('returns with points, which must be answered before the next version', async () => {
  const { id, lead } = await aSubmitted(world)
  const secretariat = await askerFor(world.people.secretariat.id)
  expect(await returnIncomplete(lead, await wishFor(id), ['Bukan hak ketua tim'], new Date())).toEqual({
    ok: false,
    reason: 'not-allowed',
  })
  expect(await returnIncomplete(secretariat, await wishFor(id), [], new Date())).toEqual({
    ok: false,
    reason: 'incomplete',
  })
  const done = await returnIncomplete(
    secretariat,
    await wishFor(id),
    ['Sebutkan sumber angka.', 'Perjelas jadwal.'],
    new Date(),
  )
  expect(done).toEqual({ ok: true, status: 'RETURNED' })
  expect(await mailsAbout(id)).toBe(3)

  expect(await submit(lead, await wishFor(id), new Date())).toEqual({ ok: false, reason: 'unanswered' })
  const points = await db.returnedPoint.findMany({
    where: { recommendationId: id },
    orderBy: { createdAt: 'asc' },
  })
  const answers = points.map((point) => ({
    pointId: point.id,
    text: 'Sudah ditambahkan di bagian persoalan.',
    mark: answerMark(''),
  }))
  const stranger = await askerFor(world.teams.two.members[0].id)
  expect(await answerPoints(stranger, id, answers, new Date())).toEqual({ ok: false, reason: 'not-found' })
  expect(await answerPoints(lead, id, answers, new Date())).toEqual({ ok: true, answered: 2, met: [] })
  const stale = answers.map((answer) => ({ ...answer, text: 'Menimpa jawaban rekan.' }))
  expect(await answerPoints(lead, id, stale, new Date())).toMatchObject({ ok: true, answered: 0 })
  const stored = await db.returnedPoint.findMany({ where: { recommendationId: id } })
  expect(stored.map(({ answer }) => answer)).toEqual(answers.map(({ text }) => text))

  await writeSections(lead, id, {
    kartu: {
      ...completeDrafts(await placesOf(world)).kartu,
      request: 'Menyetujui dua perahu posyandu dan jadwal keliling.',
    },
  })
  const receipt = await submitNow(lead, id)
  expect(receipt.versionNumber).toBe(2)
  const versions = await db.recommendationVersion.findMany({
    where: { recommendationId: id },
    orderBy: { number: 'asc' },
  })
  expect(new Set(versions.map((version) => version.hash)).size).toBe(2)
  expect((await rowOf(id)).number).toBe(receipt.number)
})

test('only the secretariat escalates, once, with its summary and a mail to the leaders', async () => {
  const { id, lead } = await aSubmitted(world)
  expect(await escalate(lead, await wishFor(id), 'Naikkan sendiri', new Date())).toEqual({
    ok: false,
    reason: 'not-allowed',
  })
  const foreign = await askerFor(other.people.secretariat.id)
  expect(await escalate(foreign, await wishFor(id), 'Dari kabupaten lain', new Date())).toEqual({
    ok: false,
    reason: 'not-found',
  })
  const secretariat = await askerFor(world.people.secretariat.id)
  const [form, again] = [await wishFor(id), await wishFor(id)]
  const results = await Promise.all([
    escalate(secretariat, form, 'Layak diputus.', new Date()),
    escalate(secretariat, form, 'Layak diputus.', new Date()),
    escalate(secretariat, again, 'Layak diputus juga.', new Date()),
  ])
  // One form sent twice is one act, answered twice; whichever form came first, the other is refused.
  const ended = results.map((result) => result.ok)
  expect([
    [true, true, false],
    [false, false, true],
  ]).toContainEqual(ended)
  expect(await db.reviewSummary.count({ where: { recommendationId: id } })).toBe(1)
  expect(await rowOf(id)).toMatchObject({ status: 'AWAITING_DECISION' })
  expect(await mailsAbout(id)).toBe(2)
})

test('a secretary who writes in the team neither passes its text on nor sends it back, and whose account is closed gets no mail', async () => {
  const place = await createWorld()
  const { id } = await aSubmitted(place)
  const teamId = place.teams.one.id
  const writer = await place.person('Sekretaris Penulis', 'secretariat')
  await db.teamMember.create({ data: { teamId, cohortId: place.cohort.id, personId: writer.id } })
  const inTeam = await askerFor(writer.id)
  const points = ['Lengkapi rincian biaya perahu.']
  const refused = { ok: false, reason: 'not-allowed' }
  expect(await escalate(inTeam, await wishFor(id), 'Layak diputus.', new Date())).toEqual(refused)
  expect(await returnIncomplete(inTeam, await wishFor(id), points, new Date())).toEqual(refused)
  await db.person.update({ where: { id: writer.id }, data: { status: 'DISABLED' } })
  const before = await mailsAbout(id)
  const secretariat = await askerFor(place.people.secretariat.id)
  expect(await returnIncomplete(secretariat, await wishFor(id), points, new Date())).toMatchObject({
    ok: true,
  })
  expect((await mailsAbout(id)) - before).toBe(3)
})

test('withdraws before a decision, not while one waits for publication', async () => {
  const { id, lead, secretariat } = await anAwaiting(world)
  expect(await withdraw(secretariat, await wishFor(id), 'Bukan milik saya', new Date())).toEqual({
    ok: false,
    reason: 'not-allowed',
  })
  await db.recommendation.update({ where: { id }, data: { openDecisionId: randomUUID() } })
  expect(await withdraw(lead, await wishFor(id), 'Data berubah', new Date())).toEqual({
    ok: false,
    reason: 'busy',
  })
  await db.recommendation.update({ where: { id }, data: { openDecisionId: null } })
  expect(await withdraw(lead, await wishFor(id), 'Data berubah', new Date())).toEqual({
    ok: true,
    status: 'WITHDRAWN',
  })
  expect(await withdraw(lead, await wishFor(id), 'Sekali lagi', new Date())).toEqual({
    ok: false,
    reason: 'closed',
  })
  const [event] = await eventsOf(id, 'recommendation.withdraw')
  expect(event?.detail).toContain('Data berubah')
})

test('refuses a transition from a page that is out of date', async () => {
  const { id } = await aSubmitted(world)
  const secretariat = await askerFor(world.people.secretariat.id)
  const { version } = await rowOf(id)
  expect(
    await escalate(secretariat, { id, version: version - 1, key: randomUUID() }, 'Usang', new Date()),
  ).toEqual({
    ok: false,
    reason: 'stale',
  })
})

test('the clock resumes a deferred one when its day has come, once', async () => {
  const { id, secretariat } = await anAwaiting(world)
  const until = new Date(Date.now() + DAY)
  await db.recommendation.update({ where: { id }, data: { status: 'DEFERRED', deferredUntil: until } })
  expect(await resumeDue(id, new Date())).toBe(false)
  expect(await resumeDue(id, new Date(until.getTime() + 1))).toBe(true)
  expect(await resumeDue(id, new Date(until.getTime() + 1))).toBe(false)
  expect(await rowOf(id)).toMatchObject({ status: 'AWAITING_DECISION', deferredUntil: null })

  await db.recommendation.update({ where: { id }, data: { status: 'DEFERRED', deferredUntil: until } })
  expect(await resume(secretariat, await wishFor(id), new Date())).toEqual({
    ok: true,
    status: 'AWAITING_DECISION',
  })
})
