import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard, guardSteppedUp } from '#app/domain/access/guard.server.ts'
import { isDecidingOffice } from '#app/domain/access/roles.ts'
import { endTermSchema } from '#app/domain/decisions/ending-terms.schema.ts'
import { endTermKnowingly } from '#app/domain/decisions/ending-terms.server.ts'
import { officeRule } from '#app/domain/districts/office-kinds.ts'
import { readOffice } from '#app/domain/districts/offices.server.ts'
import { endSheetOf } from './end-sheet.ts'
import { officeTexts } from './texts.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { paths } from '#app/paths.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'offices.read')
  const office = await readOffice(asker, params.id ?? '')
  if (!office) throw notFound()
  const form = await parseForm(request, endTermSchema)
  if (!form.ok) throw badRequest('The term is missing.')
  await guardSteppedUp({ request, context }, officeRule(office.code).filledBy, form, paths.offices())
  const now = new Date()
  const t = officeTexts[asker.language].list
  const answer = await endTermKnowingly(asker, { officeId: office.id, ...form.value }, now)
  if (answer.ok)
    return redirectWithToast(
      paths.offices(),
      answer.begun
        ? {
            tone: 'ok',
            text: t.ended(answer),
            detail: isDecidingOffice(office.code) ? t.endedDetail : t.staysListed,
          }
        : { tone: 'ok', text: t.cancelled(answer) },
    )
  if (answer.reason === 'not-found') throw notFound()
  if (answer.reason === 'unseen')
    return redirectWithToast(`${paths.offices()}#${endSheetOf(form.value.termId)}`, {
      tone: 'warn',
      text: t.unseen,
    })
  return redirectWithToast(paths.offices(), { tone: 'warn', text: t.over })
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'offices.read')
  throw notFound()
}
