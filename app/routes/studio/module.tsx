import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { Banner } from '#app/components/ui/banner.tsx'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { KeyPager } from '#app/components/ui/key-pager.tsx'
import { Results } from '#app/components/ui/results.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { contentFaults, contentNotes } from '#app/domain/content/studio.server.ts'
import { studioModule } from '#app/domain/content/studio-list.server.ts'
import { studioTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { resultsOf } from '#app/i18n/results.ts'
import { paths } from '#app/paths.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { spotOf, turnedTo } from '#app/platform/paging.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { dateLong } from '#app/platform/say/time.ts'
import { severalTexts } from './several-texts.ts'
import { FaultsBanner, NotesBanner } from './faults-banner.tsx'
import { ArchiveFold } from './making/archive-fold.tsx'
import { OrderButtons } from './making/order-buttons.tsx'
import { makingTexts } from './making/texts.ts'
import { ModuleLinks } from './module-links.tsx'
import { TaskList } from './tasks/task-list.tsx'

export const handle: RouteHandle = { plain: true }
export { links } from './ordering-links.ts'
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
  const { slug, title, summary, jp, position, count, drafts, page, archived, tasks } = module
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
    slug,
    title,
    summary,
    jp,
    position,
    count,
    drafts,
    isArchived: module.retiredAt !== null,
    keys: { copy: newSubmissionKey(), back: newSubmissionKey() },
    archived: archived.map((lesson) => ({
      slug: lesson.slug,
      title: lesson.title,
      when: dateLong(lesson.retiredAt, asker),
      to: paths.bringBackLesson(slug, lesson.slug),
      submission: newSubmissionKey(),
    })),
    faults: faults.filter(isOfModule),
    notes: notes.filter(isOfModule),
    tasks: tasks
      .filter(({ retiredAt }) => retiredAt === null)
      .map((task) => ({ slug: task.slug, title: task.title, team: task.kind === 'TEAM' })),
    archivedTasks: tasks.flatMap((task) =>
      task.retiredAt === null
        ? []
        : [
            {
              slug: task.slug,
              title: task.title,
              when: dateLong(task.retiredAt, asker),
              to: paths.bringBackTask(slug, task.slug),
              submission: newSubmissionKey(),
            },
          ],
    ),
    before: page.before,
    after: page.after,
    lessons: page.rows.map(({ published, publishedAt, draft, news, ...lesson }) => ({
      slug: lesson.slug,
      title: lesson.title,
      place: lesson.place,
      keys: { up: newSubmissionKey(), down: newSubmissionKey() },
      to: paths.studioLesson(slug, lesson.slug),
      arrange: paths.arrangeLesson(slug, lesson.slug),
      published:
        published === null || publishedAt === null
          ? null
          : { number: published, when: dateLong(publishedAt, asker) },
      draft,
      news,
      gitOnly: lesson.gitOnly,
    })),
  }
}

export default function StudioModule() {
  const module = useLoaderData<typeof loader>()
  const t = useTexts(studioTexts)
  const several = useTexts(severalTexts)
  const making = useTexts(makingTexts)
  return (
    <div className="flow">
      <PageHead
        crumbs={[{ label: t.title, to: paths.studio() }, { label: t.module(module) }]}
        title={<Written text={module.title} within={t.moduleTitle(module)} />}
        lede={<Written text={module.summary} />}
        actions={<ModuleActions module={module} />}
      />
      {module.isArchived && (
        <Banner tone="warn" icon="archive">
          {making.archive.moduleHere}
        </Banner>
      )}
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
      {module.lessons.length > 0 && (
        <Rows ordered label={t.lessons(module)}>
          {module.lessons.map((lesson) => (
            <LessonRow key={lesson.slug} lesson={lesson} module={module} />
          ))}
        </Rows>
      )}
      <KeyPager before={module.before} after={module.after} />
      {!module.isArchived && (
        <>
          <ModuleLinks module={module.slug} />
          <div className="btns stay">
            <ButtonLink to={paths.newLesson(module.slug)} icon="plus" variant="primary">
              {making.newLesson.open}
            </ButtonLink>
          </div>
        </>
      )}
      <ArchiveFold id="arsip" things={module.archived} />
      <TaskList
        module={module.slug}
        tasks={module.tasks}
        archived={module.archivedTasks}
        isOpen={!module.isArchived}
      />
      <p className="sm quiet">{making.dates}</p>
    </div>
  )
}

type ModuleData = ReturnType<typeof useLoaderData<typeof loader>>

/** What can be done with the module as a whole. */
function ModuleActions({ module: { slug, title, isArchived, keys } }: { module: ModuleData }) {
  const t = useTexts(makingTexts)
  if (isArchived)
    return (
      <Form method="post" action={paths.bringBackModule(slug)}>
        <SubmissionKey value={keys.back} />
        <Button icon="back" aria-label={t.archive.bringBackOf({ title })}>
          {t.archive.bringBack}
        </Button>
      </Form>
    )
  return (
    <>
      <ButtonLink to={paths.changeModule(slug)} icon="edit">
        {t.changeModule.open}
      </ButtonLink>
      <Form method="post" action={paths.copyModule(slug)}>
        <SubmissionKey value={keys.copy} />
        <Button icon="copy">{t.copyModule.submit}</Button>
      </Form>
      <ButtonLink to={paths.archiveModule(slug)} icon="archive">
        {t.archive.open}
      </ButtonLink>
    </>
  )
}

type LessonRowProps = { lesson: ModuleData['lessons'][number]; module: ModuleData }

function LessonRow({ lesson, module }: LessonRowProps) {
  const t = useTexts(studioTexts)
  const making = useTexts(makingTexts)
  return (
    <Row
      id={lesson.slug}
      heading="h2"
      title={
        <Link to={lesson.to}>
          <Written text={lesson.title} />
        </Link>
      }
      action={
        <>
          <OrderButtons
            to={paths.orderLessons(module.slug)}
            slug={lesson.slug}
            title={lesson.title}
            place={lesson.place}
            of={module.count}
            keys={lesson.keys}
          />
          <ButtonLink to={lesson.arrange} icon="settings" aria-label={making.arrange.openOf(lesson)}>
            {making.arrange.open}
          </ButtonLink>
        </>
      }
    >
      <div className="line">
        <span className="sm quiet">{lesson.published ? t.published(lesson.published) : t.unpublished}</span>
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
        {lesson.gitOnly && <Pill icon="doc">{making.gitOnlyPill}</Pill>}
      </div>
      {lesson.gitOnly && <p className="sm quiet">{making.gitOnly}</p>}
    </Row>
  )
}
