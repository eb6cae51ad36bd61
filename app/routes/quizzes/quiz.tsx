import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle, textsOfPage } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { guard } from '#app/domain/access/guard.server.ts'
import { attemptForm, listFields, saidIn } from '#app/domain/quiz-attempts/attempt-form.server.ts'
import { askedIn } from '#app/domain/quiz-attempts/asked.server.ts'
import { findQuiz } from '#app/domain/quiz-attempts/place.server.ts'
import { saveAnswers } from '#app/domain/quiz-attempts/saving.server.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { paths } from '#app/paths.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { timeOfDay } from '#app/platform/say/time.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import quizStyle from '#app/styles/quiz.css?url'
import { AttemptView } from './attempt.tsx'
import { quizPage, whereIn } from './quiz.page.server.ts'
import { formFailure, tooLate } from './save-words.server.ts'
import { StartView } from './start-view.tsx'
import { savingTexts } from './saving-texts.ts'
import { quizTexts } from './texts.ts'

/** While an attempt runs its bar is at the thumb. */
export const handle: RouteHandle = { actionBar: (page) => isAttempt(page) }
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: quizStyle }]
export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => {
  const t = textsOfPage(quizTexts, matches)
  return pageTitle(page ? t.title(page.head) : t.crumb)
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.read')
  const page = await quizPage(asker, whereIn(params), new Date())
  if (!page) throw notFound()
  return page
}

/** Saves the whole form by a button, also without JavaScript; `kumpul` then opens the question whether to hand in. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'quiz.take')
  const where = whereIn(params)
  const now = new Date()
  const place = await findQuiz(asker, where, now)
  const page = paths.quiz(where.module, where.quiz)
  // Handed in on another device meanwhile, or by the clock: what came of it stands there.
  const attempt = place?.running ?? place?.attempts[0]
  if (!attempt) throw notFound()
  const asked = await askedIn(attempt.id)
  const form = await parseForm(request, attemptForm(asked), { lists: listFields(asked), judgedLater: true })
  if (!form.ok) throw badRequest('Not a form of this attempt.')
  const said = saidIn(asked, form.value)
  const saved = await saveAnswers(asker, attempt.id, said, now)
  if (!saved.ok) throw notFound()
  const result = paths.quizResult(where.module, where.quiz, attempt.number)
  if (saved.end) {
    const late = tooLate(asker, attempt, asked, said, { ...saved, end: saved.end }, now)
    // What was typed stands on no page of hers any more: here it can still be read.
    return late.tooLate.length > 0 ? data({ failures: [], late }, { status: 409 }) : redirect(result)
  }
  const failures = formFailure(asker, asked, said, saved, now)
  if (failures.length > 0) return data({ failures, late: null }, { status: 409 })
  if (form.value['aksi'] === 'kumpul') return redirect(`${page}#kumpul`)
  const text = savingTexts[asker.language].savedToast({ at: timeOfDay(now, asker) })
  return redirectWithToast(page, { tone: 'ok', text })
}

function isAttempt(page: unknown): boolean {
  return page instanceof Object && 'kind' in page && page.kind === 'attempt'
}

export default function Quiz() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const failures = answer?.failures ?? []
  // Once it is all saved, the page begins anew with what lies there.
  const form = `${page.kind === 'attempt' ? page.number : ''} ${failures.length > 0}`
  return page.kind === 'attempt' ? (
    <AttemptView key={form} page={page} failures={failures} />
  ) : (
    <StartView page={page} late={answer?.late ?? null} />
  )
}
