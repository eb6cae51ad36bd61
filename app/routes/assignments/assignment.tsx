import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Link, useActionData, useLoaderData, type ShouldRevalidateFunctionArgs } from '@remix-run/react'
import { pageTitle, textsOfPage } from '#app/components/layout/page-title.ts'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { keptTexts } from '#app/components/ui/kept-texts.ts'
import { UnsentHere } from '#app/components/ui/unsent-text.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { savesData } from '#app/domain/access/data-saver.server.ts'
import { guard } from '#app/domain/access/guard.server.ts'
import { saveSchema } from '#app/domain/assignments/assignments.schema.ts'
import { saveText } from '#app/domain/assignments/draft.server.ts'
import { readOwnWork } from '#app/domain/assignments/own-work.server.ts'
import { assignmentTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { parseForm } from '#app/platform/forms.server.ts'
import { paths } from '#app/paths.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { timeOrDay } from '#app/platform/say/time.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { AttemptText, EarlierAttempts, Result, WithFormerTeams } from './attempts.tsx'
import { Dates, Instructions, RubricFold } from './brief.tsx'
import { Notices } from './notices.tsx'
import { pageData } from './assignment.page.server.ts'
import { saveFailure } from './save-failure.server.ts'
import { PhasePill, StatePill } from './state-pill.tsx'
import { WorkLog } from './work-log.tsx'
import { Writing } from './writing.tsx'

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  pageTitle(page?.title ?? textsOfPage(assignmentTexts, matches).title)

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'submission.read')
  const now = new Date()
  const work = await readOwnWork(asker, params.id ?? '', now)
  if (!work) throw notFound()
  const saving = await savesData({ request, context })
  return pageData(asker, work, { ...context, saving }, now)
}

/** A preview changes nothing that this page has read. */
export function shouldRevalidate({ formAction, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return formAction?.endsWith('/pratinjau') ? false : defaultShouldRevalidate
}

/** Saves by button, also without JavaScript; `lanjut` then opens the question whether to hand in. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'submission.write')
  const id = params.id ?? ''
  const form = await parseForm(request, saveSchema)
  const now = new Date()
  if (!form.ok) return data(saveFailure.invalid(form, asker.language), { status: 422 })
  const { text, from, goOn, chosen } = form.value
  const takesTheirs = chosen === 'tersimpan'
  const wish = takesTheirs
    ? { text: null, from, given: text, own: true }
    : { text, from, over: chosen === 'saya' }
  const saved = await saveText(asker, id, wish, now)
  if (!saved.ok) {
    if (saved.reason === 'not-found') throw notFound()
    return data(await saveFailure.refused(saved, text, asker, now), { status: 409 })
  }
  if (goOn) return redirect(`${paths.assignment(id)}#kirim`)
  const at = timeOrDay(saved.savedAt, now, asker)
  const t = assignmentTexts[asker.language]
  const done = takesTheirs ? t.theirsTaken : t.savedToast({ at })
  return redirectWithToast(paths.assignment(id), { tone: 'ok', text: done })
}

/** What the server has of the texts of this work. */
function arrivedOf({ current, earlier }: ReturnType<typeof useLoaderData<typeof loader>>): string[] {
  return [current, ...earlier].flatMap((attempt) => attempt?.text ?? [])
}

export default function Assignment() {
  const t = useTexts(assignmentTexts)
  const kept = useTexts(keptTexts)
  const page = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const { current } = page
  const writable = page.asParticipant && page.closedBecause === null
  return (
    <>
      <PageHead
        crumbs={[
          { label: t.title, to: paths.assignments() },
          { label: page.title, written: page.title },
        ]}
        title={<Written text={page.title} />}
        lede={<Written text={page.moduleTitle} within={page.context} />}
        pills={
          <>
            {page.asParticipant ? <StatePill state={page.state} /> : <PhasePill phase={page.phase} />}
            {current && current.attempt > 1 && (
              <span className="quiet">{t.attempt({ attempt: current.attempt })}</span>
            )}
          </>
        }
      />
      <div className="cols">
        <div className="flow">
          <Notices page={page} />
          {!writable && <UnsentHere closed page={paths.assignment(page.id)} arrived={arrivedOf(page)} />}
          {current?.grade && <Result grade={current.grade} />}
          <Instructions page={page} open={!current} />
          {writable ? (
            <Writing key={current?.attempt ?? 1} page={page} failure={failure} />
          ) : (
            current && <AttemptText attempt={current} />
          )}
          <EarlierAttempts attempts={page.earlier} />
          <WithFormerTeams works={page.continued} />
        </div>
        <aside className="gap stack-6" aria-label={t.dates}>
          <Dates page={page} />
          {page.rubric.length > 0 && <RubricFold rubric={page.rubric} />}
          {current && <WorkLog lines={current.log} />}
          {page.keepsSetAside && (
            <p>
              <Link className="more" to={paths.assignmentSetAside(page.id)}>
                {kept.setAsideTitle}
              </Link>
            </p>
          )}
        </aside>
      </div>
    </>
  )
}
