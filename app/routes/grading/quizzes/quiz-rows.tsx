import { Row, Rows } from '#app/components/ui/rows.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { Written } from '#app/components/ui/written.tsx'
import type { quizzesToMark } from '#app/domain/quiz-attempts/marking/waiting.server.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { number } from '#app/platform/say/figures.ts'
import type { Language } from '#app/platform/say/language.ts'
import { quizMarkingTexts } from './texts.ts'

/** Quizzes in which something waits for a trainer, in words. */
export function waitingQuizzes(quizzes: Awaited<ReturnType<typeof quizzesToMark>>, language: Language) {
  const t = quizMarkingTexts[language]
  const words = (count: number) => number(count, language, 0)
  return quizzes.map(({ id, title, module, modulePosition, waiting, claims }) => ({
    id,
    title,
    module,
    about: t.module({ position: modulePosition, title: module }),
    // A quiz of which nothing waits is no row.
    counts: [
      ...(waiting > 0 ? [t.rowAnswers({ count: words(waiting) })] : []),
      ...(claims > 0 ? [t.rowClaims({ count: words(claims) })] : []),
    ].join(', '),
  }))
}

export function QuizRows({ quizzes }: { quizzes: ReturnType<typeof waitingQuizzes> }) {
  const t = useTexts(quizMarkingTexts)
  if (quizzes.length === 0) return null
  return (
    <div className="gap-b">
      <Section id="kuis" title={t.section}>
        <Rows label={t.section}>
          {quizzes.map(({ id, title, module, about, counts }) => (
            <Row key={id} title={<Written text={title} />} to={paths.quizMarking(id)}>
              <p className="num">{counts}</p>
              <p className="sm quiet">
                <Written text={module} within={about} />
              </p>
            </Row>
          ))}
        </Rows>
      </Section>
    </div>
  )
}
