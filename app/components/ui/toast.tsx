import { useState } from 'react'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { Icon } from './icons.tsx'
import { TONE_ICONS } from './tone.ts'
import { useHydrated } from './use-hydrated.ts'

export type ToastMessage = { tone: 'ok' | 'info' | 'warn' | 'danger'; text: string; detail?: string }

/** The word of the last action. The region is always there, so that a screen reader hears what arrives in it. */
export function Toast({ message }: { message: ToastMessage | null }) {
  const t = useTexts(shellTexts)
  const hydrated = useHydrated()
  const [dismissed, setDismissed] = useState<ToastMessage | null>(null)
  const shown = message && message !== dismissed ? message : null
  return (
    <div role="status" className="toast">
      {shown && (
        <div className={`banner ${shown.tone}`}>
          <Icon name={TONE_ICONS[shown.tone]} />
          <div className="line spread nowrap">
            <p>
              <strong>{shown.text}</strong>
              {shown.detail && <> {shown.detail}</>}
            </p>
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
