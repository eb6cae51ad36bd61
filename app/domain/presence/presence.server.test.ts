import { expect, it } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { MINUTE } from '#app/platform/say/time.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import { beHere, forgetPresence, PRESENT } from './presence.server.ts'

const NOW = new Date('2026-11-30T03:00:00Z')
const at = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE)

it('names who else has the same thing open, until she has not been heard of for a while', async () => {
  const world = await createWorld()
  const [ana, budi] = [await askerFor(world.people.trainer.id), await askerFor(world.people.secretariat.id)]
  const lesson = { noun: 'lesson', thingId: world.cohort.id } as const
  expect(await beHere(ana, lesson, NOW)).toEqual({ names: [], more: 0 })
  expect(await beHere(budi, lesson, at(0.5))).toEqual({ names: [world.people.trainer.name], more: 0 })
  expect(await beHere(budi, { ...lesson, thingId: world.district.id }, at(0.5))).toEqual({
    names: [],
    more: 0,
  })
  expect(await beHere(ana, lesson, at(1))).toMatchObject({ names: [world.people.secretariat.name] })
  expect(await beHere(budi, lesson, new Date(at(1).getTime() + PRESENT))).toEqual({ names: [], more: 0 })
})

it('names the first few and counts the others', async () => {
  const world = await createWorld()
  const lesson = { noun: 'lesson', thingId: world.cohort.id } as const
  const { trainer, secretariat, auditor, reviewer, admin } = world.people
  for (const { id } of [secretariat, auditor, reviewer, admin]) await beHere(await askerFor(id), lesson, NOW)
  const { names, more } = await beHere(await askerFor(trainer.id), lesson, NOW)
  expect([names.length, more]).toEqual([3, 1])
})

it('forgets after an hour', async () => {
  const world = await createWorld()
  const ana = await askerFor(world.people.trainer.id)
  const mine = { where: { personId: ana.id } }
  await beHere(ana, { noun: 'lesson', thingId: 'a' }, NOW)
  await forgetPresence(at(59))
  expect(await db.presence.count(mine)).toBe(1)
  await forgetPresence(at(61))
  expect(await db.presence.count(mine)).toBe(0)
})
