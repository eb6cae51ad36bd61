import type { ReactNode } from 'react'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import type { IconName } from '#app/components/ui/icon-names.ts'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { GrowingField } from '#app/components/ui/growing-field.tsx'
import { DateField } from '#app/components/ui/text-field.tsx'
import { WINDOW_CODES } from '#app/domain/budget-windows/codes.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { FormAnswer } from '#app/platform/forms.ts'
import { windowTexts } from './texts.ts'

type Props = {
  today: string
  answer: FormAnswer | undefined
  saved?: { kode: string; nama: string; tutup: string }
  submit: { label: string; icon: IconName }
  /** What the form carries unseen. */
  children: ReactNode
}

/** Stage, name and last day of a window, new or changed. */
export function WindowForm({ today, answer, saved, submit, children }: Props) {
  const t = useTexts(windowTexts).windows
  const labels = { kode: t.code, nama: t.name, tutup: t.day }
  const { field, errors } = formFields(answer, labels, { hints: { nama: t.nameHint }, saved })
  return (
    <>
      <ErrorSummary errors={errors} answer={answer} />
      <Form method="post" className="card stack">
        {children}
        <SelectField
          {...field('kode')}
          placeholder={t.choose}
          options={WINDOW_CODES.map((value) => ({ value, label: t.codes[value] }))}
        />
        <GrowingField {...field('nama')} autoComplete="off" />
        <DateField {...field('tutup')} min={today} />
        <BusyButton icon={submit.icon}>{submit.label}</BusyButton>
      </Form>
    </>
  )
}
