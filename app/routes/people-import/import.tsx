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
import { guard } from '#app/domain/access/guard.server.ts'
import { limit } from '#app/domain/access/limits.server.ts'
import { MOST_SPREADSHEET_BYTES } from '#app/domain/files/files.ts'
import { readUploadedList } from '#app/domain/people-import/read-uploaded.server.ts'
import { storeList, waitingImports } from '#app/domain/people-import/people-import.server.ts'
import { shellTexts } from '#app/i18n/shell.ts'
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
import { importTexts } from './texts.ts'

export const handle: RouteHandle = { plain: true }
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'people.manage')
  const waiting = await waitingImports(asker)
  return {
    title: importTexts[asker.language].title,
    key: newSubmissionKey(),
    waiting: waiting.map(({ id, fileName, createdAt }) => ({ id, fileName, at: dateTime(createdAt, asker) })),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'people.manage')
  const t = importTexts[asker.language].faults
  const refuse = (sentence: string) => refuseForm({ values: {}, lists: {} }, { berkas: sentence })
  const tried = await limit('upload', asker.id)
  if (!tried.ok) {
    await drainUpload(request)
    return refuse(t.limit({ minutes: Math.ceil(tried.retryAfter / 60) }))
  }
  const upload = await receiveUpload(request, {
    field: 'berkas',
    fields: [SUBMISSION_KEY],
    limit: MOST_SPREADSHEET_BYTES,
  })
  if (!upload.ok) return refuse(t[upload.fault])
  try {
    const key = formParts.key.safeParse(upload.fields[SUBMISSION_KEY])
    if (!key.success) throw badRequest('A submission key of another shape.')
    const read = await readUploadedList(upload.file, await readFile(upload.file.path))
    if (!read.ok) return refuse(t[read.fault])
    const stored = await storeList(
      asker,
      { list: read.list, fileName: read.fileName, key: key.data },
      new Date(),
    )
    if (!stored) throw notFound()
    return redirect(paths.peoplePreview(stored.id))
  } finally {
    await discard(upload.file.path)
  }
}

export default function Import() {
  const { key, waiting } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const t = useTexts(importTexts)
  const shell = useTexts(shellTexts)
  const { field, errors } = formFields(sent, { berkas: t.file }, { hints: { berkas: t.fileHint } })
  const { defaultValue: _none, ...file } = field('berkas')
  return (
    <div className="narrow">
      <PageHead
        crumbs={[
          { label: shell.secretariat, to: paths.secretariat() },
          { label: t.allPeople, to: paths.people() },
          { label: t.title },
        ]}
        title={t.title}
        lede={t.lede}
      />
      <div className="flow">
        <ErrorSummary errors={errors} answer={sent} />
        <Form method="post" encType="multipart/form-data" className="card stack">
          <SubmissionKey value={key} />
          <FileField {...file} accept=".xlsx,.csv,.txt,.tsv" required />
          <div className="btns">
            <BusyButton variant="primary" icon="upload">
              {t.submit}
            </BusyButton>
          </div>
        </Form>
        <div className="card stack">
          <p>{t.templateWhy}</p>
          <div className="btns">
            <ButtonLink to={paths.peopleTemplate()} icon="download" reloadDocument>
              {t.template}
            </ButtonLink>
          </div>
        </div>
        {waiting.length > 0 && (
          <Section id="menunggu" title={t.waiting}>
            <Rows label={t.waiting}>
              {waiting.map(({ id, fileName, at }) => (
                <Row key={id} title={fileName} to={paths.peoplePreview(id)}>
                  <p className="quiet">{t.waitingSince({ at })}</p>
                </Row>
              ))}
            </Rows>
          </Section>
        )}
      </div>
    </div>
  )
}
