import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { startSchema } from '#app/domain/quiz-attempts/quiz-attempts.schema.ts'
import { startAttempt } from '#app/domain/quiz-attempts/starting.server.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { paths } from '#app/paths.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { whereIn } from './quiz.page.server.ts'
import { quizTexts } from './texts.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'quiz.take')
  throw notFound()
}

/** Begins an attempt; the page then shows it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'quiz.take')
  const where = whereIn(params)
  const form = await parseForm(request, startSchema)
  if (!form.ok) throw badRequest('Not a form of ours.')
  const started = await startAttempt(asker, where, form.value.key, new Date())
  const page = paths.quiz(where.module, where.quiz)
  if (started.ok) return redirect(page)
  if (started.reason === 'not-found') throw notFound()
  // Its trainer took it back while its page stood open.
  const to = started.reason === 'gone' ? paths.module(where.module) : page
  const text = quizTexts[asker.language].refusal[started.reason]
  return redirectWithToast(to, { tone: 'warn', text })
}
