import type { RefObject } from 'react'
import { goToField } from '#app/components/ui/error-summary.tsx'
import { fieldId } from '#app/components/ui/field.tsx'
import { Icon } from '#app/components/ui/icons.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { gradingTexts } from './texts.ts'

/** Where the list of what is missing stands on the page. */
export const UNRATED = 'belum-bertingkat'

type Props = {
  /** Those without a level, by the field of each. */
  criteria: readonly { field: string; criterion: string }[]
  box: RefObject<HTMLDivElement>
}

/** What a grade lacks before it can be released: said beside the button, before it is pressed. */
export function Unrated({ criteria, box }: Props) {
  const t = useTexts(gradingTexts)
  if (criteria.length === 0) return null
  return (
    <div
      ref={box}
      id={UNRATED}
      className="banner warn"
      role="group"
      aria-label={t.unratedTitle}
      tabIndex={-1}
    >
      <Icon name="alert" />
      <div className="stack-2">
        <p>
          <strong>{t.unratedTitle}</strong>
        </p>
        <ul className="err-list">
          {criteria.map(({ field, criterion }) => (
            <li key={field}>
              <a href={`#${fieldId(field)}`} lang="id" onClick={goToField}>
                {criterion}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
