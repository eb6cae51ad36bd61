import type { ReactNode } from 'react'
import { AskedQuestion } from '#app/components/asked/asked-question.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Choice } from '#app/components/ui/choice.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import type { QuestionView } from '#app/domain/quiz-attempts/question-views.server.ts'
import { answerField, doubtField } from '#app/domain/quiz-attempts/wire.ts'
import { readFigure } from '#app/domain/quizzes/number.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { BASE } from '#app/platform/forms.ts'
import { attemptTexts } from './attempt-texts.ts'
import type { QuestionState } from './question-state.ts'
import { quizTexts } from './texts.ts'

type Props = {
  question: QuestionView
  count: number
  state: QuestionState
  /** What its answer was made from. */
  mark: string
  savedAt: string | null
  /** The server's clock when it was given, as the time that is left goes by it too. */
  saidAt: string | null
  error: string | undefined
  /** Another answer that was met here. */
  children: ReactNode
}

/** A question of a running attempt: as it is asked, with where its answer is. */
export function QuestionCard({ question, count, state, mark, savedAt, saidAt, error, children }: Props) {
  const t = useTexts(quizTexts)
  const { position, kind, doubt } = question
  const name = answerField(position)
  const numberNews = useNumberNews(kind === 'numeric' ? state.value : '')
  return (
    <AskedQuestion
      question={question}
      count={count}
      fieldNews={numberNews}
      error={error}
      above={children}
      below={
        <>
          <input type="hidden" name={BASE + name} value={mark} />
          <input type="hidden" name={BASE + doubtField(position)} value="0" />
          <div className="line spread q-foot">
            <Where state={state} savedAt={savedAt} saidAt={saidAt} />
            <Choice name={doubtField(position)} value="ya" defaultChecked={doubt} label={t.doubt} />
          </div>
          <noscript>
            <Button name="aksi" value="simpan" full>
              {t.saveAll}
            </Button>
          </noscript>
        </>
      }
    />
  )
}

/** What is said of a typed number: which one was read where more stands there, or why none was. */
function useNumberNews(typed: string): string | null {
  const t = useTexts(attemptTexts)
  if (typed.trim() === '') return null
  const read = readFigure(typed)
  if (read.why !== null) return t.notNumber[read.why]
  const { number, figure, doubt, hasUnit } = read
  // As it is to be typed, on an English page too.
  const value = number.toLocaleString('id-ID', { maximumFractionDigits: 12 })
  switch (doubt) {
    case 'thousands':
      return t.thousandsRead({ value, decimal: figure.replace('.', ',') })
    case 'decimal':
      return t.decimalRead({ value, thousands: figure.replace(',', '.') })
    case 'odd':
      return t.numberRead({ figure: value })
    case null:
      return hasUnit ? t.numberRead({ figure }) : null
  }
}

/** Where the answer is. Seen beside every question and read out by none of them: the page says it once. */
function Where({ state, savedAt, saidAt }: Pick<Props, 'state' | 'savedAt' | 'saidAt'>) {
  const t = useTexts(quizTexts)
  switch (state.where) {
    case 'clash':
      return (
        <Pill tone="danger" icon="compare">
          {t.twoAnswers}
        </Pill>
      )
    case 'failed':
      return (
        <Pill tone="warn" icon="alert">
          {t.notSaved}
        </Pill>
      )
    case 'device':
      return (
        <Pill tone="warn" icon="phone">
          {t.onDevice({ at: saidAt ?? '' }).trim()}
        </Pill>
      )
    case 'saving':
      return <Pill icon="refresh">{t.saving}</Pill>
    case 'server':
      return state.filled === 'none' || savedAt === null ? (
        <Pill icon="minus">{t.notYet}</Pill>
      ) : (
        <Pill tone="info" icon="server">
          {t.onServer({ at: savedAt })}
        </Pill>
      )
  }
}
