import { useEffect, useRef, type FocusEvent, type RefObject } from 'react'
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
  const held = useFocusHeld(criteria.length, box)
  if (criteria.length === 0) return null
  return (
    <div
      ref={box}
      id={UNRATED}
      className="banner warn"
      role="group"
      aria-label={t.unratedTitle}
      tabIndex={-1}
      {...held}
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

/**
 * A level that another trainer gives takes its line away, with the focus if that is where it stands. It then goes to what
 * is left of the list, and after the last one to the buttons that the list stood beside.
 */
function useFocusHeld(left: number, box: Props['box']) {
  const holds = useRef(false)
  const form = useRef<HTMLFormElement | null>(null)
  useEffect(() => {
    if (!holds.current || document.activeElement !== document.body) return
    const release = form.current?.querySelector<HTMLElement>('button[name="lanjut"]')
    ;(box.current ?? release)?.focus()
  }, [left, box])
  return {
    onFocus: ({ currentTarget }: FocusEvent<HTMLElement>) => {
      holds.current = true
      form.current = currentTarget.closest('form')
    },
    // React tells nothing of the focus that it takes away itself.
    onBlur: ({ relatedTarget, currentTarget }: FocusEvent<HTMLElement>) => {
      if (!currentTarget.contains(relatedTarget)) holds.current = false
    },
  }
}
