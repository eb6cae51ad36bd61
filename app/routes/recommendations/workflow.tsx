import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { pageTitle, textsOfPage } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { DefinitionList } from '#app/components/ui/definition-list.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { mayEnter } from '#app/domain/access/permissions.ts'
import { rulesInForce } from '#app/domain/recommendations/decision-rules.server.ts'
import { rulesLine } from '#app/domain/recommendations/rules-words.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { workflowRows } from './workflow.page.server.ts'
import { workflowTexts } from './workflow-texts.ts'

export const handle: RouteHandle = { reading: true }
export const meta: MetaFunction = ({ matches }) => pageTitle(textsOfPage(workflowTexts, matches).title)

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'help.read')
  const { language, districtId } = asker
  const { rules } = await rulesInForce(districtId, new Date())
  const t = workflowTexts[language]
  const asked = rulesLine(rules, language)
  return {
    rows: workflowRows(language),
    rules: asked === '' ? t.noRules : t.rules({ rules: asked }),
    mayReadRules: mayEnter(asker, 'rules.read'),
  }
}

export default function Workflow() {
  const { rows, rules, mayReadRules } = useLoaderData<typeof loader>()
  const t = useTexts(workflowTexts)
  return (
    <div className="flow narrow">
      <PageHead
        crumbs={[{ label: t.guides, to: paths.help() }, { label: t.title }]}
        title={t.title}
        lede={t.lede}
      />
      <p>{t.effect}</p>
      <p>
        {rules}{' '}
        {mayReadRules && (
          <Link className="more" to={paths.decisionRules()}>
            {t.rulesRead}
          </Link>
        )}
      </p>
      {rows.map((row) => (
        <Section key={row.code} id={row.code} title={row.title}>
          <DefinitionList
            long
            items={[
              { term: t.from, value: row.from.join(', ') },
              { term: t.to, value: row.to.join(', ') || t.stays },
              { term: t.who, value: row.who.join('; ') },
              { term: t.needs, value: row.needs.join(' ') },
            ]}
          />
        </Section>
      ))}
    </div>
  )
}
