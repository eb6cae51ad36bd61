import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle, textsOfPage } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { DefinitionList } from '#app/components/ui/definition-list.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { workflowRows } from './workflow.page.server.ts'
import { workflowTexts } from './workflow-texts.ts'

export const handle: RouteHandle = { reading: true }
export const meta: MetaFunction = ({ matches }) => pageTitle(textsOfPage(workflowTexts, matches).title)

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { language } = await guard({ request, context }, 'help.read')
  return { rows: workflowRows(language) }
}

export default function Workflow() {
  const { rows } = useLoaderData<typeof loader>()
  const t = useTexts(workflowTexts)
  return (
    <div className="flow narrow">
      <PageHead
        crumbs={[{ label: t.guides, to: paths.help() }, { label: t.title }]}
        title={t.title}
        lede={t.lede}
      />
      <p>{t.effect}</p>
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
