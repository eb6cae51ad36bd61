import {
  data,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData, type ShouldRevalidateFunctionArgs } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { AskedQuestion } from '#app/components/asked/asked-question.tsx'
import { Banner } from '#app/components/ui/banner.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { Notes } from '#app/components/ui/notes.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Rows } from '#app/components/ui/rows.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { markTrial, readTrial, trialForm } from '#app/domain/quiz-attempts/trying.server.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import quizStyle from '#app/styles/quiz.css?url'
import { whereIn } from './quiz.page.server.ts'
import { ReviewRow } from './outcome/review-row.tsx'
import { orderIn, triedPage, tryPage } from './try.page.server.ts'
import { tryTexts } from './try-texts.ts'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: quizStyle }]
export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(page?.title ?? '')

/** An answer that was checked is looked at on its page: nothing behind it has changed. */
export function shouldRevalidate({ formMethod, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return formMethod === undefined && defaultShouldRevalidate
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const trial = await readTrial(asker, whereIn(params), orderIn(request))
  if (!trial) throw notFound()
  return tryPage(asker, trial)
}

/** Marks what was answered and says so; nothing is written. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const trial = await readTrial(asker, whereIn(params), orderIn(request))
  if (!trial) throw notFound()
  if (new URL(request.url).searchParams.get('soal') !== trial.mark)
    return data({ changed: tryPage(asker, trial), tried: null }, { status: 422 })
  const { schema, lists } = trialForm(trial)
  const form = await parseForm(request, schema, { lists, judgedLater: true })
  if (!form.ok) throw badRequest('Not a form of this quiz.')
  return data({ changed: null, tried: triedPage(asker, trial, markTrial(trial, form.value), new Date()) })
}

export default function TryQuiz() {
  const loaded = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const page = sent?.changed ?? loaded
  const t = useTexts(tryTexts)
  const { module, quiz, questions } = page
  const back = paths.studioQuiz(module.slug, quiz.slug)
  return (
    <div className="narrow stack-6">
      <PageHead
        crumbs={[
          { label: t.studio, to: paths.studio() },
          { label: t.quizzes, to: paths.studioQuizzes(module.slug) },
          { label: quiz.title, written: quiz.title, to: back },
          { label: t.crumb },
        ]}
        title={<Written text={quiz.title} within={page.title} />}
        lede={t.lede}
      />
      {sent?.changed && (
        <Banner tone="warn" icon="history" arrival>
          {t.changed}
        </Banner>
      )}
      {sent?.tried ? (
        <Tried tried={sent.tried} back={back} again={paths.tryQuiz(module.slug, quiz.slug)} />
      ) : questions.length === 0 ? (
        <EmptyState icon="tasks" title={t.none}>
          {t.noneNext}
        </EmptyState>
      ) : (
        <Form method="post" action={page.to} className="stack-6" key={page.to}>
          {page.intro !== '' && <Notes text={page.intro} />}
          {questions.map((question) => (
            <AskedQuestion key={question.position} question={question} count={page.count} />
          ))}
          <div className="btns stay">
            <BusyButton variant="primary" icon="check">
              {t.check}
            </BusyButton>
          </div>
        </Form>
      )}
    </div>
  )
}

type Sent = NonNullable<ReturnType<typeof useActionData<typeof action>>>

function Tried({ tried, back, again }: { tried: NonNullable<Sent['tried']>; back: string; again: string }) {
  const t = useTexts(tryTexts)
  return (
    <>
      <div className="card mine stack">
        <h2 className="h3">{t.result}</h2>
        <p data-arrival="" tabIndex={-1}>
          <strong>{tried.result}</strong>
        </p>
        <p className="quiet">{tried.seen}</p>
        <div className="btns">
          <ButtonLink to={again} icon="refresh" reloadDocument>
            {t.again}
          </ButtonLink>
          <ButtonLink to={back}>{t.back}</ButtonLink>
        </div>
      </div>
      <Section id="ulasan" title={t.review}>
        <Rows ordered label={t.review}>
          {tried.review.map((one) => (
            <ReviewRow key={one.number} review={one} />
          ))}
        </Rows>
      </Section>
    </>
  )
}
