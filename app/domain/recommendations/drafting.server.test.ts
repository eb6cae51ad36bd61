import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import {
  aDraft,
  aSubmitted,
  completeDrafts,
  eventsOf,
  placesOf,
  rowOf,
  titled,
} from '#tests/support/recommendations.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import { saveSection, startRecommendation } from './drafting.server.ts'
import { MOST_DRAFTS } from './limits.ts'

let world: World
let other: World
beforeAll(async () => {
  world = await createWorld()
  other = await createWorld()
})

test('refuses a section from another team, another district and another role', async () => {
  const { id } = await aDraft(world)
  const attempt = {
    id,
    section: 'identitas' as const,
    version: 2,
    draft: titled('Judul orang lain yang menyusup'),
  }
  for (const person of [
    world.teams.two.members[0],
    other.teams.one.members[0],
    world.people.trainer,
    world.people.bupati,
  ]) {
    const saved = await saveSection(await askerFor(person.id), attempt, new Date())
    expect(saved).toEqual({ ok: false, reason: 'not-found' })
  }
  const bySecretariat = await saveSection(await askerFor(world.people.secretariat.id), attempt, new Date())
  expect(bySecretariat).toEqual({ ok: false, reason: 'not-allowed' })
  expect((await rowOf(id)).title).toContain('Posyandu keliling')
})

test('refuses to start a recommendation without a team', async () => {
  const started = await startRecommendation(
    await askerFor(world.people.secretariat.id),
    randomUUID(),
    new Date(),
  )
  expect(started).toEqual({ ok: false, reason: 'no-team' })
})

test('starts one draft although the form was sent twice at once', async () => {
  const member = await askerFor(world.teams.two.members[1].id)
  const key = randomUUID()
  const [one, two] = await Promise.all([
    startRecommendation(member, key, new Date()),
    startRecommendation(member, key, new Date()),
  ])
  expect(one).toEqual(two)
  expect(await db.recommendation.count({ where: { teamId: world.teams.two.id } })).toBe(1)
})

test('ten drafts a team, then one must be finished or withdrawn first', async () => {
  const place = await createWorld()
  const member = await askerFor(place.teams.one.members[1].id)
  for (let index = 0; index < MOST_DRAFTS; index += 1)
    expect(await startRecommendation(member, randomUUID(), new Date())).toMatchObject({ ok: true })
  expect(await startRecommendation(member, randomUUID(), new Date())).toEqual({ ok: false, reason: 'drafts' })
  const other = await askerFor(place.teams.two.members[0].id)
  expect(await startRecommendation(other, randomUUID(), new Date())).toMatchObject({ ok: true })
})

test('refuses a number of 16 digits in any field, also in rows', async () => {
  const { id, lead } = await aDraft(world)
  const saved = await saveSection(
    lead,
    {
      id,
      section: 'saran',
      version: 2,
      draft: { actions: [{ text: 'Hubungi NIK 6408 0112 0390 0001 segera', agency: 'dinkes', months: '1' }] },
    },
    new Date(),
  )
  expect(saved).toMatchObject({ ok: false, reason: 'invalid', errors: { 'actions.0.text': 'digits16' } })
})

test('never overwrites on a stale save but answers with what lies there', async () => {
  const { id, lead } = await aDraft(world)
  const colleague = await askerFor(world.teams.one.members[1].id)
  const first = await saveSection(
    colleague,
    {
      id,
      section: 'identitas',
      version: 2,
      draft: titled('Judul dari rekan satu tim'),
    },
    new Date(),
  )
  expect(first).toMatchObject({ ok: true, version: 3 })
  const second = await saveSection(
    lead,
    {
      id,
      section: 'identitas',
      version: 2,
      draft: titled('Judul dari ketua tim saja'),
    },
    new Date(),
  )
  expect(second).toMatchObject({ ok: false, reason: 'stale', version: 3, savedById: colleague.id })
  expect(second).toHaveProperty('stored.title', 'Judul dari rekan satu tim')
  expect((await rowOf(id)).title).toBe('Judul dari rekan satu tim')
})

test('lets exactly one of many savers at once win', async () => {
  const { id, lead } = await aDraft(world)
  const results = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      saveSection(
        lead,
        {
          id,
          section: 'identitas',
          version: 2,
          draft: titled(`Judul percobaan nomor ${index}`),
        },
        new Date(),
      ),
    ),
  )
  expect(results.filter((result) => result.ok)).toHaveLength(1)
  expect(await eventsOf(id, 'recommendation.save')).toHaveLength(8) // seven sections of the draft and the winner
})

test('saving what lies there already changes nothing', async () => {
  const { id, lead } = await aDraft(world)
  const places = await placesOf(world)
  const again = await saveSection(
    lead,
    {
      id,
      section: 'kartu',
      version: 1,
      draft: completeDrafts(places).kartu,
    },
    new Date(),
  )
  expect(again).toMatchObject({ ok: true, version: 2 })
})

test('refuses to write into a submitted text', async () => {
  const { id, lead } = await aSubmitted(world)
  const saved = await saveSection(
    lead,
    {
      id,
      section: 'identitas',
      version: 2,
      draft: titled('Judul sesudah diajukan'),
    },
    new Date(),
  )
  expect(saved).toEqual({ ok: false, reason: 'closed' })
})
