import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { returnSchema } from '#app/domain/grading/grading.schema.ts'
import { returnWork } from '#app/domain/grading/return-work.server.ts'
import { gradingTexts } from './texts.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { paths } from '#app/paths.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { withoutSigns } from '#app/platform/say/signs.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { faultSentence } from './grade-failure.server.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'submission.grade')
  throw notFound()
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'submission.grade')
  const { jadwal = '', pengumpulan = '' } = params
  const t = gradingTexts[asker.language]
  const back = paths.gradingSubmission(jadwal, pengumpulan)
  const form = await parseForm(request, returnSchema)
  const now = new Date()
  if (!form.ok) {
    // The toast carries back what fits into it: the first 600 letters, without broken signs. With scripts, a text of a
    // wrong length or with such signs stays on the page.
    const detail = withoutSigns(form.values['alasan'] ?? '').slice(0, 600)
    return redirectWithToast(back, {
      tone: 'danger',
      text: faultSentence(form.errors['alasan'], asker.language),
      detail,
    })
  }
  const place = { scheduleId: jadwal, submissionId: pengumpulan }
  const returned = await returnWork(asker, place, form.value, now)
  if (returned.ok)
    return redirectWithToast(back, { tone: 'ok', text: t.returned({ attempt: returned.attempt }) })
  if (returned.reason === 'not-found') throw notFound()
  return redirectWithToast(back, { tone: 'danger', text: t.refusal[returned.reason] })
}
