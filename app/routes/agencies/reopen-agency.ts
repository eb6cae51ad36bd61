import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { agencyVersionSchema } from '#app/domain/districts/agency-changes.schema.ts'
import { reopenAgency } from '#app/domain/districts/agency-changes.server.ts'
import { readAgencyPage } from '#app/domain/districts/agency-page.server.ts'
import { paths } from '#app/paths.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { agencyTexts } from './texts.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'agencies.manage')
  const agency = await readAgencyPage(asker, params.id ?? '')
  if (!agency) throw notFound()
  const form = await parseForm(request, agencyVersionSchema)
  if (!form.ok) throw badRequest('The version is missing.')
  const answer = await reopenAgency(asker, agency.id, form.value, new Date())
  const t = agencyTexts[asker.language].form
  if (answer.ok) return redirectWithToast(paths.agency(agency.id), { tone: 'ok', text: t.reopened(answer) })
  if (answer.reason === 'not-found') throw notFound()
  const text = answer.reason === 'stale' ? t.closeStale : t.faults[answer.reason]
  return redirectWithToast(paths.agency(agency.id), { tone: 'warn', text })
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'agencies.manage')
  throw notFound()
}
