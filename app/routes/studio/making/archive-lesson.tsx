import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { WithTitles } from '#app/components/ui/written.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { readLessonEffects } from '#app/domain/content/making/effects.server.ts'
import { keySchema } from '#app/domain/content/making/lesson.schema.ts'
import { retireLesson } from '#app/domain/content/making/retiring.server.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { useModuleCrumbs } from '../module-crumbs.ts'
import { ArchiveView, quoted } from './archive-view.tsx'
import { makingTexts } from './texts.ts'

export const handle: RouteHandle = { actionBar: true }
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const lesson = await readLessonEffects(asker, {
    module: params.modul ?? '',
    lesson: params.pelajaran ?? '',
  })
  if (!lesson || lesson.retiredAt) throw notFound()
  const t = makingTexts[asker.language].archive
  const { done, linkedFrom } = lesson
  return {
    key: newSubmissionKey(),
    slug: lesson.slug,
    module: lesson.module,
    title: t.titleLesson(lesson),
    lines: lesson.isPublished
      ? [
          t.hidden,
          t.done({ count: done }),
          ...(linkedFrom.length > 0 ? [t.links({ titles: quoted(linkedFrom) })] : []),
        ]
      : [t.never],
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const place = { module: params.modul ?? '', lesson: params.pelajaran ?? '' }
  const form = await parseForm(request, keySchema)
  if (!form.ok) throw badRequest('No key.')
  const answer = await retireLesson(asker, place, form.value.key, new Date())
  if (!answer.ok) throw notFound()
  const text = makingTexts[asker.language].archive.lessonDone(answer)
  return redirectWithToast(paths.studioModule(place.module), { tone: 'ok', text })
}

export default function ArchiveLesson() {
  const lesson = useLoaderData<typeof loader>()
  const t = useTexts(makingTexts)
  return (
    <div className="narrow">
      <PageHead
        crumbs={useModuleCrumbs(
          lesson.module,
          { label: t.arrange.open, to: paths.arrangeLesson(lesson.module.slug, lesson.slug) },
          { label: t.archive.open },
        )}
        title={<WithTitles>{lesson.title}</WithTitles>}
        lede={t.archive.lede}
      />
      <ArchiveView
        submission={lesson.key}
        lines={lesson.lines}
        back={paths.studioModule(lesson.module.slug)}
      />
    </div>
  )
}
