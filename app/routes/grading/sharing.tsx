import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { ActionBar } from '#app/components/ui/action-bar.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { WithTitles } from '#app/components/ui/written.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { shareOutSchema } from '#app/domain/grading/markers.schema.ts'
import { readSharing, shareEvenly } from '#app/domain/grading/markers.server.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { parseForm, refuseForm } from '#app/platform/forms.server.ts'
import { newSubmissionKey, sha256 } from '#app/platform/ids.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { markerTexts } from './marker-texts.ts'
import { inPart } from './own-part.ts'
import { gradingTexts } from './texts.ts'

const SEEDS = 1_000_000

export const handle: RouteHandle = { actionBar: true }
export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(page?.heading ?? '')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'assignment.grade')
  const sharing = await readSharing(asker, params.jadwal ?? '')
  if (!sharing) throw notFound()
  const { schedule, trainers, open, waits, others } = sharing
  const key = newSubmissionKey()
  return {
    heading: markerTexts[asker.language].title,
    scheduleId: schedule.id,
    title: schedule.title,
    key,
    // Drawn anew for each page, so that nobody's choice is behind it.
    seed: String(Number.parseInt(sha256(key).slice(0, 8), 16) % SEEDS),
    open,
    waits,
    others,
    trainers,
    mineTo: inPart(paths.gradingAssignment(schedule.id), true),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'assignment.grade')
  const scheduleId = params.jadwal ?? ''
  const form = await parseForm(request, shareOutSchema)
  const t = markerTexts[asker.language]
  if (!form.ok)
    return refuseForm(form, faultSentences(form.errors, asker.language, { seedFault: t.seedFault }, t.fields))
  const answer = await shareEvenly(asker, scheduleId, form.value, new Date())
  if (!answer.ok) throw notFound()
  return redirectWithToast(paths.gradingSharing(scheduleId), { tone: 'ok', text: t.shared(answer) })
}

export default function Sharing() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useTexts(markerTexts)
  const all = useTexts(gradingTexts)
  const { field, errors } = formFields(answer, t.fields, {
    hints: { benih: t.seedHint },
    saved: { benih: page.seed },
  })
  return (
    <>
      <PageHead
        crumbs={[
          { label: all.title, to: paths.grading() },
          { label: page.title, to: paths.gradingAssignment(page.scheduleId), written: page.title },
          { label: t.title },
        ]}
        title={t.title}
        lede={<WithTitles>{t.lede(page)}</WithTitles>}
      />
      {page.open > 0 ? (
        <Form method="post" className="flow">
          <ErrorSummary errors={errors} answer={answer} />
          <SubmissionKey value={page.key} />
          <Trainers />
          <Section id="bagi" title={t.share}>
            <p>{t.shareWords({ count: page.open })}</p>
            <TextField {...field('benih')} inputMode="numeric" autoComplete="off" className="gap-s" />
          </Section>
          <ActionBar label={t.share}>
            <BusyButton variant="primary" icon="users">
              {t.submit}
            </BusyButton>
            <ButtonLink to={page.mineTo}>{t.parts.mine}</ButtonLink>
          </ActionBar>
        </Form>
      ) : (
        <div className="flow">
          <Trainers />
          <Section id="bagi" title={t.share}>
            <p>{t.shareWords({ count: page.open })}</p>
            <p className="btns gap-s">
              <ButtonLink to={page.mineTo}>{t.parts.mine}</ButtonLink>
            </p>
          </Section>
        </div>
      )}
    </>
  )
}

function Trainers() {
  const { trainers, open, others, waits } = useLoaderData<typeof loader>()
  const t = useTexts(markerTexts)
  return (
    <Section id="pelatih" title={t.trainers}>
      <Table caption={t.trainersTable} quietCaption>
        <thead>
          <tr>
            <th scope="col">{t.trainer}</th>
            <th scope="col" className="r">
              {t.waits}
            </th>
          </tr>
        </thead>
        <tbody>
          {trainers.map(({ id, name, has, begun }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td className="r num">
                {has + begun}
                {begun > 0 && <p className="sm quiet">{t.begun({ count: begun })}</p>}
              </td>
            </tr>
          ))}
          {others > 0 && <Left title={t.others} count={others} />}
          <Left title={t.nobody} count={open} />
          <Left title={t.all} count={waits} />
        </tbody>
      </Table>
    </Section>
  )
}

function Left({ title, count }: { title: string; count: number }) {
  return (
    <tr>
      <th scope="row">{title}</th>
      <td className="r num">{count}</td>
    </tr>
  )
}
