import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { KeyPager } from '#app/components/ui/key-pager.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Progress } from '#app/components/ui/progress.tsx'
import { Results } from '#app/components/ui/results.tsx'
import { Rows } from '#app/components/ui/rows.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { AddMedia } from './add-media.tsx'
import { libraryData } from './library.page.server.ts'
import { libraryTexts } from './library-texts.ts'
import { MediumRow } from './medium-row.tsx'
import { useModuleCrumbs } from './module-crumbs.ts'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.pageTitle ?? '')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const query = new URL(request.url).searchParams
  const data = await libraryData(asker, params.modul ?? '', query, new Date())
  if (!data) throw notFound()
  return data
}

/** What the lessons of a module can show beside their words: what is there, where it is used, and more of it. */
export default function Library() {
  const page = useLoaderData<typeof loader>()
  const t = useTexts(libraryTexts)
  const { module, room, media, unusedOnly } = page
  return (
    <div className="flow">
      <PageHead crumbs={useModuleCrumbs(module, { label: t.title })} title={t.title} lede={t.lede} />
      <AddMedia module={module} unfinished={page.unfinished} />
      <div className="stack-2">
        <p className="sm quiet num">{room.words}</p>
        <Progress value={Math.min(room.used, room.most)} max={room.most} label={room.words} />
      </div>
      <p>
        <Link className="more" to={paths.studioFiles(module.slug, !unusedOnly)}>
          {unusedOnly ? t.all : t.unused}
        </Link>
      </p>
      {media.length === 0 ? (
        <EmptyState icon="doc" results title={unusedOnly ? t.noneUnused : t.empty}>
          {unusedOnly ? t.noneUnusedWords : t.emptyWords}
        </EmptyState>
      ) : (
        <>
          <Results line={page.results} />
          <Rows label={t.title}>
            {media.map((medium) => (
              <MediumRow key={medium.id} medium={medium} module={module.slug} />
            ))}
          </Rows>
        </>
      )}
      <KeyPager before={page.before} after={page.after} />
      {page.drawings.length > 0 && (
        <Section id="materi" title={t.fromContent}>
          <p className="quiet">{t.fromContentWords}</p>
          <ul>
            {page.drawings.map(({ name }) => (
              <li key={name} className="wrap-anywhere">
                <Written text={name} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  )
}
