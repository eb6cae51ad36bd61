import { useEffect, useSyncExternalStore } from 'react'
import { Icon } from '#app/components/ui/icons.tsx'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { lineNow, watchLine } from '#app/platform/patient-fetch.ts'

/**
 * Says that the line is away, and what that means for what was typed. While the browser knows that it is offline a
 * link stays where it is: following it would end in the browser's own page, and the text here would be gone.
 */
export function LineNotice() {
  const t = useTexts(shellTexts)
  const line = useSyncExternalStore(watch, now, () => 'fine' as const)
  useEffect(() => {
    document.addEventListener('click', holdLink, true)
    return () => document.removeEventListener('click', holdLink, true)
  }, [])
  return (
    <div role="status" className="line-away">
      {line === 'away' && (
        <p className="ico">
          <Icon name="offline" />
          <span>{t.lineAway}</span>
        </p>
      )}
    </div>
  )
}

function now() {
  return navigator.onLine ? lineNow() : 'away'
}

function watch(told: () => void): () => void {
  const stop = watchLine(told)
  window.addEventListener('online', told)
  window.addEventListener('offline', told)
  return () => {
    stop()
    window.removeEventListener('online', told)
    window.removeEventListener('offline', told)
  }
}

function holdLink(event: MouseEvent) {
  if (navigator.onLine || !(event.target instanceof Element)) return
  const link = event.target.closest('a[href]')
  const withinPage = link?.getAttribute('href')?.startsWith('#') ?? true
  if (withinPage) return
  event.preventDefault()
  event.stopPropagation()
}
