import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import {
  useActionData,
  useLoaderData,
  useRouteLoaderData,
  type ShouldRevalidateFunctionArgs,
} from '@remix-run/react'
import type { ReflectionSaid } from '#app/components/blocks/block-view.ts'
import { LessonBlocks } from '#app/components/blocks/lesson-blocks.tsx'
import { pageTitle, textsOfPage } from '#app/components/layout/page-title.ts'
import type { RootData, RouteHandle } from '#app/components/layout/root-data.ts'
import { Own } from '#app/components/own.tsx'
import { Banner } from '#app/components/ui/banner.tsx'
import { Breadcrumb } from '#app/components/ui/breadcrumb.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { Meter } from '#app/components/ui/progress.tsx'
import { UnsentHere } from '#app/components/ui/unsent-text.tsx'
import { Written, WithTitles } from '#app/components/ui/written.tsx'
import { savesData } from '#app/domain/access/data-saver.server.ts'
import { guard } from '#app/domain/access/guard.server.ts'
import { reflectionSchema } from '#app/domain/learning/entries.schema.ts'
import { writeReflection } from '#app/domain/learning/entries.server.ts'
import { REFLECTION_LETTERS } from '#app/domain/learning/limits.ts'
import { learningTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { parseForm } from '#app/platform/forms.server.ts'
import { pairsIn } from '#app/platform/line/form-fields.ts'
import { paths } from '#app/paths.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { ChangedHere } from './changed-here.tsx'
import { CompletionCard } from './completion-card.tsx'
import { LockedLesson } from './locked-lesson.tsx'
import { LessonPager } from './lesson-pager.tsx'
import { lessonPage } from './lesson.page.server.ts'

/** One that is closed to its reader may have a text of hers on this device, which only scripts can show. */
export const handle: RouteHandle = { reading: (page) => !isLocked(page) }
export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(data?.title ?? textsOfPage(learningTexts, matches).title)

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.read')
  const now = new Date()
  const delivery = { ...context, saving: await savesData({ request, context }) }
  return lessonPage(asker, params.modul ?? '', params.pelajaran ?? '', delivery, now)
}

