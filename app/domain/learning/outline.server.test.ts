import { beforeEach, expect, test, onTestFinished } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { teach } from '#tests/support/learning.ts'
import { statementsOf } from '#tests/support/statements.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import type { Asker } from '#app/domain/access/asker.ts'
import { courseOf } from './course.server.ts'
import { completeLesson } from './progress.server.ts'

let world: World
let learner: Asker
beforeEach(async () => {
  world = await createWorld()
  const shelf = await teach(world)
  onTestFinished(() => shelf.remove())
  learner = await askerFor(world.teams.one.members[0].id)
})

const titles = async () =>
  (await courseOf(learner)).flatMap((module) => [module.title, ...module.lessons.map(({ title }) => title)])
const read = () => statementsOf(() => courseOf(learner))
/** What is written here is told to nobody: it may as well have been another process. */
const course = () =>
  db.module.findMany({ where: { districtId: world.district.id }, include: { lessons: true } })

test('a course is read once, and then only what is the asker’s', async () => {
  expect(await read()).toBe(2)
  expect(await read()).toBe(1)
  await completeLesson(learner, 'awal', 'pertama', new Date())
  expect(await read()).toBe(1)
  const [first] = await courseOf(learner)
  expect(first?.lessons.map(({ completed }) => completed !== null)).toEqual([true, false])
})

test('whatever of it changes is seen by the next who reads, whoever has written it', async () => {
  const [module] = await course()
  const lesson = module?.lessons[0]
  if (!module || !lesson) throw new Error('There is no course.')
  const { versions } = await db.lesson.findUniqueOrThrow({
    where: { id: lesson.id },
    include: { versions: true },
  })
  const base = versions[0]
  if (!base) throw new Error('There is no version.')
  const { id: _id, saves: _saves, ...copy } = base
  const newer = await db.lessonVersion.create({ data: { ...copy, number: 7, note: 'Angka baru' } })
  const changes: [string, () => Promise<unknown>, (seen: string) => boolean][] = [
    [
      'a title',
      () => db.lesson.update({ where: { id: lesson.id }, data: { title: 'Judul kedua' } }),
      (seen) => seen.includes('Judul kedua'),
    ],
    [
      'a publish',
      () => db.lesson.update({ where: { id: lesson.id }, data: { publishedVersionId: newer.id } }),
      (seen) => seen.includes('Angka baru'),
    ],
    [
      'a module',
      () => db.module.update({ where: { id: module.id }, data: { prerequisites: ['lanjut'] } }),
      (seen) => seen.includes('"prerequisites":["lanjut"]'),
    ],
    [
      'a new module with a lesson',
      async () => {
        const made = await db.module.create({
          data: {
            districtId: world.district.id,
            slug: 'baru',
            position: 9,
            title: 'Modul baru',
            summary: '',
            jp: 1,
            source: '',
            sourceHash: '',
          },
        })
        return db.lesson.updateMany({
          where: { slug: 'kedua', moduleId: module.id },
          data: { moduleId: made.id },
        })
      },
      (seen) => seen.includes('Modul baru'),
    ],
    [
      'a retired lesson',
      () => db.lesson.update({ where: { id: lesson.id }, data: { retiredAt: new Date() } }),
      (seen) => !seen.includes('Judul kedua'),
    ],
    [
      'a retired module',
      () =>
        db.module.update({
          where: { districtId_slug: { districtId: world.district.id, slug: 'baru' } },
          data: { retiredAt: new Date() },
        }),
      (seen) => !seen.includes('Modul baru'),
    ],
  ]
  for (const [what, change, isSeen] of changes) {
    expect(isSeen(JSON.stringify(await courseOf(learner))), `before ${what}`).toBe(false)
    await change()
    expect(isSeen(JSON.stringify(await courseOf(learner))), what).toBe(true)
  }
})

test('a draft that is saved changes nothing for those who read, and another district’s course neither', async () => {
  await read()
  const [module] = await course()
  await db.lesson.updateMany({ where: { moduleId: module?.id ?? '' }, data: { version: { increment: 1 } } })
  const other = await createWorld()
  const shelf = await teach(other)
  onTestFinished(() => shelf.remove())
  await db.module.updateMany({
    where: { districtId: other.district.id },
    data: { title: 'Milik kabupaten lain' },
  })
  expect(await read()).toBe(1)
  expect(await titles()).not.toContain('Milik kabupaten lain')
})

test('many who come at once after a publish read it once', async () => {
  await read()
  await db.module.updateMany({ where: { districtId: world.district.id }, data: { title: 'Terbitan baru' } })
  const class40 = Array.from({ length: 40 }, () => titles)
  const seen: string[][] = []
  const sent = await statementsOf(
    async () => void seen.push(...(await Promise.all(class40.map((one) => one())))),
  )
  expect(sent).toBeLessThanOrEqual(42)
  expect(seen.every((one) => one.includes('Terbitan baru'))).toBe(true)
})
