import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { BringFile, WaitingFiles } from '#app/components/uploads/bring-file.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { MOST_SPREADSHEET_BYTES } from '#app/domain/files/files.ts'
import { takeUpload } from '#app/domain/files/taken-upload.server.ts'
import { readUploadedList } from '#app/domain/people-import/read-uploaded.server.ts'
import { storeList, waitingImports } from '#app/domain/people-import/people-import.server.ts'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { SUBMISSION_KEY } from '#app/platform/forms.ts'
import { formParts } from '#app/platform/forms.schema.ts'
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
  return takeUpload(request, {
    personId: asker.id,
    most: MOST_SPREADSHEET_BYTES,
    faults: t,
    take: async ({ file, bytes, fields }) => {
      const key = formParts.key.safeParse(fields[SUBMISSION_KEY])
      if (!key.success) throw badRequest('A submission key of another shape.')
      const read = await readUploadedList(file, bytes)
      if (!read.ok) return t[read.fault]
      const { list, fileName } = read
      const stored = await storeList(asker, { list, fileName, key: key.data }, new Date())
      if (!stored) throw notFound()
      return redirect(paths.peoplePreview(stored.id))
    },
  })
}

export default function Import() {
  const { key, waiting } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const t = useTexts(importTexts)
  const shell = useTexts(shellTexts)
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
        <BringFile sent={sent} submissionKey={key} accept=".xlsx,.csv,.txt,.tsv" words={t} />
        <div className="card stack">
          <p>{t.templateWhy}</p>
          <div className="btns">
            <ButtonLink to={paths.peopleTemplate()} icon="download" reloadDocument>
              {t.template}
            </ButtonLink>
          </div>
        </div>
        <WaitingFiles waiting={waiting} to={paths.peoplePreview} words={t} />
      </div>
    </div>
  )
}
