import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useFetcher, useLoaderData } from '@remix-run/react'
import { useCallback } from 'react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Notes } from '#app/components/ui/notes.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { answersOf, waitingAnswers } from '#app/domain/quiz-attempts/marking/answers.server.ts'
import { findMarkedQuiz } from '#app/domain/quiz-attempts/marking/marked-quiz.server.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { questionWords } from './answer-words.ts'
import { answerView } from './answers.page.server.ts'
import { quizCrumbs } from './crumbs.ts'
import { Rubric } from './rubric.tsx'
import { MarksForm } from './marks-form.tsx'
import { saveMarks } from './save-marks.server.ts'
import { storedFields } from './stored-fields.server.ts'
import { leftIn, withLeft } from './left-places.ts'
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
  const place = { quizId: kuis, questionId: soal }
  const answers = await waitingAnswers(asker, place, new Date())
  const left = leftIn(new URL(request.url).searchParams)
  const marked = left.length > 0 ? await answersOf(asker, { ...place, attemptIds: left }, new Date()) : []
  const t = quizMarkingTexts[asker.language]
  const [first] = answers
  return {
    here: paths.quizMarkingQuestion(kuis, soal),
    quizTo: paths.quizMarking(kuis),
    title: `${t.title}, ${quiz.title}`,
    crumbs: quizCrumbs(quiz, asker.language),
    question: first ? questionWords(first.question) : null,
    rubric: first?.rubric ?? '',
    answers: answers.map((answer) => answerView(answer, { quizId: kuis, byPerson: false }, asker)),
    stored: storedFields(marked, asker.language),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'assignment.grade')
  const { kuis = '', soal = '' } = params
  if (!(await findMarkedQuiz(asker, kuis))) throw notFound()
  const here = paths.quizMarkingQuestion(kuis, soal)
  return saveMarks(request, asker, { quizId: kuis, byPerson: false, here })
}

export default function QuizMarkingQuestion() {
  const page = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const t = useTexts(quizMarkingTexts)
  const { load, data: asked } = useFetcher<typeof loader>()
  const askStored = useCallback(
    (fields: readonly string[]) => load(withLeft(page.here, fields)),
    [load, page.here],
  )
  return (
    <div className="narrow">
      <PageHead crumbs={[...page.crumbs, { label: t.questions }]} title={t.questions} />
      <MarksForm
        page={page}
        sent={sent}
        stored={asked?.stored}
        askStored={askStored}
        label={t.questions}
        empty={
          <EmptyState
            icon="check"
            title={t.doneTitle}
            action={<ButtonLink to={page.quizTo}>{t.back}</ButtonLink>}
          />
        }
        above={
          page.question !== null && (
            <div className="card stack" lang="id">
              <Notes text={page.question} />
              <Rubric text={page.rubric} />
            </div>
          )
        }
        below={<p className="quiet">{t.next}</p>}
      />
    </div>
  )
}
