import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { handInAttempt } from '#app/domain/quiz-attempts/handing-in.server.ts'
import { handInSchema } from '#app/domain/quiz-attempts/quiz-attempts.schema.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { paths } from '#app/paths.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectToReceipt, redirectWithToast } from '#app/platform/toast.server.ts'
import { whereIn } from './quiz.page.server.ts'
import { quizTexts } from './texts.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'quiz.take')
  throw notFound()
}

/** Hands in what the server has; the answers themselves were saved before, so a refusal loses nothing. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'quiz.take')
  const where = whereIn(params)
  const form = await parseForm(request, handInSchema)
  if (!form.ok) throw badRequest('Not a form of ours.')
  const handedIn = await handInAttempt(asker, where, form.value, new Date())
  if (handedIn.ok) return redirectToReceipt(paths.quizResult(where.module, where.quiz, handedIn.attempt))
  if (handedIn.reason === 'not-found') throw notFound()
  const text = quizTexts[asker.language].refusal[handedIn.reason]
  return redirectWithToast(paths.quiz(where.module, where.quiz), { tone: 'warn', text })
}
