import { useEffect, useState, type ComponentType } from 'react'
import { WAKES } from '#app/platform/line/patient-fetch.ts'
import type { UnsentHereProps } from './unsent-here.tsx'
import type { KeptField } from './use-unsent.ts'

/** Keeps the text of a field on the device until its form is sent. */
export function UnsentText(props: KeptField) {
  const Kept = usePart(() => import('./kept-text.tsx').then(({ KeptText }) => KeptText))
  return Kept && <Kept {...props} />
}

/** On a page whose fields keep their texts: says which of them wait, out of sight or without their form. */
export function UnsentHere(props: UnsentHereProps) {
  const Here = usePart(() => import('./unsent-here.tsx').then(({ UnsentHere }) => UnsentHere))
  return Here && <Here {...props} />
}

/** A part that comes once the page lives, and costs it nothing before. On a dead line it is asked for again. */
function usePart<Props>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> | null {
  const [part, setPart] = useState<ComponentType<Props> | null>(null)
  const [first] = useState(() => load)
  useEffect(() => {
    let left = false
    function fetchPart() {
      // Without it the form is sent as ever.
      first().then(
        (loaded) => left || setPart(() => loaded),
        () => undefined,
      )
    }
    fetchPart()
    for (const name of WAKES) window.addEventListener(name, fetchPart)
    return () => {
      left = true
      for (const name of WAKES) window.removeEventListener(name, fetchPart)
    }
  }, [first])
  return part
}
