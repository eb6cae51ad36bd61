import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { removeEntry } from '#app/domain/reference-lists/ending.server.ts'
import { sameEntrySchema } from '#app/domain/reference-lists/entries.schema.ts'
import * as nouns from '#app/uses.server.ts'
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
  const form = await parseForm(request, sameEntrySchema)
  if (!form.ok) throw badRequest('The version is missing.')
  const given = { ...form.value, uses: Object.values(nouns) }
  const answer = await removeEntry(asker, place, given, new Date())
  if (answer.ok)
    return redirectWithToast(paths.list(place.address), { tone: 'ok', text: t.entry.removed(answer) })
  // Whether it was removed in another tab or was never there: the list shows what there is.
  const text = t.entry.refusals[answer.reason]
  if (answer.reason === 'not-found')
    return redirectWithToast(paths.list(place.address), { tone: 'info', text })
  return redirectWithToast(paths.listEntry(place.address, place.code), { tone: 'warn', text })
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'lists.manage')
  throw notFound()
}
