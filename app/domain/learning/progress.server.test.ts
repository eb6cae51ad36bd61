import { afterEach, expect, it } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { DAY, HOUR } from '#app/platform/say/time.ts'
import { teach, type Shelf } from '#tests/support/learning.ts'
import { statementsOf } from '#tests/support/statements.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import { completeLesson, learningStateFor, undoCompletion } from './progress.server.ts'
import { readCourse, readLesson, readModule } from './reading.server.ts'
import { openModulesForCohort } from './schedule.server.ts'

const shelves: Shelf[] = []
afterEach(() => shelves.splice(0).forEach((shelf) => shelf.remove()))

async function begin(opened?: readonly string[]) {
  const world = await createWorld()
  shelves.push(await teach(world, opened))
  return { world, learner: await askerFor(world.teams.one.members[0].id) }
}

it('refuses to complete a lesson of a module that is not open for the cohort', async () => {
  const { world, learner } = await begin([])
  expect(await completeLesson(learner, 'awal', 'pertama', new Date())).toMatchObject({
    ok: false,
    reason: 'locked',
  })
  const tomorrow = new Date(Date.now() + 2 * DAY)
  await openModulesForCohort(world.cohort.id, [{ slug: 'awal', startsOn: tomorrow }])
  expect(await completeLesson(learner, 'awal', 'pertama', new Date())).toMatchObject({
    ok: false,
    lock: { reason: 'date' },
  })
  expect(await db.lessonProgress.count({ where: { personId: learner.id } })).toBe(0)
})

it('refuses a module whose prerequisite is not done and says what is left', async () => {
  const { learner } = await begin(['awal', 'lanjut'])
  expect(await completeLesson(learner, 'lanjut', 'ketiga', new Date())).toMatchObject({
    ok: false,
    lock: { reason: 'prerequisite', modules: [{ slug: 'awal', left: 2 }] },
  })
  await completeLesson(learner, 'awal', 'pertama', new Date())
  await completeLesson(learner, 'awal', 'kedua', new Date())
  expect(await completeLesson(learner, 'lanjut', 'ketiga', new Date())).toMatchObject({ ok: true })
})

it('refuses everybody who is no participant', async () => {
  const { world } = await begin()
  for (const person of [
    world.people.trainer,
    world.people.secretariat,
    world.people.auditor,
    world.people.opd,
  ]) {
    const asker = await askerFor(person.id)
    expect(await completeLesson(asker, 'awal', 'pertama', new Date())).toEqual({
      ok: false,
      reason: 'not-found',
    })
  }
})

it('refuses lessons of another district', async () => {
  await begin()
  const other = await createWorld()
  const stranger = await askerFor(other.teams.one.members[0].id)
  expect(await completeLesson(stranger, 'awal', 'pertama', new Date())).toEqual({
    ok: false,
    reason: 'not-found',
  })
  expect(await readCourse(stranger, new Date())).toEqual([])
})

it('shows a locked lesson without its text', async () => {
  const { learner } = await begin([])
  const read = await readLesson(learner, 'awal', 'pertama', new Date())
  expect(read?.lock).toEqual({ reason: 'unscheduled' })
  expect(JSON.stringify(read)).not.toContain('Kalimat pertama')
})

it('lets a trainer and the secretariat read what is not open yet', async () => {
  const { world } = await begin([])
  for (const person of [world.people.trainer, world.people.secretariat]) {
    const read = await readLesson(await askerFor(person.id), 'awal', 'pertama', new Date())
    expect(read).toMatchObject({ lock: null, canAnswer: false })
  }
})

it('shows nothing to who has no right to lessons', async () => {
  const { world } = await begin()
  expect(await readLesson(await askerFor(world.people.reviewer.id), 'awal', 'pertama', new Date())).toBeNull()
})

