import { useEffect, useRef, useState } from 'react'
import type { Whole } from '#app/platform/line/keeper-shape.ts'

type Kept = { whole: Pick<Whole, 'word' | 'why'>; keeping: boolean; on: { onBlur: () => void } }

/**
 * Hands in once the server has every answer that is on the screen: at her press, however bad the line is, and at the end of
 * the time. What cannot be saved then does not hold it up: the server decides by its own clock.
 */
export function useHandingIn({ whole, keeping, on }: Kept, isOver: boolean) {
  const form = useRef<HTMLFormElement>(null)
  const [waits, setWaits] = useState(false)
  const { word, why } = whole
  const isStuck = isOver && why === null && (word === 'failed' || word === 'conflict' || word === 'closed')
  const isReady = keeping && (word === 'saved' || isStuck)
  const send = useRef(on.onBlur)
  useEffect(() => void (send.current = on.onBlur))

  useEffect(() => {
    if (!isOver || !keeping) return
    send.current()
    setWaits(true)
  }, [isOver, keeping])

  useEffect(() => {
    if (!waits || !isReady) return
    setWaits(false)
    form.current?.requestSubmit()
  }, [waits, isReady])

  function wait() {
    send.current()
    setWaits(true)
  }
  return { form, waits, isReady, wait }
}
