import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { completionSchema } from '#app/domain/learning/entries.schema.ts'
import { completeLesson, undoCompletion } from '#app/domain/learning/progress.server.ts'
import { learningTexts } from './texts.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { paths } from '#app/paths.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'lesson.complete')
  throw notFound()
}

/** Marks a lesson as done, or takes the mark back. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.complete')
  const form = await parseForm(request, completionSchema)
  const now = new Date()
  if (!form.ok) throw badRequest('Unknown state.')
  const [module, lesson] = [params.modul ?? '', params.pelajaran ?? '']
  const { done: marks, key } = form.value
  const result = await (marks ? completeLesson : undoCompletion)(asker, module, lesson, now, key)
  const t = learningTexts[asker.language]
  if (!result.ok) {
    if (result.reason === 'not-found') throw notFound()
    return redirectWithToast(paths.lesson(module, lesson), {
      tone: 'warn',
      text: t[result.reason === 'not-asked' ? 'notAsked' : result.reason],
    })
  }
  const { title } = result.lesson
  const told = marks ? (result.done ? t.done : t.readDone) : t.undone
  return redirectWithToast(`${paths.lesson(module, lesson)}#tandai`, {
    tone: 'ok',
    text: told({ title }),
  })
}
