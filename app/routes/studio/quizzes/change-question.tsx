import {
  redirect,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { AskedQuestion } from '#app/components/asked/asked-question.tsx'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { Banner } from '#app/components/ui/banner.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { ShownFields } from '#app/components/ui/shown-fields.tsx'
import { ShownVersion } from '#app/components/ui/shown-version.tsx'
import { WithTitles, Written } from '#app/components/ui/written.tsx'
import type { Asker } from '#app/domain/access/asker.ts'
import { guard } from '#app/domain/access/guard.server.ts'
import { bankModules } from '#app/domain/question-bank/bank-list.server.ts'
import { rowCount, rowFields, savedFields } from '#app/domain/question-bank/question-fields.ts'
import { PLACES } from '#app/domain/question-bank/question-rows.ts'
import { questionFrom } from '#app/domain/question-bank/question-from.ts'
import { titleOf } from '#app/domain/question-bank/question-title.ts'
import { changedQuestionSchema, namesOf } from '#app/domain/question-bank/question.schema.ts'
import { readQuestion } from '#app/domain/question-bank/quiz-pages.server.ts'
import { changeQuestion } from '#app/domain/question-bank/writing.server.ts'
import type { Question } from '#app/domain/quizzes/question.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { SHOWN_VERSION } from '#app/platform/forms.ts'
import { parseForm, tooOld } from '#app/platform/forms.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { shownMarks } from '#app/platform/untouched-fields.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import asking from '#app/styles/asking.css?url'
import quizStyle from '#app/styles/quiz.css?url'
import { countWords } from './count-words.ts'
import { onNewer } from './newer.server.ts'
import { QuestionFiling } from './question-filing.tsx'
import { QuestionForm } from './question-form.tsx'
import { questionFaults } from './question-labels.ts'
import { QuestionPage } from './question-page.tsx'
import { categoriesOf, IN_BANK, neighboursOf } from './question.page.server.ts'
import { backToForm, NO_PREVIEW, refusedQuestion } from './question-refusal.server.ts'
import { useQuizCrumbs } from './quiz-crumbs.ts'
import { shownQuestion } from './shown-question.server.ts'
import { questionTexts } from './question-texts.ts'

export const links: LinksFunction = () => [asking, quizStyle].map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const [module, quiz] = [params.modul ?? '', params.kuis ?? '']
  const found = await readQuestion(asker, { module, question: params.soal ?? '' })
  if (!found) throw notFound()
  const { question, uses, moduleId } = found
  const use = uses.find(({ slug }) => slug === quiz)
  // It was taken out of that quiz meanwhile: it lies in the bank still.
  if (!use && quiz !== IN_BANK) throw redirect(paths.studioQuestion(module, IN_BANK, found.id))
  const [neighbours, categories, modules] = await Promise.all([
    use ? neighboursOf(asker, { module, quiz }, use.quizId) : [],
    categoriesOf(asker, moduleId),
    bankModules(asker),
  ])
  const t = questionTexts[asker.language].question
  return {
    quiz: use ? { slug: use.slug, title: use.title || found.moduleTitle } : null,
    neighbours,
    categories,
    module: { slug: found.moduleSlug, position: found.modulePosition },
    title: t.title({ title: titleOf(question) }),
    name: titleOf(question),
    id: found.id,
    kind: question.kind,
    place: quiz,
    version: found.version,
    isRetired: found.isRetired,
    notices: noticesOf(asker, quiz, found.uses),
    recountTo: recountOf(quiz, found),
    isAsked: uses.length > 0,
    saved: savedFields(question),
    marks: marksOf(question),
    rows: rowCount(question),
    shown: shownQuestion(question, asker),
    modules: modules.filter(({ slug }) => slug !== module),
    keys: { archive: newSubmissionKey(), back: newSubmissionKey(), copy: newSubmissionKey() },
  }
}

type Uses = NonNullable<Awaited<ReturnType<typeof readQuestion>>>['uses']

/** Where answers are counted anew by another key: by the quiz of the page, or by any that has answers. */
function recountOf(quiz: string, { id, uses }: { id: string; uses: Uses }): string | null {
  const answered = uses.filter(({ answers }) => answers > 0)
  const use = answered.find(({ slug }) => slug === quiz) ?? answered[0]
  return use ? paths.quizKey(use.quizId, id) : null
}

