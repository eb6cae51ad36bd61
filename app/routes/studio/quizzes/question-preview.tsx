import { useId } from 'react'
import { Choice } from '#app/components/ui/choice.tsx'
import { Notes } from '#app/components/ui/notes.tsx'
import { useWrittenLang } from '#app/components/ui/written.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { ShownQuestion } from './shown-question.ts'
import { questionTexts } from './question-texts.ts'
import { quizTexts } from './texts.ts'

/** A question as it will be seen: it can be tried out, and nothing of it is sent. */
export function QuestionPreview({ question }: { question: ShownQuestion }) {
  return (
    <div className="card stack">
      <Notes text={question.text} />
      <Answer question={question} />
      {question.after !== '' && <Notes text={question.after} />}
    </div>
  )
}

function Answer({ question }: { question: ShownQuestion }) {
  const { question: t } = useTexts(questionTexts)
  const { kinds } = useTexts(quizTexts)
  const lang = useWrittenLang()
  const id = useId()
  switch (question.kind) {
    case 'choice':
      return (
        <fieldset className="stack-2">
          <legend className="sr">{kinds.choice}</legend>
          {question.choices.map((choice, index) => (
            <Choice
              key={index}
              type={question.many ? 'checkbox' : 'radio'}
              name={id}

              value={String(index)}
              boxed
              label={<span lang={lang}>{choice}</span>}
            />
          ))}
        </fieldset>
      )
    case 'trueFalse':
      return (
        <fieldset className="stack-2">
          <legend className="sr">{kinds.trueFalse}</legend>
          <Choice type="radio" name={id} value="1" boxed label={t.truth.benar} />
          <Choice type="radio" name={id} value="0" boxed label={t.truth.salah} />
        </fieldset>
      )
    case 'matching':
      return (
        <ol className="stack">
          {question.premises.map((premise, index) => (
            <li key={index} className="field">
              <label htmlFor={`${id}-${index}`} lang={lang}>
                {premise}
              </label>
              <select id={`${id}-${index}`} defaultValue="" lang={lang}>
                <option value="">{t.choosePair}</option>
                {question.options.map((option) => (
                  <option key={option}>{option}</option>
                ))}
              </select>
            </li>
          ))}
        </ol>
      )
    case 'numeric':
    case 'short':
      return (
        <div className="field">
          <label htmlFor={`${id}-a`}>{t.yourAnswer}</label>
          <input
            id={`${id}-a`}
            autoComplete="off"
            inputMode={question.kind === 'numeric' ? 'decimal' : undefined}
          />
        </div>
      )
    case 'essay':
      return (
        <div className="field">
          <label htmlFor={`${id}-a`}>{t.yourAnswer}</label>
          <p className="hint">{t.waits}</p>
          <textarea id={`${id}-a`} rows={4} />
        </div>
      )
    case 'description':
      return null
  }
}
