import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { ActionBar } from '#app/components/ui/action-bar.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { Notes } from '#app/components/ui/notes.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { waitingAnswers } from '#app/domain/quiz-attempts/marking/answers.server.ts'
import { findMarkedQuiz } from '#app/domain/quiz-attempts/marking/marked-quiz.server.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { AnswerFields } from './answer-fields.tsx'
import { questionWords } from './answer-words.ts'
import { answerView } from './answers.page.server.ts'
import { quizCrumbs } from './crumbs.ts'
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
  const { kuis = '', soal = '' } = params
  const quiz = await findMarkedQuiz(asker, kuis)
  if (!quiz) throw notFound()
  const answers = await waitingAnswers(asker, { quizId: kuis, questionId: soal }, new Date())
  const t = quizMarkingTexts[asker.language]
  const [first] = answers
  return {
    here: paths.quizMarkingQuestion(kuis, soal),
    quizTo: paths.quizMarking(kuis),
    title: `${t.title}, ${quiz.title}`,
    crumbs: quizCrumbs(quiz, asker.language),
    question: first ? questionWords(first.question) : null,
    answers: answers.map((answer) => answerView(answer, { quizId: kuis, byPerson: false }, asker)),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'assignment.grade')
  const { kuis = '', soal = '' } = params
  if (!(await findMarkedQuiz(asker, kuis))) throw notFound()
  const answers = await waitingAnswers(asker, { quizId: kuis, questionId: soal }, new Date())
  return saveMarks(request, asker, { quizId: kuis, answers, here: paths.quizMarkingQuestion(kuis, soal) })
}

export default function QuizMarkingQuestion() {
  const page = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const t = useTexts(quizMarkingTexts)
  const { errors } = formFields(sent, {})
  return (
    <div className="narrow">
      <PageHead crumbs={[...page.crumbs, { label: t.questions }]} title={t.questions} />
      <ErrorSummary errors={errors} answer={sent} />
      {page.answers.length === 0 ? (
        <EmptyState
          icon="check"
          title={t.doneTitle}
          action={<ButtonLink to={page.quizTo}>{t.back}</ButtonLink>}
        />
      ) : (
        <Form method="post" className="stack-6">
          {page.question !== null && (
            <div className="card stack" lang="id">
              <Notes text={page.question} />
            </div>
          )}
          <ul className="rows" aria-label={t.questions}>
            {page.answers.map((answer) => (
              <AnswerFields key={answer.place} answer={answer} sent={sent} here={page.here} />
            ))}
          </ul>
          <p className="quiet">{t.next}</p>
          <ActionBar label={t.title}>
            <BusyButton variant="primary" icon="check">
              {t.save}
            </BusyButton>
            <ButtonLink to={page.quizTo}>{t.back}</ButtonLink>
          </ActionBar>
        </Form>
      )}
    </div>
  )
}
