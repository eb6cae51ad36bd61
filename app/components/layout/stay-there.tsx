import { useLocation, useRevalidator } from '@remix-run/react'
import { useEffect, useLayoutEffect, useRef } from 'react'

/** On the server there is nothing to paint, and React says so. */
const useBeforePaint = typeof document === 'undefined' ? useEffect : useLayoutEffect

/**
 * A page that is read again stays where it is: the router puts it back to where it was when the reading began, whatever
 * was scrolled meanwhile. Stands after `ScrollRestoration`, which does that in the same commit.
 */
export function StayThere() {
  const { state } = useRevalidator()
  const { key } = useLocation()
  const place = useRef<{ key: string; y: number } | null>(null)
  useBeforePaint(() => {
    if (place.current?.key === key) window.scrollTo(0, place.current.y)
    place.current = null
    if (state === 'idle') return
    return () => void (place.current = { key, y: window.scrollY })
  }, [state, key])
  return null
}
