import { expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { DAY } from '#app/platform/say/time.ts'
import { anAwaiting, aSubmitted, rowOf } from '#tests/support/recommendations.ts'
import { createWorld, type World } from '#tests/support/world.ts'
import { aimAtNextWindow } from './windows.server.ts'

const inDays = (days: number) => new Date(Date.now() + days * DAY)

function addWindow(world: World, closesAt: Date) {
  return db.budgetWindow.create({
    data: { districtId: world.district.id, code: 'APBD', name: 'APBD', closesAt },
  })
}

test('what missed its window aims at the next one, then at none; nothing else moves', async () => {
  const [world, other] = [await createWorld(), await createWorld()]
  const [soon, far] = [inDays(10), inDays(40)]
  await addWindow(world, soon)
  await addWindow(world, far)
  const elsewhere = inDays(12)
  await addWindow(other, elsewhere)
  const waiting = await anAwaiting(world)
  const submitted = await aSubmitted(world)
  const there = await anAwaiting(other)
  const { version } = await rowOf(waiting.id)
  const aims = async () => [
    (await rowOf(waiting.id)).windowClosesAt,
    (await rowOf(submitted.id)).windowClosesAt,
    (await rowOf(there.id)).windowClosesAt,
  ]
  expect(await aims()).toEqual([soon, soon, elsewhere])
  expect(await aimAtNextWindow(inDays(9))).toBe(0)
  expect(await aimAtNextWindow(inDays(11))).toBe(1)
  expect(await aims()).toEqual([far, soon, elsewhere])
  expect(await aimAtNextWindow(inDays(41))).toBe(2)
  expect(await aims()).toEqual([null, soon, null])
  expect((await rowOf(waiting.id)).version).toBe(version)
})

test('what was passed to the leaders while its window was removed or moved aims anew within the hour', async () => {
  const world = await createWorld()
  const far = inDays(40)
  await addWindow(world, far)
  const [waiting, without] = [await anAwaiting(world), await aSubmitted(world)]
  await db.recommendation.update({ where: { id: waiting.id }, data: { windowClosesAt: inDays(10) } })
  await db.recommendation.update({ where: { id: without.id }, data: { windowClosesAt: inDays(10) } })
  expect(await aimAtNextWindow(new Date())).toBe(1)
  expect((await rowOf(waiting.id)).windowClosesAt).toEqual(far)
  expect(await aimAtNextWindow(new Date())).toBe(0)
})
