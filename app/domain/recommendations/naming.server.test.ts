import { expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { anAwaiting } from '#tests/support/recommendations.ts'
import { createWorld } from '#tests/support/world.ts'
import { textsNaming } from './naming.server.ts'

test('counts the texts on their way that name an agency, of its own district alone', async () => {
  const [world, other] = [await createWorld(), await createWorld()]
  const { id } = await anAwaiting(world)
  const { opd } = Object.fromEntries(
    (await db.recommendationSection.findMany({ where: { recommendationId: id } })).map(({ key, data }) => [
      key,
      data,
    ]),
  )
  const named = world.agencies.filter(({ code }) => JSON.stringify(opd).includes(`"${code}"`))
  const count = (districtId: string, code: string) => textsNaming({ districtId, code })
  expect(named.length).toBeGreaterThan(0)
  for (const { code } of named) {
    expect(await count(world.district.id, code)).toBe(1)
    expect(await count(other.district.id, code)).toBe(0)
  }
  expect(await count(world.district.id, 'bukan-siapa-siapa')).toBe(0)
  const [first] = named
  await db.recommendation.update({ where: { id }, data: { status: 'REJECTED' } })
  expect(await count(world.district.id, first?.code ?? '')).toBe(0)
})
