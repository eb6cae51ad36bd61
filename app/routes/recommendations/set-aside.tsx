import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle, textsOfPage } from '#app/components/layout/page-title.ts'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { SetAsideList } from '#app/components/ui/set-aside-list.tsx'
import { setAsideTexts } from '#app/components/ui/set-aside-texts.ts'
import { Written } from '#app/components/ui/written.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { callBack } from '#app/domain/recommendations/calling-back.server.ts'
import { callBackSchema } from '#app/domain/recommendations/wishes.schema.ts'
import { faultText } from '#app/domain/recommendations/wording.ts'
import { MOST_KEPT } from '#app/domain/set-aside/limits.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { pageOf } from '#app/platform/paging.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { turnedAway } from './doors.server.ts'
import { sectionIn } from './sent-section.server.ts'
import { setAsidePage } from './set-aside.page.server.ts'
import { recommendationTexts } from './texts.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  pageTitle(
    page
      ? `${textsOfPage(setAsideTexts, matches).title}: ${page.title}`
      : textsOfPage(setAsideTexts, matches).title,
  )

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'recommendation.write')
  const { id, section } = sectionIn(params)
  const page = await setAsidePage(asker, id, section, pageOf(new URL(request.url).searchParams))
  if (!page) throw notFound()
  return page
}

/** Calls one of the texts back into its field. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'recommendation.write')
  const { id, section } = sectionIn(params)
  const form = await parseForm(request, callBackSchema)
  if (!form.ok) throw badRequest('Not a form that calls a text back.')
  const done = await callBack(asker, { id, section, ...form.value }, new Date())
  const t = setAsideTexts[asker.language]
  const here = paths.sectionSetAside(id, section)
  if (!done.ok) {
    if (done.reason !== 'gone') return turnedAway(asker, id, done.reason)
    return redirectWithToast(here, { tone: 'danger', text: t.gone })
  }
  const [why] = Object.values(done.refused)
  if (why !== undefined) {
    const text = t.refused({ why: faultText(why, asker.language) })
    return redirectWithToast(here, { tone: 'danger', text })
  }
  if (done.met) return redirectWithToast(here, { tone: 'danger', text: t.changed })
  return redirectWithToast(paths.recommendationSection(id, section), { tone: 'ok', text: t.done })
}

export default function SetAsidePage() {
  const page = useLoaderData<typeof loader>()
  const t = useTexts(setAsideTexts)
  const { list } = useTexts(recommendationTexts)
  const section = paths.recommendationSection(page.id, page.section)
  return (
    <>
      <PageHead
        crumbs={[
          { label: list.title, to: paths.recommendations() },
          { label: page.number ?? list.noNumber, to: paths.recommendation(page.id) },
          { label: page.title, to: section },
          { label: t.title },
        ]}
        title={t.title}
        lede={
          <Written
            text={page.heading}
            within={`${page.heading}. ${t.lede({ most: MOST_KEPT })} ${t.removedRows}`}
          />
        }
      />
      <SetAsideList {...page} back={section} />
    </>
  )
}
