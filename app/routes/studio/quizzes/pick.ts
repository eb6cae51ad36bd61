import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { pickFromCategory } from '#app/domain/question-bank/arranging.server.ts'
import { pickSchema } from '#app/domain/question-bank/quiz.schema.ts'
import { paths } from '#app/paths.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { quizTexts } from './texts.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'lesson.edit')
  throw notFound()
}

/** Asks so many questions of a category, others in each attempt. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const place = { module: params.modul ?? '', quiz: params.kuis ?? '' }
  const form = await parseForm(request, pickSchema)
  const list = paths.studioQuiz(place.module, place.quiz)
  const t = quizTexts[asker.language].quiz
  if (!form.ok) {
    if (form.errors['jumlah'] === undefined) throw badRequest('Not a form of a quiz.')
    return redirectWithToast(`${list}#dari-bank`, { tone: 'warn', text: t.pickFault })
  }
  const { category, pick } = form.value
  const answer = await pickFromCategory(asker, place, form.value, new Date())
  if (answer.ok)
    return redirectWithToast(`${list}#ditanyakan`, {
      tone: 'ok',
      text: t.picked({ count: pick, category: category || t.noCategory }),
    })
  if (answer.reason === 'not-found') throw notFound()
  return redirectWithToast(list, { tone: 'warn', text: t[answer.reason] })
}
