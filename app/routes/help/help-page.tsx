import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { pageTitle, textsOfPage } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { Prose } from '#app/components/prose.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { guides } from '#app/domain/content/guides.server.ts'
import { helpTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import type { Language } from '#app/platform/say/language.ts'
import { notFound } from '#app/platform/responses.server.ts'

export const handle: RouteHandle = { reading: true }
export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(data?.title ?? textsOfPage(helpTexts, matches).title)

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'help.read')
  const guide = (await guides(asker.language)).find((one) => one.slug === params.halaman)
  if (!guide) throw notFound()
  const { slug, language, title, summary, document } = guide
  const id = `panduan-${language}-${slug}`
  const html = document.blocks.map((block) => (block.kind === 'html' ? block.html : '')).join('')
  if (context.delivery === 'document') context.prose.set(id, html)
  return {
    id,
    language,
    title,
    summary,
    headings: document.headings
      .filter((heading) => heading.depth === 2)
      .map(({ id: anchor, text }) => ({ anchor, text })),
    ...(context.delivery === 'data' ? { html } : {}),
  }
}

export default function HelpPage() {
  const guide = useLoaderData<typeof loader>()
  const t = useTexts(helpTexts)
  return (
    <>
      <PageHead
        crumbs={[{ label: t.title, to: paths.help() }, { label: guide.title }]}
        title={<span lang={guide.language}>{guide.title}</span>}
        lede={<span lang={guide.language}>{guide.summary}</span>}
      />
      <div className="cols gap">
        <article className="read stack">
          <Fold className="phone" summary={t.onThisPageCount({ count: guide.headings.length })}>
            <Contents headings={guide.headings} language={guide.language} />
          </Fold>
          <Prose
            id={guide.id}
            html={'html' in guide ? guide.html : undefined}
            className="prose"
            lang={guide.language}
          />
          <p>
            <Link className="more" to={paths.help()}>
              {t.all}
            </Link>
          </p>
        </article>
        <aside className="side desk" aria-label={t.onThisPage}>
          <nav className="card" aria-labelledby="toc">
            <h2 className="h3" id="toc">
              {t.onThisPage}
            </h2>
            <Contents headings={guide.headings} language={guide.language} />
          </nav>
        </aside>
      </div>
    </>
  )
}

function Contents({
  headings,
  language,
}: {
  headings: readonly { anchor: string; text: string }[]
  language: Language
}) {
  return (
    <ol className="toc sm" lang={language}>
      {headings.map((heading) => (
        <li key={heading.anchor}>
          <a href={`#${heading.anchor}`}>{heading.text}</a>
        </li>
      ))}
    </ol>
  )
}
