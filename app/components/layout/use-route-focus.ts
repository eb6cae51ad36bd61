import { useLocation } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/**
 * After a move inside the app the focus goes to the new page's heading, as it would after a full load; a page
 * that has already put it somewhere (an error summary, a word of refusal, a sheet) keeps it.
 */
export function useRouteFocus() {
  const { pathname, hash } = useLocation()
  const last = useRef(pathname)
  useEffect(() => {
    if (last.current === pathname) return
    last.current = pathname
    if (hash) return
    const main = document.getElementById('isi')
    if (!main || document.activeElement?.closest('[role="alert"], .toast, dialog[open]')) return
    const heading = main.querySelector('h1')
    if (heading && !heading.hasAttribute('tabindex')) heading.setAttribute('tabindex', '-1')
    ;(heading ?? main).focus({ preventScroll: true })
  }, [pathname, hash])
}
