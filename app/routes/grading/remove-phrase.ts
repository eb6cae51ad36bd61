import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { removePhraseSchema } from '#app/domain/grading/phrases.schema.ts'
import { removePhrase } from '#app/domain/grading/phrases.server.ts'
import { paths } from '#app/paths.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { phraseTexts } from './phrase-texts.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'phrase.use')
  throw notFound()
}

/** Removes one of her sentences, as it was shown. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'phrase.use')
  const form = await parseForm(request, removePhraseSchema)
  if (!form.ok) throw badRequest('No version.')
  const id = params.kalimat ?? ''
  const answer = await removePhrase(asker, id, form.value.version, new Date())
  const t = phraseTexts[asker.language]
  if (answer.ok) return redirectWithToast(paths.gradingPhrases(), { tone: 'ok', text: t.done.remove })
  if (answer.reason !== 'stale') throw notFound()
  return redirectWithToast(paths.gradingPhrase(id), { tone: 'warn', text: t.refused.stale })
}
