import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { ChoiceGroup } from '#app/components/ui/choice.tsx'
import type { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { DateField, TextField } from '#app/components/ui/text-field.tsx'
import { EXTENSION_REASON } from '#app/domain/assignments/extensions/limits.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { extensionTexts } from './extension-texts.ts'
import type { extensionsPage } from './extensions.page.server.ts'

type Fields = ReturnType<typeof formFields<'pemilik' | 'tenggat' | 'batas' | 'alasan'>>
type Props = Pick<Fields, 'field' | 'listField'> & { page: ReturnType<typeof extensionsPage> }

/** Of so few nobody needs to be looked for. */
const FEW = 12

/** Who gets more time, until when and why. */
export function GiveExtensions({ page, field, listField }: Props) {
  const t = useTexts(extensionTexts)
  const here = paths.assignmentExtensions(page.id)
  return (
    <Section id="beri" title={t.give}>
      <div className="stack">
        {(page.search !== '' || page.owing.length > FEW) && (
          <Form method="get" action={`${here}#beri`} className="filters" key={page.search}>
            <TextField name="cari" type="search" label={t.search[page.kind]} defaultValue={page.search} />
            <Button icon="search">{t.find}</Button>
          </Form>
        )}
        {page.owing.length === 0 ? (
          <div className="card stack">
            <p>{page.search === '' ? t.nobodyOwes : t.nobodyFound(page)}</p>
            {page.search !== '' && (
              <p>
                <ButtonLink to={`${here}#beri`}>{t.clear}</ButtonLink>
              </p>
            )}
          </div>
        ) : (
          <Form method="post" className="card stack" key={page.given[0]?.id ?? ''}>
            <SubmissionKey value={page.key} />
            <ChoiceGroup {...listField('pemilik')} type="checkbox" options={page.owing} />
            {page.more && <p className="quiet">{page.more}</p>}
            <DateField {...field('tenggat')} />
            <DateField {...field('batas')} />
            <TextArea {...field('alasan')} rows={3} keptAt={`${here}#alasan`} limit={EXTENSION_REASON.max} />
            <div className="btns stay">
              <BusyButton variant="primary" icon="clock">
                {t.submit}
              </BusyButton>
            </div>
          </Form>
        )}
      </div>
    </Section>
  )
}
