import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { agencyVersionSchema } from '#app/domain/districts/agency-changes.schema.ts'
import { closeAgency } from '#app/domain/districts/agency-changes.server.ts'
import { readAgencyPage } from '#app/domain/districts/agency-page.server.ts'
import { textsNaming } from '#app/domain/recommendations/naming.server.ts'
import { paths } from '#app/paths.ts'
import type { Reader } from '#app/platform/data/db.server.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { hangingWords } from './hanging-words.ts'
import { agencyTexts } from './texts.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'agencies.manage')
  const agency = await readAgencyPage(asker, params.id ?? '')
  if (!agency) throw notFound()
  const form = await parseForm(request, agencyVersionSchema)
  if (!form.ok) throw badRequest('The version is missing.')
  const { districtId } = asker
  const wish = {
    id: agency.id,
    version: form.value,
    namedIn: (t: Reader, code: string) => textsNaming({ districtId, code }, t),
  }
  const answer = await closeAgency(asker, wish, new Date())
  const t = agencyTexts[asker.language].form
  if (answer.ok) return redirectWithToast(paths.agencies(), { tone: 'ok', text: t.closed(answer) })
  if (answer.reason === 'not-found') throw notFound()
  if (answer.reason === 'stale')
    return redirectWithToast(paths.agency(agency.id), { tone: 'warn', text: t.closeStale })
  const texts = await textsNaming({ districtId, code: agency.code })
  const what = hangingWords({ ...agency, texts }, asker.language)
  return redirectWithToast(paths.agency(agency.id), { tone: 'warn', text: t.inUse({ what }) })
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'agencies.manage')
  throw notFound()
}
