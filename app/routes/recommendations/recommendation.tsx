import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, type ShouldRevalidateFunctionArgs } from '@remix-run/react'
import { pageTitle, textsOfPage } from '#app/components/layout/page-title.ts'
import { Banner } from '#app/components/ui/banner.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Notes } from '#app/components/ui/notes.tsx'
import { LetterheadHead } from '#app/components/ui/letterhead.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { setAsideTexts } from '#app/components/ui/set-aside-texts.ts'
import { Written } from '#app/components/ui/written.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { editTexts } from '#app/domain/recommendations/edit-words.ts'
import { recommendationTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { CHOICE, WHOLE_FORM } from '#app/platform/forms.ts'
import { refuseForm } from '#app/platform/forms.server.ts'
import { paths } from '#app/paths.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { saveAnswers } from './answers.server.ts'
import { DiscardCard, DiscardedBanner } from './discarded.tsx'
import { Decisions, Points, Versions } from './overview-history.tsx'
import { BeforeSubmitting, QueuePanel, SecretariatPanel, WithdrawLink } from './overview-steps.tsx'
import { overview } from './recommendation.page.server.ts'
import { ReadableText } from './readable-text.tsx'
import { SectionLinks } from './section-nav.tsx'
import { StatusPill } from './status-pill.tsx'
import { SUBMIT_SHEET } from './submit-sheet.tsx'
import { turnedAway } from './doors.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  pageTitle(page?.title ?? textsOfPage(recommendationTexts, matches).list.title)

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'recommendation.read')
  const now = new Date()
  const page = await overview(asker, params.id ?? '', now)
  if (!page) throw notFound()
  return page
}

/** Saves the team's answers to the points of the last return; `lanjut` then opens the question whether to submit. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'recommendation.write')
  const now = new Date()
  const id = params.id ?? ''
  const answer = await saveAnswers(asker, id, request, now)
  if (answer.kind === 'refused') return turnedAway(asker, id, answer.reason)
  const kept = setAsideTexts[asker.language]
  if (answer.kind === 'gone')
    return refuseForm(answer.form, { [WHOLE_FORM]: kept.gone }, { status: 422 }, { met: [] })
  if (answer.kind === 'unsaved') {
    const { form, errors, met } = answer
    return refuseForm(form, errors, { status: met.length > 0 ? 409 : 422 }, { met })
  }
  const text = answer.calledBack ? kept.done : recommendationTexts[asker.language].page.answersSaved
  const sheet = answer.goOn ? `#${SUBMIT_SHEET}` : ''
  return redirectWithToast(paths.recommendation(id) + sheet, { tone: 'ok', text })
}

/** Also beside a form that came back: what could be saved of it was, and a team mate's answers stand there. */
export function shouldRevalidate({ actionStatus, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return actionStatus === 409 || actionStatus === 422 || defaultShouldRevalidate
}

export default function RecommendationPage() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useTexts(recommendationTexts)
  const { urgency } = useTexts(editTexts)
  const done = page.sections.filter((section) => section.missing === 0).length
  return (
    <>
      {page.head && <LetterheadHead {...page.head} />}
      <PageHead
        crumbs={[
          { label: t.list.title, to: paths.recommendations() },
          { label: page.number ?? t.list.noNumber },
        ]}
        pills={
          <>
            <StatusPill status={page.status} />
            <span className="quiet">{page.turn.since}</span>
            {page.turn.until && <span className="quiet">{page.turn.until}</span>}
          </>
        }
        title={<Written text={page.title} />}
        lede={t.page.lede({ team: page.team.name, todo: page.todo })}
        actions={
          page.cardTo && (
            <ButtonLink to={page.cardTo} icon="left">
              {t.page.toCard}
            </ButtonLink>
          )
        }
      />
      <ErrorSummary
        errors={formFields(answer, labelsOf(page.points, t.page.answer)).errors}
        answer={answer}
      />
      <div className="cols">
        <div className="flow">
          <DiscardedBanner page={page} />
          {page.kept && (
            <Banner title={t.page.keptTitle({ team: page.team.name })}>{t.page.keptWords}</Banner>
          )}
          {page.withdrawal && (
            <Banner tone="plain" icon="close" title={t.page.withdrawnBy(page.withdrawal)}>
              <Notes text={page.withdrawal.reason} />
            </Banner>
          )}
          <Decisions decisions={page.decisions} />
          <Points page={page} answer={answer} />
          {page.writes && (
            <Section
              id="bagian"
              title={t.page.sections}
              aside={t.page.sectionsDone({ done: String(done), all: String(page.sections.length) })}
            >
              <Card>
                <SectionLinks sections={page.sections} />
              </Card>
            </Section>
          )}
          {page.text && (
            <Section id="naskah" title={page.text.title}>
              <ReadableText sections={page.text.sections} />
            </Section>
          )}
        </div>
        <aside className="stack" aria-label={t.status[page.status]}>
          <BeforeSubmitting page={page} />
          <SecretariatPanel page={page} />
          <QueuePanel page={page} />
          <Card className="stack-2">
            <h2 className="h3">{t.page.team}</h2>
            <ul className="stack-2">
              {page.team.members.map((member) => (
                <li key={member}>{member}</li>
              ))}
            </ul>
            {page.urgency && (
              <p className="quiet">{t.page.urgencyOf({ urgency: urgency[urgencyKey(page.urgency)] })}</p>
            )}
          </Card>
          <Versions page={page} />
          <WithdrawLink page={page} />
          <DiscardCard page={page} />
        </aside>
      </div>
    </>
  )
}

function labelsOf(
  points: readonly { id: string; number: string }[],
  label: (p: { number: string }) => string,
) {
  const named = points.flatMap((point) =>
    [`jawaban.${point.id}`, CHOICE + point.id].map((name) => [name, label(point)]),
  )
  return Object.fromEntries(named) as Record<string, string> // pairs of two strings each
}

function urgencyKey(urgency: string): 'BIASA' | 'SEGERA' | 'SANGAT_SEGERA' {
  return urgency === 'SEGERA' || urgency === 'SANGAT_SEGERA' ? urgency : 'BIASA'
}
