import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle, textsOfPage } from '#app/components/layout/page-title.ts'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { GrowingField } from '#app/components/ui/growing-field.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { useWrittenLang, Written } from '#app/components/ui/written.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { DRAFT_LIMITS } from '#app/domain/content/limits.ts'
import { newLessonSchema } from '#app/domain/content/making/lesson.schema.ts'
import { createLesson } from '#app/domain/content/making/lesson.server.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { parseForm, refuseForm } from '#app/platform/forms.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { useModuleCrumbs } from '../module-crumbs.ts'
import { newInModule } from '../new-in-module.server.ts'
import { lessonFaults } from './form-faults.ts'
import { makingTexts } from './texts.ts'

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(textsOfPage(makingTexts, matches).newLesson.title)

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  return newInModule(asker, params.modul)
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const module = params.modul ?? ''
  const form = await parseForm(request, newLessonSchema)
  const now = new Date()
  if (!form.ok) return refuseForm(form, lessonFaults(form.errors, asker.language))
  const answer = await createLesson(asker, module, form.value, now)
  const t = makingTexts[asker.language]
  if (answer.ok)
    return redirectWithToast(paths.studioLesson(module, answer.slug), {
      tone: 'ok',
      text: t.newLesson.done(answer),
    })
  if (answer.reason === 'not-found') throw notFound()
  return refuseForm(form, { alamat: t.faults.taken })
}

export default function NewLesson() {
  const { key, module } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const all = useTexts(makingTexts)
  const t = all.newLesson
  const lang = useWrittenLang()
  const hints = { ...all.lesson.hints, alamat: all.module.hints.alamat }
  const { field, errors } = formFields(sent, all.lesson.fields, { hints })
  return (
    <div className="narrow">
      <PageHead
        crumbs={useModuleCrumbs(module, { label: t.title })}
        title={t.title}
        lede={<Written text={module.title} within={`${module.title}. ${t.lede}`} />}
      />
      <ErrorSummary errors={errors} answer={sent} />
      <Form method="post" className="card stack">
        <SubmissionKey value={key} />
        <GrowingField {...field('judul')} lang={lang} limit={DRAFT_LIMITS.title} autoComplete="off" />
        <TextArea
          {...field('ringkasan')}
          rows={3}
          limit={DRAFT_LIMITS.summary}
          keptAt={`${paths.newLesson(module.slug)}#f-ringkasan`}
        />
        <TextField {...field('menit')} inputMode="numeric" autoComplete="off" />
        <TextField {...field('alamat')} optional autoComplete="off" spellCheck={false} />
        <div className="btns stay">
          <BusyButton variant="primary" icon="edit">
            {t.submit}
          </BusyButton>
        </div>
      </Form>
    </div>
  )
}
