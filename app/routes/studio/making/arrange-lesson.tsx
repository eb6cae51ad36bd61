import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { WithTitles } from '#app/components/ui/written.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { readLessonEffects } from '#app/domain/content/making/effects.server.ts'
import { slugSchema } from '#app/domain/content/making/lesson.schema.ts'
import { readLessonRule } from '#app/domain/content/making/rule.server.ts'
import { askedBy } from '#app/domain/content/lesson-rule.ts'
import { ruleWords } from '#app/domain/content/rule-words.ts'
import { renameLesson } from '#app/domain/content/making/lesson.server.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { parseForm, refuseForm } from '#app/platform/forms.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { useModuleCrumbs } from '../module-crumbs.ts'
import { lessonFaults } from './form-faults.ts'
import { makingTexts } from './texts.ts'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const place = { module: params.modul ?? '', lesson: params.pelajaran ?? '' }
  const [lesson, asked] = await Promise.all([readLessonEffects(asker, place), readLessonRule(asker, place)])
  if (!lesson || lesson.retiredAt || !asked) throw notFound()
  const { slug, module, wasPublished } = lesson
  return {
    keys: { address: newSubmissionKey(), copy: newSubmissionKey() },
    title: makingTexts[asker.language].arrange.title(lesson),
    slug,
    module,
    rule: ruleWords(askedBy(asked.rule, asked.quizzes, asked.tasks), asker.language),
    mayRename: !wasPublished,
  }
}

/** Its name in addresses, as long as nothing of it was published. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const place = { module: params.modul ?? '', lesson: params.pelajaran ?? '' }
  const form = await parseForm(request, slugSchema)
  const now = new Date()
  if (!form.ok) return refuseForm(form, lessonFaults(form.errors, asker.language))
  const answer = await renameLesson(asker, place, form.value, now)
  const t = makingTexts[asker.language]
  if (answer.ok) {
    const address = paths.lesson(place.module, answer.slug)
    return redirectWithToast(paths.arrangeLesson(place.module, answer.slug), {
      tone: 'ok',
      text: t.arrange.addressDone({ address }),
    })
  }
  if (answer.reason === 'not-found') throw notFound()
  return refuseForm(form, {
    alamat: answer.reason === 'taken' ? t.faults.taken : t.arrange.addressFixed,
  })
}

export default function ArrangeLesson() {
  const lesson = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const all = useTexts(makingTexts)
  const t = all.arrange
  const { slug, module, keys } = lesson
  const labels = { alamat: all.lesson.fields.alamat }
  const hints = { alamat: all.module.hints.alamat }
  const { field, errors } = formFields(sent, labels, { hints, saved: { alamat: slug } })
  return (
    <div className="narrow">
      <PageHead
        crumbs={useModuleCrumbs(module, { label: t.open })}
        title={<WithTitles>{lesson.title}</WithTitles>}
        lede={t.lede}
        actions={
          <ButtonLink to={paths.studioLesson(module.slug, slug)} icon="edit">
            {t.toEditor}
          </ButtonLink>
        }
      />
      <ErrorSummary errors={errors} answer={sent} />
      <div className="flow">
        <Section id="alamat" title={t.address}>
          {lesson.mayRename ? (
            <Form method="post" className="card stack">
              <SubmissionKey value={keys.address} />
              <TextField {...field('alamat')} autoComplete="off" spellCheck={false} />
              <div className="btns">
                <BusyButton>{t.addressSubmit}</BusyButton>
              </div>
            </Form>
          ) : (
            <p>
              {t.addressIs({ address: paths.lesson(module.slug, slug) })} {t.addressFixed}
            </p>
          )}
        </Section>
        <Section id="syarat" title={all.rule.heading}>
          <div className="stack-2">
            <p>{lesson.rule}</p>
            <ButtonLink to={paths.lessonRule(module.slug, slug)} icon="flag">
              {all.rule.open}
            </ButtonLink>
          </div>
        </Section>
        <Section id="tempat" title={t.place}>
          <ButtonLink to={paths.moveLesson(module.slug, slug)} icon="right">
            {all.move.open}
          </ButtonLink>
        </Section>
        <Section id="salinan" title={t.copy}>
          <Form method="post" action={paths.copyLesson(module.slug, slug)} className="stack">
            <p>{t.copyWords}</p>
            <SubmissionKey value={keys.copy} />
            <div className="btns">
              <BusyButton icon="copy">{t.copySubmit}</BusyButton>
            </div>
          </Form>
        </Section>
        <Section id="arsip" title={t.archive}>
          <ButtonLink to={paths.archiveLesson(module.slug, slug)} icon="archive">
            {all.archive.open}
          </ButtonLink>
        </Section>
      </div>
    </div>
  )
}
