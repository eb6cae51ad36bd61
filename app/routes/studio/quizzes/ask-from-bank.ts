import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { askFromBank } from '#app/domain/question-bank/arranging.server.ts'
import { askSchema } from '#app/domain/question-bank/quiz.schema.ts'
import { paths } from '#app/paths.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { number } from '#app/platform/say/figures.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { quizTexts } from './texts.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'lesson.edit')
  throw notFound()
}

/** Asks questions of the bank at the end of a quiz. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const place = { module: params.modul ?? '', quiz: params.kuis ?? '' }
  const form = await parseForm(request, askSchema, { lists: ['soal'] })
  const list = paths.studioQuiz(place.module, place.quiz)
  const t = quizTexts[asker.language].quiz
  if (!form.ok) {
    if (form.errors['soal'] !== 'choice') throw badRequest('Not a form of the bank.')
    return redirectWithToast(paths.studioBank(place.module, { kuis: place.quiz }), {
      tone: 'warn',
      text: t.noneChosen,
    })
  }
  const answer = await askFromBank(asker, place, form.value, new Date())
  if (answer.ok) {
    const text = t.asked({ count: number(form.value.questions.length, asker.language) })
    return redirectWithToast(`${list}#ditanyakan`, { tone: 'ok', text })
  }
  if (answer.reason === 'not-found') throw notFound()
  return redirectWithToast(list, { tone: 'warn', text: t[answer.reason] })
}
