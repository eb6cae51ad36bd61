import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { removeHoliday } from '#app/domain/districts/changing-working-days.server.ts'
import { removeHolidaySchema } from '#app/domain/districts/working-days.schema.ts'
import { paths } from '#app/paths.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { dateLong, dayStart } from '#app/platform/say/time.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { workingDaysTexts } from './texts.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'district.manage')
  const t = workingDaysTexts[asker.language]
  const form = await parseForm(request, removeHolidaySchema)
  const now = new Date()
  if (!form.ok) throw badRequest('The submission key is missing.')
  const id = params.id ?? ''
  const answer = await removeHoliday(asker, id, form.value, now)
  if (answer.ok) {
    const { name, day } = answer
    return redirectWithToast(paths.workingDays(Number(day.slice(0, 4))), {
      tone: 'ok',
      text: t.removed({ name, day: dateLong(dayStart(day, asker.zone), asker) }),
    })
  }
  if (answer.reason === 'stale')
    return redirectWithToast(paths.holiday(id), { tone: 'warn', text: t.refusals.stale })
  // Whether it was removed in another tab or was never there: the list shows what there is.
  return redirectWithToast(paths.workingDays(), { tone: 'info', text: t.refusals[answer.reason] })
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'district.manage')
  throw notFound()
}
