import type { ReactNode } from 'react'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { GrowingField } from '#app/components/ui/growing-field.tsx'
import type { IconName } from '#app/components/ui/icon-names.ts'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { DateField } from '#app/components/ui/text-field.tsx'
import { ENTRY_NAME, ENTRY_NOTE } from '#app/domain/reference-lists/entry-limits.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { FormAnswer } from '#app/platform/forms.ts'
import { labelsOf } from './entry-faults.ts'
import { listTexts } from './texts.ts'

type Props = {
  answer: FormAnswer | undefined
  saved: { nama?: string; inggris?: string; catatan?: string; mulai?: string }
  submit: { label: string; icon: IconName }
  /** What the form carries unseen. */
  children: ReactNode
}

/** Both names and the note of an entry; of a new one also its first day. */
export function EntryForm({ answer, saved, submit, children }: Props) {
  const t = useTexts(listTexts).list
  const hint = t.hint(ENTRY_NAME)
  const { field, errors } = formFields(answer, labelsOf(t), { hints: { nama: hint, inggris: hint }, saved })
  return (
    <>
      <ErrorSummary errors={errors} answer={answer} />
      <Form method="post" className="card stack">
        {children}
        <GrowingField {...field('nama')} limit={ENTRY_NAME.max} autoComplete="off" lang="id" />
        <GrowingField {...field('inggris')} limit={ENTRY_NAME.max} autoComplete="off" lang="en" />
        <TextArea {...field('catatan')} rows={3} limit={ENTRY_NOTE.max} optional />
        {saved.mulai !== undefined && <DateField {...field('mulai')} />}
        <div className="btns">
          <BusyButton icon={submit.icon}>{submit.label}</BusyButton>
        </div>
      </Form>
    </>
  )
}
