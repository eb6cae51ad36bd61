import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { ShownVersion } from '#app/components/ui/shown-version.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { ALIAS_LENGTH, MOST_ALIASES } from '#app/domain/districts/alias-limits.ts'
import { aliasesSchema } from '#app/domain/districts/aliases.schema.ts'
import { findTaken, readAgency, setAliases } from '#app/domain/districts/aliases.server.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { onNewest, parseForm, refuseForm, tooOld } from '#app/platform/forms.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { receiptOf } from './receipt.ts'
import { agencyTexts } from './texts.ts'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

/** A refused form draws the page anew: what was refused may be refused because the agency has changed meanwhile. */
export function shouldRevalidate() {
  return true
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'people.manage')
  const agency = await readAgency(asker, params.id ?? '')
  if (!agency) throw notFound()
  const { name, shortName, version, aliases } = agency
  return {
    title: name,
    version,
    saved: aliases.join('\n'),
    lede: agencyTexts[asker.language].agency.lede({ shortName }),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'people.manage')
  const form = await parseForm(request, aliasesSchema)
  const t = agencyTexts[asker.language].agency
  if (!form.ok) return refuseForm(form, faultSentences(form.errors, asker.language, t.faults))
  const id = params.id ?? ''
  const answer = await setAliases(asker, id, form.value, new Date())
  if (answer.ok)
    return redirectWithToast(paths.agencies(), {
      tone: answer.changed ? 'ok' : 'info',
      text: answer.changed ? t.done(answer) : t.same(answer),
      detail: receiptOf(answer.leftOut, asker.language),
    })
  if (answer.reason === 'not-found') throw notFound()
  if (answer.reason === 'stale') {
    const stored = (await readAgency(asker, id))?.aliases ?? []
    const aliases = stored.map((one) => `“${one}”`).join(', ') || t.staleNone
    return tooOld(onNewest(form), t.stale({ aliases }))
  }
  const taken = await findTaken(asker, id, form.value.aliases)
  return refuseForm(form, taken ? { ejaan: t.taken[taken.by](taken) } : {})
}

export default function Agency() {
  const { title, version, saved, lede } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const all = useTexts(agencyTexts)
  const t = all.agency
  const { field, errors } = formFields(
    sent,
    { ejaan: t.aliases },
    { hints: { ejaan: t.hint({ most: MOST_ALIASES, length: ALIAS_LENGTH }) }, saved: { ejaan: saved } },
  )
  return (
    <div className="narrow">
      <PageHead
        crumbs={[
          { label: useTexts(shellTexts).secretariat, to: paths.secretariat() },
          { label: all.list.title, to: paths.agencies() },
          { label: title },
        ]}
        title={title}
        lede={lede}
      />
      <ErrorSummary errors={errors} answer={sent} />
      <Form method="post" className="card stack" key={version}>
        <ShownVersion value={version} answer={sent} />
        <TextArea {...field('ejaan')} rows={8} writing="lines" spellCheck={false} />
        <div className="btns stay">
          <BusyButton variant="primary">{t.submit}</BusyButton>
        </div>
      </Form>
    </div>
  )
}
