import { useSyncExternalStore } from 'react'

/** True once this page runs JavaScript; false on the server and while hydrating. */
export function useHydrated(): boolean {
  return useSyncExternalStore(never, yes, no)
}

function never() {
  return () => {}
}
function yes() {
  return true
}
function no() {
  return false
}
