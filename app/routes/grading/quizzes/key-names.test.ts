import { expect, test } from 'vitest'
import type { Sheet } from '#app/domain/quiz-attempts/marking/correction.server.ts'
import { findMarkedQuiz } from '#app/domain/quiz-attempts/marking/marked-quiz.server.ts'
import { classroom } from '#tests/support/quiz-marking.ts'
import { keyPage } from './key.page.server.ts'

const remark = (name: string, number: number, quiz = 'Kuis satu'): Sheet['remarks'][number] => ({
  attemptId: `${name}-${quiz}-${number}`,
  name,
  personId: name,
  quizId: quiz,
  quiz,
  number,
  before: 0,
  after: 100,
  pass: null,
})

test('a name that stands more than once carries its attempt, and its quiz where that differs too', async () => {
  const room = await classroom()
  const quiz = await findMarkedQuiz(room.trainer, room.quiz.quizId)
  if (!quiz) throw new Error('It is hers to mark.')
  const to = {
    kind: 'essay' as const,
    title: null,
    tags: [],
    comments: [],
    category: null,
    text: { text: 'Betul.', format: 'plain' as const },
    textAfter: '',
    generalFeedback: null,
  }
  const remarks = [
    remark('Ana', 1),
    remark('Ana', 2),
    remark('Budi', 1),
    remark('Citra', 1),
    remark('Citra', 1, 'Kuis dua'),
  ]
  const found = { questionId: '', title: '', toVersionId: '', to, from: [], reworded: [], others: 0 }
  const page = keyPage(room.trainer, quiz, found, { answered: 5, running: 0, remarks, mark: 'x' })
  expect(page.remarks.map(({ name, about }) => [name, about])).toEqual([
    ['Ana', 'Percobaan ke-1'],
    ['Ana', 'Percobaan ke-2'],
    ['Budi', ''],
    ['Citra', 'Percobaan ke-1 · Kuis satu'],
    ['Citra', 'Percobaan ke-1 · Kuis dua'],
  ])
})
