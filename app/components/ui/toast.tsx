import { useEffect, useRef, useState } from 'react'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { BusyButton } from './busy-button.tsx'
import { Form } from './form.tsx'
import { Icon } from './icons.tsx'
import { TONE_ICONS } from './tone.ts'
import { useHydrated } from './use-hydrated.ts'

export type ToastMessage = {
  tone: 'ok' | 'info' | 'warn' | 'danger'
  text: string
  detail?: string
  /** A form of one button, e.g. one that undoes what was done. */
  button?: { label: string; to: string; fields: Readonly<Record<string, string>> }
}

/**
 * The word of the last action. The region is always there, so that a screen reader hears what arrives in it. A word of
 * what was not done takes the focus, and with it the view.
 */
export function Toast({ message }: { message: ToastMessage | null }) {
  const t = useTexts(shellTexts)
  const hydrated = useHydrated()
  const [dismissed, setDismissed] = useState<ToastMessage | null>(null)
  const shown = message && message !== dismissed ? message : null
  const box = useRef<HTMLDivElement>(null)
  const refuses = message?.tone === 'warn' || message?.tone === 'danger'
  useEffect(() => {
    if (message && refuses) box.current?.focus()
  }, [message, refuses])
  return (
    <div role="status" className="toast">
      {shown && (
        <div
          ref={box}
          className={`banner ${shown.tone}`}
          tabIndex={refuses ? -1 : undefined}
          autoFocus={refuses}
        >
          <Icon name={TONE_ICONS[shown.tone]} />
          <div className="line spread nowrap">
            <div className="stack-2">
              <p>
                <strong>{shown.text}</strong>
                {shown.detail && <> {shown.detail}</>}
              </p>
              {shown.button && <ToastButton {...shown.button} />}
            </div>
            {hydrated && (
              <button
                type="button"
                className="btn text"
                aria-label={t.dismiss}
                onClick={() => setDismissed(shown)}
              >
                <Icon name="close" />
              </button>
            )}
          </div>
        </div>
      )}
    </div>
  )
}

function ToastButton({ label, to, fields }: NonNullable<ToastMessage['button']>) {
  return (
    <Form method="post" action={to}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <BusyButton>{label}</BusyButton>
    </Form>
  )
}
