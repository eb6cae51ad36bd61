import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { renameCategory } from '#app/domain/question-bank/filing.server.ts'
import { categorySchema } from '#app/domain/question-bank/quiz.schema.ts'
import { paths } from '#app/paths.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { number } from '#app/platform/say/figures.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { filingTold } from './filing-told.server.ts'
import { quizTexts } from './texts.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'lesson.edit')
  throw notFound()
}

/** Calls a category of the bank otherwise. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const module = params.modul ?? ''
  const form = await parseForm(request, categorySchema)
  if (!form.ok) {
    if (form.errors['kategoriBaru'] === undefined) throw badRequest('Not a form of a category.')
    return redirectWithToast(paths.studioBank(module), {
      tone: 'warn',
      text: quizTexts[asker.language].bank.renameFault,
    })
  }
  const answer = await renameCategory(asker, { module, ...form.value }, new Date())
  const t = quizTexts[asker.language].bank
  if (answer.ok) {
    const text = t.renamed({ count: number(answer.count, asker.language) })
    return redirectWithToast(paths.studioBank(module, { kategori: form.value.to }), { tone: 'ok', text })
  }
  const text = filingTold(answer.reason, asker.language)
  return redirectWithToast(paths.studioBank(module), { tone: 'warn', text })
}
