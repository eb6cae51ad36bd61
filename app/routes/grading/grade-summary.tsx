import { GradeCorrections } from '#app/components/grade-corrections.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { DefinitionList } from '#app/components/ui/definition-list.tsx'
import { Notes } from '#app/components/ui/notes.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { gradingTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import type { SubmissionPage } from './submission.page.server.ts'

/** A released grade: it can be read, and put right with a reason. */
export function GradeSummary({
  page,
  grade,
}: {
  page: SubmissionPage
  grade: NonNullable<SubmissionPage['grade']>
}) {
  const t = useTexts(gradingTexts)
  return (
    <Section id="rubrik" title={t.rubric} aside={t.score({ score: grade.score ?? 0 })}>
      <Card>
        <DefinitionList
          long
          items={page.rubric.map(({ key, criterion, levels }) => {
            const level = grade.levels[key] ?? 1
            return {
              term: <Written text={criterion} />,
              value: (
                <>
                  {t.level({ level })}. <Written text={levels[level - 1]} />
                </>
              ),
            }
          })}
        />
        {grade.comment !== '' && (
          <div className="stack-2">
            <h3 className="h3">{t.comment}</h3>
            <Notes text={grade.comment} className="read" />
          </div>
        )}
        <GradeCorrections corrections={page.corrections} />
        <p className="btns">
          <ButtonLink to={paths.gradingCorrection(page.scheduleId, page.id)} icon="edit">
            {t.correct}
          </ButtonLink>
        </p>
      </Card>
    </Section>
  )
}
