import { expect, it } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { addDays, dateShort, DAY } from '#app/platform/say/time.ts'
import { createClassroom } from '#tests/support/assignments.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import { turnsFor } from './turns.server.ts'

const NOW = new Date()
const chips = async (person: Parameters<typeof turnsFor>[0], now: Date) =>
  (await turnsFor(person, now)).mine.map(({ due }) => due)

it('says of an assignment when it is due, and once that is over when it closes', async () => {
  const { ana, schedule } = await createClassroom({ now: NOW })
  const after = (days: number) => new Date(NOW.getTime() + days * DAY)
  const due = dateShort(schedule.dueAt, ana)
  expect(await chips(ana, addDays(schedule.dueAt, -2, ana.zone))).toEqual([
    { text: `Tenggat ${due}`, pressing: false },
  ])
  expect(await chips(ana, schedule.dueAt)).toEqual([{ text: 'Tenggat hari ini', pressing: true }])
  expect(await chips({ ...ana, language: 'en' }, after(2.5))).toEqual([
    {
      text: `Closes ${dateShort(schedule.closesAt, { ...ana, language: 'en' })}`,
      pressing: expect.any(Boolean),
    },
  ])
})

it('says to a leader which window of the budget closes', async () => {
  const world = await createWorld()
  const leader = await askerFor(world.people.bupati.id)
  const closesAt = new Date(NOW.getTime() + 40 * DAY)
  const waiting = {
    districtId: world.district.id,
    cohortId: world.cohort.id,
    teamId: world.teams.one.id,
    title: 'Perahu posyandu',
    status: 'AWAITING_DECISION',
    versionCount: 1,
    windowClosesAt: closesAt,
  }
  await db.recommendation.create({ data: waiting })
  const day = dateShort(closesAt, leader)
  expect(await chips(leader, NOW)).toEqual([{ text: `Batas anggaran ${day}`, pressing: false }])
  await db.budgetWindow.create({
    data: { districtId: world.district.id, code: 'APBD_PERUBAHAN', name: 'APBD-P', closesAt },
  })
  expect(await chips(leader, NOW)).toEqual([{ text: `Jendela APBD-P tutup ${day}`, pressing: false }])
})
