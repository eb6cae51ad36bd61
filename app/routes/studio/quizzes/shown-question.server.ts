import type { AskedView } from '#app/components/asked/asked.ts'
import type { Asker } from '#app/domain/access/asker.ts'
import { questionViews } from '#app/domain/quiz-attempts/question-views.server.ts'
import type { Question } from '#app/domain/quizzes/question.ts'
import { DEFAULT_POINTS, hundredths, storedOf } from '#app/domain/quizzes/stored-question.schema.ts'

/** What a participant sees of a question, its choices in their author's order: no key, no weight, no feedback. */
export function shownQuestion(question: Question, asker: Asker): AskedView | null {
  const alone = {
    position: 1,
    question: storedOf(question),
    outOf: hundredths(question.points ?? DEFAULT_POINTS),
    value: null,
    doubt: false,
    savedAt: null,
    version: 0,
  }
  const [view] = questionViews([alone], { seed: 1, settings: { shuffleChoices: false } }, asker)
  return view ?? null
}
