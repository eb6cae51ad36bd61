import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ChoiceGroup } from '#app/components/ui/choice.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { ShownVersion } from '#app/components/ui/shown-version.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { Written, WithTitles } from '#app/components/ui/written.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { lessonRuleFormSchema } from '#app/domain/content/making/lesson.schema.ts'
import { readLessonRule, setLessonRule } from '#app/domain/content/making/rule.server.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { onNewest, parseForm, refuseForm, tooOld } from '#app/platform/forms.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { useModuleCrumbs } from '../module-crumbs.ts'
import { makingTexts } from './texts.ts'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.pageTitle ?? '')

/** A refused form draws the page anew: what was refused may be refused because the rule has changed meanwhile. */
export function shouldRevalidate() {
  return true
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const found = await readLessonRule(asker, { module: params.modul ?? '', lesson: params.pelajaran ?? '' })
  if (!found) throw notFound()
  const { lesson, module, rule, version, done, quizzes, tasks } = found
  return {
    pageTitle: makingTexts[asker.language].rule.title(lesson),
    slug: lesson.slug,
    module: { slug: module.slug, title: module.title, position: module.position },
    version,
    done,
    quizzes: quizzes.map(({ slug, title, pass, isDraft }) => ({
      slug,
      title,
      pass,
      isDraft,
      percent: String(rule.quizzes.find(({ quiz }) => quiz === slug)?.percent ?? ''),
    })),
    tasks: tasks.map(({ slug, title }) => ({ slug, title })),
    ticked: [
      ...(rule.read ? ['dibaca'] : []),
      ...rule.quizzes.map(({ quiz }) => `kuis:${quiz}`),
      ...rule.tasks.map((task) => `tugas:${task}`),
    ],
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const place = { module: params.modul ?? '', lesson: params.pelajaran ?? '' }
  const form = await parseForm(request, lessonRuleFormSchema, { lists: ['syarat', 'kuis', 'lulus'] })
  const now = new Date()
  const t = makingTexts[asker.language].rule
  if (!form.ok) return refuseForm(form, faultSentences(form.errors, asker.language, t.faults, t.fields))
  const answer = await setLessonRule(asker, place, form.value, now)
  if (answer.ok)
    return redirectWithToast(paths.arrangeLesson(place.module, place.lesson), {
      tone: 'ok',
      text: t.done(answer),
    })
  if (answer.reason === 'not-found') throw notFound()
  if (answer.reason === 'stale') return tooOld(onNewest(form), t.stale)
  return refuseForm(form, { syarat: t.gone })
}

/** When a lesson is done: all of what is ticked together. */
export default function LessonRulePage() {
  const lesson = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const all = useTexts(makingTexts)
  const t = all.rule
  const { listField, errors } = formFields(sent, t.fields, { saved: { syarat: lesson.ticked } })
  const percents = sent?.lists['lulus'] ?? lesson.quizzes.map(({ percent }) => percent)
  return (
    <div className="narrow">
      <PageHead
        crumbs={useModuleCrumbs(
          lesson.module,
          { label: all.arrange.open, to: paths.arrangeLesson(lesson.module.slug, lesson.slug) },
          { label: t.heading },
        )}
        title={<WithTitles>{lesson.pageTitle}</WithTitles>}
        lede={t.lede}
      />
      <ErrorSummary errors={errors} answer={sent} />
      <Form method="post" className="card stack" key={lesson.version}>
        <ShownVersion value={lesson.version} answer={sent} />
        <p className="quiet">{t.frozen({ count: lesson.done })}</p>
        <ChoiceGroup
          {...listField('syarat')}
          type="checkbox"
          options={[
            { value: 'dibaca', label: t.read },
            ...lesson.quizzes.map(({ slug, title, isDraft }) => ({
              value: `kuis:${slug}`,
              label: <Written text={title} within={isDraft ? t.quizDraft({ title }) : t.quiz({ title })} />,
            })),
            ...lesson.tasks.map(({ slug, title }) => ({
              value: `tugas:${slug}`,
              label: <Written text={title} within={t.task({ title })} />,
            })),
          ]}
        />
        {lesson.quizzes.map(({ slug, title, pass }, index) => (
          <div key={slug}>
            <input type="hidden" name="kuis" value={slug} />
            <TextField
              name="lulus"
              id={index === 0 ? undefined : `f-lulus-${index}`}
              label={<Written text={title} within={t.percent({ title })} />}
              hint={t.percentHint({ pass })}
              error={index === 0 ? sent?.errors['lulus'] : undefined}
              defaultValue={percents[index]}
              inputMode="numeric"
              autoComplete="off"
              optional
            />
          </div>
        ))}
        {lesson.quizzes.length + lesson.tasks.length === 0 && <p className="sm quiet">{t.noneElse}</p>}
        <div className="btns stay">
          <BusyButton variant="primary" icon="check">
            {t.submit}
          </BusyButton>
        </div>
      </Form>
    </div>
  )
}
