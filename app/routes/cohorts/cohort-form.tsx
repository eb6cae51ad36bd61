import type { ReactNode } from 'react'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { GrowingField } from '#app/components/ui/growing-field.tsx'
import type { IconName } from '#app/components/ui/icon-names.ts'
import { DateField, TextField } from '#app/components/ui/text-field.tsx'
import { cohortTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { FormAnswer } from '#app/platform/forms.ts'

export type CohortFields = Record<'nomor' | 'nama' | 'tahun' | 'mulai' | 'selesai' | 'kuota', string>

export type CohortFormProps = {
  answer: FormAnswer | undefined
  saved?: CohortFields
  submit: { label: string; icon: IconName }
  /** Stands above the button. */
  last?: ReactNode
  /** What the form carries unseen. */
  children: ReactNode
}

/** A cohort, new or changed: which one, from when to when, for how many. */
export function CohortForm({ answer, saved, submit, last, children }: CohortFormProps) {
  const t = useTexts(cohortTexts).create
  const labels = {
    nomor: t.number,
    nama: t.name,
    tahun: t.year,
    mulai: t.from,
    selesai: t.to,
    kuota: t.quota,
  }
  const hints = { nomor: t.numberHint, nama: t.nameHint }
  const { field, errors } = formFields(answer, labels, { hints, saved })
  return (
    <>
      <ErrorSummary errors={errors} answer={answer} />
      <Form method="post" className="card stack">
        {children}
        <TextField {...field('nomor')} inputMode="numeric" />
        <GrowingField {...field('nama')} autoComplete="off" />
        <TextField {...field('tahun')} inputMode="numeric" />
        <DateField {...field('mulai')} />
        <DateField {...field('selesai')} />
        <TextField {...field('kuota')} inputMode="numeric" />
        {last}
        <BusyButton icon={submit.icon}>{submit.label}</BusyButton>
      </Form>
    </>
  )
}
