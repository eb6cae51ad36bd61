import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { attemptForm, listFields, saidIn } from '#app/domain/quiz-attempts/attempt-form.server.ts'
import { askedIn } from '#app/domain/quiz-attempts/asked.server.ts'
import { findQuiz } from '#app/domain/quiz-attempts/place.server.ts'
import { saveAnswers } from '#app/domain/quiz-attempts/saving.server.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { whereIn } from './quiz.page.server.ts'
import { scriptAnswer } from './save-words.server.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'quiz.take')
  throw notFound()
}

/** Saves single answers while the page is open; answers JSON to the page's own script, field by field. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'quiz.take')
  const now = new Date()
  const place = await findQuiz(asker, whereIn(params), now)
  const attempt = place?.attempts.find(({ number }) => String(number) === params.percobaan)
  if (!attempt) throw notFound()
  const asked = await askedIn(attempt.id)
  const form = await parseForm(request, attemptForm(asked), { lists: listFields(asked), judgedLater: true })
  const said = form.ok ? saidIn(asked, form.value) : []
  if (said.length === 0) throw badRequest('Not a form of this attempt.')
  const saved = await saveAnswers(asker, attempt.id, said, now)
  if (!saved.ok) throw notFound()
  return Response.json(scriptAnswer(asker, attempt, asked, said, saved, now))
}
