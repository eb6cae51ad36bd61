import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { completeLesson } from '#app/domain/learning/progress.server.ts'
import { readLesson, readModule } from '#app/domain/learning/reading.server.ts'
import { openModulesForCohort } from '#app/domain/learning/schedule.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { FIRST } from '#tests/support/learning.ts'
import { aCourse, actionsIn, begun, clearCourses, FACTS, made, seenBy } from '#tests/support/making.ts'
import { askerFor } from '#tests/support/world.ts'
import { copyLesson, copyModule } from './copying.server.ts'
import { createLesson } from './lesson.server.ts'
import { changeModule, createModule } from './module.server.ts'
import { moveLesson } from './moving.server.ts'
import { bringBackLesson, bringBackModule, retireLesson, retireModule } from './retiring.server.ts'

clearCourses()
const now = new Date()
const key = () => randomUUID()
const SECOND = { module: 'awal', lesson: 'kedua' }

it('takes a lesson to another module with its drawings, and it stays done', async () => {
  const { trainer, learner, districtId } = await aCourse()
  await completeLesson(learner, FIRST.module, FIRST.lesson, now)
  expect(await moveLesson(trainer, FIRST, { key: key(), module: 'lanjut' }, now)).toMatchObject({
    ok: true,
    module: 'lanjut',
  })
  expect(await seenBy(learner)).toEqual(['awal: kedua', 'lanjut: ketiga keempat pertama'])
  await completeLesson(await askerFor(learner.id), SECOND.module, SECOND.lesson, now)
  const shown = await readLesson(await askerFor(learner.id), 'lanjut', 'pertama', now)
  expect(shown?.lesson.completed).not.toBeNull()
  expect(JSON.stringify(shown)).toContain('<svg')
  expect(await db.moduleFile.count({ where: { module: { districtId, slug: 'lanjut' }, name: 'peta.svg' } })).toBe(1)
})

it('refuses to move a lesson where its address is taken, its drawing is another, or its links would be dead', async () => {
  const { trainer, learner, districtId } = await aCourse()
  const to = (module: string) => ({ key: key(), module })
  expect(await moveLesson(trainer, FIRST, to('awal'), now)).toEqual({ ok: false, reason: 'no-module' })
  expect(await moveLesson(trainer, FIRST, to('tidak-ada'), now)).toEqual({ ok: false, reason: 'no-module' })
  const where = { districtId_slug: { districtId, slug: 'lanjut' } }
  const { id: moduleId } = await db.module.findUniqueOrThrow({ where })
  const other = await db.moduleFile.create({
    data: { moduleId, name: 'peta.svg', text: '<svg xmlns="http://www.w3.org/2000/svg"/>', sha256: 'x' },
  })
  expect(await moveLesson(trainer, FIRST, to('lanjut'), now)).toEqual({ ok: false, reason: 'files' })
  await db.moduleFile.delete({ where: { id: other.id } })
  await createLesson(trainer, 'lanjut', begun({ slug: 'pertama' }), now)
  expect(await moveLesson(trainer, FIRST, to('lanjut'), now)).toEqual({ ok: false, reason: 'taken' })
  await db.lessonVersion.updateMany({
    where: { lesson: { slug: 'kedua', module: { districtId, slug: 'awal' } } },
    data: { source: 'Lihat [yang pertama](pertama).', origin: 'STUDIO' },
  })
  expect(await moveLesson(trainer, SECOND, to('lanjut'), now)).toMatchObject({ ok: false, reason: 'faults' })
  expect(await seenBy(learner)).toEqual(['awal: pertama kedua', 'lanjut: ketiga keempat'])
})

it('takes a retired lesson out of the list, not out of the record', async () => {
  const { trainer, learner } = await aCourse()
  await completeLesson(learner, FIRST.module, FIRST.lesson, now)
  expect(await retireLesson(trainer, FIRST, key(), now)).toMatchObject({ ok: true, title: 'Pelajaran pertama' })
  expect((await seenBy(learner))[0]).toBe('awal: kedua')
  expect(await readLesson(await askerFor(learner.id), FIRST.module, FIRST.lesson, now)).toBeNull()
  expect(await db.lessonProgress.count({ where: { personId: learner.id } })).toBe(1)
  // Nothing else is asked of her: what waits for this module opens.
  await completeLesson(await askerFor(learner.id), SECOND.module, SECOND.lesson, now)
  const after = await readModule(await askerFor(learner.id), 'lanjut', now)
  expect(after?.lock).toBeNull()
  await bringBackLesson(trainer, FIRST, key(), now)
  expect((await seenBy(learner))[0]).toBe('awal: pertama kedua')
  const again = await readLesson(await askerFor(learner.id), FIRST.module, FIRST.lesson, now)
  expect(again?.lesson.completed).not.toBeNull()
})

