import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle, textsOfPage } from '#app/components/layout/page-title.ts'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { SetAsideList } from '#app/components/ui/set-aside-list.tsx'
import { setAsideTexts } from '#app/components/ui/set-aside-texts.ts'
import { Written } from '#app/components/ui/written.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { callBack } from '#app/domain/quiz-attempts/calling-back.server.ts'
import { callBackSchema } from '#app/domain/quiz-attempts/quiz-attempts.schema.ts'
import { MOST_KEPT } from '#app/domain/set-aside/limits.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { pageOf } from '#app/platform/paging.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { whereIn } from './quiz.page.server.ts'
import { setAsidePage } from './set-aside.page.server.ts'
import { quizAsideTexts } from './set-aside-texts.ts'
import { quizTexts } from './texts.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => {
  const { title } = textsOfPage(setAsideTexts, matches)
  return pageTitle(page ? `${title}: ${page.head.title}` : title)
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'quiz.take')
  const wanted = pageOf(new URL(request.url).searchParams)
  const page = await setAsidePage(asker, whereIn(params), wanted, new Date())
  if (!page) throw notFound()
  return page
}

/** Calls one of the texts back. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'quiz.take')
  const where = whereIn(params)
  const form = await parseForm(request, callBackSchema)
  if (!form.ok) throw badRequest('Not a form that calls a text back.')
  const done = await callBack(asker, where, form.value, new Date())
  const t = setAsideTexts[asker.language]
  const q = quizAsideTexts[asker.language]
  if (done.ok) {
    const question = `${paths.quiz(where.module, where.quiz)}#s${done.position}`
    return redirectWithToast(question, { tone: 'ok', text: t.done })
  }
  const { reason } = done
  if (reason === 'not-found') throw notFound()
  const text = { gone: t.gone, stale: t.changed, closed: q.closedTitle, refused: q.refused }[reason]
  return redirectWithToast(paths.quizSetAside(where.module, where.quiz), { tone: 'danger', text })
}

export default function SetAsidePage() {
  const page = useLoaderData<typeof loader>()
  const t = useTexts(setAsideTexts)
  const q = useTexts(quizTexts)
  const { only, back, closedTitle } = useTexts(quizAsideTexts)
  const { head, number } = page
  const { slug } = head.module
  const quiz = paths.quiz(slug, head.slug)
  return (
    <>
      <PageHead
        crumbs={[
          { label: q.learning, to: paths.learning() },
          { label: q.module(head.module), to: paths.module(slug) },
          { label: q.crumb, to: quiz },
          { label: t.title },
        ]}
        title={t.title}
        lede={
          <Written
            text={head.title}
            within={`${q.title(head)}. ${q.attempt({ number })} ${t.lede({ most: MOST_KEPT })} ${only}`}
          />
        }
      />
      <SetAsideList
        {...page}
        back={page.isRunning ? quiz : paths.quizResult(slug, head.slug, number)}
        words={{ back, closedTitle }}
      />
    </>
  )
}
