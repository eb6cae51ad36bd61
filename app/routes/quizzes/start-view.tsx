import { PageHead } from '#app/components/ui/page-head.tsx'
import { Banner } from '#app/components/ui/banner.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { DefinitionList } from '#app/components/ui/definition-list.tsx'
import { Notes } from '#app/components/ui/notes.tsx'
import { useHydrated } from '#app/components/ui/use-hydrated.ts'
import { Written } from '#app/components/ui/written.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { AttemptList } from './attempt-list.tsx'
import { attemptTexts } from './attempt-texts.ts'
import type { Late } from './left-answers.ts'
import { LateAnswers, Leftovers } from './leftovers.tsx'
import type { StartPage } from './quiz.page.server.ts'
import { StartForm } from './start-form.tsx'
import { quizTexts } from './texts.ts'

/**
 * What is asked, how long, how often and what counts; then the one thing to do. `late`: what came with a form of an attempt
 * that had ended meanwhile.
 */
export function StartView({ page, late }: { page: StartPage; late: Late | null }) {
  const t = useTexts(quizTexts)
  const w = useTexts(attemptTexts)
  const { head, refusal, isParticipant, attempts } = page
  const [last] = attempts
  // Before the page lives, or where it has no scripts, nothing saves itself.
  const savesItself = useHydrated()
  return (
    <div className="flow">
      <PageHead
        crumbs={[
          { label: t.learning, to: paths.learning() },
          { label: t.module(head.module), to: paths.module(head.module.slug) },
          { label: t.crumb },
        ]}
        title={<Written text={head.title} within={t.title(head)} />}
      />
      <div className="cols">
        <div className="stack-6">
          {late && (
            <LateAnswers late={late} arrival>
              <p>{t.lateHere}</p>
            </LateAnswers>
          )}
          {last && (
            <Leftovers
              page={paths.quiz(head.module.slug, head.slug)}
              attempt={last.number}
              door={paths.saveQuiz(head.module.slug, head.slug, last.number)}
              now={page.now}
              resultTo={paths.quizResult(head.module.slug, head.slug, last.number)}
            />
          )}
          {page.intro !== '' && <Notes text={page.intro} className="read" />}
          {!isParticipant && (
            <Banner tone="info" icon="eye">
              {t.preview}
            </Banner>
          )}
          {refusal && (
            <Banner tone="info" icon="lock" title={t.refusal[refusal.reason]}>
              {refusal.locked ?? (refusal.until ? t.until({ when: refusal.until }) : null)}
            </Banner>
          )}
          <Card as="section" labelledBy="ditanya">
            <h2 className="h3" id="ditanya">
              {t.asked}
            </h2>
            <DefinitionList items={useFacts(page)} />
            <p className="quiet">
              {savesItself ? t.saved : w.savedByButton} {page.time !== null && t.savedTime}
            </p>
            {isParticipant && !refusal && (
              <StartForm
                door={paths.startQuiz(head.module.slug, head.slug)}
                page={paths.quiz(head.module.slug, head.slug)}
                submissionKey={page.key}
                isAgain={last !== undefined}
              />
            )}
            {isParticipant && refusal && last && (
              <div className="btns">
                <ButtonLink to={paths.quizResult(head.module.slug, head.slug, last.number)}>
                  {t.resultOf(last)}
                </ButtonLink>
              </div>
            )}
          </Card>
        </div>
        {attempts.length > 0 && (
          <div className="flow">
            <AttemptList head={head} attempts={attempts} />
          </div>
        )}
      </div>
    </div>
  )
}

function useFacts(page: StartPage) {
  const t = useTexts(quizTexts)
  const { used, most, wait, pass, mixed, time } = page
  const order = [mixed.questions && t.mixedQuestions, mixed.choices && t.mixedChoices].filter(Boolean)
  return [
    { term: t.questions, value: t.questionCount({ count: page.questionCount }) },
    { term: t.time, value: time === null ? t.noTime : t.timeMinutes({ minutes: time }) },
    {
      term: t.attempts,
      value: most === null ? t.attemptsFree({ used }) : t.attemptsOf({ used, of: most }),
    },
    ...(most === 1 ? [] : [{ term: t.counts, value: page.counts === 'BEST' ? t.countsBest : t.countsLast }]),
    { term: t.pass, value: pass === null ? t.noPass : t.passAt({ pass }) },
    ...(wait > 0 && most !== 1 ? [{ term: t.wait, value: t.waitHours({ hours: wait }) }] : []),
    ...(page.opens ? [{ term: t.opens, value: page.opens }] : []),
    ...(page.closes ? [{ term: t.closes, value: page.closes }] : []),
    ...(order.length > 0 ? [{ term: t.mixed, value: order.join('. ') }] : []),
  ]
}
