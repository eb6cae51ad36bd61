import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { moveEntry } from '#app/domain/reference-lists/changing.server.ts'
import { moveEntrySchema } from '#app/domain/reference-lists/entries.schema.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { paths } from '#app/paths.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { placeOf } from './enter-entry.server.ts'
import { listTexts } from './texts.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lists.manage')
  const place = placeOf(params)
  const t = listTexts[asker.language]
  const form = await parseForm(request, moveEntrySchema)
  if (!form.ok) throw badRequest('The form is not whole.')
  const answer = await moveEntry(asker, place, form.value, new Date())
  return redirectWithToast(
    paths.list(place.address),
    answer.ok
      ? { tone: 'ok', text: t.list.moved(answer) }
      : { tone: 'warn', text: t.list.moveRefusals[answer.reason] },
  )
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'lists.manage')
  throw notFound()
}
