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
import { Section } from '#app/components/ui/section.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { BringFile, WaitingFiles } from '#app/components/uploads/bring-file.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { MOST_FILE_BYTES } from '#app/domain/files/files.ts'
import { takeUpload } from '#app/domain/files/taken-upload.server.ts'
import { findGradingSchedule } from '#app/domain/grading/grading-schedule.server.ts'
import { storeSheet, waitingSheets } from '#app/domain/marked-sheets/marked-sheets.server.ts'
import { readMarkedSheet } from '#app/domain/marked-sheets/read-uploaded.server.ts'
import { criteriaIn, rubricsOf } from '#app/domain/marked-sheets/results.server.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { drainUpload } from '#app/platform/data/upload.server.ts'
import { SUBMISSION_KEY } from '#app/platform/forms.ts'
import { formParts } from '#app/platform/forms.schema.ts'
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
  const schedule = await findGradingSchedule(asker, params.jadwal ?? '')
  if (!schedule) {
    await drainUpload(request)
    throw notFound()
  }
  return takeUpload(request, {
    personId: asker.id,
    most: MOST_FILE_BYTES,
    faults: t,
    take: async ({ file, bytes, fields }) => {
      const key = formParts.key.safeParse(fields[SUBMISSION_KEY])
      if (!key.success) throw badRequest('A submission key of another shape.')
      const read = await readMarkedSheet(file, bytes, criteriaIn(await rubricsOf(schedule.id)))
      if (!read.ok) return t[read.fault]
      const { found, fileName } = read
      const stored = await storeSheet(asker, schedule.id, { found, fileName, key: key.data }, new Date())
      if (!stored) throw notFound()
      return redirect(paths.markedSheet(schedule.id, stored.id))
    },
  })
}

export default function MarkedSheets() {
  const page = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const t = useTexts(sheetTexts)
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
          <BringFile sent={sent} submissionKey={page.key} accept=".xlsx,.csv,.zip" words={t} />
        </Section>
        <WaitingFiles waiting={page.waiting} to={(id) => paths.markedSheet(page.id, id)} words={t} />
      </div>
    </div>
  )
}
