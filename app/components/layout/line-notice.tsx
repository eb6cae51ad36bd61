import { useEffect, useState, useSyncExternalStore } from 'react'
import { Icon } from '#app/components/ui/icons.tsx'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { useAddresses } from './addresses.tsx'
import { isServerThere, lineNow, watchLine } from '#app/platform/line/patient-fetch.ts'

/** Says that the line is away or the writer signed out, and what that means for what was typed. */
export function LineNotice() {
  const t = useTexts(shellTexts)
  const line = useSyncExternalStore(watchLine, lineNow, () => 'fine' as const)
  const { signIn, signOfLife } = useAddresses()
  const held = useHeldLinks(signOfLife)
  return (
    <div role="status" className="line-away">
      {line === 'signedOut' && (
        <p className="ico">
          <Icon name="lock" />
          <span>
            {t.signedOut}{' '}
            <a href={signIn} target="_blank" rel="noreferrer">
              {t.signInAgain}
            </a>
          </span>
        </p>
      )}
      {(line === 'away' || held) && (
        <p className="ico">
          <Icon name="offline" />
          <span>{t.lineAway}</span>
        </p>
      )}
    </div>
  )
}

/**
 * A link that is followed without a line ends in the browser's own page, and the text on this one is gone. So while
 * the browser believes to be offline, a link first asks whether the server is there: it may stand in the same house.
 * True while a link was held for want of an answer.
 */
function useHeldLinks(signOfLife: string): boolean {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    let passing: Element | null = null
    function hold(event: MouseEvent) {
      const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[href]') : null
      if (navigator.onLine || !link || link.getAttribute('href')?.startsWith('#') || link === passing) return
      event.preventDefault()
      event.stopPropagation()
      void isServerThere(signOfLife).then((there) => {
        setHeld(!there)
        if (!there) return
        passing = link
        link.click()
        passing = null
      })
    }
    const release = () => setHeld(false)
    document.addEventListener('click', hold, true)
    window.addEventListener('online', release)
    return () => {
      document.removeEventListener('click', hold, true)
      window.removeEventListener('online', release)
    }
  }, [signOfLife])
  return held
}
