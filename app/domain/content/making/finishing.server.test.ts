import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { courseOf } from '#app/domain/learning/course.server.ts'
import { isFinished, lessonsAdded } from '#app/domain/learning/course.ts'
import { completeLesson } from '#app/domain/learning/progress.server.ts'
import { readModule } from '#app/domain/learning/reading.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { aCourse, clearCourses, FACTS } from '#tests/support/making.ts'
import { askerFor } from '#tests/support/world.ts'
import type { ModuleFacts } from './module.schema.ts'
import { changeModule } from './module.server.ts'
import { moveLesson } from './moving.server.ts'

clearCourses()
const now = new Date()

async function begin(requires: ModuleFacts['requires'] = []) {
  const course = await aCourse()
  if (requires.length > 0) await changeModule(course.trainer, 'awal', { ...FACTS, requires, version: 1 }, now)
  for (const lesson of ['pertama', 'kedua'])
    await completeLesson(await askerFor(course.learner.id), 'awal', lesson, now)
  const first = async () => {
    const modules = await courseOf(await askerFor(course.learner.id))
    const found = modules.find(({ slug }) => slug === 'awal')
    if (!found) throw new Error('The module is gone.')
    return found
  }
  return { ...course, first }
}

it('asks for the assignments of a module once its trainer says so, and its follower waits for them', async () => {
  const { world, learner, districtId, first } = await begin(['tasks'])
  expect(await first()).toMatchObject({ requires: ['tasks'], tasksLeft: 1 })
  const waiting = await readModule(await askerFor(learner.id), 'lanjut', now)
  expect(waiting?.lock).toMatchObject({ reason: 'prerequisite', modules: [{ slug: 'awal', left: 0, tasks: 1 }] })

  const schedule = await db.assignmentSchedule.findFirstOrThrow({
    where: { cohortId: world.cohort.id, assignment: { module: { districtId, slug: 'awal' } } },
  })
  const work = { scheduleId: schedule.id, teamId: world.teams.one.id, ownerKey: `team:${world.teams.one.id}` }
  await db.submission.create({ data: { ...work, status: 'DRAFT' } })
  expect((await first()).tasksLeft).toBe(1)
  await db.submission.updateMany({ where: work, data: { status: 'HANDED_IN', handedInAt: now } })
  expect(isFinished(await first())).toBe(true)
  const stranger = await askerFor(world.teams.two.members[0].id)
  expect((await courseOf(stranger)).find(({ slug }) => slug === 'awal')?.tasksLeft).toBe(1)
})

it('takes from nobody what she has finished when a trainer asks for more', async () => {
  const { trainer, learner, first } = await begin()
  await changeModule(trainer, 'awal', { ...FACTS, requires: ['tasks', 'quizzes'], version: 1 }, now)
  expect(await first()).toMatchObject({ tasksLeft: 1, quizzesLeft: 1, finishedAt: now })
  expect(isFinished(await first())).toBe(true)
  expect((await readModule(await askerFor(learner.id), 'lanjut', now))?.lock).toBeNull()
})

it('does not ask for an assignment that was archived', async () => {
  const { districtId, first } = await begin(['tasks'])
  await db.assignment.updateMany({ where: { module: { districtId } }, data: { retiredAt: now } })
  expect(isFinished(await first())).toBe(true)
})

it('says that a lesson is new which came into a finished module, and keeps what was done there', async () => {
  const { trainer, first } = await begin()
  const later = new Date(now.getTime() + 1_000)
  await moveLesson(trainer, { module: 'lanjut', lesson: 'ketiga' }, { key: randomUUID(), module: 'awal' }, later)
  const module = await first()
  expect(module.lessons.map(({ slug, completed }) => [slug, completed !== null])).toEqual([
    ['pertama', true],
    ['kedua', true],
    ['ketiga', false],
  ])
  expect([isFinished(module), lessonsAdded(module)]).toEqual([true, 1])
})
