import type { ReactNode } from 'react'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { Choice } from '#app/components/ui/choice.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { PHRASE_LIMITS } from '#app/domain/grading/limits.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { FormAnswer } from '#app/platform/forms.ts'
import { phraseTexts } from './phrase-texts.ts'

type Props = {
  answer: FormAnswer | undefined
  saved: Readonly<Record<'kalimat' | 'bersama', string>>
  /** The page of the form: what is not sent yet is found again there. */
  at: string
  submit: string
  /** What the form carries unseen. */
  children: ReactNode
}

/** A sentence, new or changed, and whether other trainers may use it. */
export function PhraseForm({ answer, saved, at, submit, children }: Props) {
  const t = useTexts(phraseTexts)
  const { field, errors } = formFields(answer, t.fields, { saved })
  const { error, ...shared } = field('bersama')
  const ticked = answer ? answer.values['bersama'] !== undefined : saved.bersama !== ''
  return (
    <Form method="post" className="stack">
      <ErrorSummary errors={errors} answer={answer} />
      {children}
      <TextArea
        {...field('kalimat')}
        required
        rows={3}
        limit={PHRASE_LIMITS.letters}
        keptAt={`${at}#f-kalimat`}
        onServer={saved.kalimat}
      />
      <Choice name={shared.name} value="ya" label={t.fields.bersama} defaultChecked={ticked} error={error} />
      <div className="btns">
        <BusyButton variant="primary">{submit}</BusyButton>
      </div>
    </Form>
  )
}
