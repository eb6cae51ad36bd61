import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle, textsOfPage } from '#app/components/layout/page-title.ts'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { SetAsideList } from '#app/components/ui/set-aside-list.tsx'
import { setAsideTexts } from '#app/components/ui/set-aside-texts.ts'
import { Written } from '#app/components/ui/written.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { callBackSchema } from '#app/domain/assignments/assignments.schema.ts'
import { callBack } from '#app/domain/assignments/calling-back.server.ts'
import { MOST_KEPT } from '#app/domain/set-aside/limits.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { pageOf } from '#app/platform/paging.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { setAsidePage } from './set-aside.page.server.ts'
import { refusalTexts } from './refusal-texts.ts'
import { assignmentTexts } from './texts.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  pageTitle(
    page
      ? `${textsOfPage(setAsideTexts, matches).title}: ${page.heading}`
      : textsOfPage(setAsideTexts, matches).title,
  )

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'submission.write')
  const wanted = pageOf(new URL(request.url).searchParams)
  const page = await setAsidePage(asker, params.id ?? '', wanted, new Date())
  if (!page) throw notFound()
  return page
}

/** Calls one of the texts back. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'submission.write')
  const id = params.id ?? ''
  const form = await parseForm(request, callBackSchema)
  if (!form.ok) throw badRequest('Not a form that calls a text back.')
  const done = await callBack(asker, id, form.value, new Date())
  const t = setAsideTexts[asker.language]
  if (done.ok) return redirectWithToast(paths.assignment(id), { tone: 'ok', text: t.done })
  const { reason } = done
  if (reason === 'not-found') throw notFound()
  const text =
    reason === 'gone' ? t.gone : reason === 'stale' ? t.changed : refusalTexts[asker.language][reason]
  return redirectWithToast(paths.assignmentSetAside(id), { tone: 'danger', text })
}

export default function SetAsidePage() {
  const page = useLoaderData<typeof loader>()
  const t = useTexts(setAsideTexts)
  const { title } = useTexts(assignmentTexts)
  const work = paths.assignment(page.id)
  return (
    <>
      <PageHead
        crumbs={[
          { label: title, to: paths.assignments() },
          { label: page.heading, to: work, written: page.heading },
          { label: t.title },
        ]}
        title={t.title}
        lede={<Written text={page.heading} within={`${page.heading}. ${t.lede({ most: MOST_KEPT })}`} />}
      />
      <SetAsideList {...page} back={work} />
    </>
  )
}
