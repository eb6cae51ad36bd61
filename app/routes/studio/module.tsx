import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { KeyPager } from '#app/components/ui/key-pager.tsx'
import { Results } from '#app/components/ui/results.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { contentFaults, contentNotes } from '#app/domain/content/studio.server.ts'
import { studioModule } from '#app/domain/content/studio-list.server.ts'
import { studioTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { resultsOf } from '#app/i18n/results.ts'
import { paths } from '#app/paths.ts'
import { spotOf, turnedTo } from '#app/platform/paging.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { dateLong } from '#app/platform/say/time.ts'
import { severalTexts } from './several-texts.ts'
import { FaultsBanner, NotesBanner } from './faults-banner.tsx'

export const handle: RouteHandle = { plain: true }
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.pageTitle ?? '')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const query = new URL(request.url).searchParams
  const spot = spotOf(query)
  const [module, faults, notes] = await Promise.all([
    studioModule(asker, params.modul ?? '', spot),
    contentFaults(asker),
    contentNotes(asker),
  ])
  if (!module) throw notFound()
  const { title, position, count, drafts, page } = module
  const isOfModule = ({ path }: { path: string }) => path.includes(`-${module.slug}/`)
  const t = studioTexts[asker.language]
  const shown = resultsOf(
    {
      title: t.moduleTitle({ title, position }),
      count: t.lessons({ count: page.rows.length }),
      partial: page.before !== null || page.after !== null,
      turnedTo: turnedTo(query),
    },
    asker.language,
  )
  return {
    pageTitle: shown.title,
    results: shown.line,
    title,
    position,
    slug: module.slug,
    count,
    drafts,
    faults: faults.filter(isOfModule),
    notes: notes.filter(isOfModule),
    before: page.before,
    after: page.after,
    lessons: page.rows.map(({ slug, title, published, publishedAt, draft, news }) => ({
      slug,
      title,
      to: paths.studioLesson(module.slug, slug),
      published:
        published === null || publishedAt === null
          ? null
          : { number: published, when: dateLong(publishedAt, asker) },
      draft,
      news,
    })),
  }
}

export default function StudioModule() {
  const module = useLoaderData<typeof loader>()
  const t = useTexts(studioTexts)
  const several = useTexts(severalTexts)
  return (
    <div className="flow">
      <PageHead
        crumbs={[{ label: t.title, to: paths.studio() }, { label: t.module(module) }]}
        title={<Written text={module.title} within={t.moduleTitle(module)} />}
        lede={t.moduleLede}
      />
      <FaultsBanner faults={module.faults} />
      <NotesBanner notes={module.notes} />
      {module.drafts > 1 && (
        <p>
          <ButtonLink to={paths.studioSeveral(module.slug)} icon="sent">
            {several.open({ count: module.drafts })}
          </ButtonLink>
        </p>
      )}
      <Results line={module.results} />
      <Rows ordered label={t.lessons(module)}>
        {module.lessons.map((lesson) => (
          <Row key={lesson.slug} heading="h2" to={lesson.to} title={<Written text={lesson.title} />}>
            <div className="line">
              <span className="sm quiet">
                {lesson.published ? t.published(lesson.published) : t.unpublished}
              </span>
              {lesson.draft !== null && (
                <Pill tone="info" icon="edit">
                  {t.draftPill({ number: lesson.draft })}
                </Pill>
              )}
              {lesson.news !== null && (
                <Pill tone="warn" icon="refresh">
                  {t.newsPill}
                </Pill>
              )}
            </div>
          </Row>
        ))}
      </Rows>
      <KeyPager before={module.before} after={module.after} />
    </div>
  )
}
