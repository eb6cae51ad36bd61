import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { orderItem } from '#app/domain/question-bank/arranging.server.ts'
import { itemTurnSchema } from '#app/domain/question-bank/quiz.schema.ts'
import { paths } from '#app/paths.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { orderPlace } from '../making/order-place.ts'
import { quizTexts } from './texts.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'lesson.edit')
  throw notFound()
}

/** Takes what a quiz asks to another place; the focus stays on the button. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const place = { module: params.modul ?? '', quiz: params.kuis ?? '' }
  const form = await parseForm(request, itemTurnSchema)
  if (!form.ok) throw badRequest('Not a form of the order.')
  const { slug, by } = form.value
  const answer = await orderItem(asker, place, form.value, new Date())
  const list = paths.studioQuiz(place.module, place.quiz)
  const t = quizTexts[asker.language].quiz
  if (!answer.ok) {
    if (answer.reason === 'not-found') throw notFound()
    return redirectWithToast(list, { tone: 'warn', text: t[answer.reason] })
  }
  // Where the button is gone because the end is reached, at the other one.
  const isAtEnd = answer.place === (by < 0 ? 1 : answer.of)
  const at = orderPlace(slug, isAtEnd === by < 0 ? 'turun' : 'naik')
  return redirectWithToast(`${list}#${at}`, { tone: 'ok', text: t.moved(answer) })
}
