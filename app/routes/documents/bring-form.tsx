import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ChoiceGroup } from '#app/components/ui/choice.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { FileField } from '#app/components/ui/text-field.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import type { FormAnswer } from '#app/platform/forms.ts'
import { documentTexts } from './texts.ts'

type Props = {
  sent: FormAnswer | undefined
  page: { key: string; waiting: { id: string; fileName: string; at: string }[] }
  /** What a file may be. `splits`: a document may become several lessons. */
  accept: string
  hint: string
  splits: boolean
}

/** Chooses a file to make lessons of. */
export function BringForm({ sent, page, accept, hint, splits }: Props) {
  const t = useTexts(documentTexts)
  const { field, errors } = formFields(sent, { berkas: t.file }, { hints: { berkas: hint } })
  const { defaultValue: _none, ...file } = field('berkas')
  return (
    <>
      <ErrorSummary errors={errors} answer={sent} />
      <Form method="post" encType="multipart/form-data" className="card stack">
        <SubmissionKey value={page.key} />
        <FileField {...file} accept={accept} required />
        {splits && (
          <ChoiceGroup
            name="bagi"
            label={t.split}
            defaultValue="judul"
            options={[
              { value: 'judul', label: t.splits.headings },
              { value: 'satu', label: t.splits.one },
            ]}
          />
        )}
        <div className="btns">
          <BusyButton variant="primary" icon="upload">
            {t.submit}
          </BusyButton>
        </div>
      </Form>
      {page.waiting.length > 0 && (
        <Section id="menunggu" title={t.waiting}>
          <Rows>
            {page.waiting.map(({ id, fileName, at }) => (
              <Row
                key={id}
                title={<span className="wrap-anywhere">{fileName}</span>}
                to={paths.studioDocument(id)}
              >
                <p className="hint">{t.waitingSince({ at })}</p>
              </Row>
            ))}
          </Rows>
        </Section>
      )}
    </>
  )
}
