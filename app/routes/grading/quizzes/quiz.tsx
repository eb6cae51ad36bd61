import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { KeyPager } from '#app/components/ui/key-pager.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { Tabs } from '#app/components/ui/tabs.tsx'
import { UnsentHere } from '#app/components/ui/unsent-text.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { findMarkedQuiz } from '#app/domain/quiz-attempts/marking/marked-quiz.server.ts'
import { claimsToDecide } from '#app/domain/quiz-attempts/marking/late-answers.server.ts'
import { attemptsOf, questionsToMark } from '#app/domain/quiz-attempts/marking/waiting.server.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { spotOf } from '#app/platform/paging.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { gradingTexts } from '../texts.ts'
import { Claims } from './claims.tsx'
import { decideOn } from './decide-claim.server.ts'
import { quizRoomPage } from './quiz.page.server.ts'
import { quizMarkingTexts } from './texts.ts'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'assignment.grade')
  const query = new URL(request.url).searchParams
  const quiz = await findMarkedQuiz(asker, params.kuis ?? '')
  if (!quiz) throw notFound()
  const waiting = query.get('tampil') === 'menunggu'
  const [questions, claims, attempts] = await Promise.all([
    questionsToMark(asker, quiz.id),
    claimsToDecide(asker, quiz.id),
    attemptsOf(asker, quiz.id, { spot: spotOf(query), waiting }),
  ])
  return quizRoomPage(asker, quiz, { questions, claims, attempts, waiting })
}

/** What comes back stands on what lies there now. */
export function shouldRevalidate() {
  return true
}

/** Decides on one late answer. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'assignment.grade')
  const quiz = await findMarkedQuiz(asker, params.kuis ?? '')
  if (!quiz) throw notFound()
  return decideOn(request, asker, quiz.id)
}

export default function QuizMarking() {
  const page = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const t = useTexts(quizMarkingTexts)
  const { title: room } = useTexts(gradingTexts)
  return (
    <div className="narrow">
      <PageHead
        crumbs={[
          { label: room, to: paths.grading() },
          { label: page.quiz, written: page.quiz },
        ]}
        title={<Written text={page.quiz} />}
        lede={<Written text={page.module} within={`${page.about}. ${t.lede}`} />}
      />
      <UnsentHere page={page.here} />
      <div className="flow">
        <Section id="soal" title={t.questions}>
          {page.questions.length === 0 && <p className="quiet">{t.noQuestions}</p>}
          {page.questions.length > 0 && (
            <Rows label={t.questions}>
              {page.questions.map(({ id, text, count, to }) => (
                <Row
                  key={id}
                  title={<Written text={text} />}
                  to={to}
                  aside={
                    <Pill tone="turn" icon="inbox">
                      {t.waiting({ count })}
                    </Pill>
                  }
                />
              ))}
            </Rows>
          )}
        </Section>
        {(page.claims.length > 0 || sent) && <Claims claims={page.claims} sent={sent} here={page.here} />}
        <Section id="percobaan" title={t.attempts}>
          <div className="stack">
            <Tabs label={t.attempts} items={page.tabs} />
            {page.attempts.length === 0 && <p className="quiet">{t.noAttempts}</p>}
            {page.attempts.length > 0 && (
              <Rows label={t.attempts}>
                {page.attempts.map(({ id, name, about, score, waiting, to }) => (
                  <Row
                    key={id}
                    title={name}
                    to={to}
                    aside={
                      waiting ? (
                        <Pill tone="turn" icon="inbox">
                          {waiting}
                        </Pill>
                      ) : undefined
                    }
                  >
                    <p className="sm quiet num">{about}</p>
                    <p className="num">{score}</p>
                  </Row>
                ))}
              </Rows>
            )}
            <KeyPager before={page.before} after={page.after} />
          </div>
        </Section>
      </div>
    </div>
  )
}
