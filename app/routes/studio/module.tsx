import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { contentFaults, studioCourse } from '#app/domain/content/studio.server.ts'
import { studioTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { dateLong } from '#app/platform/say/time.ts'
import { FaultsBanner } from './faults-banner.tsx'

export const handle: RouteHandle = { plain: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? studioTexts.id.title)

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const [[module], faults] = await Promise.all([
    studioCourse(asker, params.modul ?? ''),
    contentFaults(asker),
  ])
  if (!module) throw notFound()
  return {
    title: module.title,
    position: module.position,
    faults: faults.filter((fault) => fault.path.includes(`-${module.slug}/`)),
    lessons: module.lessons.map(({ slug, title, published, draft, news }) => ({
      slug,
      title,
      to: paths.studioLesson(module.slug, slug),
      published: published && {
        number: published.number,
        when: dateLong(published.publishedAt ?? published.createdAt, asker),
      },
      draft: draft && draft.number,
      news: news && news.number,
    })),
  }
}

export default function StudioModule() {
  const module = useLoaderData<typeof loader>()
  const t = useTexts(studioTexts)
  return (
    <div className="flow">
      <PageHead
        crumbs={[{ label: t.title, to: paths.studio() }, { label: t.module(module) }]}
        title={t.moduleTitle(module)}
        lede={t.moduleLede}
      />
      <FaultsBanner faults={module.faults} />
      <Rows ordered label={t.lessons({ count: module.lessons.length })}>
        {module.lessons.map((lesson) => (
          <Row key={lesson.slug} heading="h2" to={lesson.to} title={lesson.title}>
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
    </div>
  )
}
