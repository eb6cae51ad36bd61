import { expect, test } from 'vitest'
import { paths } from '#app/paths.ts'
import { db } from '#app/platform/data/db.server.ts'
import { visitor } from '#tests/support/doors.ts'
import { CHOICE, classroom, take } from '#tests/support/quiz-marking.ts'
import { loader as analysis } from '../analysis/analysis.tsx'
import { loader as question } from './change-question.tsx'

test('the page of an answered question leads to where a wrong key is corrected, that of others does not', async () => {
  const room = await classroom()
  const { where, questions } = room.quiz
  const trainer = await visitor(room.world.people.trainer.id)
  const soal = questions[0]?.questionId ?? ''
  const place = { modul: where.module, kuis: where.quiz, soal }
  expect(await trainer.get(question, place)).toMatchObject({ body: { recountTo: null } })
  await take(room, room.ana, CHOICE)
  const { id } = await db.quiz.findFirstOrThrow({ where: { items: { some: { questionId: soal } } } })
  expect(await trainer.get(question, place)).toMatchObject({ body: { recountTo: paths.quizKey(id, soal) } })
  // The analysis leads to the grading room of its quiz, also when nothing waits there.
  expect(await trainer.get(analysis, place)).toMatchObject({ body: { head: { quiz: { id } } } })
})
