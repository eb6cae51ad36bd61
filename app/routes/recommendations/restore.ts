import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { restore } from '#app/domain/recommendations/discarding.server.ts'
import { guardTransition } from '#app/domain/recommendations/transition-door.server.ts'
import { wishSchema } from '#app/domain/recommendations/wishes.schema.ts'
import { answerTexts } from './answer-texts.ts'
import { stepTexts } from './step-texts.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { paths } from '#app/paths.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guardTransition({ request, context }, 'restore')
  throw notFound()
}

/** Takes a discarded draft back. Refused, it leads to the list: when the time is over, the draft has no page any more. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guardTransition({ request, context }, 'restore')
  const id = params.id ?? ''
  const form = await parseForm(request, wishSchema)
  const now = new Date()
  if (!form.ok) throw badRequest('The form has no key or version.')
  const done = await restore(asker, { id, ...form.value }, now)
  const t = stepTexts[asker.language].discard
  if (done.ok)
    return redirectWithToast(paths.recommendation(id), {
      tone: 'ok',
      text: t.undone,
    })
  if (done.reason === 'not-found') throw notFound()
  const text = done.reason === 'closed' ? t.tooLate : answerTexts[asker.language].refusals[done.reason]
  return redirectWithToast(paths.recommendations(), { tone: 'danger', text })
}
