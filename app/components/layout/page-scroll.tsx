import { ScrollRestoration, useLocation, useRevalidator } from '@remix-run/react'
import { useEffect, useLayoutEffect, useRef, type MutableRefObject } from 'react'

/** On the server there is nothing to paint, and React says so. */
const useBeforePaint = typeof document === 'undefined' ? useEffect : useLayoutEffect

/**
 * Back, Forward and a new page begin where the router says. A page that is only read again stays where it is: the
 * router would put it back to where it was when the reading began, whatever was scrolled meanwhile.
 */
export function PageScroll({ nonce }: { nonce: string | undefined }) {
  // Whatever the router hears of draws this anew, in the same commit that puts the page back.
  useRevalidator()
  const { key } = useLocation()
  const shown = useRef<string | null>(null)
  const place = useRef(0)
  // Effects of children come before those of their parent, and in their order: before the router's, and after it.
  useBeforePaint(() => {
    if (shown.current === key && window.scrollY !== place.current) window.scrollTo(0, place.current)
    shown.current = key
  })
  return (
    <>
      <WhereItIs place={place} />
      <ScrollRestoration nonce={nonce} />
    </>
  )
}

function WhereItIs({ place }: { place: MutableRefObject<number> }) {
  useBeforePaint(() => void (place.current = window.scrollY))
  return null
}
