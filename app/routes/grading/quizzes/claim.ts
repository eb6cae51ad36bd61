import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { decideClaim } from '#app/domain/quiz-attempts/marking/claims.server.ts'
import { claimSchema } from '#app/domain/quiz-attempts/marking/marking.schema.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import { paths } from '#app/paths.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { quizMarkingTexts } from './texts.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'assignment.grade')
  throw notFound()
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'assignment.grade')
  const { kuis = '', klaim = '' } = params
  const t = quizMarkingTexts[asker.language]
  const back = `${paths.quizMarking(kuis)}#susulan`
  const form = await parseForm(request, claimSchema)
  if (!form.ok) {
    const [sentence] = Object.values(faultSentences(form.errors, asker.language))
    return redirectWithToast(back, { tone: 'danger', text: sentence ?? t.decided })
  }
  const answer = await decideClaim(asker, { quizId: kuis, claimId: klaim }, form.value, new Date())
  if (answer.ok) {
    const said = form.value.accepts ? t.accepted : t.refused
    return redirectWithToast(paths.quizMarking(kuis), { tone: 'ok', text: said(answer) })
  }
  if (answer.reason === 'not-found') throw notFound()
  return redirectWithToast(back, { tone: 'warn', text: t.decided })
}
