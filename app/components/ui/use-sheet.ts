import { useLocation } from '@remix-run/react'
import { useEffect, useRef, type MouseEvent, type RefObject } from 'react'
import { focusOn, headingHere, isFocusLost } from '#app/platform/line/focus.ts'

/** Is the address being put back to what lies below a sheet? */
let isPuttingBack = false
/** What the sheets of the page do when the address turns back. */
const turns = new Set<(event: PopStateEvent) => void>()
// The frame brings this file, so that it hears of the address before the router does: among listeners of the window itself
// the first one added comes first, whatever phase it names. A router that hears of a sheet's entry gives up what is under way.
if (typeof window !== 'undefined')
  window.addEventListener('popstate', (event) => {
    if (isPuttingBack) return event.stopImmediatePropagation()
    for (const turn of turns) turn(event)
  })

/**
 * A sheet stands open as long as the address ends in its name. Opening it puts an entry of its own into the history, so
 * that the phone's Back closes the sheet and leaves the page where it is. The router hears nothing of that entry: to it
 * a change of the address is a navigation, which forgets what the last form answered.
 */
export function useSheet(dialog: RefObject<HTMLDialogElement>, id: string, closeTo: string) {
  const { pathname, search, key } = useLocation()
  const page = pathname + search
  /** Does the history stand on the entry that this sheet has put there? */
  const onOwnEntry = useRef(false)

  // After every move of the router: a form that was sent leads back to the page without its sheet.
  useEffect(() => {
    if (isNamed(id)) return show(dialog.current)
    onOwnEntry.current = false
    dialog.current?.close()
  }, [dialog, id, key])

  useEffect(() => {
    function follow(event: globalThis.MouseEvent) {
      const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null
      if (!plain || link?.hash !== `#${id}` || !isOnPage(link, page)) return
      event.preventDefault()
      if (!isNamed(id)) {
        window.history.pushState({ ...stateNow(), sheet: id }, '', `#${id}`)
        onOwnEntry.current = true
      }
      show(dialog.current)
    }
    function turn(event: PopStateEvent) {
      const here = window.location.pathname + window.location.search === page
      if (!isNamed(id)) {
        if (onOwnEntry.current && here) event.stopImmediatePropagation()
        onOwnEntry.current = false
        dialog.current?.close()
      } else if (here && stateNow().sheet === id) {
        event.stopImmediatePropagation()
        onOwnEntry.current = true
        show(dialog.current)
      }
    }
    // In the capture phase: before the router sees the click.
    document.addEventListener('click', follow, true)
    turns.add(turn)
    return () => {
      document.removeEventListener('click', follow, true)
      turns.delete(turn)
    }
  }, [dialog, id, page])

  function leave() {
    const { activeElement: active } = document
    // The browser gives the focus back to what opened the sheet; one that the address opened was opened by nothing.
    const nothing = isFocusLost() || dialog.current?.contains(active)
    const goOn = nothing ? (openerOf(id) ?? document.getElementById(closeTo) ?? headingHere()) : active
    if (isNamed(id)) {
      if (onOwnEntry.current) return window.history.back()
      // A move that the router need not hear of either: the entry stays the one that it knows.
      const state: unknown = window.history.state
      isPuttingBack = true
      window.addEventListener('hashchange', () => (isPuttingBack = false), { once: true })
      window.location.replace(`#${closeTo}`)
      window.history.replaceState(state, '')
    }
    // Last, because another place in the address takes the focus away, and until then the page below takes none.
    if (goOn instanceof HTMLElement) focusOn(goOn)
  }
  function close(event: MouseEvent) {
    if (!dialog.current?.open) return
    event.preventDefault()
    dialog.current.close()
  }
  return { leave, close }
}

/** A link that is a mere fragment names no search of its own; another search is another page. */
function isOnPage(link: HTMLAnchorElement, page: string): boolean {
  return `${link.pathname}${link.search || window.location.search}` === page
}

function isNamed(id: string): boolean {
  return window.location.hash === `#${id}`
}

function openerOf(id: string): HTMLElement | null {
  const openers = [
    ...document.querySelectorAll<HTMLElement>(
      `a[href$="#${CSS.escape(id)}"], [data-membuka="${CSS.escape(id)}"]`,
    ),
  ]
  return openers.find((one) => one.checkVisibility() && !one.closest('dialog')) ?? null
}

function show(box: HTMLDialogElement | null) {
  if (!box || box.open) return
  box.showModal()
  box.querySelector('h2')?.focus()
}

/** What the router keeps beside the entry, and which sheet it was made for. */
function stateNow(): { sheet?: unknown } {
  const state: unknown = window.history.state
  return typeof state === 'object' && state !== null ? state : {}
}
