import { beforeEach, expect, test } from 'vitest'
import type { Asker } from '#app/domain/access/asker.ts'
import { db } from '#app/platform/data/db.server.ts'
import { addDays, isoDay } from '#app/platform/say/time.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import type { NewWindow } from './windows.schema.ts'
import { changeWindow, readWindow, removeWindow } from './changing.server.ts'
import { addWindow, listWindows } from './windows.server.ts'

let world: World
let other: World

beforeEach(async () => {
  world = await createWorld()
  other = await createWorld()
})

const NOW = new Date('2026-11-21T04:00:00Z')
const inDays = (days: number) => isoDay(addDays(NOW, days, 'Asia/Makassar'), 'Asia/Makassar')
const key = () => crypto.randomUUID()
const add = (asker: Asker, given: NewWindow) => addWindow(asker, given, NOW)
const remove = (asker: Asker, { id, ...form }: { id: string; key: string; version?: number }) =>
  removeWindow(asker, id, { version: 1, ...form }, NOW)

function form(changes: Partial<NewWindow> = {}): NewWindow {
  return { key: key(), code: 'RKPD', name: 'RKPD 2028', lastDay: inDays(30), ...changes }
}

test('nobody but the secretariat of the district sees, adds or removes windows', async () => {
  const secretariat = await askerFor(world.people.secretariat.id)
  await add(secretariat, form())
  const id = (await listWindows(secretariat))[0]?.id ?? ''
  const { admin, bupati, trainer } = world.people
  for (const person of [admin, bupati, trainer, world.teams.one.members[0]]) {
    const asker = await askerFor(person.id)
    expect(await listWindows(asker)).toEqual([])
    expect(await add(asker, form())).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await remove(asker, { id, key: key() })).toEqual({ ok: false, reason: 'not-found' })
  }
  const stranger = await askerFor(other.people.secretariat.id)
  expect(await listWindows(stranger)).toEqual([])
  expect(await remove(stranger, { id, key: key() })).toEqual({ ok: false, reason: 'not-found' })
  expect(await listWindows(secretariat)).toHaveLength(1)
})

test('adds once, however often the form is sent, and closes with the day', async () => {
  const asker = await askerFor(world.people.secretariat.id)
  const sent = form()
  expect(await add(asker, sent)).toEqual({ ok: true, name: 'RKPD 2028' })
  expect(await add(asker, sent)).toEqual({ ok: true, name: 'RKPD 2028' })
  const windows = await listWindows(asker)
  expect(windows.map(({ closesAt }) => closesAt.toISOString())).toEqual([`${inDays(30)}T15:59:59.000Z`])
})

test('refuses a day that is over, far away or taken', async () => {
  const asker = await askerFor(world.people.secretariat.id)
  await add(asker, form())
  expect(await add(asker, form({ lastDay: inDays(-1) }))).toMatchObject({ reason: 'over' })
  expect(await add(asker, form({ lastDay: '9999-12-31' }))).toMatchObject({ reason: 'far-off' })
  expect(await add(asker, form({ code: 'APBD' }))).toMatchObject({ reason: 'same-day' })
  expect(await add(asker, form({ lastDay: inDays(0) }))).toMatchObject({ ok: true })
})

test('two who enter the same day at once: one window', async () => {
  const asker = await askerFor(world.people.secretariat.id)
  for (let days = 40; days < 50; days += 1) {
    const sent = () => add(asker, form({ lastDay: inDays(days) }))
    const answers = await Promise.all([sent(), sent(), sent()])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(answers).toContainEqual({ ok: false, reason: 'same-day' })
  }
  expect(await listWindows(asker)).toHaveLength(10)
})

test('removes what was entered by mistake, once; not what is over', async () => {
  const asker = await askerFor(world.people.secretariat.id)
  await add(asker, form())
  const { id, closesAt } = await theWindow(asker)
  const later = new Date(closesAt.getTime() + 1)
  expect(await removeWindow(asker, id, { key: key(), version: 1 }, later)).toMatchObject({ reason: 'over' })
  const again = key()
  const removed = { ok: true, name: 'RKPD 2028', moved: 0, aim: null }
  expect(await remove(asker, { id, key: again })).toEqual(removed)
  expect(await remove(asker, { id, key: again })).toEqual(removed)
  expect(await remove(asker, { id, key: key() })).toMatchObject({ reason: 'not-found' })
  expect(await db.auditEvent.count({ where: { objectId: id } })).toBe(2)
})

async function theWindow(asker: Asker, name = 'RKPD 2028') {
  const window = (await listWindows(asker)).find((one) => one.name === name)
  if (!window) throw new Error('The window was not added.')
  return window
}

/** A recommendation that aims at this moment, and waits for the leaders or does not. */
function aiming(
  windowClosesAt: Date,
  status: 'AWAITING_DECISION' | 'APPROVED' = 'AWAITING_DECISION',
  at = world,
) {
  const place = { districtId: at.district.id, cohortId: at.cohort.id, teamId: at.teams.one.id }
  return db.recommendation.create({ data: { ...place, title: 'Contoh', status, windowClosesAt } })
}

const aimOf = async ({ id }: { id: string }) =>
  (await db.recommendation.findUniqueOrThrow({ where: { id } })).windowClosesAt

