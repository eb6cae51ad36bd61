import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { ActionBar } from '#app/components/ui/action-bar.tsx'
import { Banner } from '#app/components/ui/banner.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { WithTitles } from '#app/components/ui/written.tsx'
import type { Asker } from '#app/domain/access/asker.ts'
import { guard } from '#app/domain/access/guard.server.ts'
import { readShowing, showQuiz, type ReachedCohort } from '#app/domain/content/making/showing-quiz.server.ts'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { number } from '#app/platform/say/figures.ts'
import { dateTime } from '#app/platform/say/time.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { pressedFor } from './pressed.server.ts'
import { useQuizCrumbs } from './quiz-crumbs.ts'
import { showQuizTexts } from './show-quiz-texts.ts'
import { showingTexts } from './showing-texts.ts'

export const handle: RouteHandle = { actionBar: true }
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const now = new Date()
  const found = await readShowing(asker, { module: params.modul ?? '', quiz: params.kuis ?? '' }, now)
  if (!found) throw notFound()
  const { quiz, cohorts, lessons, isInCourse } = found
  const t = showQuizTexts[asker.language]
  const title = quiz.title || quiz.module.title
  return {
    title: t.title({ title }),
    key: newSubmissionKey(),
    module: { slug: quiz.module.slug, position: quiz.module.position },
    quiz: { slug: quiz.slug, title },
    // What is shown already, or asks nothing, has no button to press.
    isReady: quiz.isDraft && quiz.questionCount > 0,
    isShown: !quiz.isDraft,
    who: [
      ...cohorts.map((cohort) => reached(cohort, asker, now)),
      ...(cohorts.length === 0 ? [t.nobody] : []),
      ...(isInCourse ? [] : [t.notInCourse]),
    ],
    after: [
      quiz.questionCount === 0 ? t.empty : t.questions({ count: number(quiz.questionCount, asker.language) }),
      ...(lessons.length === 0
        ? []
        : [t.asking({ titles: lessons.map((lesson) => `“${lesson}”`).join(', ') })]),
      t.later,
      t.back,
    ],
  }
}

function reached({ name, people, startsOn, opensAt }: ReachedCohort, asker: Asker, now: Date): string {
  const t = showQuizTexts[asker.language]
  const from = [startsOn, opensAt].flatMap((date) => (date ? [date.getTime()] : []))
  const at = new Date(Math.max(...from, 0))
  const when = startsOn === null ? t.opensWithModule : at <= now ? t.now : t.from({ at: dateTime(at, asker) })
  return t.cohort({ name, people: number(people, asker.language), when })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const { place, key } = await pressedFor({ request, params })
  const answer = await showQuiz(asker, place, key, new Date())
  if (!answer.ok && answer.reason === 'not-found') throw notFound()
  const t = showQuizTexts[asker.language]
  return redirectWithToast(
    paths.studioQuiz(place.module, place.quiz),
    answer.ok ? { tone: 'ok', text: t.done(answer) } : { tone: 'warn', text: t.empty },
  )
}

/** What showing a quiz means, before it is done. */
export default function ShowQuiz() {
  const page = useLoaderData<typeof loader>()
  const t = useTexts(showQuizTexts)
  const { open } = useTexts(showingTexts)
  const shell = useTexts(shellTexts)
  const back = <ButtonLink to={paths.studioQuiz(page.module.slug, page.quiz.slug)}>{shell.close}</ButtonLink>
  return (
    <div className="narrow">
      <PageHead crumbs={useQuizCrumbs(page, open)} title={<WithTitles>{page.title}</WithTitles>} />
      {page.isShown && (
        <Banner tone="info" className="gap-b">
          {t.already}
        </Banner>
      )}
      <div className="stack-6">
        <Lines title={t.who} lines={page.who} />
        <Lines title={t.after} lines={page.after} />
        {page.isReady ? (
          <Form method="post">
            <SubmissionKey value={page.key} />
            <ActionBar label={open}>
              <BusyButton variant="primary" icon="sent">
                {t.submit}
              </BusyButton>
              {back}
            </ActionBar>
          </Form>
        ) : (
          <ActionBar label={open}>{back}</ActionBar>
        )}
      </div>
    </div>
  )
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <div className="card stack">
      <h2 className="h3">{title}</h2>
      {lines.map((line) => (
        <p key={line}>
          <WithTitles>{line}</WithTitles>
        </p>
      ))}
    </div>
  )
}
