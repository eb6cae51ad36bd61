import { expect, test } from 'vitest'
import { storedQuestionSchema } from '#app/domain/quizzes/stored-question.schema.ts'
import { db } from '#app/platform/data/db.server.ts'
import { loader as readModule } from '#app/routes/learning/module.tsx'
import { loader as readResult } from '#app/routes/quizzes/result.tsx'
import { loader as readQuiz } from '#app/routes/quizzes/quiz.tsx'
import { visitor } from '#tests/support/doors.ts'
import { classroom, take } from '#tests/support/quiz-marking.ts'
import { everythingIn } from '#tests/support/quiz-visits.ts'
import { loader as readAttempt } from './attempt.tsx'
import { loader as readQuestion } from './question.tsx'

const RUBRIC = 'Dua sebab.\nTiap sebab lima poin.'
const GIFT = '// Rubrik: Dua sebab.\n// Tiap sebab lima poin.\n::Empat::Jelaskan. {}\n'

test('a marker reads the rubric beside the answers, and whoever answered it never does', async () => {
  const room = await classroom(GIFT)
  const { quizId, where, questions } = room.quiz
  const at = { modul: where.module, kuis: where.quiz }
  const ana = await visitor(room.ana.id)
  const percobaan = await take(room, room.ana, { 1: 'Karena.' })
  const seen = [
    await ana.get(readModule, at),
    await ana.get(readQuiz, at),
    await ana.get(readResult, { ...at, percobaan: '1' }),
  ]
  const all = seen.map(everythingIn).join('\n')
  expect(all).toContain('Jelaskan.')
  for (const line of [...RUBRIC.split('\n'), 'Rubrik']) expect(all).not.toContain(line)
  const trainer = await visitor(room.trainer.id)
  const soal = questions[0]?.questionId ?? ''
  expect((await trainer.get(readQuestion, { kuis: quizId, soal })).body).toMatchObject({ rubric: RUBRIC })
  expect((await trainer.get(readAttempt, { kuis: quizId, percobaan })).body).toMatchObject({
    answers: [{ rubric: RUBRIC }],
  })
  // What is written later reaches the answers that wait.
  const version = await db.questionVersion.findFirstOrThrow({ where: { questionId: soal } })
  const { id, body, ...rest } = version
  const later = { ...storedQuestionSchema.parse(body), comments: ['Rubrik: Tiga sebab.'] }
  const made = await db.questionVersion.create({ data: { ...rest, number: 2, hash: 'lain', body: later } })
  await db.question.update({ where: { id: soal }, data: { currentVersionId: made.id } })
  expect(id).not.toBe(made.id)
  const now = await trainer.get(readQuestion, { kuis: quizId, soal })
  expect(now.body).toMatchObject({ rubric: 'Tiga sebab.' })
  for (const [door, place] of [
    [readQuestion, { kuis: quizId, soal }],
    [readAttempt, { kuis: quizId, percobaan }],
  ] as const)
    expect([403, 404]).toContain((await ana.get(door, place)).status)
})
