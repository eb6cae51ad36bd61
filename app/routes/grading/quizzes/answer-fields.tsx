import { Link } from '@remix-run/react'
import { ChoiceGroup } from '#app/components/ui/choice.tsx'
import { Notes } from '#app/components/ui/notes.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { PlainText } from '#app/components/ui/plain-text.tsx'
import { LONGEST_COMMENT } from '#app/domain/quiz-attempts/marking/limits.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { Rubric } from './rubric.tsx'
import type { AnswerView } from './answers.page.server.ts'
import type { MarksAnswer } from './marks-answer.ts'
import { quizMarkingTexts } from './texts.ts'

const LOOKS = {
  RIGHT: { tone: 'ok', icon: 'check' },
  PARTLY: { tone: 'warn', icon: 'check' },
  WRONG: { tone: 'danger', icon: 'stop' },
  EMPTY: { tone: 'plain', icon: 'info' },
  WAITING: { tone: 'turn', icon: 'inbox' },
} as const

type Props = { answer: AnswerView; sent: MarksAnswer | undefined; here: string }

/** An answer, what was said of it so far, and where it can be marked its points and what is said of it. */
export function AnswerFields({ answer, sent, here }: Props) {
  const t = useTexts(quizMarkingTexts)
  const { place, verdict } = answer
  const isMet = sent?.met.includes(place) === true
  const [points, comment] = [`poin@${place}`, `komentar@${place}`]
  return (
    <li className="row" id={`jawaban-${place.replace('.', '-')}`}>
      <fieldset className="stack">
        <legend className="h3">{answer.heading}</legend>
        <div className="line spread">
          <p className="sm quiet num">{answer.about ?? answer.said}</p>
          {verdict && <Pill {...LOOKS[verdict]}>{t.verdict[verdict]}</Pill>}
        </div>
        {answer.question !== null && (
          <div lang="id">
            <Notes text={answer.question} />
          </div>
        )}
        <Rubric text={answer.rubric} />
        {answer.lines.length === 0 && <p className="quiet">{t.empty}</p>}
        {answer.lines.map((line, index) => (
          <PlainText key={index} text={line} />
        ))}
        {answer.replaced !== null && (
          <div className="stack-2">
            <p className="sm quiet">{t.replaced}</p>
            {answer.replaced.length === 0 && <p className="quiet">{t.empty}</p>}
            {answer.replaced.map((line, index) => (
              <PlainText key={index} text={line} />
            ))}
            {answer.replacedSaid.map((line) => (
              <p key={line} className="sm quiet num whitespace-pre-line">
                {line}
              </p>
            ))}
          </div>
        )}
        {answer.about !== null && !isMet && <p className="sm quiet num">{answer.said}</p>}
        {answer.to && (
          <p>
            <Link className="more" to={answer.to}>
              {t.read}
              <span className="sr">{t.of({ name: answer.heading })}</span>
            </Link>
          </p>
        )}
        {answer.markable && (
          <>
            {isMet && <StoredMark answer={answer} />}
            <input
              type="hidden"
              name={`dasar@${place}`}
              value={sent?.values[`dasar@${place}`] ?? answer.mark}
            />
            <TextField
              name={points}
              label={t.points({ outOf: answer.outOf })}
              hint={t.pointsHint}
              inputMode="decimal"
              error={sent?.errors[points]}
              asks={isMet || undefined}
              defaultValue={sent?.values[points] ?? answer.points}
              onServer={answer.points}
              keptAt={`${here}#${points}`}
              keptAs={t.keptPoints(answer)}
            />
            <TextArea
              name={comment}
              label={answer.isEssay ? t.comment : t.commentReason}
              optional={answer.isEssay}
              rows={2}
              limit={LONGEST_COMMENT}
              error={sent?.errors[comment]}
              defaultValue={sent?.values[comment] ?? answer.comment}
              onServer={answer.comment}
              keptAt={`${here}#${comment}`}
              keptAs={t.keptComment(answer)}
            />
            {isMet && (
              <ChoiceGroup
                name={`pilih@${place}`}
                label={t.choose}
                options={[
                  { value: 'saya', label: t.useTyped },
                  { value: 'tersimpan', label: t.useStored },
                ]}
                defaultValue="saya"
              />
            )}
          </>
        )}
      </fieldset>
    </li>
  )
}

/** What lies there, above the fields with what she typed. */
function StoredMark({ answer: { points, outOf, by, said, comment } }: Pick<Props, 'answer'>) {
  const t = useTexts(quizMarkingTexts)
  return (
    <div className="stack-2">
      <p>
        <strong>{t.stored}</strong>
      </p>
      <p className="num">{by === null ? said : t.marked({ by, points, outOf })}</p>
      {by !== null &&
        (comment === '' ? <p className="quiet">{t.noComment}</p> : <PlainText text={comment} />)}
      <p>
        <strong>{t.typed}</strong>
      </p>
    </div>
  )
}
