import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { MOST_CHANGED } from '#app/domain/marked-sheets/limits.ts'
import { takeOverSchema } from '#app/domain/marked-sheets/marked-sheets.schema.ts'
import { takeOver } from '#app/domain/marked-sheets/taking-over.server.ts'
import { paths } from '#app/paths.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { number } from '#app/platform/say/figures.ts'
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
  const t = sheetTexts[asker.language]
  const form = await parseForm(request, takeOverSchema, { lists: ['timpa'] })
  if (!form.ok) throw badRequest('The page’s mark is missing.')
  const here = paths.markedSheet(jadwal, lembar)
  const answer = await takeOver(asker, { scheduleId: jadwal, id: lembar }, form.value, new Date())
  if (answer.ok)
    return redirectWithToast(here, {
      tone: 'ok',
      text: t.done({ changed: number(answer.changed, asker.language) }),
    })
  switch (answer.reason) {
    case 'not-found':
      throw notFound()
    case 'too-many':
      return redirectWithToast(here, { tone: 'warn', text: t.tooMany({ most: MOST_CHANGED }) })
    default:
      return redirectWithToast(here, { tone: 'warn', text: t.refusals[answer.reason] })
  }
}
