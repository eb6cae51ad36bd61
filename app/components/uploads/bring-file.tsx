import type { ReactNode } from 'react'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { FileField } from '#app/components/ui/text-field.tsx'
import type { FormAnswer } from '#app/platform/forms.ts'

type BringProps = {
  sent: FormAnswer | undefined
  submissionKey: string
  /** What a file may be. */
  accept: string
  words: { file: string; fileHint: string; submit: string }
  /** What is asked beside the file. */
  children?: ReactNode
}

/** Chooses one file that is read and shown before anything is done with it. */
export function BringFile({ sent, submissionKey, accept, words, children }: BringProps) {
  const { field, errors } = formFields(sent, { berkas: words.file }, { hints: { berkas: words.fileHint } })
  const { defaultValue: _none, ...file } = field('berkas')
  return (
    <>
      <ErrorSummary errors={errors} answer={sent} />
      <Form method="post" encType="multipart/form-data" className="card stack">
        <SubmissionKey value={submissionKey} />
        <FileField {...file} accept={accept} required />
        {children}
        <div className="btns">
          <BusyButton variant="primary" icon="upload">
            {words.submit}
          </BusyButton>
        </div>
      </Form>
    </>
  )
}

type WaitingProps = {
  waiting: readonly { id: string; fileName: string; at: string }[]
  /** Where what was read of a file is shown. */
  to: (id: string) => string
  words: { waiting: string; waitingSince: (p: { at: string }) => string }
}

/** Files that were read and wait to be taken over. */
export function WaitingFiles({ waiting, to, words }: WaitingProps) {
  if (waiting.length === 0) return null
  return (
    <Section id="menunggu" title={words.waiting}>
      <Rows label={words.waiting}>
        {waiting.map(({ id, fileName, at }) => (
          <Row key={id} title={<span className="wrap-anywhere">{fileName}</span>} to={to(id)}>
            <p className="quiet num">{words.waitingSince({ at })}</p>
          </Row>
        ))}
      </Rows>
    </Section>
  )
}
