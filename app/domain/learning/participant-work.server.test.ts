import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { saveText } from '#app/domain/assignments/draft.server.ts'
import { handIn } from '#app/domain/assignments/hand-in.server.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { list } from '#app/platform/data/sql.ts'
import { DAY } from '#app/platform/say/time.ts'
import { aCourse, clearCourses } from '#tests/support/making.ts'
import { quizOf, recordQuiz } from '#tests/support/recorded-quizzes.ts'
import { statementsOf } from '#tests/support/statements.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import { setDone } from './overriding.server.ts'
import { openedIn, overdueIn, readPersonWork, workBeside } from './participant-work.server.ts'

clearCourses()
const now = new Date()
const inDays = (days: number) => new Date(now.getTime() + days * DAY)

type Opened = { cohortId: string; moduleId: string; people: readonly string[] }

/** By itself, without the matrix beside which it is read. */
async function readOpened(asker: Asker, { cohortId, moduleId, people }: Opened, at: Date) {
  const beside = workBeside(asker, moduleId, cohortId)
  if (!beside) return null
  return openedIn(
    await ask(z.record(z.string(), z.unknown()), beside.of(list([...people, 'tidak-ada']))),
    moduleId,
    people,
    at,
  )
}

async function begin() {
  const course = await aCourse()
  const { world, districtId } = course
  const quiz = await quizOf(districtId, 'awal')
  const people = [...world.teams.one.members, ...world.teams.two.members].map(({ id }) => id)
  const cohortId = world.cohort.id
  const opened = async (at = now) => {
    const found = await readOpened(course.trainer, { cohortId, moduleId: quiz.moduleId, people }, at)
    if (!found) throw new Error('There is no module.')
    return people.map((id) => [found.cells.get(id)?.quizzes[0], found.cells.get(id)?.tasks[0]])
  }
  return { ...course, quiz, people, cohortId, opened }
}

it('tells nobody who may not see the cohort’s progress', async () => {
  const { learner, trainer, quiz, people, cohortId } = await begin()
  const form = {
    key: randomUUID(),
    cohortId,
    moduleId: quiz.moduleId,
    lessonId: null,
    reason: 'Hadir di kelas.',
  }
  await setDone(trainer, learner.id, form, now)
  const opened = { cohortId, moduleId: quiz.moduleId, people }
  const nothing = { quizzes: [], tasks: [], overrides: [], lessons: [] }
  expect(await readOpened(learner, opened, now)).toBeNull()
  const elsewhere = await askerFor((await createWorld()).people.secretariat.id)
  expect(await readOpened(elsewhere, opened, now)).toMatchObject({ quizzes: [], tasks: [] })
  for (const asker of [learner, elsewhere])
    expect(await readPersonWork(asker, { cohortId, personId: learner.id }, now)).toEqual(nothing)
})

it('says of everybody how far she is with the quizzes and assignments of a module', async () => {
  const { world, learner, trainer, quiz, people, cohortId, opened, districtId } = await begin()
  const [first = '', second = '', third = '', fourth = ''] = people
  const of = (personId: string) => ({ quizId: quiz.id, personId, cohortId, now })
  await recordQuiz({ ...of(first), percent: 90 })
  await recordQuiz({ ...of(second), percent: 10 })
  await recordQuiz({ ...of(third), percent: 10 })
  await db.quizStanding.updateMany({ where: { quizId: quiz.id, personId: third }, data: { waiting: 1 } })
  const running = {
    quizId: quiz.id,
    personId: fourth,
    cohortId,
    number: 1,
    seed: 1,
    settings: {},
    startedAt: now,
    outOf: 100,
  }
  await db.quizAttempt.create({ data: running })
  const schedule = await db.assignmentSchedule.findFirstOrThrow({
    where: { cohortId, assignment: { module: { districtId } } },
  })
  const work = { scheduleId: schedule.id, ownerKey: `team:${world.teams.one.id}` }
  await saveText(learner, schedule.id, { text: 'Isi', from: 0 }, now)
  expect((await opened())[0]).toEqual(['passed', 'none'])
  await handIn(learner, schedule.id, { from: 1, key: randomUUID() }, now)
  expect(await opened(new Date(now.getTime() + 30 * DAY))).toEqual([
    ['passed', 'handed-in'],
    ['failed', 'handed-in'],
    ['waiting', 'handed-in'],
    ['running', 'late'],
    ['none', 'late'],
    ['none', 'late'],
  ])
  await db.submission.updateMany({ where: work, data: { gradeStatus: 'RELEASED' } })
  expect((await opened())[0]).toEqual(['passed', 'graded'])
  // A module of another course is none of the cohort's.
  const foreign = (await aCourse()).districtId
  const other = await db.module.findFirstOrThrow({ where: { districtId: foreign } })
  expect(await readOpened(trainer, { cohortId, moduleId: other.id, people }, now)).toMatchObject({
    quizzes: [],
    tasks: [],
  })
  // Without anybody on the page its columns are still there.
  expect(await readOpened(trainer, { cohortId, moduleId: quiz.moduleId, people: [] }, now)).toMatchObject({
    quizzes: [{ id: quiz.id }],
    tasks: [{ title: 'Tugas contoh' }],
  })
})

