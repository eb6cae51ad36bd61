import { beforeAll, expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { aDraft, marksNow, rowOf, submitNow } from '#tests/support/recommendations.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import { saveSection } from './drafting.server.ts'

const LATE = 'Judul yang datang terlambat sekali'
const section = 'identitas' as const

let world: World
beforeAll(async () => {
  world = await createWorld()
})

/** A draft with its first writer, and the marks and the title of the page that she has open. */
async function open() {
  const { id, lead } = await aDraft(world)
  const marks = await marksNow(id, section)
  const { title } = await rowOf(id)
  const save = async (given: {
    marks: typeof marks
    draft: { title: string }
    again?: readonly string[]
  }) => {
    const saved = await saveSection(lead, { id, section, ...given }, new Date())
    if (!saved.ok) throw new Error(saved.reason)
    return saved
  }
  return { id, lead, marks, title, save }
}

test('refuses a request that comes late, or twice, over a text that came back meanwhile', async () => {
  const { id, marks, title, save } = await open()
  const between = { marks, draft: { title: 'Judul yang disimpan di antaranya' } }
  const { marks: second } = await save(between)
  await save({ marks: second, draft: { title } })
  expect(await save({ marks, draft: { title: LATE } })).toMatchObject({ met: { fields: ['title'] } })
  expect(await save(between)).toMatchObject({ met: { fields: ['title'] } })
  expect((await rowOf(id)).title).toBe(title)
})

test('refuses a request that comes late after its page has gone back to what lies there, and writes nothing by it', async () => {
  const { id, marks, title, save } = await open()
  const row = () =>
    db.recommendationSection.findUniqueOrThrow({
      where: { recommendationId_key: { recommendationId: id, key: section } },
    })
  const before = await row()
  const upheld = await save({ marks, draft: { title }, again: ['title'] })
  expect(upheld).toMatchObject({ met: null, version: before.version })
  expect(upheld.marks).not.toEqual(marks)
  expect(await save({ marks, draft: { title }, again: ['title'] })).toMatchObject({ marks: upheld.marks })
  expect(await save({ marks, draft: { title: LATE } })).toMatchObject({ met: { fields: ['title'] } })
  // Nobody has written anything.
  expect(await row()).toEqual({ ...before, saves: { ...Object(before.saves), title: 2 } })
  const colleague = await askerFor(world.teams.one.members[1].id)
  const hers = { id, section, marks: upheld.marks, draft: { title: 'Judul dari rekan satu tim' } }
  expect(await saveSection(colleague, hers, new Date())).toMatchObject({ met: null })
})

test('a double delivery says nothing, and saving what lies there counts nothing', async () => {
  const { id, marks, save } = await open()
  const request = { marks, draft: { title: 'Judul yang dikirim dua kali' } }
  const first = await save(request)
  expect(await save(request)).toMatchObject({ met: null, version: first.version, marks: first.marks })
  expect(await marksNow(id, section)).toEqual(first.marks)
})

test('what is submitted says nothing of how often it was saved', async () => {
  const { id, lead } = await open()
  await submitNow(lead, id)
  const { content } = await db.recommendationVersion.findFirstOrThrow({ where: { recommendationId: id } })
  expect(content).not.toContain('saves')
})
