import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { ChoiceGroup } from '#app/components/ui/choice.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { GrowingField } from '#app/components/ui/growing-field.tsx'
import { LetterheadHead } from '#app/components/ui/letterhead.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { letterheadSchema } from '#app/domain/districts/letterhead.schema.ts'
import { markOfLetterhead, readLetterhead, setLetterhead } from '#app/domain/districts/letterhead.server.ts'
import { headOf, LETTERHEAD_LINE, PAPERS } from '#app/domain/districts/letterhead.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { onNewest, parseForm, refuseForm, tooOld } from '#app/platform/forms.server.ts'
import type { FormAnswer } from '#app/platform/forms.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { letterheadTexts } from './texts.ts'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

/** A refused form draws the page anew: the letterhead may have changed meanwhile. */
export function shouldRevalidate() {
  return true
}

/** The field that says which letterhead was shown. */
const SEEN = 'semula'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'district.manage')
  const letterhead = await readLetterhead(asker.districtId)
  const { government, agency, address, telephone, web, email, paper } = letterhead
  return {
    title: letterheadTexts[asker.language].title,
    mark: markOfLetterhead(letterhead),
    head: headOf(letterhead),
    saved: {
      pemerintah: government,
      instansi: agency,
      alamat: address,
      telepon: telephone,
      laman: web,
      surel: email,
      kertas: paper,
    },
  }
}

type Head = ReturnType<typeof headOf>

export async function action({ request, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'district.manage')
  const t = letterheadTexts[asker.language]
  const form = await parseForm(request, letterheadSchema)
  const now = new Date()
  if (!form.ok)
    return refuseForm(
      form,
      faultSentences(form.errors, asker.language, { first: t.faults.first }, { kertas: t.paper }),
    )
  if (form.value.onlyLooks)
    return refuseForm(form, {}, { status: 200 }, { looked: { head: headOf(form.value.letterhead) } })
  const answer = await setLetterhead(asker, form.value, now)
  if (answer.ok) return redirectWithToast(paths.letterhead(), { tone: 'ok', text: t.done })
  if (answer.reason === 'not-allowed') throw notFound()
  return tooOld(onNewest(form, SEEN), t.faults.stale)
}

type Answer = FormAnswer & { looked?: { head: Head } }

export default function LetterheadPage() {
  const page = useLoaderData<typeof loader>()
  const sent: Answer | undefined = useActionData<typeof action>()
  const rooms = useTexts(shellTexts)
  const t = useTexts(letterheadTexts)
  const labels = {
    pemerintah: t.government,
    instansi: t.agency,
    alamat: t.address,
    telepon: t.telephone,
    laman: t.web,
    surel: t.email,
    kertas: t.paper,
  }
  const { field, errors } = formFields(sent, labels, {
    hints: { pemerintah: t.governmentHint },
    saved: page.saved,
  })
  const head = sent?.looked ? sent.looked.head : page.head
  const lines = ['pemerintah', 'instansi', 'alamat', 'telepon', 'laman', 'surel'] as const
  return (
    <div className="narrow">
      <PageHead
        crumbs={[{ label: rooms.secretariat, to: paths.secretariat() }, { label: t.title }]}
        title={t.title}
        lede={t.lede}
      />
      <div className="flow">
        <section aria-labelledby="pratinjau" className="stack">
          <h2 id="pratinjau" tabIndex={-1} data-arrival={sent?.looked ? '' : undefined}>
            {t.preview}
          </h2>
          {head ? (
            <>
              <p className="hint">{sent?.looked ? t.previewIs : t.previewWas}</p>
              <div className="card">
                <LetterheadHead {...head} shown />
              </div>
            </>
          ) : (
            <EmptyState icon="doc" title={t.none}>
              {t.noneNext}
            </EmptyState>
          )}
        </section>
        <Section id="ubah" title={t.change}>
          <ErrorSummary errors={errors} answer={sent} />
          <Form method="post" className="card stack" key={page.mark}>
            <input type="hidden" name={SEEN} value={sent?.values[SEEN] ?? page.mark} />
            {lines.map((name) => (
              <GrowingField key={name} {...field(name)} limit={LETTERHEAD_LINE.max} autoComplete="off" />
            ))}
            <ChoiceGroup
              {...field('kertas')}
              options={PAPERS.map((value) => ({ value, label: t.papers[value] }))}
            />
            <div className="btns">
              <Button name="aksi" value="lihat" icon="eye">
                {t.look}
              </Button>
              <BusyButton variant="primary" icon="check">
                {t.submit}
              </BusyButton>
            </div>
          </Form>
        </Section>
      </div>
    </div>
  )
}
