import { Banner } from '#app/components/ui/banner.tsx'
import { ChoiceGroup } from '#app/components/ui/choice.tsx'
import { PlainText } from '#app/components/ui/plain-text.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { gradingTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { CHOICE } from '#app/platform/forms.ts'
import type { GradeFailure } from './grade-failure.server.ts'
import type { SubmissionPage } from './submission.page.server.ts'

type Props = { theirs: NonNullable<GradeFailure['theirs']>; rubric: SubmissionPage['rubric'] }

/** What another trainer filled into the same fields first, above a plain form that keeps one's own. */
export function TheirGrade({ theirs, rubric }: Props) {
  const t = useTexts(gradingTexts)
  const { levels, comment } = theirs
  return (
    <Banner tone="danger" icon="compare" role="alert" title={t.clashTitle}>
      <p>{t.clash(theirs)}</p>
      {levels.length > 0 && (
        <>
          <p>
            <strong>{t.clashLevels}</strong>
          </p>
          <ul className="stack-2">
            {levels.map(({ key, level }) => (
              <li key={key}>
                <Written text={rubric.find((one) => one.key === key)?.criterion} />:{' '}
                {level === '' ? t.open : t.level({ level: Number(level) })}
              </li>
            ))}
          </ul>
        </>
      )}
      {comment !== null && (
        <>
          <p>
            <strong>{t.clashComment}</strong>
          </p>
          {comment === '' ? <p>{t.open}</p> : <PlainText text={comment} />}
        </>
      )}
    </Banner>
  )
}

/** Which of the two counts in one field; the other is set aside as the form is saved. */
export function ChosenGrade({ name, label }: { name: string; label: string }) {
  const t = useTexts(gradingTexts)
  return (
    <ChoiceGroup
      name={CHOICE + name}
      label={t.choice({ field: label })}
      options={[
        { value: 'saya', label: t.useMine },
        { value: 'tersimpan', label: t.useStored },
      ]}
      defaultValue="saya"
    />
  )
}
