import { expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { visitor } from '#tests/support/doors.ts'
import { aDraft, marksNow, rowOf } from '#tests/support/recommendations.ts'
import { createWorld } from '#tests/support/world.ts'
import { action as saveFields } from './save-section.ts'
import { action as saveSection } from './section.tsx'

/** A draft, a member of its team, and the title as her page has seen it. */
async function aTitle() {
  const world = await createWorld()
  const { id } = await aDraft(world)
  const own = await visitor(world.teams.one.members[2].id)
  const { title } = await rowOf(id)
  const { title: seen = '' } = await marksNow(id, 'identitas')
  return { id, own, place: { id, bagian: 'identitas' }, title, seen }
}

test('a title that comes late does not pass the one that its page has said once more', async () => {
  const { id, own, place, title, seen } = await aTitle()
  const form = (text: string, ...more: [string, string][]): [string, string][] => [
    ['dasar.title', seen],
    ['title', text],
    ...more,
  ]
  const again = await own.post(saveFields, place, form(title, ['lagi.title', '1']))
  const { title: mark } = await marksNow(id, 'identitas')
  expect(mark).not.toBe(seen)
  expect(again.body).toMatchObject({ fields: { title: { kind: 'saved', mark } } })
  const late = form('Judul yang datang terlambat')
  expect((await own.post(saveFields, place, late)).body).toMatchObject({
    fields: { title: { kind: 'other', value: title, mark } },
  })
  expect((await own.post(saveSection, place, late)).body).toMatchObject({ kind: 'conflict' })
  expect((await rowOf(id)).title).toBe(title)
})

test('a text that was saved on another day, and is the same still, is not said to be of today', async () => {
  const { id, own, place, title, seen } = await aTitle()
  const updatedAt = new Date('2026-01-05T02:30:00Z')
  await db.recommendationSection.updateMany({ where: { recommendationId: id }, data: { updatedAt } })
  const same = await own.post(saveFields, place, [
    ['dasar.title', seen],
    ['title', `${title} `],
  ])
  expect(same.body).toMatchObject({ at: '5 Jan 2026, 10.30 WITA', fields: { title: { kind: 'saved' } } })
})
