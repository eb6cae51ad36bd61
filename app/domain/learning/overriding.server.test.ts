import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { verifyChain } from '#app/domain/activity/chain.server.ts'
import type { Asker } from '#app/domain/access/asker.ts'
import { db } from '#app/platform/data/db.server.ts'
import { aCourse, actionsIn, clearCourses } from '#tests/support/making.ts'
import { keptAndCounted } from '#tests/support/kept-progress.ts'
import { askFor, quizOf, recordQuiz } from '#tests/support/recorded-quizzes.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import { courseOf } from './course.server.ts'
import { isFinished } from './course.ts'
import { setDone, takeBack } from './overriding.server.ts'
import { completeLesson, undoCompletion } from './progress.server.ts'

clearCourses()
const now = new Date()
const REASON = 'Sudah menjelaskan isinya di kelas.'

async function begin() {
  const course = await aCourse()
  const { world, learner, districtId } = course
  const module = await db.module.findFirstOrThrow({
    where: { districtId, slug: 'awal' },
    include: { lessons: true },
  })
  const lesson = module.lessons.find(({ slug }) => slug === 'pertama')
  if (!lesson) throw new Error('There is no lesson.')
  const form = (lessonId: string | null = lesson.id) => ({
    key: randomUUID(),
    cohortId: world.cohort.id,
    moduleId: module.id,
    lessonId,
    reason: REASON,
  })
  const set = (asker: Asker, lessonId?: string | null) => setDone(asker, learner.id, form(lessonId), now)
  const override = () =>
    db.progressOverride.findFirstOrThrow({ where: { personId: learner.id }, orderBy: { at: 'desc' } })
  const seen = async () => {
    const found = (await courseOf(await askerFor(learner.id))).find(({ slug }) => slug === 'awal')
    if (!found) throw new Error('The module is gone.')
    return found
  }
  return { ...course, module, lesson, form, set, override, seen }
}

it('refuses the participant herself, her mates, other districts, other cohorts and who only reads', async () => {
  const { world, learner, set, form, trainer, districtId } = await begin()
  const elsewhere = await createWorld()
  const other = await db.cohort.create({
    data: { districtId, number: 9, name: 'Lain', year: 2027, startsOn: now, endsOn: now },
  })
  const otherTrainer = await world.person('Pelatih Lain', 'trainer', { cohortId: other.id })
  for (const id of [
    learner.id,
    world.teams.one.members[1].id,
    elsewhere.people.trainer.id,
    elsewhere.people.secretariat.id,
    otherTrainer.id,
    world.people.auditor.id,
    world.people.admin.id,
  ])
    expect(await set(await askerFor(id))).toEqual({ ok: false, reason: 'not-found' })
  // Not of the cohort, or a lesson of another district.
  expect(await setDone(trainer, elsewhere.teams.one.members[0].id, form(), now)).toEqual({
    ok: false,
    reason: 'not-found',
  })
  expect(await setDone(trainer, learner.id, { ...form(), lessonId: 'elsewhere' }, now)).toEqual({
    ok: false,
    reason: 'not-found',
  })
  expect(await setDone(trainer, learner.id, { ...form(), cohortId: elsewhere.cohort.id }, now)).toEqual({
    ok: false,
    reason: 'not-found',
  })
  expect(await db.progressOverride.count({ where: { cohortId: world.cohort.id } })).toBe(0)
})

it('refuses a trainer who learns there to set anything as done for herself', async () => {
  const { world, trainer, form, districtId } = await begin()
  await db.roleHolding.create({
    data: { personId: trainer.id, districtId, cohortId: world.cohort.id, role: 'participant' },
  })
  expect(await setDone(await askerFor(trainer.id), trainer.id, form(), now)).toEqual({
    ok: false,
    reason: 'own',
  })
})

