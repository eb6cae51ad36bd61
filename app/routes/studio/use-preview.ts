import { useFetcher } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import type { Look } from './editor.page.server.ts'

/** Typing rests for this long, in milliseconds, before a preview is asked for. */
const REST = 800

/** How the text in the field looks, asked for while typing. Null until something was typed. */
export function usePreview(door: string) {
  const fetcher = useFetcher<{ look: Look | null; paused: boolean }>()
  const timer = useRef<number>(undefined)
  useEffect(
    () => () => {
      window.clearTimeout(timer.current)
    },
    [],
  )
  function ask(text: string) {
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => {
      fetcher.submit({ naskah: text }, { method: 'post', action: door })
    }, REST)
  }
  /** What waits to be asked is asked no more: a save answers with a look of its own. */
  function forget() {
    window.clearTimeout(timer.current)
  }
  return {
    ask,
    forget,
    busy: fetcher.state !== 'idle',
    look: fetcher.data?.look ?? null,
    paused: fetcher.data?.paused ?? false,
  }
}
