import { readFile } from 'node:fs/promises'
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { FileField } from '#app/components/ui/text-field.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { limit } from '#app/domain/access/limits.server.ts'
import { MOST_FILE_BYTES } from '#app/domain/files/files.ts'
import { findGradingSchedule } from '#app/domain/grading/grading-schedule.server.ts'
import { storeSheet, waitingSheets } from '#app/domain/marked-sheets/marked-sheets.server.ts'
import { readMarkedSheet } from '#app/domain/marked-sheets/read-uploaded.server.ts'
import { criteriaIn, rubricsOf } from '#app/domain/marked-sheets/results.server.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { discard } from '#app/platform/data/files.server.ts'
import { drainUpload, receiveUpload } from '#app/platform/data/upload.server.ts'
import { SUBMISSION_KEY } from '#app/platform/forms.ts'
import { formParts } from '#app/platform/forms.schema.ts'
import { refuseForm } from '#app/platform/forms.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { dateTime } from '#app/platform/say/time.ts'
import { gradingCrumbs } from './crumbs.ts'
import { sheetTexts } from './texts.ts'

export const handle: RouteHandle = { plain: true }
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'assignment.grade')
  const schedule = await findGradingSchedule(asker, params.jadwal ?? '')
  if (!schedule) throw notFound()
  const waiting = await waitingSheets(schedule)
  return {
    id: schedule.id,
    title: `${sheetTexts[asker.language].title}, ${schedule.title}`,
    assignment: schedule.title,
    cohort: schedule.cohort,
    crumbs: gradingCrumbs(schedule, asker.language),
    key: newSubmissionKey(),
    waiting: waiting.map(({ id, fileName, createdAt }) => ({ id, fileName, at: dateTime(createdAt, asker) })),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'assignment.grade')
  const t = sheetTexts[asker.language].faults
  const refuse = (sentence: string) => refuseForm({ values: {}, lists: {} }, { berkas: sentence })
  const schedule = await findGradingSchedule(asker, params.jadwal ?? '')
  if (!schedule) {
    await drainUpload(request)
    throw notFound()
  }
  const tried = await limit('upload', asker.id)
  if (!tried.ok) {
    await drainUpload(request)
    return refuse(t.limit({ minutes: Math.ceil(tried.retryAfter / 60) }))
  }
  const upload = await receiveUpload(request, {
    field: 'berkas',
    fields: [SUBMISSION_KEY],
    limit: MOST_FILE_BYTES,
  })
  if (!upload.ok) return refuse(t[upload.fault])
  try {
    const key = formParts.key.safeParse(upload.fields[SUBMISSION_KEY])
    if (!key.success) throw badRequest('A submission key of another shape.')
    const criteria = criteriaIn(await rubricsOf(schedule.id))
    const read = await readMarkedSheet(upload.file, await readFile(upload.file.path), criteria)
    if (!read.ok) return refuse(t[read.fault])
    const { found, fileName } = read
    const stored = await storeSheet(asker, schedule.id, { found, fileName, key: key.data }, new Date())
    if (!stored) throw notFound()
    return redirect(paths.markedSheet(schedule.id, stored.id))
  } finally {
    await discard(upload.file.path)
  }
}

export default function MarkedSheets() {
  const page = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const t = useTexts(sheetTexts)
  const { field, errors } = formFields(sent, { berkas: t.file }, { hints: { berkas: t.fileHint } })
  const { defaultValue: _none, ...file } = field('berkas')
  return (
    <div className="narrow">
      <PageHead
        crumbs={[...page.crumbs, { label: t.title }]}
        title={t.title}
        lede={<Written text={page.assignment} within={`${page.assignment} · ${page.cohort}. ${t.lede}`} />}
      />
      <div className="flow">
        <Section id="unduh" title={t.out}>
          <div className="card stack">
            <div className="btns">
              <ButtonLink to={paths.gradingResults(page.id)} icon="download" reloadDocument>
                {t.xlsx}
              </ButtonLink>
              <ButtonLink to={paths.gradingArchive(page.id)} icon="download" reloadDocument>
                {t.zip}
              </ButtonLink>
            </div>
            <p className="quiet">
              {t.xlsxHint} {t.zipHint}
            </p>
          </div>
        </Section>
        <Section id="kembalikan" title={t.back}>
          <ErrorSummary errors={errors} answer={sent} />
          <Form method="post" encType="multipart/form-data" className="card stack">
            <SubmissionKey value={page.key} />
            <FileField {...file} accept=".xlsx,.csv,.zip" required />
            <div className="btns">
              <BusyButton variant="primary" icon="upload">
                {t.submit}
              </BusyButton>
            </div>
          </Form>
        </Section>
        {page.waiting.length > 0 && (
          <Section id="menunggu" title={t.waiting}>
            <Rows label={t.waiting}>
              {page.waiting.map(({ id, fileName, at }) => (
                <Row key={id} title={fileName} to={paths.markedSheet(page.id, id)}>
                  <p className="quiet num">{t.waitingSince({ at })}</p>
                </Row>
              ))}
            </Rows>
          </Section>
        )}
      </div>
    </div>
  )
}
