import { expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { anAwaiting } from '#tests/support/recommendations.ts'
import { reader } from '#tests/support/screens.tsx'
import { createWorld } from '#tests/support/world.ts'
import * as offices from './offices.tsx'

const STUCK = ' rekomendasi menunggu putusan, tetapi tidak ada pejabat yang dapat memutus.'
const BUPATI_ONLY = '1 di antaranya hanya boleh diputus Bupati.'

test('the list of offices says that cards wait which nobody in office can decide, and who appoints', async () => {
  const world = await createWorld()
  await anAwaiting(world)
  await anAwaiting(world, { biaya: { needsRegulation: 'YES' } })
  const { admin, secretariat, bupati, wabup } = world.people
  const shown = async (personId: string) =>
    (await (await reader(personId)).open({ screen: offices, path: 'sekretariat/jabatan' })).html
  expect(await shown(admin.id)).not.toContain(STUCK)
  for (const [ended, count] of [
    [bupati, '1'],
    [wabup, '2'],
  ] as const) {
    await db.officeTerm.updateMany({ where: { personId: ended.id }, data: { to: new Date() } })
    const html = await shown(admin.id)
    expect(html).toContain(`>${count}${STUCK}`)
    expect(html).toContain(BUPATI_ONLY)
    expect(html).toContain('Angkat pejabat pada jabatan yang kosong.')
    expect(await shown(secretariat.id)).toContain('Minta administrator teknis mengangkat pejabat.')
  }
})
