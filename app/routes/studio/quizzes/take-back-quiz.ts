import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { takeBackQuiz } from '#app/domain/content/making/showing-quiz.server.ts'
import { paths } from '#app/paths.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { pressedFor } from './pressed.server.ts'
import { showQuizTexts } from './show-quiz-texts.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'lesson.edit')
  throw notFound()
}

/** Makes a quiz a draft again, as long as nobody has begun it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const { place, key } = await pressedFor({ request, params })
  const answer = await takeBackQuiz(asker, place, key, new Date())
  if (!answer.ok && answer.reason === 'not-found') throw notFound()
  const t = showQuizTexts[asker.language]
  return redirectWithToast(
    paths.studioQuiz(place.module, place.quiz),
    answer.ok ? { tone: 'ok', text: t.takenBack(answer) } : { tone: 'warn', text: t.begun },
  )
}
