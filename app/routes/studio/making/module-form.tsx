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
import { useWrittenLang, Written } from '#app/components/ui/written.tsx'
import { WritingTools } from '#app/components/writing/writing-tools.tsx'
import { MODULE_LIMITS } from '#app/domain/content/making/limits.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { FormAnswer } from '#app/platform/forms.ts'
import { makingTexts } from './texts.ts'

export type ModuleSaved = Partial<
  Record<'judul' | 'ringkasan' | 'jp' | 'tujuan' | 'pengantar' | 'alamat', string>
> & {
  prasyarat?: readonly string[]
  selesai?: readonly string[]
}

type Props = {
  answer: FormAnswer | undefined
  saved?: ModuleSaved
  /** The modules that stand before it. */
  before: readonly { slug: string; title: string }[]
  /** Its name in addresses may still be chosen. */
  mayRename: boolean
  /** The page of the form: what is not sent yet is found again there. */
  at: string
  /** Where the look of its introduction is asked for. */
  previewDoor: string
  submit: { label: string; icon: IconName }
  /** What the form carries unseen. */
  children: ReactNode
}

/** The facts of a module, new or changed. */
export function ModuleForm({
  answer,
  saved = {},
  before,
  mayRename,
  at,
  previewDoor,
  submit,
  children,
}: Props) {
  const t = useTexts(makingTexts).module
  const { field, listField, errors } = formFields(answer, t.fields, { hints: t.hints, saved })
  const lang = useWrittenLang()
  const options = before.map(({ slug, title }) => ({ value: slug, label: <Written text={title} /> }))
  return (
    <>
      <ErrorSummary errors={errors} answer={answer} />
      <Form method="post" className="card stack">
        {children}
        <GrowingField {...field('judul')} lang={lang} limit={MODULE_LIMITS.title} autoComplete="off" />
        <TextArea
          {...field('ringkasan')}
          rows={3}
          limit={MODULE_LIMITS.summary}
          keptAt={`${at}#f-ringkasan`}
          onServer={saved.ringkasan}
        />
        <TextField {...field('jp')} inputMode="numeric" autoComplete="off" />
        <TextArea
          {...field('tujuan')}
          rows={5}
          writing="lines"
          keptAt={`${at}#f-tujuan`}
          onServer={saved.tujuan}
        />
        <TextArea
          {...field('pengantar')}
          rows={8}
          optional
          limit={MODULE_LIMITS.intro}
          tools={(area) => <WritingTools field={area} grammar="lesson" previewDoor={previewDoor} />}
          keptAt={`${at}#f-pengantar`}
          onServer={saved.pengantar}
        />
        {options.length > 0 ? (
          <ChoiceGroup {...listField('prasyarat')} type="checkbox" optional options={options} />
        ) : (
          <p className="sm quiet">{t.noneBefore}</p>
        )}
        <ChoiceGroup
          {...listField('selesai')}
          type="checkbox"
          optional
          options={[
            { value: 'kuis', label: t.quizzes },
            { value: 'tugas', label: t.tasks },
          ]}
        />
        {mayRename && <TextField {...field('alamat')} optional autoComplete="off" spellCheck={false} />}
        <div className="btns stay">
          <BusyButton variant="primary" icon={submit.icon}>
            {submit.label}
          </BusyButton>
        </div>
      </Form>
    </>
  )
}
