import { useNavigation } from '@remix-run/react'
import { useState, useSyncExternalStore, type MouseEvent, type ReactNode } from 'react'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { lineNow, watchLine } from '#app/platform/line/patient-fetch.ts'
import { Button, type ButtonProps } from './button.tsx'

export type BusyButtonProps = ButtonProps & {
  /** What it says while the form is on its way; "Mengirim…" when not given. */
  busyLabel?: ReactNode
  /** For forms sent by a fetcher: its own state. */
  busy?: boolean
}

/**
 * A submit button that says it is working and does not let itself be pressed twice. What waits because another account
 * has signed in here is not under way: it may wait for ever, and a press tries again.
 */
export function BusyButton({ busyLabel, busy, onClick, children, ...rest }: BusyButtonProps) {
  const t = useTexts(shellTexts)
  const navigation = useNavigation()
  const [pressed, setPressed] = useState(false)
  const line = useSyncExternalStore(watchLine, lineNow, () => 'fine' as const)
  const underWay = navigation.state !== 'idle' && navigation.formMethod !== undefined
  const sending = underWay && line !== 'otherWriter'
  const working = busy ?? (pressed && sending)

  function press(event: MouseEvent<HTMLButtonElement>) {
    if (working || (busy === undefined && sending)) {
      event.preventDefault()
      return
    }
    setPressed(true)
    onClick?.(event)
  }

  return (
    <Button {...rest} onClick={press} aria-disabled={working || undefined} aria-busy={working || undefined}>
      {working ? (busyLabel ?? t.sending) : children}
    </Button>
  )
}
