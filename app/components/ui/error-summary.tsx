import { useEffect, useId, useRef, type MouseEvent } from 'react'
import { summaryTexts } from '#app/i18n/summary.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { NoFault } from '#app/platform/forms.ts'
import { classNames } from './class-names.ts'
import { fieldId } from './field.tsx'
import { Icon } from './icons.tsx'
import { TONE_ICONS } from './tone.ts'

export type FormError = {
  message: string
  /** Name of the field the message belongs to; without one it speaks of the whole form. */
  field?: string
  /** The field's id when it is not the usual one. */
  id?: string
  /** What the field is called on the page. */
  label?: string
}

export type ErrorSummaryProps = {
  errors: readonly FormError[]
  title?: string
  /** For a form whose address leads here. */
  id?: string
  /** What came back: each answer leads here anew, also when it says the same as the last one. */
  answer: unknown
}

/** How it looks where nothing is wrong, only to be confirmed or read anew. */
const LOOKS = { fault: 'danger', ask: 'warn', newer: 'info' } as const

/**
 * What has to be put right, on top of the form; takes focus with each answer. Nothing when there are no errors. An answer
 * that says why it is none (`why`) has a title and a tone of its own.
 */
export function ErrorSummary({ errors, title, id, answer }: ErrorSummaryProps) {
  const t = useTexts(summaryTexts)
  const why = whyIn(answer) ?? 'fault'
  const titleId = useId()
  const box = useRef<HTMLDivElement>(null)
  // By what they say, not by identity: the list is often built anew on each render, and that must not steal the focus.
  const said = errors.map((error) => error.message).join('\n')
  useEffect(() => {
    // Where a press leaves the focus here (Safari), only a new one is read out.
    box.current?.blur()
    box.current?.focus()
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [said, answer])
  if (errors.length === 0) return null
  return (
    <div
      ref={box}
      id={id}
      className={classNames('banner gap-b', LOOKS[why])}
      role="group"
      aria-labelledby={titleId}
      tabIndex={-1}
      autoFocus
    >
      <Icon name={TONE_ICONS[LOOKS[why]]} />
      <div className="stack-2">
        <p id={titleId}>
          <strong>{title ?? t[why]({ count: errors.length })}</strong>
        </p>
        <ul className="err-list">
          {errors.map((error) => (
            <li key={`${error.field ?? ''}${error.message}`}>
              {error.field ? (
                <a href={`#${error.id ?? fieldId(error.field)}`} onClick={goToField}>
                  {sentenceOf(error)}
                </a>
              ) : (
                error.message
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

function whyIn(answer: unknown): NoFault | undefined {
  const why: unknown = typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'why') : undefined
  return why === 'ask' || why === 'newer' ? why : undefined
}

/** Above the form a sentence stands away from its field, so it names it: "Sandi baru: belum diisi." */
function sentenceOf({ label, message }: FormError): string {
  if (!label || message.toLowerCase().includes(label.toLowerCase())) return message
  return `${label}: ${message.replace(/^\p{Lu}(?!\p{Lu})/u, (first) => first.toLowerCase())}`
}

/** Goes to the field without changing the address: to the router that is a navigation, which forgets the errors. */
export function goToField(event: MouseEvent<HTMLAnchorElement>) {
  if (event.metaKey || event.ctrlKey || event.shiftKey) return
  const field = document.getElementById(event.currentTarget.hash.slice(1))
  if (!field) return
  event.preventDefault()
  const target = field.matches('fieldset') ? (field.querySelector('input') ?? field) : field
  target.focus()
  field.scrollIntoView({ block: 'center' })
}
