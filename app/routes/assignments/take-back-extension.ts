import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { takeBackExtension } from '#app/domain/assignments/extensions/changing.server.ts'
import { takeBackSchema } from '#app/domain/assignments/extensions/extensions.schema.ts'
import { readExtension } from '#app/domain/assignments/extensions/listing.server.ts'
import { paths } from '#app/paths.ts'
import { db } from '#app/platform/data/db.server.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { number } from '#app/platform/say/figures.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { extensionTexts } from './extension-texts.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'assignment.schedule')
  throw notFound()
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'assignment.schedule')
  const { id = '', perpanjangan = '' } = params
  const t = extensionTexts[asker.language]
  const form = await parseForm(request, takeBackSchema)
  if (!form.ok) throw badRequest('No version.')
  const place = { scheduleId: id, extensionId: perpanjangan }
  const found = await readExtension(db, asker, place)
  const answer = await takeBackExtension(asker, place, form.value.version, new Date())
  if (answer.ok)
    return redirectWithToast(paths.assignmentExtensions(id), {
      tone: 'ok',
      text: t.takenBack({ name: found?.extension.name ?? '–' }),
      detail: answer.told > 0 ? t.told({ count: number(answer.told, asker.language) }) : undefined,
    })
  const back = paths.assignmentExtension(id, perpanjangan)
  switch (answer.reason) {
    case 'stale':
      return redirectWithToast(back, { tone: 'warn', text: t.refusals['stale-taking'] })
    case 'used':
    case 'in-use':
      return redirectWithToast(back, { tone: 'danger', text: t.cannotTakeBack[answer.reason] })
    default:
      throw notFound()
  }
}
