import { Form } from '@remix-run/react'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { DateField, TextField } from '#app/components/ui/text-field.tsx'
import { cohortTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'

export type CohortFormProps = {
  formKey: string
  errors: Readonly<Record<string, string>>
  values: Readonly<Record<string, string>>
}

/** A new cohort: which one, from when to when, for how many. */
export function CohortForm({ formKey, errors, values }: CohortFormProps) {
  const t = useTexts(cohortTexts).create
  const field = (name: string) => ({ name, error: errors[name], defaultValue: values[name] })
  return (
    <Section id="baru" title={t.title} className="narrow">
      <ErrorSummary errors={Object.entries(errors).map(([name, message]) => ({ field: name, message }))} />
      <Form method="post" className="card stack" noValidate>
        <SubmissionKey value={formKey} />
        <TextField {...field('nomor')} label={t.number} hint={t.numberHint} inputMode="numeric" />
        <TextField {...field('nama')} label={t.name} hint={t.nameHint} autoComplete="off" />
        <TextField {...field('tahun')} label={t.year} inputMode="numeric" />
        <DateField {...field('mulai')} label={t.from} />
        <DateField {...field('selesai')} label={t.to} />
        <TextField {...field('kuota')} label={t.quota} inputMode="numeric" />
        <BusyButton icon="plus">{t.submit}</BusyButton>
      </Form>
    </Section>
  )
}
