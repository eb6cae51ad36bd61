import { useLocation, useNavigation } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import type { ToastMessage } from '#app/components/ui/toast.tsx'
import { focusOn, headingHere, isFocusLost, keepFocusNear, resultsHere } from '#app/platform/line/focus.ts'

/** Where the person was, and which receipts stood there, when a move began. */
type Before = { active: Element | null; receipts: ReadonlySet<string> }

/**
 * The house's one rule of where the focus is after something came: at what the last act has produced. That is the word
 * of it, the place its address names, a receipt (`data-arrival`, in words that no receipt before it had); after
 * another filter or page of a list the line that says how much is shown; on another page its heading. What takes the
 * focus itself (a summary of errors, a sheet, a row) keeps it. Who writes meanwhile goes on writing, and hears it
 * instead: `told` is the live region for that, and the only one, so that nothing is said twice.
 */
export function useArrival(message: ToastMessage | null) {
  const { key, pathname, search, hash } = useLocation()
  const { state } = useNavigation()
  const told = useRef<HTMLParagraphElement>(null)
  const shown = useRef({ key, pathname, search })
  const before = useRef<Before | null>(null)
  const lastMessage = useRef(message)

  useEffect(() => {
    const main = document.getElementById('isi')
    return main ? keepFocusNear(main, () => before.current !== null) : undefined
  }, [])

  // Coming to life: the browser has given the focus to the word already, unless the address names a place.
  useEffect(() => {
    const { current: first } = lastMessage
    if (first && isFocusLost()) focusOn(first.placed ? placeOf(window.location.hash) : wordHere())
  }, [])

  useEffect(() => {
    if (shown.current.key === key) return
    const moved = shown.current.pathname !== pathname
    const turned = shown.current.search !== search
    shown.current = { key, pathname, search }
    const from = before.current
    before.current = null
    if (told.current) told.current.textContent = ''
    // Only the end of the address is another: the browser, or the sheet that closes, has seen to it.
    if (!from && !moved && !turned && !isFocusLost()) return
    const word = message !== lastMessage.current && message ? wordHere() : null
    lastMessage.current = message
    const { activeElement: active } = document
    const isNew = active !== (from?.active ?? null)
    if (
      isNew &&
      active?.closest('[role="alert"], [role="group"][tabindex="-1"], [data-arrival], dialog[open]')
    )
      return
    const named = placeOf(hash)
    const refuses = message?.tone === 'warn' || message?.tone === 'danger'
    const target =
      (refuses || !named ? word : null) ??
      named ??
      (moved ? null : newReceipt(from?.receipts)) ??
      (turned && !moved ? resultsHere() : null) ??
      (moved || turned || isFocusLost() ? headingHere() : null)
    if (!target || target.matches('dialog')) return
    if (isNew && isWriting(active)) {
      if (told.current) told.current.textContent = target.textContent
      return
    }
    focusOn(target, { still: target === headingHere() || target === resultsHere() })
  }, [key, pathname, search, hash, message])

  // After the arrival, which asks what was before it; a move that was broken off leaves nothing behind.
  useEffect(() => {
    if (state === 'idle') before.current = null
    else before.current ??= { active: document.activeElement, receipts: receiptsHere() }
  }, [state])

  return told
}

function wordHere(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.toast > *')
}

/** What the end of an address names, or what stands there as the produce of an act. */
function placeOf(hash: string): HTMLElement | null {
  const place = hash ? document.getElementById(hash.slice(1)) : null
  return place?.querySelector<HTMLElement>('[data-arrival]') ?? place
}

function receipts(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('#isi [data-arrival]')]
}

function receiptsHere(): ReadonlySet<string> {
  return new Set(receipts().map((one) => one.textContent))
}

function newReceipt(known: ReadonlySet<string> = new Set()): HTMLElement | undefined {
  return receipts().find((one) => !known.has(one.textContent))
}

function isWriting(element: Element | null): boolean {
  return (
    element?.matches(
      'textarea, [contenteditable=true], input:not([type=checkbox], [type=radio], [type=file])',
    ) ?? false
  )
}
