import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { bringBackEntry } from '#app/domain/reference-lists/ending.server.ts'
import { sameEntrySchema } from '#app/domain/reference-lists/entries.schema.ts'
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
  const answer = await bringBackEntry(asker, place, form.value, new Date())
  if (answer.ok)
    return redirectWithToast(paths.listEntry(place.address, place.code), {
      tone: 'ok',
      text: t.entry.broughtBack(answer),
    })
  if (answer.reason === 'not-found') throw notFound()
  return redirectWithToast(paths.listEntry(place.address, place.code), {
    tone: 'warn',
    text: t.entry.refusals[answer.reason],
  })
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'lists.manage')
  throw notFound()
}
