import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { AskedQuestion } from '#app/components/asked/asked-question.tsx'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { UnsentHere } from '#app/components/ui/unsent-text.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import {
  isKindWord,
  KIND_WORDS,
  rowCount,
  SET_ASIDE,
  type KindWord,
} from '#app/domain/question-bank/question-fields.ts'
import { questionFrom } from '#app/domain/question-bank/question-from.ts'
import { asOtherKind, changedKindSchema } from '#app/domain/question-bank/changing-kind.ts'
import { newQuestionSchema } from '#app/domain/question-bank/question.schema.ts'
import { createQuestion } from '#app/domain/question-bank/writing.server.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { parseForm, refuseForm } from '#app/platform/forms.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import asking from '#app/styles/asking.css?url'
import quizStyle from '#app/styles/quiz.css?url'
import { KINDS } from './kind-looks.ts'
import { KindPresses } from './kind-tiles.tsx'
import { useQuizCrumbs } from './quiz-crumbs.ts'
import { QuestionForm } from './question-form.tsx'
import { questionFaults } from './question-labels.ts'
import { QuestionPage } from './question-page.tsx'
import { IN_BANK, questionPlace } from './question.page.server.ts'
import { backToForm, NO_PREVIEW, refusedQuestion } from './question-refusal.server.ts'
import { shownQuestion } from './shown-question.server.ts'
import { questionTexts } from './question-texts.ts'
import { quizTexts } from './texts.ts'

export const links: LinksFunction = () => [asking, quizStyle].map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

/** The name of the form on its page. */
const FORM = 'soal-baru'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const word = wordIn(request)
  const quiz = params.kuis ?? ''
  const place = await questionPlace(asker, { module: params.modul ?? '', quiz })
  return {
    ...place,
    title: questionTexts[asker.language].question.create({
      kind: quizTexts[asker.language].kinds[KIND_WORDS[word]],
    }),
    key: newSubmissionKey(),
    word,
    place: quiz,
    saved: { cara: 'satu', bentuk: 'biasa' },
    rows: rowCount(null),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const [module, quiz] = [params.modul ?? '', params.kuis ?? '']
  const word = wordIn(request)
  const before = new URL(request.url).searchParams.get('dari') ?? ''
  if (isKindWord(before)) {
    const left = await parseForm(request, changedKindSchema(KIND_WORDS[before]), { judgedLater: true })
    const values = asOtherKind(before, word, left.values)
    // Nothing was refused: its page is drawn anew, as one of the other kind.
    return refuseForm({ values, lists: {} }, {}, { status: 200 }, NO_PREVIEW)
  }
  const kind = KIND_WORDS[word]
  const form = await parseForm(request, newQuestionSchema(kind))
  const { language } = asker
  if (!form.ok) return backToForm(form, questionFaults(form.errors, kind === 'matching', language))
  const { key, question, looks } = form.value
  if (looks) return backToForm(form, {}, shownQuestion(questionFrom(question, null), asker))
  const inBank = quiz === IN_BANK
  const answer = await createQuestion(
    asker,
    { module, quiz: inBank ? null : quiz, key, question },
    new Date(),
  )
  if (!answer.ok) return backToForm(form, refusedQuestion(answer, language))
  const t = questionTexts[language].question
  const text = inBank ? t.createdInBank(answer) : t.created(answer)
  const back = inBank ? paths.studioBank(module) : `${paths.studioQuiz(module, quiz)}#${answer.id}`
  return redirectWithToast(back, { tone: 'ok', text })
}

/** The kind that the address names; one that is none is the first. */
function wordIn(request: Request) {
  const word = new URL(request.url).searchParams.get('jenis') ?? ''
  return isKindWord(word) ? word : 'pilihan-ganda'
}

export default function NewQuestion() {
  const page = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const t = useTexts(questionTexts).question
  const { kinds } = useTexts(quizTexts)
  const kind = KIND_WORDS[page.word]
  const formOf = (word: KindWord) => paths.newQuestion(page.module.slug, page.place, word)
  const others = KINDS.filter((word) => word !== page.word)
  const preview = sent?.preview
    ? { drawn: <AskedQuestion question={sent.preview} count={null} />, isTyped: true }
    : null
  return (
    <>
      <PageHead crumbs={useQuizCrumbs(page, t.crumb)} title={page.title} />
      <QuestionPage neighbours={page.neighbours} current={null} preview={preview}>
        <KindPresses
          module={page.module.slug}
          quiz={page.place}
          label={t.anotherKind}
          form={FORM}
          current={page.word}
        />
        <UnsentHere
          page={formOf(page.word)}
          below={others.map((word) => ({ to: formOf(word), title: kinds[KIND_WORDS[word]] }))}
        />
        <QuestionForm
          key={kind}
          id={FORM}
          action={formOf(page.word)}
          kind={kind}
          answer={sent}
          saved={page.saved}
          rows={page.rows}
          categories={page.categories}
          at={formOf(page.word)}
          submit={page.quiz ? t.saveNew : t.save}
        >
          <SubmissionKey value={page.key} />
          <input type="hidden" name={SET_ASIDE} value={sent?.values[SET_ASIDE] ?? ''} data-ditulis="" />
        </QuestionForm>
      </QuestionPage>
    </>
  )
}
