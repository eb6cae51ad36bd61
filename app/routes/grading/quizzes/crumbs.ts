import type { MarkedQuiz } from '#app/domain/quiz-attempts/marking/marked-quiz.server.ts'
import { paths } from '#app/paths.ts'
import type { Language } from '#app/platform/say/language.ts'
import { gradingTexts } from '../texts.ts'

/** The way to a quiz in the grading room. */
export function quizCrumbs({ id, title }: Pick<MarkedQuiz, 'id' | 'title'>, language: Language) {
  return [
    { label: gradingTexts[language].title, to: paths.grading() },
    { label: title, to: paths.quizMarking(id), written: title },
  ]
}
