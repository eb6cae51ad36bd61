import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle, textsOfPage } from '#app/components/layout/page-title.ts'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { SetAsideList } from '#app/components/ui/set-aside-list.tsx'
import { setAsideTexts } from '#app/components/ui/set-aside-texts.ts'
import { Written } from '#app/components/ui/written.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { callBack } from '#app/domain/grading/calling-back.server.ts'
import { callBackSchema } from '#app/domain/grading/grading.schema.ts'
import { MOST_KEPT } from '#app/domain/set-aside/limits.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { pageOf } from '#app/platform/paging.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { faultSentence } from './grade-failure.server.ts'
import { setAsidePage } from './set-aside.page.server.ts'
import { gradingTexts } from './texts.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  pageTitle(
    page
      ? `${textsOfPage(setAsideTexts, matches).title}: ${page.ownerName}`
      : textsOfPage(setAsideTexts, matches).title,
  )

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'submission.grade')
  const { jadwal = '', pengumpulan = '' } = params
  const page = await setAsidePage(asker, jadwal, pengumpulan, pageOf(new URL(request.url).searchParams))
  if (!page) throw notFound()
  return page
}

/** Calls a level or a comment back. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'submission.grade')
  const { jadwal = '', pengumpulan = '' } = params
  const form = await parseForm(request, callBackSchema)
  if (!form.ok) throw badRequest('Not a form that calls a text back.')
  const place = { scheduleId: jadwal, submissionId: pengumpulan }
  const done = await callBack(asker, place, form.value, new Date())
  const t = setAsideTexts[asker.language]
  const refuse = (text: string) =>
    redirectWithToast(paths.gradingSetAside(jadwal, pengumpulan), { tone: 'danger', text })
  if (!done.ok) {
    if (done.reason === 'not-found') throw notFound()
    return refuse(done.reason === 'gone' ? t.gone : gradingTexts[asker.language].refusal[done.reason])
  }
  const [why] = Object.values(done.refused)
  if (why !== undefined) return refuse(t.refused({ why: faultSentence(why, asker.language) }))
  if (done.met.length > 0 || done.behind.length > 0) return refuse(t.changed)
  return redirectWithToast(paths.gradingSubmission(jadwal, pengumpulan), { tone: 'ok', text: t.done })
}

export default function SetAsidePage() {
  const page = useLoaderData<typeof loader>()
  const t = useTexts(setAsideTexts)
  const { title, back, closedTitle } = useTexts(gradingTexts)
  const grading = paths.gradingSubmission(page.scheduleId, page.id)
  return (
    <>
      <PageHead
        crumbs={[
          { label: title, to: paths.grading() },
          { label: page.title, to: paths.gradingAssignment(page.scheduleId), written: page.title },
          { label: page.ownerName, to: grading },
          { label: t.title },
        ]}
        title={t.title}
        lede={
          <Written
            text={page.title}
            within={`${page.ownerName}, ${page.title}. ${t.lede({ most: MOST_KEPT })}`}
          />
        }
      />
      <SetAsideList {...page} back={grading} words={{ back, closedTitle }} />
    </>
  )
}
