import type { ReactNode } from 'react'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ChoiceGroup } from '#app/components/ui/choice.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { GrowingField } from '#app/components/ui/growing-field.tsx'
import type { IconName } from '#app/components/ui/icon-names.ts'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { useWrittenLang } from '#app/components/ui/written.tsx'
import { WritingTools } from '#app/components/writing/writing-tools.tsx'
import { criterionFields, TASK_LIMITS } from '#app/domain/assignments/making/limits.ts'
import { useLanguage, useTexts } from '#app/i18n/use-texts.tsx'
import type { FormAnswer } from '#app/platform/forms.ts'
import { taskLabels } from './task-fields.ts'
import { taskTexts } from './texts.ts'
import { WorksChoice } from './works-choice.tsx'

type Props = {
  answer: FormAnswer | undefined
  saved: Readonly<Record<string, string>>
  /** How many rows of the rubric are drawn. */
  rows: number
  /** The page of the form: what is not sent yet is found again there. */
  at: string
  /** Where the look of its instructions is asked for. */
  previewDoor: string
  submit: { label: string; icon: IconName }
  /** What the change means for works that are handed in, where that wants a choice. */
  works?: { number: number; lines: readonly string[] } | null
  /** What the form carries unseen. */
  children: ReactNode
}

/** An assignment, new or changed: what is asked, of whom, when, and how it is graded. */
export function TaskForm({ answer, saved, rows, at, previewDoor, submit, works = null, children }: Props) {
  const t = useTexts(taskTexts)
  const lang = useWrittenLang()
  const { field, errors } = formFields(answer, taskLabels(rows, useLanguage()), { hints: t.hints, saved })
  const kinds = [
    { value: 'individu', label: t.individual },
    { value: 'tim', label: t.team },
  ]
  return (
    <>
      <ErrorSummary errors={errors} answer={answer} />
      <Form method="post" className="stack-6">
        {children}
        {works && <WorksChoice works={works} field={field} />}
        <div className="card stack">
          <GrowingField {...field('judul')} lang={lang} limit={TASK_LIMITS.title} autoComplete="off" />
          <ChoiceGroup {...field('jenis')} options={kinds} />
          <TextArea
            {...field('petunjuk')}
            rows={10}
            limit={TASK_LIMITS.source}
            tools={(area) => <WritingTools field={area} grammar="lesson" previewDoor={previewDoor} />}
            keptAt={`${at}#f-petunjuk`}
            onServer={saved.petunjuk}
          />
        </div>
        <fieldset className="card stack">
          <legend className="h3">{t.dates}</legend>
          {['dibuka', 'tenggat', 'batas', 'nilai'].map((name) => (
            <TextField key={name} {...field(name)} inputMode="numeric" autoComplete="off" />
          ))}
        </fieldset>
        <fieldset className="stack">
          <legend className="h3">{t.rubric}</legend>
          <p className="quiet">{t.rubricWords}</p>
          {Array.from({ length: rows }, (_, index) => (
            <CriterionFields key={index} place={index + 1} at={at} saved={saved} field={field} />
          ))}
        </fieldset>
        <div className="btns stay">
          <BusyButton variant="primary" icon={submit.icon}>
            {submit.label}
          </BusyButton>
        </div>
      </Form>
    </>
  )
}

type Fields = ReturnType<typeof formFields<string>>
type CriterionProps = Pick<Props, 'at' | 'saved'> & { place: number; field: Fields['field'] }

function CriterionFields({ place, at, saved, field }: CriterionProps) {
  const t = useTexts(taskTexts)
  const lang = useWrittenLang()
  const { criterion, weight, levels } = criterionFields(place)
  return (
    <fieldset className="card stack">
      <legend className="sr">{t.criterion({ place })}</legend>
      <GrowingField {...field(criterion)} lang={lang} autoComplete="off" limit={TASK_LIMITS.criterion} />
      <TextField {...field(weight)} inputMode="numeric" autoComplete="off" />
      {levels.map((name, index) => (
        <TextArea
          key={name}
          {...field(name)}
          hint={t.levelHints[index]}
          rows={2}
          keptAt={`${at}#f-${name}`}
          onServer={saved[name]}
        />
      ))}
    </fieldset>
  )
}