it('takes a retired module out of the course: nothing waits for it, and it comes back where it was', async () => {
  const { trainer, learner, districtId } = await aCourse()
  await retireModule(trainer, 'awal', key(), now)
  expect(await seenBy(learner)).toEqual(['lanjut: ketiga keempat'])
  expect(await readModule(await askerFor(learner.id), 'awal', now)).toBeNull()
  expect((await readModule(await askerFor(learner.id), 'lanjut', now))?.lock).toBeNull()
  // A trainer who changes the module that waited for it does not lose what it waited for.
  await changeModule(trainer, 'lanjut', { ...FACTS, version: 1 }, now)
  await bringBackModule(trainer, 'awal', key(), now)
  expect(await seenBy(learner)).toEqual(['awal: pertama kedua', 'lanjut: ketiga keempat'])
  expect((await readModule(await askerFor(learner.id), 'lanjut', now))?.lock).toMatchObject({ reason: 'prerequisite' })
  expect(await actionsIn(districtId)).toEqual(['module.retire', 'module.change', 'module.bring-back'])
})

it('puts a module that comes back at the end when another stands in its place', async () => {
  const { trainer, districtId } = await aCourse()
  await retireModule(trainer, 'lanjut', key(), now)
  await createModule(trainer, made(), now)
  await bringBackModule(trainer, 'lanjut', key(), now)
  const rows = await db.module.findMany({ where: { districtId }, orderBy: { position: 'asc' } })
  expect(rows.map(({ slug, position }) => [slug, position])).toEqual([
    ['awal', 1],
    ['data-desa', 2],
    ['lanjut', 3],
  ])
})

it('notes an act that is done twice once', async () => {
  const { trainer, districtId } = await aCourse()
  for (const act of [retireLesson, retireLesson, bringBackLesson, bringBackLesson]) await act(trainer, FIRST, key(), now)
  expect(await actionsIn(districtId)).toEqual(['lesson.retire', 'lesson.bring-back'])
})

it('copies a lesson as a draft that only the guarded compiler reads', async () => {
  const { trainer, learner, districtId } = await aCourse()
  const form = key()
  expect(await copyLesson(trainer, FIRST, form, now)).toEqual({
    ok: true,
    slug: 'pelajaran-pertama-salinan',
    title: 'Pelajaran pertama (salinan)',
  })
  await copyLesson(trainer, FIRST, form, now)
  const copies = await db.lessonVersion.findMany({
    where: { lesson: { module: { districtId, slug: 'awal' }, slug: { startsWith: 'pelajaran-pertama' } } },
  })
  expect(copies).toMatchObject([{ origin: 'STUDIO', number: 1, publishedAt: null, authorId: trainer.id }])
  expect((await seenBy(learner))[0]).toBe('awal: pertama kedua')
})

it('copies a module with its lessons as drafts, its drawings, its assignment and its questions', async () => {
  const { world, trainer, learner, districtId } = await aCourse()
  await retireLesson(trainer, SECOND, key(), now)
  expect(await copyModule(trainer, 'awal', key(), now)).toMatchObject({ slug: 'modul-awal-salinan' })
  const copy = await db.module.findUniqueOrThrow({
    where: { districtId_slug: { districtId, slug: 'modul-awal-salinan' } },
    include: { lessons: { include: { versions: true } }, files: true, assignments: true, quizzes: true, cohorts: true },
  })
  expect(copy).toMatchObject({ position: 3, fileKey: null, cohorts: [], origin: 'FILE' })
  expect(copy.lessons.map(({ slug, publishedVersionId }) => [slug, publishedVersionId])).toEqual([['pertama', null]])
  expect(copy.files.map(({ name }) => name)).toEqual(['peta.svg'])
  expect([copy.assignments.length, copy.quizzes.length]).toEqual([1, 1])
  await openModulesForCohort(world.cohort.id, [{ slug: copy.slug, startsOn: now }])
  expect(await seenBy(learner)).toEqual(['awal: pertama', 'lanjut: ketiga keempat'])
})

