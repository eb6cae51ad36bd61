import { expect, test } from 'vitest'
import { quizStandings } from '#app/domain/learning/quiz-blocks.server.ts'
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
