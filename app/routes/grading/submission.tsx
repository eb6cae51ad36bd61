import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Link, useActionData, useLoaderData, useLocation } from '@remix-run/react'
import { useState } from 'react'
import { pageTitle, textsOfPage } from '#app/components/layout/page-title.ts'
import { Banner } from '#app/components/ui/banner.tsx'
import { keptTexts } from '#app/components/ui/kept-texts.ts'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import { UnsentHere } from '#app/components/ui/unsent-text.tsx'
import { Notes } from '#app/components/ui/notes.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { keysOf } from '#app/domain/assignments/rubric.ts'
import { findGradable } from '#app/domain/grading/gradable.server.ts'
import { saveGrade } from '#app/domain/grading/grade.server.ts'
import { levelField } from '#app/domain/grading/limits.ts'
import { gradeSchemaFor } from '#app/domain/grading/grading.schema.ts'
import { readWork } from '#app/domain/grading/read-work.server.ts'
import { gradingTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { db } from '#app/platform/data/db.server.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { paths } from '#app/paths.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { closedGrade, unsavedGrade } from './grade-failure.server.ts'
import { GradeForm } from './grade-form.tsx'
import { UNRATED } from './unrated.tsx'
import { GradeSummary } from './grade-summary.tsx'
import { Neighbours } from './neighbours.tsx'
import { ReleaseSheet, ReturnSheet } from './sheets.tsx'
import { StatePill } from './state-pill.tsx'
import { submissionPage } from './submission.page.server.ts'
import { WorkView } from './work-view.tsx'

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  pageTitle(page ? `${page.ownerName}, ${page.title}` : textsOfPage(gradingTexts, matches).title)

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'submission.grade')
  const now = new Date()
  const { jadwal = '', pengumpulan = '' } = params
  const read = await readWork(asker, jadwal, pengumpulan, now)
  if (!read) throw notFound()
  return submissionPage(asker, jadwal, read, { context, now })
}

/**
 * Saves levels and comment field by field; `lanjut` then opens the question whether to release, or leads to what is
 * missing.
 */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'submission.grade')
  const { jadwal = '', pengumpulan = '' } = params
  const work = await findGradable(db, asker, jadwal, pengumpulan)
  if (!work) throw notFound()
  const form = await parseForm(request, gradeSchemaFor(keysOf(work.rubric), work.newestVersion), {
    judgedLater: true,
  })
  if (!form.ok) throw badRequest('Not a form of a grade.')
  const { saving, goOn, older } = form.value
  if (older) return closedGrade(form, 'other-rubric', asker.language)
  if (Object.keys({ ...saving.marks, ...saving.given }).length === 0)
    throw badRequest('Not a form of a grade.')
  const saved = await saveGrade(asker, { scheduleId: jadwal, submissionId: pengumpulan }, saving, new Date())
  if (!saved.ok) {
    if (saved.reason === 'not-found') throw notFound()
    return closedGrade(form, saved.reason, asker.language)
  }
  const unsaved = await unsavedGrade(form, saved, saving, asker)
  if (unsaved) return unsaved
  const back = paths.gradingSubmission(jadwal, pengumpulan)
  if (goOn) return redirect(`${back}#${saved.score === null ? UNRATED : 'rilis'}`)
  return redirectWithToast(back, { tone: 'ok', text: gradingTexts[asker.language].saved })
}

export default function GradingSubmission() {
  const t = useTexts(gradingTexts)
  const kept = useTexts(keptTexts)
  const { key } = useLocation()
  const page = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const gradable = page.status === 'HANDED_IN' && page.grade?.status !== 'RELEASED'
  // Closed meanwhile: what is not saved yet stays on the screen.
  const [unsaved, setUnsaved] = useState<string | null>(null)
  const writes = gradable || failure !== undefined || unsaved === page.id
  return (
    <>
      <PageHead
        crumbs={[
          { label: t.title, to: paths.grading() },
          { label: page.title, to: paths.gradingAssignment(page.scheduleId), written: page.title },
          { label: page.ownerName },
        ]}
        title={page.ownerName}
        lede={t.handedInBy({ by: page.handedInBy, at: page.handedInAt })}
        pills={
          <>
            <StatePill state={page.state} />
            {page.place && <span className="quiet num">{page.place}</span>}
            {page.late && (
              <Pill tone="warn" icon="clock">
                {t.late}
              </Pill>
            )}
            {page.extended && <span className="quiet num">{page.extended}</span>}
            <span className="quiet num">
              {t.attempt({ attempt: page.attempt })} · {t.receipt({ number: page.receiptNumber ?? '–' })}
            </span>
          </>
        }
      />
      <div className="flow">
        {page.returned && (
          <Banner tone="info" title={t.returnedBanner(page.returned)}>
            <Notes text={page.returned.comment} />
          </Banner>
        )}
        <UnsentHere
          page={paths.gradingSubmission(page.scheduleId, page.id)}
          closed={!writes}
          arrived={page.grade?.status === 'RELEASED' ? [page.grade.comment] : []}
          words={(field, value) => {
            const of = page.rubric.find(({ key }) => levelField(key) === field)
            return of ? `${of.criterion}: ${t.level({ level: Number(value) })}` : value
          }}
        />
        {page.released && <Banner tone="ok">{page.released}</Banner>}
        <div className="grid grid-cols-1 gap-8 lg:grid-cols-2">
          <WorkView page={page} />
          <div className="flow">
            {page.grade?.status === 'RELEASED' && <GradeSummary page={page} grade={page.grade} />}
            {writes && (
              <GradeForm
                key={page.id}
                page={page}
                failure={failure}
                onUnsaved={(unsaved) => setUnsaved(unsaved ? page.id : null)}
              />
            )}
            <p>
              <Link className="more" to={paths.gradingSetAside(page.scheduleId, page.id)}>
                {kept.setAsideTitle}
              </Link>
            </p>
          </div>
        </div>
        <Neighbours previous={page.previous} next={page.next} />
      </div>
      {page.status === 'HANDED_IN' && <ReturnSheet key={`kembali-${key}`} page={page} />}
      {gradable && <ReleaseSheet key={`rilis-${key}`} page={page} unsaved={unsaved === page.id} />}
    </>
  )
}