/** A question brings its own answer back; the text of the lesson is not sent again for it. */
export function shouldRevalidate({
  formMethod,
  formAction,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) {
  if (formMethod === 'POST' && formAction?.startsWith(paths.learning()) && formAction.endsWith('/isian'))
    return false
  return defaultShouldRevalidate
}

/** Keeps a private reflection. The page owns it, so that a refused text comes back into its field. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.complete')
  const place = { module: params.modul ?? '', lesson: params.pelajaran ?? '' }
  const form = await parseForm(request, reflectionSchema)
  const now = new Date()
  if (!form.ok) {
    const { blok = '', isi = '', versi = '0' } = form.values
    const said = {
      block: blok,
      text: isi,
      version: Number(versi) || 0,
      error: form.errors.isi ?? 'other',
      theirs: null,
    }
    return data<ReflectionSaid>(said, { status: 422 })
  }
  const { block, text, version } = form.value
  const kept = await writeReflection(asker, { ...place, block }, { text, version }, now)
  if (!kept.ok && kept.reason === 'stale') {
    const said = { block, text, version: kept.version, error: null, theirs: kept.text }
    return data<ReflectionSaid>(said, { status: 409 })
  }
  const t = learningTexts[asker.language]
  const back = paths.lesson(place.module, place.lesson)
  if (!kept.ok) {
    if (kept.reason === 'not-found') throw notFound()
    return redirectWithToast(back, { tone: 'warn', text: t.locked })
  }
  // The block says itself that it is saved, and when.
  return redirect(`${back}#b-${block}`)
}

/** A reflection as it is; of a list what was ticked. */
function wordsOf(_field: string, value: string): string {
  return (
    pairsIn(value)
      ?.map(([, tick]) => tick)
      .join('\n') ?? value
  )
}

function isLocked(page: unknown): boolean {
  return page instanceof Object && 'body' in page && page.body === null
}

export default function Lesson() {
  const page = useLoaderData<typeof loader>()
  const said = useActionData<ReflectionSaid>() ?? null
  const saving = useRouteLoaderData<RootData>('root')?.dataSaver
  const t = useTexts(learningTexts)
  const { module, body } = page
  const crumbs = [
    { label: t.title, to: paths.learning() },
    { label: t.module(module), to: paths.module(module.slug) },
    { label: t.lesson(page) },
  ]
  return (
    <>
      <Breadcrumb items={crumbs} />
      <div className="cols">
        <article className="read" aria-labelledby="judul">
          <h1 id="judul" tabIndex={-1} lang="id">
            {page.title}
          </h1>
          <p className="lede" lang="id">
            {page.summary}
          </p>
          {page.locked && <LockedLesson locked={page.locked} owed={page.owed} quiz={page.quiz} />}
          {!body && <UnsentHere page={paths.lesson(module.slug, page.slug)} words={wordsOf} />}
          {body && (
            <>
              {body.canAnswer && (
                <Banner tone="turn" icon="flag">
                  <p>
                    <strong>
                      <WithTitles>{body.rule}</WithTitles>
                    </strong>{' '}
                    {body.isHers ? t.ruleWhere : t.ruleBelow}
                  </p>
                </Banner>
              )}
              {body.canAnswer && (
                <Own of={page.own} piece="changed">
                  {({ told }) => told !== null && <ChangedHere told={told} />}
                </Own>
              )}
              <p className="line sm quiet">
                <span>{t.minutes(page)}</span>
              </p>
              <Fold className="phone" summary={t.onThisPageCount({ count: body.headings.length })}>
                <Contents headings={body.headings} />
              </Fold>
              <LessonBlocks
                key={`${module.slug}/${page.slug}`}
                blocks={body.blocks}
                states={page.owns.blocks}
                letters={REFLECTION_LETTERS}
                said={said}
                saving={saving}
                doors={
                  body.canAnswer
                    ? {
                        entry: paths.lessonEntry(module.slug, page.slug),
                        reflection: paths.lesson(module.slug, page.slug),
                        save: paths.saveLesson(module.slug, page.slug),
                      }
                    : null
                }
              />
              {body.canAnswer && (
                <Own of={page.own} piece="completion">
                  {(own) => <CompletionCard page={page} isHers={body.isHers} {...own} />}
                </Own>
              )}
              <LessonPager
                previous={body.previous}
                next={body.next}
                nextModule={body.nextModule}
                module={module}
              />
            </>
          )}
        </article>
        <aside className="side desk stack" aria-label={t.module(module)}>
          {body && (
            <nav className="card" aria-labelledby="toc">
              <h2 className="h3" id="toc">
                {t.onThisPage}
              </h2>
              <Contents headings={body.headings} />
            </nav>
          )}
          <div className="card stack-2">
            <p>
              <strong>
                <Written text={module.title} within={t.moduleTitle(module)} />
              </strong>
            </p>
            {body?.canAnswer ? (
              <Own of={page.own} piece="progress">
                {({ done }) => (
                  <Meter
                    quiet
                    value={done}
                    max={Math.max(1, module.of)}
                    label={t.lessonsDoneLong({ ...module, done })}
                    words={t.lessonsDone({ ...module, done })}
                  />
                )}
              </Own>
            ) : (
              <p className="sm quiet">{t.lessons({ count: module.of })}</p>
            )}
          </div>
        </aside>
      </div>
    </>
  )
}

function Contents({ headings }: { headings: readonly { id: string; text: string }[] }) {
  return (
    <ol className="toc sm" lang="id">
      {headings.map((heading) => (
        <li key={heading.id}>
          <a href={`#${heading.id}`}>{heading.text}</a>
        </li>
      ))}
    </ol>
  )
}
