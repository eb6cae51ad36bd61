import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { startRecommendation } from '#app/domain/recommendations/drafting.server.ts'
import { startSchema } from '#app/domain/recommendations/wishes.schema.ts'
import { answerTexts } from './answer-texts.ts'
import { recommendationTexts } from './texts.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { paths } from '#app/paths.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'recommendation.write')
  throw notFound()
}

export async function action({ request, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'recommendation.write')
  const form = await parseForm(request, startSchema)
  const now = new Date()
  if (!form.ok) throw badRequest('The form has no key.')
  const started = await startRecommendation(asker, form.value.key, now)
  if (!started.ok) {
    const text = answerTexts[asker.language].refusals[started.reason]
    return redirectWithToast(paths.recommendations(), { tone: 'danger', text })
  }
  return redirectWithToast(paths.recommendationSection(started.id, 'identitas'), {
    tone: 'ok',
    text: recommendationTexts[asker.language].page.started,
  })
}
