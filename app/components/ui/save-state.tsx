import { useState } from 'react'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { firstHeard, nextHeard } from '#app/platform/line/told.ts'
import type { IconName } from './icons.tsx'
import { Pill } from './pill.tsx'
import type { Tone } from './tone.ts'

const LOOKS = {
  saved: { tone: 'info', icon: 'server' },
  saving: { icon: 'refresh' },
  typing: { icon: 'edit' },
  onDevice: { tone: 'warn', icon: 'phone' },
  failed: { tone: 'warn', icon: 'alert' },
  conflict: { tone: 'danger', icon: 'compare' },
  sent: { tone: 'ok', icon: 'sent' },
} as const satisfies Record<string, { tone?: Tone; icon: IconName }>

export type SaveStateProps = {
  /** None where nothing was typed yet: the place is there, so that nothing moves when something is said. */
  state?: keyof typeof LOOKS
  /** Clock time of the last save, formatted by the server: "14.32 WITA". */
  at?: string
  /** Says again, for the eye, what stands elsewhere on the page too. */
  silent?: boolean
}

/** Where the text is now. Stands beside the fields it speaks of; what of it is read out, `platform/line/told.ts` says. */
export function SaveState({ state, at, silent }: SaveStateProps) {
  const t = useTexts(shellTexts).save
  const [heard, setHeard] = useState(() => firstHeard(state))
  const now = nextHeard(heard, state)
  if (now !== heard) setHeard(now)
  const words =
    at && state === 'saved'
      ? t.savedAt({ at })
      : at && state === 'sent'
        ? t.sentAt({ at })
        : state
          ? t[state]
          : null
  return (
    <span
      role={silent ? undefined : 'status'}
      aria-live={silent ? undefined : now.speaks ? 'polite' : 'off'}
      className="num state-place"
    >
      {state && <Pill {...LOOKS[state]}>{words}</Pill>}
    </span>
  )
}
