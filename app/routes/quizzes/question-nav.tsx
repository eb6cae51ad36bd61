import { Icon } from '#app/components/ui/icons.tsx'
import { classNames } from '#app/components/ui/class-names.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { QuestionState } from './question-state.ts'
import type { QuestionView } from '#app/domain/quiz-attempts/question-views.server.ts'
import { quizTexts } from './texts.ts'

export type Stated = { question: QuestionView; number: number; state: QuestionState }

/** The way to every question, and how far each is. */
export function QuestionNav({ questions }: { questions: readonly Stated[] }) {
  const t = useTexts(quizTexts)
  return (
    <ol className="qnav">
      {questions.map(({ question, number, state }) => (
        <li key={number}>
          <a
            href={`#s${question.position}`}
            aria-label={[
              t.question({ number }),
              state.filled === 'none' ? t.stateOpen : t.stateDone,
              state.doubt && t.stateDoubt,
            ]
              .filter(Boolean)
              .join(', ')}
            className={classNames(state.doubt ? 'warn' : state.filled !== 'none' && 'done')}
          >
            {number}
            {state.doubt ? <Icon name="flag" /> : state.filled !== 'none' && <Icon name="check" />}
          </a>
        </li>
      ))}
    </ol>
  )
}

/** "5 dari 6 terjawab, 1 ditandai ragu, 1 belum dijawab" */
export function useSummary(questions: readonly Stated[]): string {
  const t = useTexts(quizTexts)
  const of = questions.length
  const done = doneOf(questions)
  const doubts = questions.filter(({ state }) => state.doubt).length
  return [
    t.answered({ done, of }),
    doubts > 0 && t.summaryDoubt({ count: doubts }),
    done < of && t.summaryOpen({ count: of - done }),
  ]
    .filter(Boolean)
    .join(', ')
}

export function doneOf(questions: readonly Stated[]): number {
  return questions.filter(({ state }) => state.filled !== 'none').length
}

/** What only this device has. */
export function onDevice(questions: readonly Stated[]): Stated[] {
  return questions.filter(({ state }) => state.where === 'device')
}
