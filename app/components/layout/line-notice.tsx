import { useEffect, useState } from 'react'
import { LineWords } from '#app/components/ui/line-words.tsx'
import { isServerThere } from '#app/platform/line/patient-fetch.ts'
import { useAddresses } from '../addresses.tsx'

/** Says on top of the page how the line is; an open sheet says it in its own head (`ui/sheet.tsx`). */
export function LineNotice() {
  const { signOfLife } = useAddresses()
  const held = useHeldLinks(signOfLife)
  return (
    <div role="status" className="line-away">
      <LineWords held={held} />
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
        // The line may have come back while it was asked, and nobody would say so again.
        const back = there || navigator.onLine
        setHeld(!back)
        if (!back) return
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
