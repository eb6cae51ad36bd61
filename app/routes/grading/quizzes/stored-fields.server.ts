import type { MarkableAnswer } from '#app/domain/quiz-attempts/marking/answers.server.ts'
import type { Language } from '#app/platform/say/language.ts'
import { pointWords } from './answer-words.ts'

/** What a person has said of answers, as the fields of its card would say it. */
export function storedFields(answers: readonly MarkableAnswer[], language: Language): Record<string, string> {
  return Object.fromEntries(
    answers.flatMap(({ attemptId, position, points, comment, markedById }) => {
      if (points === null || markedById === null) return []
      const place = `${attemptId}.${position}`
      return [
        [`poin@${place}`, pointWords(points, language)],
        [`komentar@${place}`, comment],
      ]
    }),
  )
}
