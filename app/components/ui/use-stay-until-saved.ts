import { useBlocker } from '@remix-run/react'
import { useCallback, useEffect, useRef } from 'react'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'

/** Where a text is: on the server, on its way there, or with nobody who would save it (a clash, a refusal). */
export type Whereabouts = 'saved' | 'onItsWay' | 'stuck'

/**
 * Keeps a person on the page as long as her text is not on the server. A link or the back button waits for the save and
 * then leads on by itself; where nothing is going to be saved she is asked. The browser itself asks before it leaves.
 * Answers what a form calls that is sent with the text in it: it leaves nothing behind.
 */
export function useStayUntilSaved(text: Whereabouts): () => void {
  const t = useTexts(shellTexts)
  const unsaved = text !== 'saved'
  const carried = useRef(false)
  const blocker = useBlocker(useCallback(() => unsaved && !carried.current, [unsaved]))
  useEffect(() => {
    if (!unsaved) return
    const stay = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', stay)
    return () => window.removeEventListener('beforeunload', stay)
  }, [unsaved])
  useEffect(() => {
    if (blocker.state !== 'blocked' || text === 'onItsWay') return
    if (text === 'saved' || window.confirm(t.leaveUnsaved)) blocker.proceed()
    else blocker.reset()
  }, [blocker, text, t])
  return () => {
    carried.current = true
    // The router takes the form over before this event is done with.
    setTimeout(() => (carried.current = false))
  }
}
