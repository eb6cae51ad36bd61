import { expect, test } from 'vitest'
import { z } from 'zod'
import { askOne } from '#app/platform/data/ask.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { sql } from '#app/platform/data/sql.ts'
import { loadCard } from '#app/routes/decisions/card.page.server.ts'
import { decideNow } from '#tests/support/decisions.ts'
import { wholeList } from '#tests/support/pages.ts'
import { anAwaiting } from '#tests/support/recommendations.ts'
import { numbersFrom } from '#tests/support/works.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import type { Asker } from '../access/asker.ts'
import { CORE } from '../recommendations/visible.server.ts'
import { COUNTED, countedAround, placeIn } from './queue-place.ts'
import { readQueue } from './queue.server.ts'

test('a place is that of the queue, in whatever part it stands, and nobody else’s counts', async () => {
  const world = await createWorld()
  await crowd(world, 60)
  await crowd(await createWorld(), 5)
  for (const person of [world.people.bupati, world.people.wabup, world.people.aide]) {
    const asker = await askerFor(person.id)
    for (const part of ['hers', 'rest'] as const) {
      const rows = await wholeList((spot) => readQueue(asker, spot, part))
      for (const [index, { id }] of rows.entries())
        expect(await placeOf(asker, id), `${part} ${index}`).toEqual({
          part,
          place: index + 1,
          of: rows.length,
        })
    }
  }
})

test('what is decided, and what her own team asks for, has no place', async () => {
  const world = await createWorld()
  const [first, second] = [await anAwaiting(world), await anAwaiting(world)]
  const bupati = await askerFor(world.people.bupati.id)
  const at = new Date()
  expect((await loadCard(bupati, second.id, at)).place).toBe('2 dari 2')
  await decideNow(bupati, first.id)
  expect(await placeOf(bupati, first.id)).toBeNull()
  expect((await loadCard(bupati, second.id, at)).place).toBe('1 dari 1')
  expect((await loadCard(bupati, first.id, at)).place).toBe('1 menunggu')
  await db.teamMember.create({
    data: { teamId: world.teams.one.id, cohortId: world.cohort.id, personId: world.people.wabup.id },
  })
  expect(await placeOf(await askerFor(world.people.wabup.id), second.id)).toBeNull()
})

test('more than a hundred are not counted to their end', async () => {
  const world = await createWorld()
  await crowd(world, 3 * COUNTED)
  const asker = await askerFor(world.people.bupati.id)
  const rows = await wholeList((spot) => readQueue(asker, spot))
  const at = async (index: number) => placeOf(asker, rows[index]?.id ?? '')
  expect(await at(1)).toEqual({ part: 'hers', place: 2, of: COUNTED + 1 })
  expect((await at(rows.length - 1))?.place).toBeGreaterThan(COUNTED)
})

/** Rows in which every column of the order is often the same as in the next. */
async function crowd({ district, cohort, teams }: World, many: number) {
  const numbers = numbersFrom(7)
  const day = (days: number) => new Date(Date.UTC(2026, 10, 1 + days))
  await db.recommendation.createMany({
    data: Array.from({ length: many }, (_, index) => ({
      districtId: district.id,
      cohortId: cohort.id,
      teamId: teams.one.id,
      status: 'AWAITING_DECISION',
      versionCount: 1,
      title: `Usulan ${index}`,
      pinnedAt: numbers(9) === 0 ? day(numbers(3)) : null,
      windowClosesAt: numbers(2) === 0 ? day(numbers(3)) : null,
      worthyCount: numbers(3),
      statusSince: day(numbers(4)),
      needsBupati: numbers(3) === 0,
    })),
  })
}

const countsSchema = z.object({
  before: z.coerce.number().nullable(),
  waiting: z.coerce.number().nullable(),
})

async function placeOf(asker: Asker, id: string) {
  const found = await db.recommendation.findUniqueOrThrow({
    where: { id },
    select: { ...CORE, worthyCount: true },
  })
  return placeIn(asker, found, await askOne(countsSchema, sql`SELECT ${countedAround(asker, found)}`))
}
