import { useBlocker, type BlockerFunction } from '@remix-run/react'
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { lineNow, watchLine } from '#app/platform/line/patient-fetch.ts'

/** Where a text is: on the server, on its way there, or with nobody who would save it (a clash, a refusal). */
export type Whereabouts = 'saved' | 'onItsWay' | 'stuck'

/**
 * Keeps a person on the page as long as her text is not on the server. A link or the back button waits for the save and
 * then leads on by itself; where nothing is going to be saved she is asked. So she is while the save waits for a writer
 * who is signed out: perhaps she cannot sign in any more, and no link may be dead for ever. The browser itself asks
 * before it leaves. Places on the same page, and a form that is sent to it, are no leaving.
 */
export function useStayUntilSaved(text: Whereabouts): void {
  const t = useTexts(shellTexts)
  const line = useSyncExternalStore(watchLine, lineNow, () => 'fine' as const)
  const comes = text === 'onItsWay' && line !== 'signedOut' && line !== 'otherWriter'
  const unsaved = text !== 'saved'
  const leaves = useCallback<BlockerFunction>(
    ({ currentLocation, nextLocation }) => unsaved && nextLocation.pathname !== currentLocation.pathname,
    [unsaved],
  )
  const blocker = useBlocker(leaves)
  useEffect(() => {
    if (!unsaved) return
    const stay = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', stay)
    return () => window.removeEventListener('beforeunload', stay)
  }, [unsaved])
  // A page that is drawn anew before the blocker has let go must not ask about the same step once more.
  const asked = useRef<unknown>(null)
  useEffect(() => {
    if (blocker.state !== 'blocked' || comes || asked.current === blocker.location) return
    asked.current = blocker.location
    if (text === 'saved' || window.confirm(t.leaveUnsaved)) blocker.proceed()
    else blocker.reset()
  }, [blocker, comes, text, t])
}

/**
 * For a form that does not save itself: whoever has written something is asked before a link takes her away. `refused`:
 * it came back with what was written. Spread the answer on the form.
 */
export function useAskBeforeLeaving(refused: boolean) {
  const [typed, setTyped] = useState(false)
  useStayUntilSaved(typed || refused ? 'stuck' : 'saved')
  return { onChange: () => setTyped(true), onSubmit: () => setTyped(false) }
}
