import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { Written, WithTitles } from '#app/components/ui/written.tsx'
import type { QuizCell, TaskCell } from '#app/domain/learning/work-parts.server.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { SHOWN_VERSION } from '#app/platform/forms.ts'
import { QUIZ_LOOKS, TASK_LOOKS } from './looks.ts'
import { progressTexts } from './texts.ts'

type Override = { id: string; version: number; title: string; words: string; mayTakeBack: boolean }

/** What was set as done for her, by whom and why; nothing where nothing was. */
export function Overrides({ personId, overrides }: { personId: string; overrides: readonly Override[] }) {
  const { person: t, override } = useTexts(progressTexts)
  if (overrides.length === 0) return null
  return (
    <Section id="ditandai" title={t.setBy}>
      <Rows label={t.setBy}>
        {overrides.map(({ id, version, title, words, mayTakeBack }) => (
          <Row key={id}>
            <p>
              <WithTitles>{words}</WithTitles>
            </p>
            {mayTakeBack && (
              <Form method="post" action={paths.takeBackDone(personId)}>
                <input type="hidden" name="tanda" value={id} />
                <input type="hidden" name={SHOWN_VERSION} value={version} />
                <BusyButton variant="text" icon="back" aria-label={override.takeBackOf({ title })}>
                  {override.takeBack}
                </BusyButton>
              </Form>
            )}
          </Row>
        ))}
      </Rows>
    </Section>
  )
}

type Quiz = { id: number; title: string; state: QuizCell; attempts: readonly string[] }

/** Her quizzes with each attempt that was handed in. */
export function Quizzes({ quizzes }: { quizzes: readonly Quiz[] }) {
  const { person: t, progress } = useTexts(progressTexts)
  return (
    <Section id="kuis" title={t.quizzes}>
      {quizzes.length === 0 ? (
        <p className="quiet">{t.noQuizzes}</p>
      ) : (
        <Rows label={t.quizzes}>
          {quizzes.map(({ id, title, state, attempts }) => (
            <Row
              key={id}
              title={<Written text={title} />}
              aside={
                <Pill tone={QUIZ_LOOKS[state].tone} icon={QUIZ_LOOKS[state].icon}>
                  {progress.quizStates[state]}
                </Pill>
              }
            >
              {attempts.length === 0 ? (
                <p className="sm quiet">{t.noAttempt}</p>
              ) : (
                attempts.map((attempt) => (
                  <p key={attempt} className="sm quiet num">
                    {attempt}
                  </p>
                ))
              )}
            </Row>
          ))}
        </Rows>
      )}
    </Section>
  )
}

type Task = { id: string; title: string; state: TaskCell; to: string | undefined; words: string }

/** Her assignments with their grades, once those are released. */
export function Tasks({ tasks }: { tasks: readonly Task[] }) {
  const { person: t, progress } = useTexts(progressTexts)
  return (
    <Section id="tugas" title={t.tasks}>
      {tasks.length === 0 ? (
        <p className="quiet">{t.noTasks}</p>
      ) : (
        <Rows label={t.tasks}>
          {tasks.map(({ id, title, state, to, words }) => (
            <Row
              key={id}
              to={to}
              title={<Written text={title} />}
              aside={
                <Pill tone={TASK_LOOKS[state].tone} icon={TASK_LOOKS[state].icon}>
                  {progress.taskStates[state]}
                </Pill>
              }
            >
              <p className="sm quiet num">{words}</p>
            </Row>
          ))}
        </Rows>
      )}
    </Section>
  )
}