test('what waits and aimed at a removed window aims at the nearest one left, what is decided at none; another district keeps its own', async () => {
  const asker = await askerFor(world.people.secretariat.id)
  await add(asker, form())
  await add(asker, form({ name: 'APBD 2028', lastDay: inDays(60) }))
  const [wrong, next] = [await theWindow(asker), await theWindow(asker, 'APBD 2028')]
  const waiting = [await aiming(wrong.closesAt), await aiming(wrong.closesAt)]
  const decided = await aiming(wrong.closesAt, 'APPROVED')
  const theirs = await aiming(wrong.closesAt, 'AWAITING_DECISION', other)
  const shown = await readWindow(asker, wrong.id, NOW)
  expect(shown?.aiming.map(({ id }) => id).sort()).toEqual(waiting.map(({ id }) => id).sort())
  expect(shown).toMatchObject({ more: 0, next: { name: 'APBD 2028' } })
  const done = await remove(asker, { id: wrong.id, key: key() })
  expect(done).toEqual({ ok: true, name: 'RKPD 2028', moved: 2, aim: next.closesAt })
  expect(await Promise.all([...waiting, decided, theirs].map(aimOf))).toEqual([
    next.closesAt,
    next.closesAt,
    null,
    wrong.closesAt,
  ])
  const last = await remove(asker, { id: next.id, key: key() })
  expect(last).toMatchObject({ moved: 2, aim: null })
  expect(await Promise.all(waiting.map(aimOf))).toEqual([null, null])
})

test('a moved window takes along what it is still the nearest of, and loses the rest to the nearer one', async () => {
  const asker = await askerFor(world.people.secretariat.id)
  await add(asker, form())
  await add(asker, form({ name: 'APBD 2028', lastDay: inDays(60) }))
  const [moved, next] = [await theWindow(asker), await theWindow(asker, 'APBD 2028')]
  const [waiting, decided] = [await aiming(moved.closesAt), await aiming(moved.closesAt, 'APPROVED')]
  const change = (version: number, lastDay: string, name = 'RKPD 2028') =>
    changeWindow(asker, moved.id, { version, code: 'RKPD', name, lastDay }, NOW)
  expect(await change(1, inDays(40))).toMatchObject({ ok: true, moved: 1 })
  const near = await theWindow(asker)
  expect(await aimOf(waiting)).toEqual(near.closesAt)
  expect(await change(2, inDays(90))).toMatchObject({ ok: true, moved: 1, aim: next.closesAt })
  expect(await aimOf(waiting)).toEqual(next.closesAt)
  expect(await aimOf(decided)).toEqual((await theWindow(asker)).closesAt)
  expect(await change(3, inDays(90), 'RKPD dua')).toEqual({ ok: true, name: 'RKPD dua', moved: 0, aim: null })
  const events = await db.auditEvent.findMany({ where: { objectId: moved.id, action: 'window.change' } })
  expect(events).toHaveLength(3)
})

test('a window that was changed meanwhile is not removed unseen', async () => {
  const asker = await askerFor(world.people.secretariat.id)
  await add(asker, form())
  const { id } = await theWindow(asker)
  const given = { version: 1, code: 'APBD' as const, name: 'APBD 2028', lastDay: inDays(33) }
  expect(await changeWindow(asker, id, given, NOW)).toMatchObject({ ok: true })
  expect(await remove(asker, { id, key: key() })).toEqual({ ok: false, reason: 'stale' })
  expect(await remove(asker, { id, key: key(), version: 2 })).toMatchObject({ ok: true })
})

test('a change is refused on an old page, on a taken, past or far day, for a closed window, and to strangers', async () => {
  const asker = await askerFor(world.people.secretariat.id)
  await add(asker, form())
  await add(asker, form({ name: 'APBD 2028', lastDay: inDays(60) }))
  const { id, closesAt } = await theWindow(asker)
  const given = { version: 1, code: 'RKPD' as const, name: 'RKPD 2028', lastDay: inDays(31) }
  const reason = async (changes: Partial<typeof given>, who = asker, now = NOW) => {
    const answer = await changeWindow(who, id, { ...given, ...changes }, now)
    return answer.ok ? 'done' : answer.reason
  }
  expect(await reason({ version: 2 })).toBe('stale')
  expect(await reason({ lastDay: inDays(60) })).toBe('same-day')
  expect(await reason({ lastDay: inDays(-1) })).toBe('over')
  expect(await reason({ lastDay: '9999-12-31' })).toBe('far-off')
  expect(await reason({}, asker, new Date(closesAt.getTime() + 1))).toBe('closed')
  expect(await reason({}, await askerFor(other.people.secretariat.id))).toBe('not-found')
  expect(await reason({}, await askerFor(world.people.admin.id))).toBe('not-found')
  expect(await readWindow(await askerFor(other.people.secretariat.id), id, NOW)).toBeNull()
  const both = await Promise.all([reason({}), reason({ name: 'RKPD lain' }), reason({ lastDay: inDays(32) })])
  expect(both.filter((one) => one === 'done')).toHaveLength(1)
  expect(both.filter((one) => one === 'stale')).toHaveLength(2)
})
