import { expect, it } from 'vitest'
import { listTeams } from '#app/domain/teams/teams.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { DAY } from '#app/platform/say/time.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import { readOverview } from './overview.server.ts'
import { readProgressMatrix } from './progress-matrix.server.ts'

const NOW = new Date()
const EVERY = { cohortId: null, team: '', agencyId: null, behind: false, search: '', spot: null }

/** Days from now on which each begins and ends; the world's own cohort is out of the way. */
async function shownOf(cohorts: Readonly<Record<string, readonly [number, number]>>) {
  const world = await createWorld()
  const at = (days: number) => new Date(NOW.getTime() + days * DAY)
  const { id } = world.cohort
  await db.cohort.update({ where: { id }, data: { startsOn: at(-900), endsOn: at(-800), year: 2020 } })
  for (const [index, [name, [begins, ends]]] of Object.entries(cohorts).entries())
    await db.cohort.create({
      data: {
        districtId: world.district.id,
        number: index + 10,
        name,
        year: at(begins).getUTCFullYear(),
        startsOn: at(begins),
        endsOn: at(ends),
      },
    })
  const asker = await askerFor(world.people.secretariat.id)
  const shown = [
    (await listTeams(asker, EVERY, NOW)).cohort?.name,
    (await readOverview(asker, NOW)).cohort?.name,
    (await readProgressMatrix(asker, EVERY, NOW)).cohort?.name,
  ]
  expect(new Set(shown).size).toBe(1)
  return shown[0]
}

it('does not let a cohort that has not begun hide the one that runs', async () => {
  expect(await shownOf({ berjalan: [-30, 60], depan: [365, 450] })).toBe('berjalan')
})

it('shows of several that run the one that began last', async () => {
  expect(await shownOf({ baru: [-10, 60], lama: [-30, 90], lewat: [-90, -5] })).toBe('baru')
})

it('shows between two cohorts the one that has ended, and before all of them the nearest', async () => {
  expect(await shownOf({ lewat: [-90, -5], depan: [20, 90] })).toBe('lewat')
  const world = await createWorld()
  const soon = new Date(NOW.getTime() + 5 * DAY)
  const { id, districtId } = await db.cohort.update({
    where: { id: world.cohort.id },
    data: { startsOn: soon },
  })
  const later = new Date(NOW.getTime() + 50 * DAY)
  const data = { districtId, number: 90, name: 'kelak', year: 2040, startsOn: later, endsOn: later }
  await db.cohort.create({ data })
  const asker = await askerFor(world.people.secretariat.id)
  expect((await listTeams(asker, EVERY, NOW)).cohort?.id).toBe(id)
})
