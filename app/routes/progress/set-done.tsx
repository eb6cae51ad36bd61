import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { WithTitles } from '#app/components/ui/written.tsx'
import type { Asker } from '#app/domain/access/asker.ts'
import { guard } from '#app/domain/access/guard.server.ts'
import { readPersonProgress } from '#app/domain/cohorts/progress-person.server.ts'
import { REASON_LETTERS } from '#app/domain/learning/limits.ts'
import { overrideSchema } from '#app/domain/learning/overriding.schema.ts'
import { readSettable, setDone } from '#app/domain/learning/overriding.server.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { parseForm, refuseForm } from '#app/platform/forms.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { withQuery } from '#app/platform/query.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { progressTexts } from './texts.ts'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'progress.override')
  const query = new URL(request.url).searchParams
  const id = params.id ?? ''
  const meant = {
    cohortId: query.get('angkatan') ?? '',
    moduleId: query.get('modul') ?? '',
    lessonId: query.get('pelajaran') || null,
  }
  const found =
    meant.moduleId === ''
      ? await firstModule(asker, id, meant.cohortId)
      : await readSettable(asker, id, meant)
  if (!found) throw notFound()
  const { cohortId, moduleId, lessonId } = { ...meant, ...found }
  const t = progressTexts[asker.language].override
  const { person, module, lesson } = found
  return {
    key: newSubmissionKey(),
    cohortId,
    moduleId,
    lessonId: lessonId ?? '',
    person,
    title: lesson === null ? t.titleModule({ title: module }) : t.titleLesson({ title: lesson }),
    means:
      lesson === null ? t.meansModule({ person, title: module }) : t.meansLesson({ person, title: lesson }),
    at: withQuery(paths.setDone(id), {
      angkatan: cohortId,
      modul: moduleId,
      pelajaran: lessonId ?? undefined,
    }),
    back: withQuery(paths.personProgress(id), { angkatan: cohortId, modul: moduleId }),
  }
}

/** Who names nothing gets the module that is open on the page of the person. */
async function firstModule(asker: Asker, personId: string, cohortId: string) {
  const wanted = {
    personId,
    cohortId: cohortId || null,
    moduleId: null,
    page: 1,
    lessonsBeside: true,
  } as const
  const progress = personId === asker.id ? null : await readPersonProgress(asker, wanted, new Date())
  if (!progress?.open) return null
  const { cohort, person, open } = progress
  return { cohortId: cohort.id, moduleId: open.id, person: person.name, module: open.title, lesson: null }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'progress.override')
  const form = await parseForm(request, overrideSchema)
  const now = new Date()
  const t = progressTexts[asker.language].override
  if (!form.ok)
    return refuseForm(
      form,
      faultSentences(form.errors, asker.language, {}, { alasan: t.reason }, { alasan: REASON_LETTERS }),
    )
  const answer = await setDone(asker, params.id ?? '', form.value, now)
  if (answer.ok) {
    const back = withQuery(paths.personProgress(params.id ?? ''), {
      angkatan: answer.cohortId,
      modul: answer.moduleId,
    })
    return redirectWithToast(`${back}#ditandai`, { tone: 'ok', text: t.done(answer) })
  }
  if (answer.reason === 'not-found' || answer.reason === 'own') throw notFound()
  return refuseForm(form, { alasan: t.already })
}

/** What it means to set something as done for somebody, and why it is done. */
export default function SetDone() {
  const shown = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const all = useTexts(progressTexts)
  const t = all.override
  const { field, errors } = formFields(sent, { alasan: t.reason }, { hints: { alasan: t.reasonHint } })
  return (
    <div className="narrow">
      <PageHead
        crumbs={[
          { label: all.progress.title, to: paths.progress() },
          { label: shown.person, to: shown.back },
          { label: t.crumb },
        ]}
        title={<WithTitles>{shown.title}</WithTitles>}
      />
      <ErrorSummary errors={errors} answer={sent} />
      <Form method="post" className="card stack">
        <SubmissionKey value={shown.key} />
        <input type="hidden" name="angkatan" value={shown.cohortId} />
        <input type="hidden" name="modul" value={shown.moduleId} />
        <input type="hidden" name="pelajaran" value={shown.lessonId} />
        <p>
          <WithTitles>{shown.means}</WithTitles>
        </p>
        <TextArea
          {...field('alasan')}
          rows={3}
          limit={REASON_LETTERS.max}
          keptAt={`${shown.at}#f-alasan`}
          onServer=""
        />
        <div className="btns stay">
          <BusyButton variant="primary" icon="check">
            {t.submit}
          </BusyButton>
          <ButtonLink to={shown.back} variant="text">
            {t.cancel}
          </ButtonLink>
        </div>
      </Form>
    </div>
  )
}
