import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { releaseSchema } from '#app/domain/grading/grading.schema.ts'
import { releaseGrade } from '#app/domain/grading/release.server.ts'
import { gradingTexts } from './texts.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { paths } from '#app/paths.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'

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
  const form = await parseForm(request, releaseSchema)
  const now = new Date()
  if (!form.ok) return redirectWithToast(back, { tone: 'danger', text: t.fault.other })
  const released = await releaseGrade(
    asker,
    { scheduleId: jadwal, submissionId: pengumpulan },
    form.value.from,
    now,
  )
  if (released.ok) return redirectWithToast(back, { tone: 'ok', text: t.released({ score: released.score }) })
  if (released.reason === 'not-found') throw notFound()
  const tone = released.reason === 'stale' ? 'warn' : 'danger'
  return redirectWithToast(back, { tone, text: t.refusal[released.reason] })
}
