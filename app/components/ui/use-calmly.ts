import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { afterPress, isPressed, watchPresses } from '#app/platform/line/pressed.ts'

/** `useSyncExternalStore` for what moves the page: while something is pressed it shows what it showed. */
export function useCalmly<Shown>(
  watch: (told: () => void) => () => void,
  look: () => Shown,
  onServer: () => Shown,
): Shown {
  useEffect(watchPresses, [])
  const calm = useMemo(() => {
    let shown: { value: Shown } | null = null
    return {
      watch: (told: () => void) => watch(() => afterPress(told)),
      look: () => (shown = shown && isPressed() ? shown : { value: look() }).value,
    }
  }, [watch, look])
  return useSyncExternalStore(calm.watch, calm.look, onServer)
}
