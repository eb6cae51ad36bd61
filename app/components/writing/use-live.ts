import { useEffect, useState, type RefObject } from 'react'
import { usePart } from '#app/components/ui/use-part.ts'

/** Without a key for this long, in milliseconds, nobody is within a word. */
const REST = 1000

/**
 * The editor for a field whose person has a pointer, once it has come and she is not just typing; null before that, on
 * touch, and where it does not come: the plain field is there all along. `firstLine` is the first line to be seen then.
 */
export function useLive(area: RefObject<HTMLTextAreaElement>) {
  const Live = usePart(loadWherePointed)
  const [firstLine, setFirstLine] = useState<number | null>(null)
  const isThere = Live !== null
  useEffect(() => {
    const box = area.current
    if (!isThere || !box) return
    let isComposing = false
    let timer: number | undefined
    const swap = () => setFirstLine((known) => known ?? firstLineSeen(box))
    function calm() {
      window.clearTimeout(timer)
      timer = window.setTimeout(() => (isComposing ? calm() : swap()), REST)
    }
    function compose({ type }: Event) {
      isComposing = type !== 'compositionend'
      calm()
    }
    if (document.activeElement !== box) return swap()
    calm()
    for (const name of KEYS) box.addEventListener(name, calm)
    for (const name of COMPOSING) box.addEventListener(name, compose)
    box.addEventListener('blur', swap)
    return () => {
      window.clearTimeout(timer)
      for (const name of KEYS) box.removeEventListener(name, calm)
      for (const name of COMPOSING) box.removeEventListener(name, compose)
      box.removeEventListener('blur', swap)
    }
  }, [isThere, area])
  return Live && firstLine !== null ? { Live, firstLine } : null
}

const KEYS = ['keydown', 'input', 'pointerdown'] as const
const COMPOSING = ['compositionstart', 'compositionend'] as const

function loadWherePointed() {
  if (!window.matchMedia('(hover: hover) and (pointer: fine)').matches)
    return Promise.reject(new Error('This device is touched.'))
  return import('./live/live-field.tsx').then(({ LiveField }) => LiveField)
}

/** The first line of the mirror that is not above its box. */
function firstLineSeen(box: HTMLTextAreaElement): number {
  const lines = [...(box.parentElement?.querySelectorAll('pre > span') ?? [])]
  const top = box.closest('.lines')?.getBoundingClientRect().top ?? 0
  return (
    Math.max(
      0,
      lines.findIndex((line) => line.getBoundingClientRect().bottom > top),
    ) + 1
  )
}
