const CONTROLS = 'textarea, input:not([type=hidden]), select, button, a[href], summary'

/** The page's heading. */
export function headingHere(): HTMLElement | null {
  return document.querySelector<HTMLElement>('#isi h1') ?? document.getElementById('isi')
}

/** The line that says how much a list shows and of what, where there is one. */
export function resultsHere(): HTMLElement | null {
  return document.querySelector<HTMLElement>('#isi [data-hasil]')
}

/** Whether nothing on the page has the focus. */
export function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body
}

/** Gives something the focus that does not take it by itself; `still` leaves the page where it is. */
export function focusOn(element: HTMLElement | null, { still = false } = {}): void {
  if (!element) return
  if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) element.setAttribute('tabindex', '-1')
  element.focus({ preventScroll: still })
}

/**
 * When something that had the focus is taken away (a notice that is done with, a row that went), the focus goes to what
 * stands nearest: the first control beside it, or the page's heading. `isMoving`: a move of the page sees to it itself.
 * Answers how to stop.
 */
export function keepFocusNear(main: HTMLElement, isMoving: () => boolean): () => void {
  let around: Element[] = []
  function note(event: FocusEvent) {
    around = []
    for (let at = event.target; at instanceof Element && at !== main; at = at.parentElement) around.push(at)
  }
  // Some browsers say so when the focused element is taken away, others do not: only what still stands was left.
  const forget = () => queueMicrotask(() => around[0]?.isConnected && isFocusLost() && (around = []))
  const observer = new MutationObserver(() => {
    if (!around[0] || around[0].isConnected || !isFocusLost()) return
    setTimeout(() => {
      if (isMoving() || !isFocusLost()) return
      const place = around.find((one) => one.isConnected)
      around = []
      focusOn(place?.querySelector<HTMLElement>(CONTROLS) ?? headingHere(), { still: true })
    })
  })
  main.addEventListener('focusin', note)
  main.addEventListener('focusout', forget)
  observer.observe(main, { childList: true, subtree: true })
  return () => {
    main.removeEventListener('focusin', note)
    main.removeEventListener('focusout', forget)
    observer.disconnect()
  }
}
