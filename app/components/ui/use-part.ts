import { useEffect, useState, type ComponentType } from 'react'
import { WAKES } from '#app/platform/line/patient-fetch.ts'

/** A part that comes once the page lives, and costs it nothing before. On a dead line it is asked for again. */
export function usePart<Props>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> | null {
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
