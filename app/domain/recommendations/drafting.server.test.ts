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
  marksNow,
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
    marks: await marksNow(id, 'identitas'),
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
  const marks = await marksNow(id, 'saran')
  const actions = [{ text: 'Hubungi NIK 6408 0112 0390 0001 segera', agency: 'dinkes', months: '1' }]
  const saved = await saveSection(lead, { id, section: 'saran', marks, draft: { actions } }, new Date())
  expect(saved).toMatchObject({ refused: { 'actions.0.text': 'digits16' } })
  expect(await marksNow(id, 'saran')).toEqual(marks)
})

test('a refused field holds back no other', async () => {
  const { id, lead } = await aDraft(world)
  const marks = await marksNow(id, 'kartu')
  const draft = {
    request: 'NIK 6408011203900001',
    consequence: 'Balita tidak ditimbang sepanjang musim ini.',
  }
  const saved = await saveSection(lead, { id, section: 'kartu', marks, draft }, new Date())
  expect(saved).toMatchObject({ ok: true, refused: { request: 'digits16' }, met: null })
  const now = await marksNow(id, 'kartu')
  expect([now.request === marks.request, now.consequence === marks.consequence]).toEqual([true, false])
})

test('a field without a mark, and one that no section has, is left alone', async () => {
  const { id, lead } = await aDraft(world)
  const draft = { ...titled('Judul tanpa tanda'), grade: '4' }
  const marks = { grade: 'x' }
  expect(await saveSection(lead, { id, section: 'identitas', marks, draft }, new Date())).toMatchObject({
    ok: true,
  })
  expect((await rowOf(id)).title).toContain('Posyandu keliling')
})

test('never overwrites what it does not grow out of, but answers with what lies there', async () => {
  const { id, lead } = await aDraft(world)
  const colleague = await askerFor(world.teams.one.members[1].id)
  const marks = await marksNow(id, 'identitas')
  const place = { id, section: 'identitas' as const, marks }
  const hers = { ...place, draft: { title: 'Judul dari rekan satu tim' } }
  expect(await saveSection(colleague, hers, new Date())).toMatchObject({ ok: true, met: null })
  const mine = {
    ...place,
    draft: { ...titled('Judul dari ketua tim saja'), urgencyReason: 'Gelombang bulan depan.' },
  }
  const second = await saveSection(lead, mine, new Date())
  // Two fields of one section are two texts.
  expect(second).toMatchObject({ ok: true, met: { fields: ['title'], writers: { title: colleague.id } } })
  expect(second).toHaveProperty('met.stored.title', 'Judul dari rekan satu tim')
  expect((await rowOf(id)).title).toBe('Judul dari rekan satu tim')
  expect((await marksNow(id, 'identitas')).urgencyReason).not.toBe(marks.urgencyReason)
})

test('a field that its writer left as it was takes nothing back', async () => {
  const { id, lead } = await aDraft(world)
  const colleague = await askerFor(world.teams.one.members[1].id)
  const marks = await marksNow(id, 'kartu')
  const { kartu } = completeDrafts(await placesOf(world))
  const consequence = 'Ditulis oleh rekan sesudah halaman dibuka.'
  await saveSection(colleague, { id, section: 'kartu', marks, draft: { consequence } }, new Date())
  const request = 'Permintaan yang diubah di halaman yang lebih lama.'
  const whole = { id, section: 'kartu' as const, marks, draft: { ...kartu, request } }
  expect(await saveSection(lead, whole, new Date())).toMatchObject({
    ok: true,
    met: null,
    behind: { fields: ['consequence'], writers: { consequence: colleague.id } },
  })
  const row = await db.recommendationSection.findUniqueOrThrow({
    where: { recommendationId_key: { recommendationId: id, key: 'kartu' } },
  })
  expect(row.data).toMatchObject({ request, consequence })
})

test('lets exactly one of many savers at once win', async () => {
  const { id, lead } = await aDraft(world)
  const marks = await marksNow(id, 'identitas')
  const results = await Promise.all(
    Array.from({ length: 8 }, (_, index) => {
      const draft = titled(`Judul percobaan nomor ${index}`)
      return saveSection(lead, { id, section: 'identitas', marks, draft }, new Date())
    }),
  )
  expect(results.filter((result) => result.ok && !result.met)).toHaveLength(1)
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
      marks: { request: 'alt', summary: 'alt', consequence: 'alt' },
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
      marks: await marksNow(id, 'identitas'),
      draft: titled('Judul sesudah diajukan'),
    },
    new Date(),
  )
  expect(saved).toEqual({ ok: false, reason: 'closed' })
})
