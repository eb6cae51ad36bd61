import { expect, test } from 'vitest'
import { quizStandings } from '#app/domain/learning/quiz-blocks.server.ts'
import { SHOWN_WHEN } from '#app/domain/quizzes/quiz-settings.ts'
import { db } from '#app/platform/data/db.server.ts'
import { makeQuiz } from '#tests/support/quizzes.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import { quizInWords } from './quiz-block.ts'

test('a draft in a lesson is not open yet for who learns, without its name, and a draft for its trainer', async () => {
  const world = await createWorld()
  const { quizId, where } = await makeQuiz(world, { gift: 'Mana? {=benar ~salah}' })
  await db.quiz.update({ where: { id: quizId }, data: { isDraft: true, title: 'RAHASIA' } })
  const { moduleId } = await db.quiz.findUniqueOrThrow({ where: { id: quizId } })
  const shown = async (personId: string) => {
    const asker = await askerFor(personId)
    const quiz = (await quizStandings(asker, moduleId, ['kuis'])).get('kuis') ?? null
    return quizInWords({ kind: 'kuis', id: 'kuis', quiz }, where.module, asker, new Date())
  }
  const learner = await shown(world.teams.one.members[0].id)
  expect(learner).toMatchObject({ state: 'early', to: null })
  expect(JSON.stringify(learner)).not.toContain('RAHASIA')
  expect(await shown(world.people.trainer.id)).toMatchObject({
    state: 'draft',
    title: 'RAHASIA',
    to: `/studio/${where.module}/kuis/kuis`,
  })
})

test.each(SHOWN_WHEN)('a mark that is told %s stands in a lesson where it is told at once', async (marks) => {
  const world = await createWorld()
  const { quizId, where } = await makeQuiz(world, {
    gift: 'Mana? {=benar ~salah}',
    settings: { shown: { marks, correctness: 'NEVER', feedback: 'NEVER', answers: 'NEVER' } },
  })
  const { moduleId } = await db.quiz.findUniqueOrThrow({ where: { id: quizId } })
  const [ana] = world.teams.one.members
  const asker = await askerFor(ana.id)
  const standing = { quizId, personId: ana.id, cohortId: world.cohort.id, attempts: 1 }
  await db.quizStanding.create({ data: { ...standing, percent: 40 } })
  const told = async () => {
    const quiz = (await quizStandings(asker, moduleId, ['kuis'])).get('kuis') ?? null
    const block = quizInWords({ kind: 'kuis', id: 'kuis', quiz }, where.module, asker, new Date())
    return { state: block.state, said: JSON.stringify([quiz, block]) }
  }
  const isTold = marks === 'AT_ONCE'
  const failed = await told()
  expect(failed.state).toBe('taken')
  expect(failed.said.includes('40')).toBe(isTold)
  expect(failed.said.includes('Belum lulus')).toBe(isTold)
  await db.quizStanding.updateMany({ where: { quizId }, data: { percent: 93, passedAt: new Date() } })
  const passed = await told()
  expect(passed.state).toBe(isTold ? 'passed' : 'taken')
  expect(passed.said.includes('93')).toBe(isTold)
})
