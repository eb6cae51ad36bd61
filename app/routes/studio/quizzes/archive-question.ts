import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { keySchema } from '#app/domain/content/making/lesson.schema.ts'
import { archiveQuestion } from '#app/domain/question-bank/filing.server.ts'
import { paths } from '#app/paths.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { filingTold } from './filing-told.server.ts'
import { questionTexts } from './question-texts.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'lesson.edit')
  throw notFound()
}

/** Takes a question to the archive. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const [module, quiz] = [params.modul ?? '', params.kuis ?? '']
  const place = { module, question: params.soal ?? '' }
  const form = await parseForm(request, keySchema)
  if (!form.ok) throw badRequest('No key.')
  const answer = await archiveQuestion(asker, place, form.value.key, new Date())
  const t = questionTexts[asker.language]
  const page = paths.studioQuestion(module, quiz, place.question)
  if (answer.ok) return redirectWithToast(page, { tone: 'ok', text: t.question.archiveDone })
  const text = filingTold(answer.reason, asker.language)
  return redirectWithToast(page, { tone: 'warn', text })
}
