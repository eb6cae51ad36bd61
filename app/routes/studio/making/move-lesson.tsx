import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { useWrittenLang, WithTitles } from '#app/components/ui/written.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { courseModules, readLessonEffects } from '#app/domain/content/making/effects.server.ts'
import { moveSchema } from '#app/domain/content/making/lesson.schema.ts'
import { moveLesson } from '#app/domain/content/making/moving.server.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { parseForm, refuseForm } from '#app/platform/forms.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { useModuleCrumbs } from '../module-crumbs.ts'
import { quoted } from './archive-view.tsx'
import { makingTexts } from './texts.ts'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const place = { module: params.modul ?? '', lesson: params.pelajaran ?? '' }
  const [lesson, course] = await Promise.all([readLessonEffects(asker, place), courseModules(asker)])
  if (!lesson || lesson.retiredAt) throw notFound()
  const t = makingTexts[asker.language]
  const { linkedFrom } = lesson
  return {
    key: newSubmissionKey(),
    slug: lesson.slug,
    module: lesson.module,
    title: t.move.title(lesson),
    modules: course
      .filter(({ slug }) => slug !== lesson.module.slug)
      .map((module) => ({ value: module.slug, title: module.title })),
    lines: [
      ...(lesson.isPublished ? [t.move.address, t.archive.done({ count: lesson.done })] : []),
      ...(linkedFrom.length > 0 ? [t.archive.links({ titles: quoted(linkedFrom) })] : []),
    ],
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const place = { module: params.modul ?? '', lesson: params.pelajaran ?? '' }
  const form = await parseForm(request, moveSchema)
  const now = new Date()
  const t = makingTexts[asker.language].move
  if (!form.ok) return refuseForm(form, faultSentences(form.errors, asker.language, {}, { modul: t.field }))
  const answer = await moveLesson(asker, place, form.value, now)
  if (answer.ok)
    return redirectWithToast(paths.studioModule(answer.module), { tone: 'ok', text: t.done(answer) })
  if (answer.reason === 'not-found') throw notFound()
  if (answer.reason === 'faults')
    return refuseForm(form, { modul: t.faulty({ sentence: answer.faults[0]?.sentence ?? '' }) })
  return refuseForm(form, { modul: t.refused[answer.reason] })
}

export default function MoveLesson() {
  const lesson = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const all = useTexts(makingTexts)
  const t = all.move
  const lang = useWrittenLang()
  const { field, errors } = formFields(sent, { modul: t.field })
  return (
    <div className="narrow">
      <PageHead
        crumbs={useModuleCrumbs(
          lesson.module,
          { label: all.arrange.open, to: paths.arrangeLesson(lesson.module.slug, lesson.slug) },
          { label: t.open },
        )}
        title={<WithTitles>{lesson.title}</WithTitles>}
        lede={t.lede}
      />
      <ErrorSummary errors={errors} answer={sent} />
      {lesson.modules.length === 0 ? (
        <p>{t.nowhere}</p>
      ) : (
        <Form method="post" className="card stack">
          <SubmissionKey value={lesson.key} />
          {lesson.lines.map((line) => (
            <p key={line}>
              <WithTitles>{line}</WithTitles>
            </p>
          ))}
          <SelectField {...field('modul')} placeholder={t.choose}>
            {lesson.modules.map(({ value, title }) => (
              <option key={value} value={value} lang={lang}>
                {title}
              </option>
            ))}
          </SelectField>
          <div className="btns stay">
            <BusyButton variant="primary">{t.submit}</BusyButton>
          </div>
        </Form>
      )}
    </div>
  )
}
