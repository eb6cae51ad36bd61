import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { attemptAnswers } from '#app/domain/quiz-attempts/marking/answers.server.ts'
import { findMarkedQuiz } from '#app/domain/quiz-attempts/marking/marked-quiz.server.ts'
import { paths } from '#app/paths.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { answerView } from './answers.page.server.ts'
import { quizCrumbs } from './crumbs.ts'
import { MarksForm } from './marks-form.tsx'
import { saveMarks } from './save-marks.server.ts'
import { quizMarkingTexts } from './texts.ts'

export const handle: RouteHandle = { actionBar: true }
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

/** What comes back stands on what lies there now. */
export function shouldRevalidate() {
  return true
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'assignment.grade')
  const { kuis = '', percobaan = '' } = params
  const quiz = await findMarkedQuiz(asker, kuis)
  const answers = quiz && (await attemptAnswers(asker, { quizId: kuis, attemptId: percobaan }, new Date()))
  const [first] = answers ?? []
  if (!quiz || !answers || !first) throw notFound()
  const t = quizMarkingTexts[asker.language]
  const shown = answers.filter(({ question }) => question.kind !== 'description')
  return {
    here: paths.quizMarkingAttempt(kuis, percobaan),
    quizTo: paths.quizMarking(kuis),
    title: `${first.name}, ${quiz.title}`,
    name: first.name,
    lede: [first.agency, t.attempt(first)].filter(Boolean).join(' · '),
    crumbs: quizCrumbs(quiz, asker.language),
    answers: shown.map((answer) => answerView(answer, { quizId: kuis, byPerson: true }, asker)),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'assignment.grade')
  const { kuis = '', percobaan = '' } = params
  const quiz = await findMarkedQuiz(asker, kuis)
  const answers = quiz && (await attemptAnswers(asker, { quizId: kuis, attemptId: percobaan }, new Date()))
  if (!answers) throw notFound()
  const here = paths.quizMarkingAttempt(kuis, percobaan)
  return saveMarks(request, asker, { quizId: kuis, byPerson: true, here })
}

export default function QuizMarkingAttempt() {
  const page = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  return (
    <div className="narrow">
      <PageHead crumbs={[...page.crumbs, { label: page.name }]} title={page.name} lede={page.lede} />
      <MarksForm page={page} sent={sent} label={page.name} />
    </div>
  )
}
