import { useNavigation } from '@remix-run/react'
import { useEffect, useId, useState } from 'react'
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
  /** The address names the place where it can be seen, which takes the focus. */
  placed?: boolean
  /** A form of one button, e.g. one that undoes what was done. */
  button?: { label: string; to: string; fields: Readonly<Record<string, string>> }
}

/** The word of the last action. It takes the focus (`layout/use-arrival.ts`), and is read out by that alone. */
export function Toast({ message }: { message: ToastMessage | null }) {
  const t = useTexts(shellTexts)
  const hydrated = useHydrated()
  const [dismissed, setDismissed] = useState<ToastMessage | null>(null)
  const shown = message && message !== dismissed ? message : null
  const words = useId()
  // Of what is done next its own word is said, also where that is a refusal.
  const { formMethod = 'GET' } = useNavigation()
  useEffect(() => {
    if (formMethod !== 'GET') setDismissed(message)
  }, [formMethod, message])
  return (
    <div className="toast">
      {shown && (
        <div
          className={`banner ${shown.tone}`}
          role="group"
          aria-labelledby={words}
          tabIndex={-1}
          autoFocus={!shown.placed}
        >
          <Icon name={TONE_ICONS[shown.tone]} />
          <div className="line spread nowrap">
            <div className="stack-2">
              <p id={words}>
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
