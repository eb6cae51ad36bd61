import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle, textsOfPage } from '#app/components/layout/page-title.ts'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { GrowingField } from '#app/components/ui/growing-field.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { useWrittenLang, Written } from '#app/components/ui/written.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { createQuiz } from '#app/domain/content/making/quiz.server.ts'
import { BANK } from '#app/domain/question-bank/bank-limits.ts'
import { findBank } from '#app/domain/question-bank/places.server.ts'
import { newQuizSchema } from '#app/domain/question-bank/quiz.schema.ts'
import { listQuizzes } from '#app/domain/question-bank/quiz-pages.server.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { db } from '#app/platform/data/db.server.ts'
import { parseForm, refuseForm } from '#app/platform/forms.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { number } from '#app/platform/say/figures.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { useModuleCrumbs } from '../module-crumbs.ts'
import { countWords } from './count-words.ts'
import { showingTexts } from './showing-texts.ts'
import { quizTexts } from './texts.ts'

export const meta: MetaFunction = ({ matches }) => pageTitle(textsOfPage(quizTexts, matches).quizzes)

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const module = await findBank(db, asker, params.modul ?? '')
  if (!module) throw notFound()
  const { language } = asker
  const t = quizTexts[language]
  const quizzes = await listQuizzes(asker, module.id)
  return {
    key: newSubmissionKey(),
    module: { slug: module.slug, title: module.title, position: module.position },
    isArchived: module.retiredAt !== null,
    quizzes: quizzes.map(({ slug, title, questionCount, attempts, isDraft, isRetired }) => ({
      slug,
      title: title || module.title,
      isDraft,
      isRetired,
      facts: [
        questionCount === 0 ? t.asksNothing : t.asks({ count: number(questionCount, language) }),
        ...(attempts === 0 ? [] : [countWords(attempts, language, t.attempts, t.attemptsMany)]),
      ].join(' · '),
    })),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const module = params.modul ?? ''
  const form = await parseForm(request, newQuizSchema)
  const t = quizTexts[asker.language]
  if (!form.ok) {
    const codes = form.errors['nama'] === 'tooShort' ? { ...form.errors, nama: 'required' } : form.errors
    const lengths = { nama: { min: 1, max: BANK.quizTitle } }
    return refuseForm(form, faultSentences(codes, asker.language, {}, { nama: t.create.name }, lengths))
  }
  const answer = await createQuiz(asker, module, form.value, new Date())
  if (answer.ok)
    return redirectWithToast(paths.studioQuiz(module, answer.slug), {
      tone: 'ok',
      text: t.create.done(answer),
    })
  if (answer.reason === 'not-found') throw notFound()
  return refuseForm(form, { nama: t.create.full })
}

export default function Quizzes() {
  const { module, quizzes, key, isArchived } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const t = useTexts(quizTexts)
  const s = useTexts(showingTexts)
  const lang = useWrittenLang()
  const { field, errors } = formFields(sent, { nama: t.create.name }, { hints: { nama: t.create.hint } })
  return (
    <div className="flow">
      <PageHead
        crumbs={useModuleCrumbs(module, { label: t.crumb })}
        title={t.quizzes}
        lede={<Written text={module.title} within={`${module.title}. ${t.lede}`} />}
        actions={
          <ButtonLink to={paths.studioBank(module.slug)} icon="layers">
            {t.bankLink}
          </ButtonLink>
        }
      />
      {quizzes.length === 0 ? (
        <EmptyState icon="tasks" title={t.none}>
          {t.noneNext}
        </EmptyState>
      ) : (
        <Rows label={t.quizzes}>
          {quizzes.map(({ slug, title, facts, isDraft, isRetired }) => (
            <Row
              key={slug}
              heading="h2"
              to={paths.studioQuiz(module.slug, slug)}
              title={<Written text={title} />}
              aside={
                isRetired ? (
                  <Pill icon="archive">{t.archived}</Pill>
                ) : isDraft ? (
                  <Pill icon="edit">{s.draft}</Pill>
                ) : (
                  <Pill tone="ok" icon="check">
                    {s.shown}
                  </Pill>
                )
              }
            >
              <p className="sm quiet">{facts}</p>
            </Row>
          ))}
        </Rows>
      )}
      {!isArchived && (
        <Section id="kuis-baru" title={t.create.title}>
          <ErrorSummary errors={errors} answer={sent} />
          <Form method="post" className="card stack">
            <SubmissionKey value={key} />
            <GrowingField {...field('nama')} lang={lang} limit={BANK.quizTitle} autoComplete="off" />
            <div className="btns stay">
              <BusyButton variant="primary" icon="plus">
                {t.create.submit}
              </BusyButton>
            </div>
          </Form>
        </Section>
      )}
    </div>
  )
}