it('goes by the later of the common deadline and hers, of her team where it is a team’s', async () => {
  const { world, learner, trainer, people, cohortId, opened, districtId } = await begin()
  const schedule = await db.assignmentSchedule.findFirstOrThrow({
    where: { cohortId, assignment: { module: { districtId } } },
  })
  const [inTime, longAfter] = [
    new Date(schedule.dueAt.getTime() + DAY),
    new Date(schedule.dueAt.getTime() + 9 * DAY),
  ]
  const given = { scheduleId: schedule.id, reason: 'Sakit', byId: trainer.id, at: now }
  const until = (days: number) => ({
    dueAt: new Date(schedule.dueAt.getTime() + days * DAY),
    closesAt: new Date(schedule.closesAt.getTime() + days * DAY),
  })
  const cells = async (at: Date) => (await opened(at)).map(([, task]) => task)
  const task = async (personId: string) =>
    (await readPersonWork(trainer, { cohortId, personId }, inTime)).tasks[0]
  const other = world.teams.two.members[0].id
  // What one person was given of a team's work is nothing.
  await db.extension.create({ data: { ...given, ...until(3), ownerKey: `person:${other}` } })
  const extension = await db.extension.create({
    data: { ...given, ...until(3), ownerKey: `team:${world.teams.one.id}` },
  })
  const one = world.teams.one.members.length
  expect(await cells(inTime)).toEqual(people.map((_, index) => (index < one ? 'none' : 'late')))
  expect(await cells(longAfter)).toEqual(people.map(() => 'late'))
  expect(await task(learner.id)).toMatchObject({ state: 'none', extendedTo: until(3).dueAt })
  expect(await task(other)).toMatchObject({ state: 'late', extendedTo: null })
  // The common date has gone beyond hers: it holds.
  await db.extension.update({ where: { id: extension.id }, data: until(-1) })
  expect(await task(learner.id)).toMatchObject({ state: 'late', extendedTo: null })
  await db.extension.deleteMany({ where: { scheduleId: schedule.id } })
  await db.assignment.updateMany({ where: { id: schedule.assignmentId }, data: { kind: 'INDIVIDUAL' } })
  await db.extension.create({ data: { ...given, ...until(3), ownerKey: `person:${learner.id}` } })
  expect(await cells(inTime)).toEqual(people.map((id) => (id === learner.id ? 'none' : 'late')))
})

