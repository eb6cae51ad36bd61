import { Icon } from '#app/components/ui/icons.tsx'
import { classNames } from '#app/components/ui/class-names.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { isAnswered, type QuestionState } from './question-state.ts'
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
            aria-label={[t.question({ number }), t[wordOf(state)], state.doubt && t.stateDoubt]
              .filter(Boolean)
              .join(', ')}
            className={classNames(state.doubt || state.fault !== null ? 'warn' : isAnswered(state) && 'done')}
          >
            {number}
            <Sign state={state} />
          </a>
        </li>
      ))}
    </ol>
  )
}

function wordOf(state: QuestionState) {
  if (state.fault !== null) return 'stateFault' as const
  if (state.filled === 'part') return 'statePart'
  return isAnswered(state) ? 'stateDone' : 'stateOpen'
}

function Sign({ state }: { state: QuestionState }) {
  if (state.fault !== null) return <Icon name="alert" />
  if (state.doubt) return <Icon name="flag" />
  if (state.filled === 'part') return <Icon name="more" />
  return isAnswered(state) ? <Icon name="check" /> : null
}

/** "5 dari 6 terjawab, 1 ditandai ragu, 1 belum dijawab" */
export function useSummary(questions: readonly Stated[]): string {
  const t = useTexts(quizTexts)
  const of = questions.length
  const done = doneOf(questions)
  const [doubts, faults, parts, open] = [
    questions.filter(({ state }) => state.doubt).length,
    questions.filter(({ state }) => state.fault !== null).length,
    questions.filter(({ state }) => state.fault === null && state.filled === 'part').length,
    questions.filter(({ state }) => state.filled === 'none').length,
  ]
  return [
    t.answered({ done, of }),
    doubts > 0 && t.summaryDoubt({ count: doubts }),
    faults > 0 && t.summaryFault({ count: faults }),
    parts > 0 && t.summaryPart({ count: parts }),
    open > 0 && t.summaryOpen({ count: open }),
  ]
    .filter(Boolean)
    .join(', ')
}

export function doneOf(questions: readonly Stated[]): number {
  return questions.filter(({ state }) => isAnswered(state)).length
}

/** What only this device has. */
export function onDevice(questions: readonly Stated[]): Stated[] {
  return questions.filter(({ state }) => state.where === 'device')
}
