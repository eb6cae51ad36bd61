import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { DefinitionList } from '#app/components/ui/definition-list.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { newRulesSchema } from '#app/domain/recommendations/decision-rules.schema.ts'
import { listRules } from '#app/domain/recommendations/decision-rules.server.ts'
import { markOfRules, setRules, startFault } from '#app/domain/recommendations/setting-rules.server.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { onNewest, parseForm, refuseForm, tooOld } from '#app/platform/forms.server.ts'
import { WHOLE_FORM } from '#app/platform/forms.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { number } from '#app/platform/say/figures.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { RulesForm, type RulesAnswer } from './rules-form.tsx'
import { loadRules, previewRules, type RulesShown } from './rules.page.server.ts'
import { rulesTexts } from './texts.ts'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

/** A refused form draws the page anew: other rules may have been laid down meanwhile. */
export function shouldRevalidate() {
  return true
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'rules.read')
  return loadRules(asker, new Date())
}

export async function action({ request, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'rules.manage')
  const { language } = asker
  const t = rulesTexts[language]
  const form = await parseForm(request, newRulesSchema)
  const now = new Date()
  if (!form.ok) {
    const { fields: f } = t
    const labels = { regulasi: f.regulation, mulai: f.start, hari: f.day, dasar: f.basis }
    return refuseForm(
      form,
      faultSentences(form.errors, language, { cost: t.faults.cost, budgets: t.faults.budgets }, labels),
    )
  }
  const given = form.value
  const fault = startFault(given.day, asker, now)
  if (fault) return refuseForm(form, { hari: t.faults[fault] })
  if (given.onlyLooks)
    return refuseForm(form, {}, { status: 200 }, { preview: await previewRules(asker, given, now) })
  if (given.looked !== markOfRules(given))
    return refuseForm(
      form,
      { [WHOLE_FORM]: t.faults.lookAgain },
      { status: 422 },
      { preview: await previewRules(asker, given, now) },
    )
  const answer = await setRules(asker, given, now)
  if (answer.ok)
    return redirectWithToast(paths.decisionRules(), {
      tone: 'ok',
      text: t.done({ number: number(answer.number, language) }),
    })
  if (answer.reason === 'not-allowed') throw notFound()
  if (answer.reason === 'same') return refuseForm(form, { [WHOLE_FORM]: t.faults.same }, { status: 409 })
  if (answer.reason !== 'stale') return refuseForm(form, { hari: t.faults[answer.reason] })
  const newest = (await listRules(asker))?.[0]?.number ?? 0
  return tooOld(onNewest(form), t.faults.stale({ number: number(newest, language) }))
}

export default function Rules() {
  const page = useLoaderData<typeof loader>()
  const sent: RulesAnswer | undefined = useActionData<typeof action>()
  const rooms = useTexts(shellTexts)
  const t = useTexts(rulesTexts)
  const above = page.insideSecretariat
    ? { label: rooms.secretariat, to: paths.secretariat() }
    : { label: t.guides, to: paths.help() }
  return (
    <div className="narrow">
      <PageHead crumbs={[above, { label: t.title }]} title={t.title} lede={t.lede} />
      <p className="quiet gap-b">{t.rule}</p>
      <div className="flow">
        <Section id="berlaku" title={t.now}>
          <RulesCard rules={page.now} />
        </Section>
        {page.coming.length > 0 && (
          <Section id="akan" title={t.coming}>
            {page.coming.map((rules) => (
              <RulesCard key={rules.id} rules={rules} />
            ))}
          </Section>
        )}
        {page.mayManage && (
          <Section id="baru" title={t.change}>
            <RulesForm key={page.key} page={page} answer={sent} />
          </Section>
        )}
        <Section id="riwayat" title={t.history}>
          {page.history.length === 0 ? (
            <p className="quiet">{t.historyNone}</p>
          ) : (
            <div className="stack">
              {page.history.map((rules) => (
                <RulesCard key={rules.id} rules={rules} />
              ))}
            </div>
          )}
        </Section>
      </div>
    </div>
  )
}

/** One row of the list: what it says, since when, by whom and on what basis. */
function RulesCard({ rules: { title, standing, from, by, items } }: { rules: RulesShown }) {
  const { standings } = useTexts(rulesTexts)
  return (
    <div className="card stack">
      <div className="h2row">
        <h3>{title}</h3>
        <Pill tone={standing === 'now' ? 'ok' : 'plain'}>{standings[standing]}</Pill>
      </div>
      <DefinitionList
        long
        items={items.map(({ term, value, written }) => ({
          term,
          value: written ? <Written text={value} /> : value,
        }))}
      />
      <p className="quiet num">{[from, by].filter(Boolean).join('. ')}</p>
    </div>
  )
}
