import { Fragment } from 'react'
import { Banner } from '#app/components/ui/banner.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ChoiceGroup } from '#app/components/ui/choice.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { PlainText } from '#app/components/ui/plain-text.tsx'
import { ShownVersion } from '#app/components/ui/shown-version.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { useAskBeforeLeaving } from '#app/components/ui/use-stay-until-saved.ts'
import { levelField, LONGEST_COMMENT } from '#app/domain/grading/limits.ts'
import { gradingTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { GradeFailure } from './grade-failure.server.ts'
import type { SubmissionPage } from './submission.page.server.ts'

/** The rubric with its anchors and the comment. What another trainer saved meanwhile is shown, never overwritten unseen. */
export function GradeForm({ page, failure }: { page: SubmissionPage; failure: GradeFailure | undefined }) {
  const t = useTexts(gradingTexts)
  const { grade, rubric } = page
  const asking = useAskBeforeLeaving(failure !== undefined)
  const theirs = failure?.theirs ?? null
  const labels = Object.fromEntries(
    rubric.map(({ criterion, weight }, index) => [
      levelField(index),
      <Fragment key={index}>
        {criterion} <span className="quiet num">({t.weight({ weight })})</span>
      </Fragment>,
    ]),
  )
  const { field, errors } = formFields(
    failure,
    { ...labels, komentar: t.comment },
    // Once something was sent, a level left open is open: the saved one may be another trainer's.
    { hints: { komentar: t.commentHint }, saved: failure ? {} : savedOf(page) },
  )
  return (
    <section aria-labelledby="rubrik" className="stack-6">
      <div className="h2row">
        <h2 id="rubrik">{t.rubric}</h2>
        <span className="quiet num">
          {grade?.score === null || !grade ? '' : t.score({ score: grade.score })}
        </span>
      </div>
      <ErrorSummary errors={errors} answer={failure} />
      {theirs && <Theirs theirs={theirs} rubric={rubric} />}
      <p className="sm quiet">{t.rubricNote}</p>
      <Form method="post" className="stack-6" {...asking}>
        <ShownVersion value={theirs?.version ?? grade?.version ?? 0} answer={failure} />
        {rubric.map(({ levels }, index) => (
          <ChoiceGroup
            key={index}
            {...field(levelField(index))}
            look="boxed"
            options={levels.map((anchor, place) => ({
              value: String(place + 1),
              label: t.level({ level: place + 1 }),
              hint: anchor,
            }))}
          />
        ))}
        <TextArea {...field('komentar')} optional rows={6} limit={LONGEST_COMMENT} />
        {grade && <p className="sm quiet num">{t.savedBy(grade)}</p>}
        <div className="btns">
          <BusyButton variant="primary" name="lanjut" value="rilis" icon="send">
            {t.saveAndRelease}
          </BusyButton>
          <BusyButton>{t.save}</BusyButton>
        </div>
      </Form>
    </section>
  )
}

/** The saved grade as the form's fields hold it. */
function savedOf({ grade, rubric }: SubmissionPage): Record<string, string> {
  const saved: Record<string, string> = { komentar: grade?.comment ?? '' }
  for (const index of rubric.keys()) saved[levelField(index)] = String(grade?.levels[String(index)] ?? '')
  return saved
}

function Theirs({
  theirs,
  rubric,
}: {
  theirs: NonNullable<GradeFailure['theirs']>
  rubric: SubmissionPage['rubric']
}) {
  const t = useTexts(gradingTexts)
  return (
    <Banner tone="danger" icon="compare" role="alert" title={t.clashTitle}>
      <p>{t.clash(theirs)}</p>
      <p>
        <strong>{t.clashLevels}</strong>
      </p>
      <ul className="stack-2">
        {rubric.map(({ criterion }, index) => {
          const level = theirs.levels[String(index)]
          return (
            <li key={index}>
              {criterion}: {level === undefined ? t.open : t.level({ level })}
            </li>
          )
        })}
      </ul>
      {theirs.comment !== '' && (
        <>
          <p>
            <strong>{t.clashComment}</strong>
          </p>
          <PlainText text={theirs.comment} />
        </>
      )}
    </Banner>
  )
}