it('counts as done, says who and why, and is taken back by nobody but who may set it', async () => {
  const { world, learner, trainer, set, override, seen, districtId } = await begin()
  expect(await set(trainer)).toMatchObject({ ok: true, title: 'Pelajaran pertama' })
  expect((await seen()).lessons[0]?.completed).toMatchObject({ by: { name: trainer.name, reason: REASON } })
  expect(await set(trainer)).toEqual({ ok: false, reason: 'done' })
  expect(await undoCompletion(await askerFor(learner.id), 'awal', 'pertama', now)).toEqual({
    ok: false,
    reason: 'not-asked',
  })
  for (const { kept, counted } of await keptAndCounted(world.cohort.id)) expect(kept).toEqual(counted)

  const { id, version } = await override()
  expect(await takeBack(learner, learner.id, { id, version }, now)).toEqual({
    ok: false,
    reason: 'not-found',
  })
  const elsewhere = await askerFor((await createWorld()).people.secretariat.id)
  expect(await takeBack(elsewhere, learner.id, { id, version }, now)).toEqual({
    ok: false,
    reason: 'not-found',
  })
  const mate = world.teams.one.members[1].id
  expect(await takeBack(trainer, mate, { id, version }, now)).toEqual({ ok: false, reason: 'not-found' })
  const secretariat = await askerFor(world.people.secretariat.id)
  expect(await takeBack(secretariat, learner.id, { id, version }, now)).toMatchObject({ ok: true })
  expect(await takeBack(secretariat, learner.id, { id, version }, now)).toEqual({
    ok: false,
    reason: 'stale',
  })
  expect((await seen()).lessons[0]?.completed).toBeNull()
  for (const { kept, counted } of await keptAndCounted(world.cohort.id)) expect(kept).toEqual(counted)
  expect((await actionsIn(districtId)).filter((action) => action.startsWith('progress.override'))).toEqual([
    'progress.override',
    'progress.override-end',
  ])
  expect((await verifyChain()).faults.filter(({ thing }) => !thing)).toEqual([])
})

it('sets a whole module as done, whatever it asks, and gives back what was not hers when it is taken back', async () => {
  const { learner, trainer, set, override, seen, districtId } = await begin()
  await db.module.updateMany({
    where: { districtId, slug: 'awal' },
    data: { requires: ['tasks', 'quizzes'] },
  })
  await completeLesson(learner, 'awal', 'kedua', now)
  expect(await set(trainer, null)).toMatchObject({ ok: true, title: 'Modul awal' })
  expect(isFinished(await seen())).toBe(true)
  expect(await completeLesson(await askerFor(learner.id), 'lanjut', 'ketiga', now)).toMatchObject({
    ok: true,
  })
  expect(await set(trainer, null)).toEqual({ ok: false, reason: 'done' })
  const { id, version } = await override()
  await takeBack(trainer, learner.id, { id, version }, now)
  const module = await seen()
  expect(isFinished(module)).toBe(false)
  expect(module.lessons.map(({ slug, completed }) => [slug, completed !== null])).toEqual([
    ['pertama', false],
    ['kedua', true],
  ])
})

it('keeps what she has done by herself meanwhile', async () => {
  const { world, learner, trainer, lesson, set, seen, districtId } = await begin()
  await set(trainer)
  await set(
    trainer,
    (await db.lesson.findFirstOrThrow({ where: { slug: 'kedua', module: { districtId } } })).id,
  )
  await askFor(districtId, 'kedua', { read: false, quizzes: [{ quiz: 'kuis', percent: null }], tasks: [] })
  const { id: quizId } = await quizOf(districtId, 'awal')
  await recordQuiz({ quizId, personId: learner.id, cohortId: world.cohort.id, percent: 80, now })
  // She has read the first again, in a newer version.
  const newest = await db.lessonVersion.create({
    data: {
      lessonId: lesson.id,
      number: 9,
      title: 'Baru',
      summary: '',
      minutes: 1,
      source: '',
      hash: 'h',
      origin: 'FILE',
    },
  })
  await db.lesson.update({ where: { id: lesson.id }, data: { publishedVersionId: newest.id } })
  await completeLesson(await askerFor(learner.id), 'awal', 'pertama', now)
  const overrides = await db.progressOverride.findMany({ where: { personId: learner.id } })
  for (const { id, version } of overrides)
    expect(await takeBack(trainer, learner.id, { id, version }, now)).toMatchObject({ ok: true })
  expect((await seen()).lessons.map(({ completed }) => completed?.by ?? completed)).toEqual([
    expect.objectContaining({ versionId: newest.id }),
    expect.objectContaining({ number: 1 }),
  ])
})

it('does it once, however often the form is sent', async () => {
  const { learner, trainer, form } = await begin()
  const sent = form()
  const answers = await Promise.all([1, 2, 3].map(() => setDone(trainer, learner.id, sent, now)))
  expect(answers.every(({ ok }) => ok)).toBe(true)
  expect(await db.progressOverride.count({ where: { personId: learner.id } })).toBe(1)
})
