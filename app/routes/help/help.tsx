import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { pageTitle, textsOfPage } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { guides } from '#app/domain/content/guides.server.ts'
import { helpTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import type { Language } from '#app/platform/say/language.ts'
import { speaksTo } from '#app/domain/content/guide-roles.ts'

export const handle: RouteHandle = { reading: true }
export const meta: MetaFunction = ({ matches }) => pageTitle(textsOfPage(helpTexts, matches).title)

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'help.read')
  const all = (await guides(asker.language)).map(({ slug, language, title, summary }) => ({
    slug,
    language,
    title,
    summary,
    mine: speaksTo(slug, asker.roles),
  }))
  return { mine: all.filter((guide) => guide.mine), others: all.filter((guide) => !guide.mine) }
}

export default function Help() {
  const { mine, others } = useLoaderData<typeof loader>()
  const t = useTexts(helpTexts)
  return (
    <div className="flow narrow">
      <PageHead title={t.title} lede={t.lede} />
      {mine.length + others.length === 0 && (
        <EmptyState icon="help" title={t.empty}>
          {t.emptyWords}
        </EmptyState>
      )}
      {mine.length > 0 && (
        <Section id="peran" title={t.yours}>
          <Guides guides={mine} />
        </Section>
      )}
      {others.length > 0 && (
        <Section id="lain" title={t.others}>
          <Guides guides={others} />
        </Section>
      )}
      <p>
        <Link to={paths.workflow()}>{t.workflow}</Link>
      </p>
      <p>
        <Link to={paths.blockGuide()}>{t.blocks}</Link>
      </p>
    </div>
  )
}

type Shown = { slug: string; language: Language; title: string; summary: string }

function Guides({ guides: list }: { guides: readonly Shown[] }) {
  return (
    <Rows>
      {list.map((guide) => (
        <Row
          key={guide.slug}
          to={paths.helpPage(guide.slug)}
          title={<span lang={guide.language}>{guide.title}</span>}
        >
          <p className="quiet" lang={guide.language}>
            {guide.summary}
          </p>
        </Row>
      ))}
    </Rows>
  )
}
