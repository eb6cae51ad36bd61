import type { ReactNode } from 'react'
import { Choice } from '#app/components/ui/choice.tsx'
import { classNames } from '#app/components/ui/class-names.ts'
import { FieldError } from '#app/components/ui/field.tsx'
import { Notes } from '#app/components/ui/notes.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import { answerField, doubtField } from '#app/domain/quiz-attempts/wire.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { BASE } from '#app/platform/forms.ts'
import { QuestionFields } from './question-fields.tsx'
import { isWritten, type QuestionState } from './question-state.ts'
import type { QuestionView } from './questions.server.ts'
import { quizTexts } from './texts.ts'

type Props = {
  question: QuestionView
  count: number
  state: QuestionState
  /** What its answer was made from. */
  mark: string
  savedAt: string | null
  /** The device's clock when it was given. */
  saidAt: string | null
  error: string | undefined
  /** Another answer that was met here. */
  children: ReactNode
}

/** One question: what is asked, where it is answered, where the answer is. */
export function QuestionCard({ question, count, state, mark, savedAt, saidAt, error, children }: Props) {
  const t = useTexts(quizTexts)
  const { position, number, kind, many, points, text, after, doubt } = question
  const id = `s${position}`
  const name = answerField(position)
  if (number === null)
    return (
      <section className="card stack" aria-labelledby={`${id}h`}>
        <h2 className="sr" id={`${id}h`}>
          {t.reading}
        </h2>
        <Notes text={text} />
      </section>
    )
  const isGrouped = !isWritten(kind)
  return (
    <section className="card stack question" id={id} tabIndex={-1} aria-labelledby={`${id}h`}>
      <div className="line spread">
        <h2 className="h3" id={`${id}h`}>
          {t.question({ number })} <span className="sr">{t.ofCount({ count })}</span>
        </h2>
        <span className="quiet sm">
          {many ? t.kinds.many : t.kinds[kind]} · {t.points({ points })}
        </span>
      </div>
      {children}
      <div
        className={classNames('stack', error !== undefined && isGrouped && 'has-err')}
        role={isGrouped ? 'group' : undefined}
        aria-labelledby={isGrouped ? `${id}t` : undefined}
      >
        <div className="ask" id={`${id}t`}>
          <Notes text={after === '' ? text : `${text} … ${after}`} />
        </div>
        {isGrouped && <FieldError id={name} error={error} />}
        <QuestionFields question={question} value={state.value} error={isGrouped ? undefined : error} />
      </div>
      <input type="hidden" name={BASE + name} value={mark} />
      <input type="hidden" name={BASE + doubtField(position)} value="0" />
      <div className="line spread q-foot">
        <Where state={state} savedAt={savedAt} saidAt={saidAt} />
        <Choice name={doubtField(position)} value="ya" defaultChecked={doubt} label={t.doubt} />
      </div>
    </section>
  )
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
