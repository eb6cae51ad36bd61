import type { ReactNode } from 'react'
import { classNames } from '#app/components/ui/class-names.ts'
import { FieldError } from '#app/components/ui/field.tsx'
import { Notes } from '#app/components/ui/notes.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { answerField } from '#app/platform/line/answer-names.ts'
import { isWritten, type AskedView } from './asked.ts'
import { QuestionFields } from './question-fields.tsx'
import { askedTexts } from './texts.ts'

type Props = {
  question: AskedView
  /** How many are asked beside it; null where it stands alone. */
  count: number | null
  fieldNews?: string | null
  error?: string
  /** Above what is asked. */
  above?: ReactNode
  /** Below where it is answered. */
  below?: ReactNode
}

/** One question: what is asked and where it is answered. */
export function AskedQuestion({ question, count, fieldNews, error, above, below }: Props) {
  const t = useTexts(askedTexts)
  const { position, number, kind, many, points, text, after } = question
  const id = `s${position}`
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
          {`${t.question({ number })} `}
          {count !== null && <span className="sr">{t.ofCount({ count })}</span>}
        </h2>
        <span className="quiet sm">{`${many ? t.kinds.many : t.kinds[kind]} · ${t.points({ points })}`}</span>
      </div>
      {above}
      <div
        className={classNames('stack', error !== undefined && isGrouped && 'has-err')}
        role={isGrouped ? 'group' : undefined}
        aria-labelledby={isGrouped ? `${id}t` : undefined}
      >
        <div className="ask" id={`${id}t`}>
          <Notes text={after ? `${text} … ${after}` : text} />
        </div>
        {isGrouped && <FieldError id={answerField(position)} error={error} />}
        <QuestionFields question={question} fieldNews={fieldNews} error={isGrouped ? undefined : error} />
      </div>
      {below}
    </section>
  )
}
