import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { discard } from '#app/domain/recommendations/discarding.server.ts'
import { guardTransition } from '#app/domain/recommendations/transition-door.server.ts'
import { wishSchema } from '#app/domain/recommendations/wishes.schema.ts'
import { stepTexts } from './step-texts.ts'
import { SHOWN_VERSION, SUBMISSION_KEY } from '#app/platform/forms.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { paths } from '#app/paths.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { turnedAway } from './doors.server.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guardTransition({ request, context }, 'discard')
  throw notFound()
}

/** Discards a draft; the word that says so carries the button that takes it back. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guardTransition({ request, context }, 'discard')
  const id = params.id ?? ''
  const form = await parseForm(request, wishSchema)
  const now = new Date()
  if (!form.ok) throw badRequest('The form has no key or version.')
  const done = await discard(asker, { id, ...form.value }, now)
  if (!done.ok) return turnedAway(asker, id, done.reason)
  const t = stepTexts[asker.language].discard
  return redirectWithToast(paths.recommendations(), {
    tone: 'ok',
    text: t.done,
    detail: t.doneDetail,
    button: {
      label: t.undo,
      to: paths.recommendationTransition(id, 'pulihkan'),
      // Discarding has counted the row one further.
      fields: { [SUBMISSION_KEY]: newSubmissionKey(), [SHOWN_VERSION]: String(form.value.version + 1) },
    },
  })
}