/** What a change means: which attempts keep the question as it was, and where else it is asked. */
function noticesOf({ language }: Asker, quiz: string, uses: Uses): string[] {
  const t = questionTexts[language].question
  const answers = uses.reduce((sum, use) => sum + use.answers, 0)
  const others = uses.filter(({ slug }) => slug !== quiz).map(({ slug, title }) => `“${title || slug}”`)
  return [
    ...(answers === 0 ? [] : [countWords(answers, language, t.answered, t.answeredMany)]),
    ...(others.length === 0 || quiz === IN_BANK ? [] : [t.alsoIn({ titles: others.join(', ') })]),
  ]
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const [module, quiz] = [params.modul ?? '', params.kuis ?? '']
  const place = { module, question: params.soal ?? '' }
  const before = await readQuestion(asker, place)
  if (!before || before.isRetired) throw notFound()
  const { kind } = before.question
  const form = await parseForm(request, changedQuestionSchema(kind))
  const { language } = asker
  if (!form.ok) return backToForm(form, questionFaults(form.errors, kind === 'matching', language))
  const { version, question, looks } = form.value
  if (looks) return backToForm(form, {}, shownQuestion(questionFrom(question, before.question), asker))
  const answer = await changeQuestion(asker, place, { version, question }, new Date())
  const t = questionTexts[language].question
  if (answer.ok)
    return redirectWithToast(paths.studioQuestion(module, quiz, answer.id), {
      tone: answer.changed ? 'ok' : 'info',
      text: answer.changed ? t.done(answer) : t.unchanged,
    })
  if (answer.reason === 'stale') {
    const stored = await readQuestion(asker, place)
    if (!stored) throw notFound()
    const { typed, newer } = onNewer(form, allFields(stored.question), stored.version)
    return tooOld(typed, t.stale, { ...NO_PREVIEW, newer })
  }
  return backToForm(form, refusedQuestion(answer, language))
}

/** What stands in every field that a form of its kind may have. */
function allFields(question: Question): Record<string, string> {
  const empty = namesOf(question.kind).map((name) => [name, ''] as const)
  return { ...Object.fromEntries(empty), ...savedFields(question) }
}

/** The marks of the fields that a form draws. */
function marksOf(question: Question): Readonly<Record<string, string>> {
  const rows = rowCount(question)
  const drawn = Object.entries(allFields(question)).filter(
    ([name]) => !PLACES.slice(rows).some((place) => Object.values(rowFields(place)).includes(name)),
  )
  return shownMarks(Object.fromEntries(drawn))
}

export default function ChangeQuestion() {
  const page = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const t = useTexts(questionTexts).question
  const typed = sent?.preview ?? null
  const shown = typed ?? page.shown
  const preview = shown && {
    drawn: <AskedQuestion question={shown} count={null} />,
    isTyped: typed !== null,
  }
  const { module, kind, place, id } = page
  return (
    <>
      <PageHead
        crumbs={useQuizCrumbs(page, t.crumb)}
        title={<Written text={page.name} within={page.title} />}
      />
      <QuestionPage neighbours={page.neighbours} current={id} preview={preview}>
        {page.isRetired && (
          <Banner tone="warn" icon="archive">
            {t.archived}
          </Banner>
        )}
        {page.notices.length > 0 && (
          <Banner tone="info">
            {page.notices.map((notice) => (
              <p key={notice}>
                <WithTitles>{notice}</WithTitles>
              </p>
            ))}
            {page.recountTo !== null && (
              <p>
                <Link className="wrap-anywhere" to={page.recountTo}>
                  {t.recount}
                </Link>
              </p>
            )}
          </Banner>
        )}
        {!page.isRetired && (
          <QuestionForm
            // Fields that followed what is stored are drawn anew.
            key={sent?.newer ? sent.values[SHOWN_VERSION] : id}
            kind={kind}
            answer={sent}
            saved={page.saved}
            rows={page.rows}
            categories={page.categories}
            at={paths.studioQuestion(module.slug, place, id)}
            submit={t.save}
            newer={sent?.newer}
          >
            <ShownVersion value={page.version} answer={sent} />
            <ShownFields marks={page.marks} answer={sent} />
          </QuestionForm>
        )}
        <QuestionFiling page={page} />
      </QuestionPage>
    </>
  )
}
