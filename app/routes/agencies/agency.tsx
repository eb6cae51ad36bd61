import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { Banner } from '#app/components/ui/banner.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { DefinitionList } from '#app/components/ui/definition-list.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { Sheet } from '#app/components/ui/sheet.tsx'
import { ShownVersion } from '#app/components/ui/shown-version.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { mayEnter } from '#app/domain/access/permissions.ts'
import { agencyHistory, readAgencyPage } from '#app/domain/districts/agency-page.server.ts'
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
import { agencyFacts, changeWords } from './agency.page.server.ts'
import { receiptOf } from './receipt.ts'
import { agencyTexts } from './texts.ts'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

/** A refused form draws the page anew: what was refused may be refused because the agency has changed meanwhile. */
export function shouldRevalidate() {
  return true
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'people.manage')
  const id = params.id ?? ''
  const [agency, spelled, history] = await Promise.all([
    readAgencyPage(asker, id),
    readAgency(asker, id),
    agencyHistory(asker, id),
  ])
  if (!agency) throw notFound()
  const { name, shortName, version } = agency
  return {
    id,
    title: name,
    version,
    // Other spellings of a closed one are known no more.
    saved: spelled && spelled.aliases.join('\n'),
    lede: agencyTexts[asker.language].agency.lede({ shortName }),
    facts: agencyFacts(agency, asker.language),
    history: history.map((change) => changeWords(change, asker)),
    manages: mayEnter(asker, 'agencies.manage'),
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
  const { id, title, version, saved, lede, facts, history, manages } = useLoaderData<typeof loader>()
  const all = useTexts(agencyTexts)
  const t = all.form
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
      <div className="flow">
        {saved === null && (
          <Banner tone="info" title={t.isClosed}>
            {t.isClosedNext}
          </Banner>
        )}
        <div className="card stack">
          <DefinitionList items={facts} />
          {manages && (
            <div className="btns">
              {saved === null ? (
                <Form method="post" action={paths.reopenAgency(id)}>
                  <ShownVersion value={version} answer={undefined} />
                  <BusyButton>{t.reopen}</BusyButton>
                </Form>
              ) : (
                <>
                  <ButtonLink to={paths.changeAgency(id)}>{t.changeLink}</ButtonLink>
                  <ButtonLink to="#tutup" variant="danger">
                    {t.close}
                  </ButtonLink>
                </>
              )}
            </div>
          )}
        </div>
        {saved !== null && <Spellings saved={saved} />}
        <Section id="riwayat" title={t.history}>
          {history.length === 0 ? (
            <p className="quiet">{t.noHistory}</p>
          ) : (
            <Rows label={t.history}>
              {history.map(({ key, what, when, renamed }) => (
                <Row key={key} title={what}>
                  {renamed && <p>{renamed}</p>}
                  <p className="quiet num">{when}</p>
                </Row>
              ))}
            </Rows>
          )}
        </Section>
      </div>
      {manages && saved !== null && (
        <Sheet id="tutup" title={t.closeTitle({ name: title })} closeTo="riwayat">
          <p>{t.closeWords}</p>
          <Form method="post" action={paths.closeAgency(id)}>
            <ShownVersion value={version} answer={undefined} />
            <BusyButton variant="danger">{t.closeSend}</BusyButton>
          </Form>
        </Sheet>
      )}
    </div>
  )
}

/** By which other spellings lists call it. */
function Spellings({ saved }: { saved: string }) {
  const { version } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const t = useTexts(agencyTexts).agency
  const { field, errors } = formFields(
    sent,
    { ejaan: t.aliases },
    { hints: { ejaan: t.hint({ most: MOST_ALIASES, length: ALIAS_LENGTH }) }, saved: { ejaan: saved } },
  )
  return (
    <Section id="ejaan" title={t.aliases}>
      <ErrorSummary errors={errors} answer={sent} />
      <Form method="post" className="card stack" key={version}>
        <ShownVersion value={version} answer={sent} />
        <TextArea {...field('ejaan')} rows={8} writing="lines" spellCheck={false} />
        <div className="btns stay">
          <BusyButton variant="primary">{t.submit}</BusyButton>
        </div>
      </Form>
    </Section>
  )
}
