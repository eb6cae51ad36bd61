import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { markerSchema } from '#app/domain/grading/markers.schema.ts'
import { allocate, readMarker } from '#app/domain/grading/markers.server.ts'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { onNewest, parseForm, refuseForm, tooOld } from '#app/platform/forms.server.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { markerTexts } from './marker-texts.ts'
import { gradingTexts } from './texts.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(page?.heading ?? '')

/** A refused form draws the page anew: who marks it may be another one by now. */
export function shouldRevalidate() {
  return true
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'submission.grade')
  const found = await readMarker(asker, params.jadwal ?? '', params.pengumpulan ?? '')
  if (!found) throw notFound()
  const { work, trainers } = found
  return {
    heading: markerTexts[asker.language].change.title,
    scheduleId: work.scheduleId,
    id: work.id,
    title: work.title,
    owner: work.ownerName ?? '–',
    markerId: work.markerId ?? '',
    trainers: trainers.map(({ id, name }) => ({ value: id, label: name })),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'submission.grade')
  const form = await parseForm(request, markerSchema)
  if (!form.ok) throw badRequest('Not a form of a marker.')
  const place = { scheduleId: params.jadwal ?? '', submissionId: params.pengumpulan ?? '' }
  const answer = await allocate(asker, place, form.value, new Date())
  const t = markerTexts[asker.language]
  if (answer.ok) {
    const text = answer.name === null ? t.change.undone : t.change.done({ name: answer.name })
    return redirectWithToast(paths.gradingSubmission(place.scheduleId, place.submissionId), {
      tone: 'ok',
      text,
    })
  }
  if (answer.reason === 'not-found') throw notFound()
  if (answer.reason === 'stale') return tooOld(onNewest(form, 'semula'), t.refused.stale)
  return refuseForm(form, { penilai: t.refused[answer.reason] })
}

export default function ChangeMarker() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useTexts(markerTexts)
  const all = useTexts(gradingTexts)
  const shell = useTexts(shellTexts)
  const back = paths.gradingSubmission(page.scheduleId, page.id)
  const { field, errors } = formFields(answer, t.fields, { saved: { penilai: page.markerId } })
  return (
    <div className="narrow">
      <PageHead
        crumbs={[
          { label: all.title, to: paths.grading() },
          { label: page.title, to: paths.gradingAssignment(page.scheduleId), written: page.title },
          { label: page.owner, to: back },
          { label: t.change.title },
        ]}
        title={t.change.title}
      />
      <Form method="post" className="stack">
        <ErrorSummary errors={errors} answer={answer} />
        <input type="hidden" name="semula" value={answer?.values['semula'] ?? page.markerId} />
        <SelectField {...field('penilai')} placeholder={t.change.none} options={page.trainers} />
        <div className="btns">
          <BusyButton variant="primary">{t.change.submit}</BusyButton>
          <ButtonLink to={back}>{shell.close}</ButtonLink>
        </div>
      </Form>
    </div>
  )
}
