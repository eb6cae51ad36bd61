import type { ReactNode } from 'react'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { pointsIn } from '#app/domain/assignments/points.ts'
import type { Levels } from '#app/domain/assignments/rubric.ts'
import { levelField } from '#app/domain/grading/limits.ts'
import { gradingTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { SubmissionPage } from './submission.page.server.ts'

/** The form of the sheet: what stands in the bar belongs to it. */
export const SHEET_FORM = 'lembar-nilai'

type Props = {
  page: SubmissionPage
  /** The levels on the screen, by field. */
  levelOf: (field: string) => string
  /** Where what is typed is now. */
  state: ReactNode
  closed: boolean
}

/** The running total, where what is typed is, and on to the next; at the thumb, instead of the rooms. */
export function MarkingBar({ page, levelOf, state, closed }: Props) {
  const t = useTexts(gradingTexts)
  const { next } = page
  return (
    <div className="bar" role="group" aria-label={t.barLabel}>
      <div className="sumline">
        <div>
          <Total page={page} levelOf={levelOf} />
          <p className="sm">{state}</p>
        </div>
        {closed ? (
          <OnLink page={page} />
        ) : (
          <BusyButton form={SHEET_FORM} variant="primary" name="lanjut" value="berikut">
            {next ? (
              <>
                <span className="desk">{t.saveAndNext({ name: next.name })}</span>
                <span className="phone">{t.nextShort({ name: next.first })}</span>
              </>
            ) : (
              t.saveAndList
            )}
          </BusyButton>
        )}
      </div>
    </div>
  )
}

/** On from a work in which there is nothing to save. */
export function OnwardBar({ page }: { page: SubmissionPage }) {
  const t = useTexts(gradingTexts)
  return (
    <div className="bar" role="group" aria-label={t.barLabel}>
      <div className="sumline">
        <p className="quiet num">{page.place ?? t.done}</p>
        <OnLink page={page} />
      </div>
    </div>
  )
}

function OnLink({ page: { next, listTo } }: Pick<Props, 'page'>) {
  const t = useTexts(gradingTexts)
  return next ? (
    <ButtonLink to={next.to} variant="primary">
      {t.nextShort({ name: next.first })}
    </ButtonLink>
  ) : (
    <ButtonLink to={listTo}>{t.toList}</ButtonLink>
  )
}

/** What the levels on the screen make: of those criteria that have one, and at the end the score. */
function Total({ page: { rubric }, levelOf }: Pick<Props, 'page' | 'levelOf'>) {
  const t = useTexts(gradingTexts)
  const { points, rated, most } = pointsIn(rubric, levelsIn(rubric, levelOf))
  const whole = rated === rubric.length
  return (
    <p>
      <output className="total num" form={SHEET_FORM} aria-label={t.totalName}>
        {whole
          ? t.score({ score: points })
          : t.sofar({ points, most: rated === 0 ? weightOf(rubric) : most })}
      </output>{' '}
      {!whole && <span className="quiet desk">{t.ratedSofar({ count: rated, of: rubric.length })}</span>}
    </p>
  )
}

function weightOf(rubric: SubmissionPage['rubric']): number {
  return rubric.reduce((sum, { weight }) => sum + weight, 0)
}

function levelsIn(rubric: SubmissionPage['rubric'], levelOf: Props['levelOf']): Levels {
  return Object.fromEntries(
    rubric.flatMap(({ key }) => {
      const level = LEVELS.find((one) => String(one) === levelOf(levelField(key)))
      return level ? [[key, level]] : []
    }),
  )
}

const LEVELS = [1, 2, 3, 4] as const
