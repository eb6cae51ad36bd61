import { beforeAll, expect, test } from 'vitest'
import type { Asker } from '#app/domain/access/asker.ts'
import { db } from '#app/platform/data/db.server.ts'
import { MINUTE } from '#app/platform/say/time.ts'
import { pagesOf, wholeList } from '#tests/support/pages.ts'
import {
  aDraft,
  anAwaiting,
  aSubmitted,
  completeDrafts,
  placesOf,
  submitNow,
  wishFor,
  writeSections,
} from '#tests/support/recommendations.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import { answerMark, answerPoints } from './answering.server.ts'
import { compareReadings } from './comparing.ts'
import { readContent } from './frozen.ts'
import { listRecommendations } from './list.server.ts'
import { readForEditing, readRecommendation, readVersions } from './reading.server.ts'
import { returnIncomplete } from './verifying.server.ts'
import { readableContent } from './wording.ts'

let world: World
let other: World
beforeAll(async () => {
  world = await createWorld()
  other = await createWorld()
})

const listed = async (asker: Asker, id: string) => {
  const { rows } = await listRecommendations(asker, { filter: 'all', spot: null }, new Date())
  return rows.some((row) => row.id === id)
}

test('a draft is there for its own team and the secretariat, and for nobody else', async () => {
  const { id, lead } = await aDraft(world)
  const { bupati, wabup, aide, reviewer, auditor, trainer, secretariat } = world.people
  for (const person of [
    bupati,
    wabup,
    aide,
    reviewer,
    auditor,
    trainer,
    world.teams.two.members[0],
    other.people.secretariat,
  ]) {
    const asker = await askerFor(person.id)
    expect(await readRecommendation(asker, id, new Date())).toBeNull()
    expect(await readForEditing(asker, id)).toBeNull()
    expect(await listed(asker, id)).toBe(false)
  }
  for (const asker of [lead, await askerFor(world.teams.one.members[2].id), await askerFor(secretariat.id)]) {
    expect((await readRecommendation(asker, id, new Date()))?.sections).toHaveLength(7)
    expect(await listed(asker, id)).toBe(true)
  }
})

test('what was submitted is there for those who read along, without the text being written', async () => {
  const { id } = await aSubmitted(world)
  for (const person of [
    world.people.bupati,
    world.people.aide,
    world.people.reviewer,
    world.people.auditor,
  ]) {
    const found = await readRecommendation(await askerFor(person.id), id, new Date())
    expect(found?.sections).toEqual([])
    expect(found?.versions).toHaveLength(1)
    expect(await readForEditing(await askerFor(person.id), id)).toBeNull()
  }
  for (const person of [
    world.teams.two.members[0],
    world.people.opd,
    other.people.bupati,
    other.people.auditor,
  ]) {
    const asker = await askerFor(person.id)
    expect(await readRecommendation(asker, id, new Date())).toBeNull()
    expect(await readVersions(asker, id, null)).toBeNull()
  }
})

test('an unpublished decision is not part of what anybody reads here', async () => {
  const { id, lead, secretariat } = await anAwaiting(world)
  // That there is one the secretariat is told by what it may pin; what it says, nobody is.
  const read = async () =>
    JSON.stringify([
      await readRecommendation(lead, id, new Date()),
      { ...(await readRecommendation(secretariat, id, new Date())), mayPin: 'either' },
    ])
  const before = await read()
  const version = await db.recommendationVersion.findFirstOrThrow({ where: { recommendationId: id } })
  const term = await db.officeTerm.findFirstOrThrow({ where: { personId: world.people.bupati.id } })
  const decision = await db.decision.create({
    data: {
      recommendationId: id,
      versionId: version.id,
      versionHash: version.hash,
      round: 1,
      kind: 'REJECT',
      note: 'Rahasia sampai diumumkan',
      officeTermId: term.id,
      decidedById: world.people.bupati.id,
      decidedAt: new Date(),
      publishAt: new Date(Date.now() + 10 * MINUTE),
    },
  })
  await db.recommendation.update({ where: { id }, data: { openDecisionId: decision.id } })
  expect(await read()).toBe(before)
  await db.decisionPublication.create({ data: { decisionId: decision.id, publishedAt: new Date() } })
  expect((await readRecommendation(lead, id, new Date()))?.decisions).toMatchObject([
    { note: 'Rahasia sampai diumumkan' },
  ])
})

