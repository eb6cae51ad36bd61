import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Link, useActionData, useLoaderData, useLocation } from '@remix-run/react'
import { useState } from 'react'
import { pageTitle, textsOfPage } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { Banner } from '#app/components/ui/banner.tsx'
import { Breadcrumb } from '#app/components/ui/breadcrumb.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { keptTexts } from '#app/components/ui/kept-texts.ts'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import { UnsentHere } from '#app/components/ui/unsent-text.tsx'
import { Notes } from '#app/components/ui/notes.tsx'
import { fieldId } from '#app/components/ui/field.tsx'
import type { Asker } from '#app/domain/access/asker.ts'
import { guard } from '#app/domain/access/guard.server.ts'
import { keysOf } from '#app/domain/assignments/rubric.ts'
import { findGradable } from '#app/domain/grading/gradable.server.ts'
import { listPhrases } from '#app/domain/grading/phrases.server.ts'
import { saveGrade, type SavedGrade } from '#app/domain/grading/grade.server.ts'
import { COMMENT, levelField } from '#app/domain/grading/limits.ts'
import { gradeSchemaFor } from '#app/domain/grading/grading.schema.ts'
import { nextWaiting } from '#app/domain/grading/next-waiting.server.ts'
import { readWork } from '#app/domain/grading/read-work.server.ts'
import { gradingTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { db } from '#app/platform/data/db.server.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { paths } from '#app/paths.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { closedGrade, faultSentence, unsavedGrade } from './grade-failure.server.ts'
import { GradeForm } from './grade-form.tsx'
import { UNRATED } from './unrated.tsx'
import { GradeSummary } from './grade-summary.tsx'
import { markerTexts } from './marker-texts.ts'
import { markerWords } from './marker-words.ts'
import { keepAsPhrase } from './keep-phrase.server.ts'
import { OnwardBar } from './marking-bar.tsx'
import { Neighbours } from './neighbours.tsx'
import { inPart } from './own-part.ts'
import { ReleaseSheet, ReturnSheet } from './sheets.tsx'
import { phraseTexts } from './phrase-texts.ts'
import { StatePill } from './state-pill.tsx'
import { submissionPage } from './submission.page.server.ts'
import { TEXT, TextPane, useShown } from './text-pane.tsx'

export { links } from './marking-links.ts'
export const handle: RouteHandle = { actionBar: true }
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
 * missing, or to the next work that waits.
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
  const { saving, goOn, phrase, older } = form.value
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
  if (goOn === 'rilis') return redirect(`${back}#${saved.score === null ? UNRATED : 'rilis'}`)
  const t = gradingTexts[asker.language]
  if (goOn === 'kalimat') return keepAsPhrase(asker, work, saved.stored[COMMENT] ?? '')
  if (phrase !== null)
    return putBehind(asker, { scheduleId: jadwal, submissionId: pengumpulan }, phrase, saved)
  if (goOn !== 'berikut') return redirectWithToast(back, { tone: 'ok', text: t.saved })
  const next = await nextWaiting(asker, { scheduleId: jadwal, submissionId: pengumpulan })
  const list = inPart(paths.gradingAssignment(jadwal), work.markerId === asker.id)
  const onward = next ? paths.gradingSubmission(jadwal, next) : list
  return redirectWithToast(onward, { tone: 'ok', text: t.savedOf({ name: work.ownerName ?? '–' }) })
}

/** Without scripts: a sentence of hers, or one that is shared with her, behind what the comment says now. */
async function putBehind(
  asker: Asker,
  place: { scheduleId: string; submissionId: string },
  phrase: string,
  { stored, marks }: Extract<SavedGrade, { ok: true }>,
) {
  const t = phraseTexts[asker.language]
  const found = (await listPhrases(asker)).find(({ id }) => id === phrase)
  if (!found) throw notFound()
  const said = stored[COMMENT] ?? ''
  const sent = { [COMMENT]: said === '' ? found.text : `${said}\n${found.text}` }
  const saved = await saveGrade(
    asker,
    place,
    { sent, marks: { [COMMENT]: marks[COMMENT] ?? '' } },
    new Date(),
  )
  const back = `${paths.gradingSubmission(place.scheduleId, place.submissionId)}#${fieldId('komentar')}`
  const fault = saved.ok ? saved.refused[COMMENT] : 'other'
  if (fault === undefined) return redirectWithToast(back, { tone: 'ok', text: t.inserted })
  return redirectWithToast(back, { tone: 'danger', text: faultSentence(fault, asker.language) })
}

export default function GradingSubmission() {
  const t = useTexts(gradingTexts)
  const kept = useTexts(keptTexts)
  const marking = useTexts(markerTexts)
  const { key: locationKey } = useLocation()
  const page = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const gradable = page.status === 'HANDED_IN' && page.grade?.status !== 'RELEASED'
  // Closed meanwhile: what is not saved yet stays on the screen.
  const [unsaved, setUnsaved] = useState<string | null>(null)
  const writes = gradable || failure !== undefined || unsaved === page.id
  const text = <TextPane page={page} />
  const aside = (
    <>
      <p>
        {markerWords(page, marking)}{' '}
        <Link className="more" to={paths.gradingMarker(page.scheduleId, page.id)}>
          {marking.change.open}
        </Link>
      </p>
      <p>
        <Link className="more" to={paths.gradingSetAside(page.scheduleId, page.id)}>
          {kept.setAsideTitle}
        </Link>
      </p>
    </>
  )
  return (
    <div className="marking" data-tampil={useShown()}>
      <div className="queue">
        <Breadcrumb
          items={[
            { label: t.title, to: paths.grading() },
            { label: page.title, to: page.listTo, written: page.title },
            { label: page.ownerName },
          ]}
        />
        <Neighbours page={page} />
      </div>
      <PageHead
        title={page.ownerName}
        lede={page.who === '' ? undefined : page.who}
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
          </>
        }
      />
      <nav className="flip phone" aria-label={t.views}>
        <div className="seg">
          <Link to={`#${TEXT}`} preventScrollReset>
            {t.text}
          </Link>
          <Link to="#lembar" preventScrollReset>
            {t.grading}
          </Link>
        </div>
      </nav>
      <div className="flow">
        {page.returned && (
          <Banner tone="info" title={t.returnedBanner(page.returned)}>
            <Notes text={page.returned.comment} />
          </Banner>
        )}
        {page.older && <Banner tone="info">{page.older}</Banner>}
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
        {writes && page.grade?.status === 'RELEASED' && <GradeSummary page={page} grade={page.grade} />}
      </div>
      {writes ? (
        <GradeForm
          key={page.id}
          page={page}
          failure={failure}
          onUnsaved={(unsaved) => setUnsaved(unsaved ? page.id : null)}
          beside={text}
          below={aside}
        />
      ) : (
        <>
          <div className="withtext">
            {text}
            <div className="workpane flow" id="lembar">
              {page.grade?.status === 'RELEASED' && <GradeSummary page={page} grade={page.grade} />}
              {page.status === 'HANDED_IN' && (
                <p className="btns">
                  <ButtonLink to="#kembalikan" icon="left" preventScrollReset>
                    {t.returnTitle}
                  </ButtonLink>
                </p>
              )}
              {aside}
            </div>
          </div>
          <OnwardBar page={page} />
        </>
      )}
      {page.status === 'HANDED_IN' && <ReturnSheet key={`kembali-${locationKey}`} page={page} />}
      {gradable && <ReleaseSheet key={`rilis-${locationKey}`} page={page} unsaved={unsaved === page.id} />}
    </div>
  )
}
