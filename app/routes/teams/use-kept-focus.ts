import { useEffect, useRef } from 'react'

/**
 * A form that is drawn anew at the same address takes away what had the focus. Whenever `drawn` changes and nothing else
 * has taken it, the page's heading does, as after a move to another page.
 */
export function useKeptFocus(drawn: string): void {
  const last = useRef(drawn)
  useEffect(() => {
    if (last.current === drawn) return
    last.current = drawn
    if (document.activeElement === document.body) document.querySelector<HTMLElement>('#isi h1')?.focus()
  }, [drawn])
}
