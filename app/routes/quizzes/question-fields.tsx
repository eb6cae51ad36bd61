import { Choice } from '#app/components/ui/choice.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { useWrittenLang } from '#app/components/ui/written.tsx'
import { answerField } from '#app/domain/quiz-attempts/wire.ts'
import { readNumber } from '#app/domain/quizzes/number.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { QuestionView } from './questions.server.ts'
import { quizTexts } from './texts.ts'

type Props = {
  question: QuestionView
  /** What stands in its field now, for what is said beside it. */
  value: string
  error: string | undefined
}

/** Where a question is answered. Everything is a field of a plain form; what is given comes with the page. */
export function QuestionFields({ question, value, error }: Props) {
  const t = useTexts(quizTexts)
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
  switch (kind) {
    case 'choice':
      return (
        <div className="stack-2">
          {question.choices.map((choice) => (
            <Choice
              key={choice.name}
              type={question.many ? 'checkbox' : 'radio'}
              boxed
              name={name}
              value={choice.name}
              defaultChecked={said.some(([, one]) => one === choice.name)}
              label={<span lang={lang}>{choice.text}</span>}
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
              {value.trim() !== '' && readNumber(value).length === 0 && <strong> {t.notNumber}</strong>}
            </>
          }
        />
      )
    case 'short':
      return <TextField {...text} autoCapitalize="none" hint={t.shortHint} />
    case 'essay':
      return <TextArea {...text} rows={8} hint={t.essayHint} />
    case 'matching':
      return (
        <ol className="pairs">
          {question.premises.map(({ field, text: premise }) => (
            <li key={field}>
              <SelectField
                name={field}
                label={<span lang={lang}>{premise}</span>}
                placeholder={t.choose}
                defaultValue={given(field)}
                lang={lang}
                options={question.offered.map((one) => ({ value: one.name, label: one.text }))}
              />
            </li>
          ))}
        </ol>
      )
    case 'description':
      return null
  }
}
