import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { dropSchema } from '#app/domain/marked-sheets/marked-sheets.schema.ts'
import { dropSheet } from '#app/domain/marked-sheets/marked-sheets.server.ts'
import { paths } from '#app/paths.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { sheetTexts } from './texts.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'assignment.grade')
  throw notFound()
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'assignment.grade')
  const { jadwal = '', lembar = '' } = params
  const form = await parseForm(request, dropSchema)
  if (!form.ok) throw badRequest('A form with fields.')
  if (!(await dropSheet(asker, jadwal, lembar, new Date()))) throw notFound()
  return redirectWithToast(paths.markedSheets(jadwal), {
    tone: 'ok',
    text: sheetTexts[asker.language].dropped,
  })
}
