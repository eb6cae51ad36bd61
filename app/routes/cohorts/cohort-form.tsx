import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { DateField, TextField } from '#app/components/ui/text-field.tsx'
import { cohortTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { FormAnswer } from '#app/platform/forms.ts'

export type CohortFormProps = {
  formKey: string
  answer: FormAnswer | undefined
}

/** A new cohort: which one, from when to when, for how many. */
export function CohortForm({ formKey, answer }: CohortFormProps) {
  const t = useTexts(cohortTexts).create
  const labels = {
    nomor: t.number,
    nama: t.name,
    tahun: t.year,
    mulai: t.from,
    selesai: t.to,
    kuota: t.quota,
  }
  const { field, errors } = formFields(answer, labels, { hints: { nomor: t.numberHint, nama: t.nameHint } })
  return (
    <Section id="baru" title={t.title} className="narrow">
      <ErrorSummary errors={errors} answer={answer} />
      <Form method="post" className="card stack">
        <SubmissionKey value={formKey} />
        <TextField {...field('nomor')} inputMode="numeric" />
        <TextField {...field('nama')} autoComplete="off" />
        <TextField {...field('tahun')} inputMode="numeric" />
        <DateField {...field('mulai')} />
        <DateField {...field('selesai')} />
        <TextField {...field('kuota')} inputMode="numeric" />
        <BusyButton icon="plus">{t.submit}</BusyButton>
      </Form>
    </Section>
  )
}
