import { afterAll, afterEach, expect, it } from 'vitest'
import { stopCompiler } from '#app/mdx/restricted.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { visitor } from '#tests/support/doors.ts'
import { FIRST, teach, type Shelf } from '#tests/support/learning.ts'
import { createWorld, type World } from '#tests/support/world.ts'
import { action as who, loader } from './who.ts'

const shelves: Shelf[] = []
afterEach(() => shelves.splice(0).forEach((shelf) => shelf.remove()))
afterAll(() => stopCompiler())

const PLACE = { modul: FIRST.module, pelajaran: FIRST.lesson }

async function begin() {
  const world = await createWorld()
  shelves.push(await teach(world))
  const trainer = await visitor(world.people.trainer.id)
  expect(await trainer.post(who, PLACE, [])).toMatchObject({ status: 200, body: { names: [], more: 0 } })
  return { world, trainer }
}

const noted = (world: World) => db.presence.count({ where: { person: { districtId: world.district.id } } })

it('tells nobody of another district, and of no other role, who has a lesson open, and notes none of them', async () => {
  const { world } = await begin()
  const other = await createWorld()
  shelves.push(await teach(other))
  const { trainer, secretariat, auditor, admin, reviewer } = world.people
  const foreign = await visitor(other.people.trainer.id)
  // Their own lesson of the same address: they hear of nobody here.
  expect((await foreign.post(who, PLACE, [])).body).toEqual({ names: [], more: 0 })
  for (const { id } of [world.teams.one.members[0], secretariat, auditor, admin, reviewer]) {
    const answer = await (await visitor(id)).post(who, PLACE, [])
    expect(answer.status).toBe(404)
    expect(JSON.stringify(answer.body ?? '')).not.toContain(trainer.name)
  }
  expect(await noted(world)).toBe(1)
})

it('tells of this lesson only, of none that is archived or not there, and takes nothing with the question', async () => {
  const { world } = await begin()
  const colleague = await visitor((await world.person('Kolega', 'trainer', { cohortId: world.cohort.id })).id)
  const lessons = await db.lesson.findMany({
    where: { module: { districtId: world.district.id, slug: FIRST.module }, slug: { not: FIRST.lesson } },
  })
  expect(lessons.length).toBeGreaterThan(0)
  for (const { slug } of lessons)
    expect((await colleague.post(who, { ...PLACE, pelajaran: slug }, [])).body).toEqual({
      names: [],
      more: 0,
    })
  expect((await colleague.post(who, PLACE, [['orang', world.people.trainer.id]])).status).toBe(400)
  expect((await colleague.post(who, { ...PLACE, pelajaran: 'tiada' }, [])).status).toBe(404)
  expect((await colleague.get(loader, PLACE)).status).toBe(404)
  expect((await colleague.post(who, PLACE, [])).body).toEqual({ names: [world.people.trainer.name], more: 0 })
  await db.lesson.updateMany({
    where: { slug: FIRST.lesson, module: { districtId: world.district.id } },
    data: { retiredAt: new Date() },
  })
  expect((await colleague.post(who, PLACE, [])).status).toBe(404)
})
