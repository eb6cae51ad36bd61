import { expect, it } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { workOnce } from '#app/platform/data/outbox.server.ts'
import { courseOf } from '#app/domain/learning/course.server.ts'
import { jobs } from '#app/domain/learning/jobs.server.ts'
import { completeLesson } from '#app/domain/learning/progress.server.ts'
import { aCourse, actionsIn, clearCourses } from '#tests/support/making.ts'
import { quizOf, recordQuiz } from '#tests/support/recorded-quizzes.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import { copyLesson } from './copying.server.ts'
import { readLessonRule, setLessonRule } from './rule.server.ts'

clearCourses()
const now = new Date()
const PLACE = { module: 'awal', lesson: 'pertama' }
const QUIZ = { read: false, quizzes: [{ quiz: 'kuis', percent: null }], tasks: [] }
const READ = { read: true, quizzes: [], tasks: [] }

const asked = async (learner: { id: string }) => {
  const [module] = await courseOf(await askerFor(learner.id))
  return module?.lessons[0]
}

it('refuses who does not write lessons, another district, and what the module does not have', async () => {
  const { world, trainer, learner } = await aCourse()
  const other = await askerFor((await createWorld()).people.trainer.id)
  for (const person of [learner, other, await askerFor(world.people.secretariat.id)]) {
    expect(await setLessonRule(person, PLACE, { version: 1, rule: QUIZ }, now)).toEqual({ ok: false, reason: 'not-found' })
    expect(await readLessonRule(person, PLACE)).toBeNull()
  }
  const rule = { ...QUIZ, quizzes: [{ quiz: 'ujian', percent: null }] }
  expect(await setLessonRule(trainer, PLACE, { version: 1, rule }, now)).toEqual({ ok: false, reason: 'gone' })
  expect((await asked(learner))?.asked.read).toBe(true)
})

it('says it in the course at once, and of two trainers the second sees that the page is old', async () => {
  const { trainer, learner, districtId } = await aCourse()
  const rule = { read: true, quizzes: [{ quiz: 'kuis', percent: 80 }], tasks: ['tugas'] }
  expect(await setLessonRule(trainer, PLACE, { version: 1, rule }, now)).toMatchObject({ ok: true })
  expect(await setLessonRule(trainer, PLACE, { version: 1, rule: READ }, now)).toEqual({ ok: false, reason: 'stale' })
  expect(await readLessonRule(trainer, PLACE)).toMatchObject({ rule, version: 2 })
  expect((await asked(learner))?.asked).toMatchObject({ read: true, quizzes: [{ percent: 80 }], tasks: [{ slug: 'tugas' }] })
  expect((await actionsIn(districtId)).filter((action) => action === 'lesson.rule')).toHaveLength(1)
})

it('takes nothing away, and gives to all who have done what it asks now', async () => {
  const { world, trainer, learner, districtId } = await aCourse()
  await completeLesson(learner, 'awal', 'pertama', now)
  const other = world.teams.two.members[0]
  const { id: quizId } = await quizOf(districtId, 'awal')
  await recordQuiz({ quizId, personId: other.id, cohortId: world.cohort.id, percent: 90, now })
  await setLessonRule(trainer, PLACE, { version: 1, rule: QUIZ }, now)
  while ((await workOnce(jobs.handlers ?? {}, new Date(now.getTime() + 1_000))) > 0);
  const done = await db.lessonProgress.findMany({ where: { lesson: { module: { districtId } } }, select: { personId: true } })
  expect(done.map(({ personId }) => personId).sort()).toEqual([learner.id, other.id].sort())
})

it('goes along with a copy', async () => {
  const { trainer, districtId } = await aCourse()
  await setLessonRule(trainer, PLACE, { version: 1, rule: QUIZ }, now)
  const copy = await copyLesson(trainer, PLACE, crypto.randomUUID(), now)
  const lesson = copy.ok ? copy.slug : ''
  expect(await readLessonRule(trainer, { module: 'awal', lesson })).toMatchObject({ rule: QUIZ })
  expect(await db.lesson.count({ where: { module: { districtId } } })).toBe(5)
})
