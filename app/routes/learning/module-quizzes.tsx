import { Pill } from '#app/components/ui/pill.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { learningTexts } from './texts.ts'

type Quiz = {
  /** Of its address: two may have one title. */
  slug: string
  to: string
  title: string
  count: number
  /** Null for who takes none. */
  state: 'new' | 'running' | 'handed-in' | 'waiting' | 'passed' | 'failed' | null
  percent: number | null
}

/** The quizzes of a module, with where its reader stands. */
export function ModuleQuizzes({ quizzes }: { quizzes: readonly Quiz[] }) {
  const t = useTexts(learningTexts)
  return (
    <Section id="kuis" title={t.quiz}>
      <Rows label={t.quiz}>
        {quizzes.map(({ slug, to, title, count, state, percent }) => (
          <Row
            key={slug}
            to={to}
            title={<Written text={title} within={t.quizTitle({ title })} />}
            aside={state && <State state={state} />}
          >
            <p className="sm quiet">
              {t.quizCount({ count })}
              {percent !== null &&
                ` · ${state === 'waiting' ? t.quizMarkSoFar({ percent }) : t.quizMark({ percent })}`}
            </p>
          </Row>
        ))}
      </Rows>
    </Section>
  )
}

function State({ state }: { state: NonNullable<Quiz['state']> }) {
  const t = useTexts(learningTexts)
  switch (state) {
    case 'passed':
      return (
        <Pill tone="ok" icon="check">
          {t.quizState.passed}
        </Pill>
      )
    case 'handed-in':
      return (
        <Pill tone="info" icon="sent">
          {t.quizState.handedIn}
        </Pill>
      )
    case 'failed':
      return (
        <Pill tone="warn" icon="alert">
          {t.quizState.failed}
        </Pill>
      )
    case 'waiting':
      return (
        <Pill tone="info" icon="clock">
          {t.quizState.waiting}
        </Pill>
      )
    case 'running':
      return (
        <Pill tone="warn" icon="clock">
          {t.quizState.running}
        </Pill>
      )
    case 'new':
      return <Pill icon="minus">{t.quizState.new}</Pill>
  }
}
