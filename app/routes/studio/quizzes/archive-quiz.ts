import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { archiveQuiz } from '#app/domain/content/making/quiz.server.ts'
import { paths } from '#app/paths.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { pressedFor } from './pressed.server.ts'
import { quizTexts } from './texts.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'lesson.edit')
  throw notFound()
}

/** Takes a quiz to the archive; what was answered stays. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const { place, key } = await pressedFor({ request, params })
  const answer = await archiveQuiz(asker, place, key, new Date())
  if (!answer.ok) throw notFound()
  const t = quizTexts[asker.language]
  const text = t.archiveDone({ title: answer.title || t.crumb })
  return redirectWithToast(paths.studioQuiz(place.module, answer.slug), { tone: 'ok', text })
}
