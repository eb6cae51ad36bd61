import type { Asker } from '#app/domain/access/asker.ts'
import { recordReading } from '#app/domain/activity/reading.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { findQuiz, type QuizPlace } from './places.server.ts'
import { quizGift } from './quiz-text.server.ts'

/** A quiz with its keys as a GIFT file; null where there is none for her. That it left is noted. */
export async function giftOfQuiz(asker: Asker, place: QuizPlace, now: Date): Promise<string | null> {
  const quiz = await findQuiz(db, asker, place)
  if (!quiz) return null
  await recordReading(asker, { action: 'document.export', object: { type: 'quiz', id: quiz.id } }, now)
  return quizGift(db, quiz.id)
}