it('tells of one person each attempt, her grade and what was set as done for her', async () => {
  const { world, learner, trainer, quiz, cohortId, districtId } = await begin()
  const of = { quizId: quiz.id, personId: learner.id, cohortId, now }
  await recordQuiz({ ...of, percent: 40 })
  await recordQuiz({ ...of, percent: 80 })
  const schedule = await db.assignmentSchedule.findFirstOrThrow({
    where: { cohortId, assignment: { module: { districtId } } },
  })
  const work = {
    scheduleId: schedule.id,
    ownerKey: `team:${world.teams.one.id}`,
    teamId: world.teams.one.id,
    status: 'HANDED_IN',
    handedInAt: now,
  }
  const grade = { status: 'GRADING', levels: {}, score: 85, graderId: trainer.id }
  const { id } = await db.submission.create({
    data: { ...work, gradeStatus: 'GRADING', grade: { create: grade } },
  })
  const read = () => readPersonWork(trainer, { cohortId, personId: learner.id }, now)
  // Nobody is told of a grade before it is released.
  expect((await read()).tasks).toMatchObject([{ state: 'handed-in', score: null, workId: id }])
  await db.grade.updateMany({ where: { submissionId: id }, data: { status: 'RELEASED' } })
  await db.submission.update({ where: { id }, data: { gradeStatus: 'RELEASED' } })
  const lesson = await db.lesson.findFirstOrThrow({ where: { slug: 'pertama', moduleId: quiz.moduleId } })
  const form = {
    key: randomUUID(),
    cohortId,
    moduleId: quiz.moduleId,
    lessonId: lesson.id,
    reason: 'Hadir di kelas.',
  }
  await setDone(trainer, learner.id, form, now)
  expect(await read()).toMatchObject({
    quizzes: [
      {
        state: 'passed',
        module: 'Modul awal',
        attempts: [
          { number: 1, percent: 40 },
          { number: 2, percent: 80 },
        ],
      },
    ],
    tasks: [{ state: 'graded', score: 85 }],
    overrides: [{ lessonId: lesson.id, byName: trainer.name, reason: 'Hadir di kelas.', version: 1 }],
  })
  expect(await statementsOf(read)).toBe(1)
})

it('names what of the whole course is overdue for each: assignments past her date, closed quizzes not passed', async () => {
  const { trainer, quiz, people, cohortId, districtId } = await begin()
  const [passed = '', failed = '', waiting = '', never = ''] = people
  const overdue = async (at: Date) => {
    const beside = workBeside(trainer, null, cohortId)
    if (!beside) throw new Error('She may see it.')
    const rows = await ask(z.record(z.string(), z.unknown()), beside.of(list(people)))
    const named = overdueIn(rows, people, at)
    return (id: string) => named.get(id)
  }
  const schedule = await db.assignmentSchedule.findFirstOrThrow({
    where: { cohortId, assignment: { module: { districtId, slug: 'awal' } } },
    select: { id: true, assignment: { select: { title: true } } },
  })
  const { title } = schedule.assignment
  await db.assignmentSchedule.updateMany({ where: { cohortId }, data: { dueAt: inDays(9) } })
  await db.assignmentSchedule.update({ where: { id: schedule.id }, data: { dueAt: inDays(-1) } })
  await db.assignment.updateMany({ where: { module: { districtId } }, data: { kind: 'INDIVIDUAL' } })
  const of = (personId: string) => ({ quizId: quiz.id, personId, cohortId, now })
  await recordQuiz({ ...of(passed), percent: 90 })
  await recordQuiz({ ...of(failed), percent: 10 })
  await recordQuiz({ ...of(waiting), percent: 10 })
  await db.quizStanding.updateMany({ where: { quizId: quiz.id, personId: waiting }, data: { waiting: 1 } })
  const open = await overdue(now)
  for (const id of people) expect(open(id)).toEqual([title])
  const dates = { opensAt: null, closesAt: inDays(-1) }
  await db.quizSchedule.create({ data: { quizId: quiz.id, cohortId, ...dates } })
  const given = { scheduleId: schedule.id, reason: 'Sakit', byId: trainer.id, at: now }
  const more = { dueAt: inDays(3), closesAt: inDays(5), ownerKey: `person:${never}` }
  await db.extension.create({ data: { ...given, ...more } })
  const closed = await overdue(now)
  const { title: module } = await db.module.findUniqueOrThrow({ where: { id: quiz.moduleId } })
  expect(closed(passed)).toEqual([title])
  expect(closed(failed)).toEqual([title, module])
  expect(closed(waiting)).toEqual([title])
  expect(closed(never)).toEqual([module])
})
