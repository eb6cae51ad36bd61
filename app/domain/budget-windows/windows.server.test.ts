import { beforeEach, expect, test } from 'vitest'
import type { Asker } from '#app/domain/access/asker.ts'
import { db } from '#app/platform/data/db.server.ts'
import { addDays, isoDay } from '#app/platform/say/time.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import type { NewWindow } from './windows.schema.ts'
import { addWindow, listWindows, removeWindow } from './windows.server.ts'

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
const remove = (asker: Asker, wish: { id: string; key: string }) => removeWindow(asker, wish, NOW)

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

test('removes what was entered by mistake, not what is over or has to be caught', async () => {
  const asker = await askerFor(world.people.secretariat.id)
  await add(asker, form())
  const window = (await listWindows(asker))[0]
  if (!window) throw new Error('The window was not added.')
  const { id, closesAt } = window
  const waiting = await db.recommendation.create({
    data: {
      districtId: world.district.id,
      cohortId: world.cohort.id,
      teamId: world.teams.one.id,
      title: 'Contoh',
      windowClosesAt: closesAt,
    },
  })
  expect(await remove(asker, { id, key: key() })).toMatchObject({ reason: 'in-use' })
  await db.recommendation.delete({ where: { id: waiting.id } })
  const later = new Date(closesAt.getTime() + 1)
  expect(await removeWindow(asker, { id, key: key() }, later)).toMatchObject({ reason: 'over' })
  const again = key()
  expect(await remove(asker, { id, key: again })).toEqual({ ok: true, name: 'RKPD 2028' })
  expect(await remove(asker, { id, key: again })).toEqual({ ok: true, name: 'RKPD 2028' })
  expect(await remove(asker, { id, key: key() })).toMatchObject({ reason: 'not-found' })
  const events = await db.auditEvent.count({ where: { objectId: id } })
  expect(events).toBe(2)
})
