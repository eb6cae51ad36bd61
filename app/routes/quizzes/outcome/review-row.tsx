import { DefinitionList } from '#app/components/ui/definition-list.tsx'
import type { IconName } from '#app/components/ui/icon-names.ts'
import { Notes } from '#app/components/ui/notes.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import { Row } from '#app/components/ui/rows.tsx'
import type { Tone } from '#app/components/ui/tone.ts'
import { useWrittenLang } from '#app/components/ui/written.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { Review } from '../result.page.server.ts'
import { Lines } from '../lines.tsx'
import { resultTexts } from './result-texts.ts'
import { quizTexts } from '../texts.ts'

export const VERDICT_LOOKS: Readonly<Record<NonNullable<Review['verdict']>, { tone: Tone; icon: IconName }>> =
  {
    RIGHT: { tone: 'ok', icon: 'check' },
    PARTLY: { tone: 'warn', icon: 'scale' },
    WRONG: { tone: 'danger', icon: 'close' },
    EMPTY: { tone: 'danger', icon: 'minus' },
    WAITING: { tone: 'info', icon: 'clock' },
    UNMARKED: { tone: 'plain', icon: 'minus' },
  }

/** One question of a result: what was answered, and what may be seen of what it is worth. */
export function ReviewRow({ review }: { review: Review }) {
  const t = useTexts(quizTexts)
  const r = useTexts(resultTexts)
  const lang = useWrittenLang()
  const { number, text, answer, isEmpty, verdict, points, feedback, comment, right } = review
  return (
    <Row
      id={`u${number}`}
      title={t.question({ number })}
      aside={
        <span className="line">
          {verdict && <Pill {...VERDICT_LOOKS[verdict]}>{r.verdicts[verdict]}</Pill>}
          {points && <span className="quiet sm num">{points}</span>}
        </span>
      }
    >
      <div className="ask">
        <Notes text={text} />
      </div>
      <DefinitionList
        long
        items={[
          { term: t.answer, value: isEmpty ? <em>{t.nothing}</em> : <Lines lines={answer} lang={lang} /> },
          ...(right.length > 0 ? [{ term: r.rightAnswer, value: <Lines lines={right} lang={lang} /> }] : []),
        ]}
      />
      {feedback.map((said) => (
        <div key={said} className="stack-2">
          <p className="sm">
            <strong>{r.feedback}</strong>
          </p>
          <Notes text={said} />
        </div>
      ))}
      {comment !== '' && (
        <div className="stack-2">
          <p className="sm">
            <strong>{r.comment}</strong>
          </p>
          <Notes text={comment} />
        </div>
      )}
    </Row>
  )
}
