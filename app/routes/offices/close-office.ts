import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { closeOffice } from '#app/domain/districts/office-changes.server.ts'
import { closeOfficeSchema } from '#app/domain/districts/offices.schema.ts'
import { readOffice } from '#app/domain/districts/offices.server.ts'
import { paths } from '#app/paths.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { officeTexts } from './texts.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'offices.read')
  const office = await readOffice(asker, params.id ?? '')
  if (!office) throw notFound()
  const form = await parseForm(request, closeOfficeSchema)
  if (!form.ok) throw badRequest('The version is missing.')
  const answer = await closeOffice(asker, office.id, form.value, new Date())
  const t = officeTexts[asker.language].office
  if (answer.ok) return redirectWithToast(paths.offices(), { tone: 'ok', text: t.closed(answer) })
  if (answer.reason === 'not-found') throw notFound()
  const why = { stale: t.closeStale, held: t.held, needed: t.stays }
  return redirectWithToast(paths.changeOffice(office.id), { tone: 'warn', text: why[answer.reason] })
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'offices.read')
  throw notFound()
}