test('an answer to a returned point is read by others only once it is handed in', async () => {
  const { id, lead } = await aSubmitted(world)
  const secretariat = await askerFor(world.people.secretariat.id)
  await returnIncomplete(secretariat, await wishFor(id), ['Perjelas permintaan.'], new Date())
  const [point] = await db.returnedPoint.findMany({ where: { recommendationId: id } })
  await answerPoints(
    lead,
    id,
    [{ pointId: point?.id ?? '', text: 'JAWABAN-DRAF', mark: answerMark('') }],
    new Date(),
  )
  const { bupati, aide, reviewer, auditor } = world.people
  const readers = await Promise.all([bupati, aide, reviewer, auditor].map(({ id: who }) => askerFor(who)))
  const read = async () =>
    Promise.all(readers.map(async (asker) => JSON.stringify(await readRecommendation(asker, id, new Date()))))
  for (const page of await read()) expect(page).not.toContain('JAWABAN-DRAF')
  for (const asker of [lead, secretariat])
    expect(JSON.stringify(await readRecommendation(asker, id, new Date()))).toContain('JAWABAN-DRAF')
  await submitNow(lead, id)
  for (const page of await read()) expect(page).toContain('JAWABAN-DRAF')
})

test('compares any two versions field by field', async () => {
  const { id, lead } = await aSubmitted(world)
  const secretariat = await askerFor(world.people.secretariat.id)
  await returnIncomplete(secretariat, await wishFor(id), ['Perjelas permintaan.'], new Date())
  const [point] = await db.returnedPoint.findMany({ where: { recommendationId: id } })
  await answerPoints(
    lead,
    id,
    [{ pointId: point?.id ?? '', text: 'Sudah diperjelas.', mark: answerMark('') }],
    new Date(),
  )
  const { kartu } = completeDrafts(await placesOf(world))
  await writeSections(lead, id, {
    kartu: {
      ...kartu,
      request: 'Menyetujui pengadaan dua perahu posyandu dan jadwal keliling dua mingguan.',
    },
  })
  await submitNow(lead, id)
  const found = await readVersions(lead, id, { from: 1, to: 2 })
  if (!found) throw new Error('Both versions were expected.')
  const sections = compareReadings(
    readableContent(readContent(found.before), 'id'),
    readableContent(readContent(found.after), 'id'),
  )
  const changed = sections.flatMap((section) => section.fields.filter((field) => field.changed))
  expect(changed.map((field) => field.name)).toEqual(['request'])
  expect(changed[0]?.parts).toContainEqual({ kind: 'removed', text: 'satu' })
  expect(changed[0]?.parts).toContainEqual({ kind: 'added', text: 'dua' })
  expect(await readVersions(lead, id, { from: 1, to: 9 })).toBeNull()
})

test('the list is paged and filtered by whose turn it is', async () => {
  const secretariat = await askerFor(world.people.secretariat.id)
  await db.recommendation.createMany({
    data: Array.from({ length: 25 }, (_, index) => ({
      districtId: world.district.id,
      cohortId: world.cohort.id,
      teamId: world.teams.two.id,
      title: `Rekomendasi contoh ${index}`,
      status: 'SUBMITTED',
      versionCount: 1,
    })),
  })
  const pages = await pagesOf((spot) =>
    listRecommendations(secretariat, { filter: 'secretariat', spot }, new Date()),
  )
  expect(pages[0]).toHaveLength(20)
  const rows = pages.flat()
  expect(new Set(rows.map((row) => row.status))).toEqual(new Set(['SUBMITTED']))
  expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length)
  const since = rows.map(({ statusSince }) => statusSince.getTime())
  expect(since).toEqual([...since].sort((a, b) => a - b))
  const whole = await wholeList((spot) =>
    listRecommendations(secretariat, { filter: 'all', spot }, new Date()),
  )
  const newest = whole.map(({ statusSince }) => statusSince.getTime())
  expect(newest).toEqual([...newest].sort((a, b) => b - a))
  expect(rows.length).toBe(whole.filter(({ status }) => status === 'SUBMITTED').length)
})
