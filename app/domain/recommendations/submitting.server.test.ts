import { beforeAll, expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { DAY } from '#app/platform/say/time.ts'
import {
  aDraft,
  aSubmitted,
  eventsOf,
  rowOf,
  titled,
  wishFor,
  marksNow,
} from '#tests/support/recommendations.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import { readContent } from './frozen.ts'
import { saveSection } from './drafting.server.ts'
import { submit } from './submitting.server.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})

test('refuses to submit for a member who does not lead, another team and the secretariat', async () => {
  const { id } = await aDraft(world)
  const member = await askerFor(world.teams.one.members[1].id)
  expect(await submit(member, await wishFor(id), new Date())).toEqual({ ok: false, reason: 'not-allowed' })
  const stranger = await askerFor(world.teams.two.members[0].id)
  expect(await submit(stranger, await wishFor(id), new Date())).toEqual({ ok: false, reason: 'not-found' })
  const secretariat = await askerFor(world.people.secretariat.id)
  expect(await submit(secretariat, await wishFor(id), new Date())).toEqual({
    ok: false,
    reason: 'not-allowed',
  })
})

test('refuses to submit while something is missing, or names what the district does not have', async () => {
  const incomplete = await aDraft(world, { biaya: { sources: [{ source: 'APBD', amount: '1' }] } })
  expect(await submit(incomplete.lead, await wishFor(incomplete.id), new Date())).toEqual({
    ok: false,
    reason: 'incomplete',
  })
  const invented = await aDraft(world, { opd: { coordinator: 'dinas-khayal' } })
  expect(await submit(invented.lead, await wishFor(invented.id), new Date())).toEqual({
    ok: false,
    reason: 'incomplete',
  })
  expect(await rowOf(invented.id)).toMatchObject({ status: 'DRAFT', versionCount: 0, number: null })
})

test('freezes a version with number, hash and receipt, once per form', async () => {
  await db.budgetWindow.createMany({
    data: [40, 12, -3].map((days) => ({
      districtId: world.district.id,
      code: `W${days}`,
      name: 'KUA-PPAS',
      closesAt: new Date(Date.now() + days * DAY),
    })),
  })
  const { id, lead } = await aDraft(world)
  const form = await wishFor(id)
  const [one, two] = await Promise.all([submit(lead, form, new Date()), submit(lead, form, new Date())])
  expect(one.ok && two.ok && one.receipt).toEqual(two.ok && two.receipt)
  const versions = await db.recommendationVersion.findMany({ where: { recommendationId: id } })
  expect(versions).toHaveLength(1)
  const row = await rowOf(id)
  expect(row).toMatchObject({
    status: 'SUBMITTED',
    versionCount: 1,
    cost: 450_000_000n,
    needsBupati: false,
    urgency: 'SEGERA',
  })
  expect(row.number).toMatch(/^REK-AKSIS\/2026\/02\/\d{4}$/)
  expect(row.windowClosesAt?.getTime()).toBeLessThan(Date.now() + 13 * DAY)
  const content = versions[0] && readContent(versions[0])
  expect(content?.biaya.sources).toEqual([
    { source: 'APBD', amount: 300_000_000 },
    { source: 'TJSP', amount: 150_000_000 },
  ])
  expect(content?.names.agencies).toHaveProperty('dinkes.name', 'Dinas dinkes Contoh')
  expect(await eventsOf(id, 'recommendation.submit')).toHaveLength(1)
})

test('a version cannot be changed or removed', async () => {
  const { id } = await aSubmitted(world)
  await expect(
    db.recommendationVersion.updateMany({ where: { recommendationId: id }, data: { content: '{}' } }),
  ).rejects.toThrow()
  await expect(db.recommendationVersion.deleteMany({ where: { recommendationId: id } })).rejects.toThrow()
})

test('a save at the moment of submission is either in the version or refused', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { id, lead } = await aDraft(world)
    const wanted = `Judul yang datang bersamaan ${round}`
    const marks = await marksNow(id, 'identitas')
    const [saved, submitted] = await Promise.all([
      saveSection(lead, { id, section: 'identitas', marks, draft: titled(wanted) }, new Date()),
      submit(lead, await wishFor(id), new Date()),
    ])
    expect(submitted.ok).toBe(true)
    const version = await db.recommendationVersion.findFirstOrThrow({ where: { recommendationId: id } })
    expect(readContent(version).identitas.title === wanted).toBe(saved.ok)
  }
})

test('the Bupati is needed above a billion, for a regulation or three budgets', async () => {
  const dear = await aSubmitted(world, {
    biaya: { total: '1000000000', sources: [{ source: 'APBD', amount: '1.000.000.000' }] },
  })
  const legal = await aSubmitted(world, { biaya: { needsRegulation: 'YES' } })
  expect([(await rowOf(dear.id)).needsBupati, (await rowOf(legal.id)).needsBupati]).toEqual([true, true])
})
