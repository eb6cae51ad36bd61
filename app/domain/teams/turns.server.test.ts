import { expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { DAY } from '#app/platform/say/time.ts'
import { moveTo } from '#tests/support/teams.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import { turns } from './turns.server.ts'

const NOW = new Date()

test('tells a participant of a cohort under way that she has no team, and nobody else', async () => {
  const world = await createWorld()
  const { cohort, people } = world
  const dates = { startsOn: new Date(NOW.getTime() - 9 * DAY), endsOn: new Date(NOW.getTime() + 9 * DAY) }
  await db.cohort.update({ where: { id: cohort.id }, data: dates })
  const [, her] = world.teams.one.members
  const waits = async (id: string) => turns.turnsOf(await askerFor(id), NOW)
  for (const { id } of [her, people.secretariat, people.trainer, people.bupati])
    expect(await waits(id)).toEqual([])
  const newcomer = await world.person('Baru', 'participant', {
    cohortId: cohort.id,
    agencyId: world.agencies[0].id,
  })
  const startedAt = new Date(NOW.getTime() - 3 * DAY)
  await db.roleHolding.updateMany({ where: { personId: { in: [newcomer.id, her.id] } }, data: { startedAt } })
  expect(await waits(newcomer.id)).toMatchObject([
    { title: 'Anda belum berada dalam tim', since: startedAt, mine: false },
  ])
  const left = new Date(NOW.getTime() - DAY)
  await moveTo(world, her.id, null, left)
  expect(await waits(her.id)).toMatchObject([{ since: left }])
  await db.cohort.update({ where: { id: cohort.id }, data: { endsOn: left } })
  expect(await waits(her.id)).toEqual([])
})
