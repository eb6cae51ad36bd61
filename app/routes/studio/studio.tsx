import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { pageTitle, textsOfPage } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { Banner } from '#app/components/ui/banner.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { mayEnter } from '#app/domain/access/permissions.ts'
import { countNews } from '#app/domain/content/file-news.server.ts'
import { contentFaults, contentNotes } from '#app/domain/content/studio.server.ts'
import { studioCourse } from '#app/domain/content/studio-list.server.ts'
import { studioTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { dateLong } from '#app/platform/say/time.ts'
import { FaultsBanner, NotesBanner } from './faults-banner.tsx'
import { NewsBanner } from './news-banner.tsx'
import { ArchiveFold } from './making/archive-fold.tsx'
import { OrderButtons } from './making/order-buttons.tsx'
import { makingTexts } from './making/texts.ts'

export const handle: RouteHandle = { plain: true }
export { links } from './ordering-links.ts'
export const meta: MetaFunction = ({ matches }) => pageTitle(textsOfPage(studioTexts, matches).title)

/** Trainers come to edit; the administrator comes for the faults only and sees no lessons to edit. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'content.faults')
  const [course, faults, notes, news] = await Promise.all([
    studioCourse(asker),
    contentFaults(asker),
    contentNotes(asker),
    countNews(asker),
  ])
  const modules = course.filter(({ retiredAt }) => retiredAt === null)
  return {
    edits: mayEnter(asker, 'lesson.edit'),
    faults,
    notes,
    news,
    archived: course.flatMap(({ slug, title, retiredAt }) =>
      retiredAt === null
        ? []
        : [
            {
              slug,
              title,
              when: dateLong(retiredAt, asker),
              to: paths.bringBackModule(slug),
              submission: newSubmissionKey(),
            },
          ],
    ),
    modules: modules.map((module) => ({
      ...module,
      keys: { up: newSubmissionKey(), down: newSubmissionKey() },
      faults: faults.filter(
        (fault) => fault.path.startsWith(`modul/`) && fault.path.includes(`-${module.slug}/`),
      ).length,
    })),
  }
}

export default function Studio() {
  const { edits, modules, archived, faults, notes, news } = useLoaderData<typeof loader>()
  const t = useTexts(studioTexts)
  const making = useTexts(makingTexts)
  return (
    <div className="flow">
      <PageHead
        title={t.title}
        lede={t.lede}
        actions={
          edits && (
            <ButtonLink to={paths.newModule()} icon="plus">
              {making.newModule.open}
            </ButtonLink>
          )
        }
      />
      <FaultsBanner faults={faults} />
      <NotesBanner notes={notes} />
      <NewsBanner count={news} />
      {!edits && faults.length === 0 && <Banner tone="ok">{t.noFaults}</Banner>}
      {edits && modules.length === 0 && (
        <EmptyState icon="edit" title={t.empty}>
          {t.emptyWords}
        </EmptyState>
      )}
      {modules.length > 0 && (
        <Rows ordered label={t.title}>
          {modules.map((module, index) => (
            <Row
              key={module.slug}
              id={module.slug}
              heading="h2"
              title={
                <Link to={paths.studioModule(module.slug)}>
                  <Written text={module.title} within={t.moduleTitle(module)} />
                </Link>
              }
              action={
                <OrderButtons
                  to={paths.orderModules()}
                  slug={module.slug}
                  title={module.title}
                  place={index + 1}
                  of={modules.length}
                  keys={module.keys}
                />
              }
            >
              <div className="line">
                <span className="sm quiet num">{t.lessons(module)}</span>
                {module.published === 0 && <Pill icon="eye-off">{making.unseen}</Pill>}
                {module.drafts > 0 && (
                  <Pill tone="info" icon="edit">
                    {t.drafts({ count: module.drafts })}
                  </Pill>
                )}
                {module.news > 0 && (
                  <Pill tone="warn" icon="refresh">
                    {t.newsCount({ count: module.news })}
                  </Pill>
                )}
                {module.faults > 0 && (
                  <Pill tone="danger" icon="stop">
                    {t.faults({ count: module.faults })}
                  </Pill>
                )}
              </div>
            </Row>
          ))}
        </Rows>
      )}
      {edits && (
        <div className="btns">
          <ButtonLink to={paths.studioBringModule()} icon="upload">
            {t.moduleFromFile}
          </ButtonLink>
        </div>
      )}
      <ArchiveFold id="arsip" things={archived} />
    </div>
  )
}
