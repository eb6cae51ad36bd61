import { Choice } from '#app/components/ui/choice.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { useWrittenLang } from '#app/components/ui/written.tsx'
import { answerField, choiceName, pairField } from '#app/platform/line/answer-names.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { AskedView } from './asked.ts'
import { askedTexts } from './texts.ts'

type Props = {
  question: AskedView
  /** What is said of what stands in its field now. */
  fieldNews?: string | null
  error: string | undefined
}

/** Where a question is answered. Everything is a field of a plain form; what is given comes with the page. */
export function QuestionFields({ question, fieldNews = null, error }: Props) {
  const t = useTexts(askedTexts)
  const lang = useWrittenLang()
  const { position, number, kind, said, limit } = question
  const name = answerField(position)
  const given = (field: string) => said.find(([one]) => one === field)?.[1] ?? ''
  const label = (
    <>
      {t.answer}
      <span className="sr">, {t.question({ number: number ?? 0 })}</span>
    </>
  )
  const text = { name, label, error, limit, defaultValue: given(name), autoComplete: 'off' }
  const offered =
    question.offered?.map((answer, place) => ({ value: choiceName(place), label: answer })) ?? []
  switch (kind) {
    case 'choice':
      return (
        <div className="stack-2">
          {question.choices?.map((choice, place) => (
            <Choice
              key={place}
              type={question.many ? 'checkbox' : 'radio'}
              boxed
              name={name}
              value={choiceName(place)}
              defaultChecked={said.some(([, one]) => one === choiceName(place))}
              label={lang ? <span lang={lang}>{choice}</span> : choice}
            />
          ))}
          {question.many && <p className="hint">{t.manyHint}</p>}
        </div>
      )
    case 'trueFalse':
      return (
        <div className="seg">
          {(['benar', 'salah'] as const).map((answer) => (
            <label key={answer}>
              {answer === 'benar' ? t.yes : t.no}
              <input
                className="sr"
                type="radio"
                name={name}
                value={answer}
                defaultChecked={given(name) === answer}
              />
            </label>
          ))}
        </div>
      )
    case 'numeric':
      return (
        <TextField
          {...text}
          inputMode="decimal"
          hint={
            <>
              {t.numericHint}
              {fieldNews !== null && <strong> {fieldNews}</strong>}
            </>
          }
        />
      )
    case 'short':
      return <TextField {...text} autoCapitalize="none" hint={t.shortHint} />
    case 'essay':
      return <TextArea {...text} rows={8} hint={question.points === '0' ? t.essayFree : t.essayHint} />
    case 'matching':
      return (
        <ol className="pairs">
          {question.premises?.map((premise, pair) => (
            <li key={pair}>
              <SelectField
                name={pairField(position, pair)}
                label={<span lang={lang}>{premise}</span>}
                placeholder={t.choose}
                defaultValue={given(pairField(position, pair))}
                lang={lang}
                options={offered}
              />
            </li>
          ))}
        </ol>
      )
    case 'description':
      return null
  }
}
