import { beforeAll, expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import * as queueScreen from '#app/routes/decisions/queue.tsx'
import { DAY } from '#app/platform/say/time.ts'
import { decideNow } from '#tests/support/decisions.ts'
import { anAwaiting } from '#tests/support/recommendations.ts'
import { pagesBackOf, pagesOf } from '#tests/support/pages.ts'
import { reader } from '#tests/support/screens.tsx'
import { statementsOf } from '#tests/support/statements.ts'
import { numbersFrom } from '#tests/support/works.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import type { Asker } from '../access/asker.ts'
import { readCard } from './card.server.ts'
import { decidedInSevenDays, firstInQueue, readQueue, type QueueRow } from './queue.server.ts'

let world: World
let bupati: Asker

beforeAll(async () => {
  world = await createWorld()
  bupati = await askerFor(world.people.bupati.id)
})

type Columns = {
  title: string
  pinnedAt?: Date
  windowClosesAt?: Date
  worthyCount?: number
  statusSince?: Date
  needsBupati?: boolean
}

/** Rows as the real functions leave them, made in bulk: only the queue's own columns matter here. */
async function waiting(place: World, rows: Columns[]) {
  await db.recommendation.createMany({
    data: rows.map((row) => ({
      districtId: place.district.id,
      cohortId: place.cohort.id,
      teamId: place.teams.one.id,
      status: 'AWAITING_DECISION',
      versionCount: 1,
      ...row,
    })),
  })
}

test('the order is pinned, nearest window, more worthy, longest waiting; without a window last', async () => {
  const place = await createWorld()
  const asker = await askerFor(place.people.bupati.id)
  const day = (days: number) => new Date(Date.UTC(2026, 10, 21 + days))
  await waiting(place, [
    { title: 'no window, old', statusSince: day(-40) },
    { title: 'no window, worthy', worthyCount: 2, statusSince: day(-1) },
    { title: 'far window', windowClosesAt: day(60), statusSince: day(-30) },
    { title: 'near window, young', windowClosesAt: day(10), statusSince: day(-2) },
    { title: 'near window, old', windowClosesAt: day(10), statusSince: day(-9) },
    { title: 'near window, worthy', windowClosesAt: day(10), worthyCount: 3, statusSince: day(-1) },
    { title: 'pinned', pinnedAt: day(0), statusSince: day(0) },
  ])
  const queue = await readQueue(asker)
  expect(queue.rows.map((row) => row.title)).toEqual([
    'pinned',
    'near window, worthy',
    'near window, old',
    'near window, young',
    'far window',
    'no window, worthy',
    'no window, old',
  ])
  expect(queue.waiting).toBe(7)
  expect(await firstInQueue(asker)).toMatchObject({ count: 7, first: { title: 'pinned' } })
})

test('pages of twenty hold everything once, in the same order there and back', async () => {
  const place = await createWorld()
  const asker = await askerFor(place.people.bupati.id)
  const numbers = numbersFrom(6)
  const day = (days: number) => new Date(Date.UTC(2026, 10, 1 + days))
  await waiting(
    place,
    Array.from({ length: 130 }, (_, index) => ({
      title: `Sama ${index}`,
      // Few differ, so that every column of the order decides somewhere, the last one too.
      statusSince: day(numbers(3)),
      worthyCount: numbers(3),
      ...(index < 25 ? { pinnedAt: day(numbers(2)) } : {}),
      ...(index % 2 === 0 ? { windowClosesAt: day(40 + numbers(3)) } : {}),
    })),
  )
  const pages = await pagesOf((spot) => readQueue(asker, spot))
  expect(pages.map((rows) => rows.length)).toEqual([20, 20, 20, 20, 20, 20, 10])
  expect(await pagesBackOf((spot) => readQueue(asker, spot))).toEqual(pages)
  const rows = pages.flat()
  expect(rows.map(({ id }) => id)).toEqual(rows.toSorted(inOrder).map(({ id }) => id))
  expect(new Set(rows.map(({ id }) => id)).size).toBe(130)
})

test('goes on where it was when the last one of a page is decided meanwhile', async () => {
  const place = await createWorld()
  const asker = await askerFor(place.people.bupati.id)
  await waiting(
    place,
    Array.from({ length: 45 }, (_, index) => ({ title: `Usulan ${index}`, statusSince: new Date(index) })),
  )
  const [first, second] = await pagesOf((spot) => readQueue(asker, spot))
  const { after } = await readQueue(asker)
  await db.recommendation.update({
    where: { id: first?.at(-1)?.id ?? '' },
    data: { status: 'APPROVED', statusSince: new Date() },
  })
  expect((await readQueue(asker, { side: 'after', key: after ?? '' })).rows).toEqual(second)
  const head = await readQueue(asker)
  for (const key of ['x', '3.1.1.1.x', `2.0.0.${Date.now()}.zz`])
    expect(await readQueue(asker, { side: 'after', key })).toEqual(head)
})

test('the queue, the week and the card ask little, however much waits', async () => {
  const place = await createWorld()
  const asker = await askerFor(place.people.bupati.id)
  const { id } = await anAwaiting(place)
  const since = new Date()
  const rows = Array.from({ length: 200 }, (_, index) => ({ title: `Banyak ${index}`, statusSince: since }))
  await waiting(place, [
    { title: 'Disematkan', pinnedAt: since },
    { title: 'Jendela', windowClosesAt: since },
    ...rows,
  ])
  // The first page holds the end of one stretch, the whole of another and the beginning of the third.
  expect(await statementsOf(() => readQueue(asker))).toBe(2)
  const { after } = await readQueue(asker)
  expect(await statementsOf(() => readQueue(asker, { side: 'after', key: after ?? '' }))).toBe(2)
  expect(await statementsOf(() => firstInQueue(asker))).toBe(2)
  expect(await statementsOf(() => readCard(asker, id, new Date()))).toBe(4)
  await decideNow(asker, id)
  expect(await statementsOf(() => readCard(asker, id, new Date()))).toBe(3)
  expect(await statementsOf(() => decidedInSevenDays(asker, new Date()))).toBe(1)
})

test('the Wakil Bupati’s queue and its count hold what she may decide; the rest stands below, nearest first', async () => {
  const place = await createWorld()
  const [leader, deputy, aide] = await Promise.all(
    [place.people.bupati, place.people.wabup, place.people.aide].map(({ id }) => askerFor(id)),
  )
  if (!leader || !deputy || !aide) throw new Error('Three were asked for.')
  const day = (days: number) => new Date(Date.UTC(2026, 10, 21 + days))
  await waiting(place, [
    { title: 'pinned, Bupati', pinnedAt: day(0), needsBupati: true },
    { title: 'window', windowClosesAt: day(10) },
    { title: 'window, Bupati', windowClosesAt: day(5), needsBupati: true },
    { title: 'old', statusSince: day(-40) },
    { title: 'older, Bupati', statusSince: day(-50), needsBupati: true },
  ])
  const hers = await readQueue(deputy)
  expect(hers.rows.map(({ title }) => title)).toEqual(['window', 'old'])
  expect(hers).toMatchObject({ waiting: 2, share: 'without-bupati', rest: { count: 3 } })
  const rest = ['pinned, Bupati', 'window, Bupati', 'older, Bupati']
  expect(hers.rest.rows.map(({ title }) => title)).toEqual(rest)
  expect((await readQueue(deputy, null, 'rest')).rows.map(({ title }) => title)).toEqual(rest)
  expect(await firstInQueue(deputy)).toMatchObject({ count: 2, first: { title: 'window' } })
  for (const reader of [leader, aide])
    expect(await readQueue(reader)).toMatchObject({ waiting: 5, share: 'all', rest: { count: 0, rows: [] } })
})

test('a leader without a running term reads everything and has nothing to decide; as Plh. Bupati all of it is hers', async () => {
  const place = await createWorld()
  const { id: personId } = await place.person('Calon Pejabat', 'leader')
  await waiting(place, [{ title: 'biasa' }, { title: 'Bupati', needsBupati: true }])
  expect(await readQueue(await askerFor(personId))).toMatchObject({
    rows: [],
    waiting: 0,
    share: 'nothing',
    rest: { count: 2 },
  })
  const office = await db.office.findFirstOrThrow({
    where: { districtId: place.district.id, code: 'BUPATI' },
  })
  await db.officeTerm.create({
    data: { officeId: office.id, personId, capacity: 'PLH', from: new Date(Date.now() - DAY) },
  })
  expect(await readQueue(await askerFor(personId))).toMatchObject({ waiting: 2, rest: { count: 0 } })
})

test('what waits for others is turned over by pages of its own, and asks as little', async () => {
  const place = await createWorld()
  const deputy = await askerFor(place.people.wabup.id)
  const since = (index: number) => new Date(Date.UTC(2026, 10, 1, 0, index))
  await waiting(
    place,
    Array.from({ length: 50 }, (_, index) => ({
      title: `Usulan ${index}`,
      statusSince: since(index),
      needsBupati: index % 10 !== 0,
    })),
  )
  const pages = await pagesOf((spot) => readQueue(deputy, spot, 'rest'))
  expect(pages.map((rows) => rows.length)).toEqual([20, 20, 5])
  expect(pages.flat().every(({ needsBupati }) => needsBupati)).toBe(true)
  expect(await pagesBackOf((spot) => readQueue(deputy, spot, 'rest'))).toEqual(pages)
  expect(await statementsOf(() => readQueue(deputy))).toBe(2)
  const front = await readQueue(deputy)
  expect([front.rows.length, front.rest.rows.length, front.rest.count]).toEqual([5, 5, 45])
})

test('the queue of another district stays its own', async () => {
  const elsewhere = await createWorld()
  await anAwaiting(elsewhere)
  const queue = await readQueue(bupati)
  const ids = queue.rows.map((row) => row.id)
  const own = await db.recommendation.findMany({ where: { districtId: world.district.id } })
  expect(ids.every((id) => own.some((row) => row.id === id))).toBe(true)
})

test('a decided one leaves the queue and stands among the decisions of seven days; an undone one does not', async () => {
  const { id } = await anAwaiting(world)
  await decideNow(bupati, id)
  expect((await readQueue(bupati)).rows.map((row) => row.id)).not.toContain(id)
  const week = await decidedInSevenDays(bupati, new Date())
  expect(week).toMatchObject({
    count: 1,
    unpublished: 1,
    rows: [{ kind: 'APPROVE', publication: null, recommendation: { id } }],
  })
  const later = await decidedInSevenDays(bupati, new Date(Date.now() + 8 * DAY))
  expect(later).toEqual({ count: 0, unpublished: 0, rows: [] })
})

test('more decisions than are shown are counted all the same, and called by the days they are of', async () => {
  const before = await decidedInSevenDays(bupati, new Date())
  const { id: recommendationId } = await anAwaiting(world)
  const decided = { id: await decideNow(bupati, recommendationId) }
  const { id: _, round, ...given } = await db.decision.findUniqueOrThrow({ where: decided })
  const decidedAt = new Date(Date.now() - 6 * DAY)
  for (let more = 1; more <= 11; more += 1) {
    const { id: decisionId } = await db.decision.create({
      data: { ...given, decidedAt, round: round + more },
    })
    await db.decisionPublication.create({ data: { decisionId, publishedAt: decidedAt } })
  }
  const { count, unpublished, rows } = await decidedInSevenDays(bupati, new Date())
  expect([count - before.count, unpublished - before.unpublished, rows.length]).toEqual([12, 1, 10])
  const { html } = await (await reader(bupati.id)).open({ screen: queueScreen, path: 'tinjau' })
  expect(html).toContain('diputus tujuh hari terakhir')
  expect(html).toContain(`10 terbaru dari ${count} putusan.`)
})

/** The order in the plainest way. */
function inOrder(a: QueueRow, b: QueueRow): number {
  const never = Number.MAX_SAFE_INTEGER
  const time = (at: Date | null) => at?.getTime() ?? never
  const byId = a.id < b.id ? -1 : 1
  if (a.pinnedAt || b.pinnedAt) return time(a.pinnedAt) - time(b.pinnedAt) || byId
  return (
    time(a.windowClosesAt) - time(b.windowClosesAt) ||
    b.worthyCount - a.worthyCount ||
    time(a.statusSince) - time(b.statusSince) ||
    byId
  )
}