it('marks once however often it is sent, and takes the mark back', async () => {
  const { learner } = await begin()
  await Promise.all(Array.from({ length: 10 }, () => completeLesson(learner, 'awal', 'pertama', new Date())))
  expect(await db.lessonProgress.count({ where: { personId: learner.id } })).toBe(1)
  expect(await undoCompletion(learner, 'awal', 'pertama', new Date())).toMatchObject({ ok: true })
  expect(await db.lessonProgress.count({ where: { personId: learner.id } })).toBe(0)
})

it('keeps a mark when the lesson changes and says that it changed', async () => {
  const { world, learner } = await begin()
  await completeLesson(learner, 'awal', 'pertama', new Date())
  const lesson = await db.lesson.findFirstOrThrow({
    where: { slug: 'pertama', module: { districtId: world.district.id } },
    include: { publishedVersion: true },
  })
  const newer = await db.lessonVersion.create({
    data: {
      lessonId: lesson.id,
      number: 2,
      title: 'Baru',
      summary: 'Baru.',
      minutes: 5,
      source: '## Baru',
      hash: 'ab',
      origin: 'STUDIO',
    },
  })
  await db.lesson.update({ where: { id: lesson.id }, data: { publishedVersionId: newer.id } })
  const [{ module } = { module: undefined }] = await readCourse(learner, new Date())
  const read = module?.lessons[0]
  expect(read?.completed?.versionId).toBe(lesson.publishedVersionId)
  expect(read?.version.id).toBe(newer.id)
})

it('names the next lesson and the progress of each module', async () => {
  const { learner } = await begin(['awal', 'lanjut'])
  const fresh = await learningStateFor(learner, new Date())
  expect(fresh).toMatchObject({
    next: { module: { position: 1 }, lesson: { slug: 'pertama', place: 1, of: 2 }, started: false },
    done: 0,
    of: 4,
  })
  await completeLesson(learner, 'awal', 'pertama', new Date())
  await completeLesson(learner, 'awal', 'kedua', new Date())
  const later = await learningStateFor(learner, new Date())
  expect(later.next).toMatchObject({ lesson: { slug: 'ketiga' }, started: true })
  expect(later.modules.map(({ done, of }) => [done, of])).toEqual([
    [2, 2],
    [0, 2],
  ])
})

it('opens at 08.00 and ends at 23.59 in the time zone of the district', async () => {
  const { world } = await begin([])
  await openModulesForCohort(world.cohort.id, [{ slug: 'awal', startsOn: new Date('2026-11-20T17:00:00Z') }])
  const opened = await db.cohortModule.findFirstOrThrow({ where: { cohortId: world.cohort.id } })
  expect(opened.startsOn.toISOString()).toBe('2026-11-21T00:00:00.000Z')
  const schedule = await db.assignmentSchedule.findFirstOrThrow({ where: { cohortId: world.cohort.id } })
  expect(schedule.opensAt).toEqual(opened.startsOn)
  expect(schedule.dueAt.toISOString()).toBe('2026-11-25T15:59:59.000Z')
  expect(schedule.closesAt.toISOString()).toBe('2026-11-27T15:59:59.000Z')
  expect(schedule.closesAt.getTime() - schedule.dueAt.getTime()).toBe(48 * HOUR)
})

it('shows the introduction, the quiz and the assignment of a module', async () => {
  const { learner } = await begin()
  const read = await readModule(learner, 'awal', new Date())
  expect(read).toMatchObject({
    lock: null,
    goals: ['Tujuan satu'],
    quizzes: [{ questionCount: 1, state: 'new', percent: null }],
  })
  expect(read?.intro[0]?.kind === 'html' && read.intro[0].html).toContain('Pengantar Modul awal')
  expect(read?.tasks).toMatchObject([{ title: 'Tugas contoh', kind: 'TEAM', handedIn: false }])
})

it('reads a lesson with two statements once it is compiled', async () => {
  const { learner } = await begin()
  await readLesson(learner, 'awal', 'pertama', new Date())
  expect(await statementsOf(() => readLesson(learner, 'awal', 'pertama', new Date()))).toBe(2)
})
