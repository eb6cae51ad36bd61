import { useSyncExternalStore } from 'react'
import { unsentPlaces, watchPlaces, type UnsentPlace } from './unsent-places.ts'

const NONE: ReadonlyMap<string, UnsentPlace> = new Map()

/** Whether a field of this page, whose form is sent as a whole, has a text that is on this device only. */
export function useUnsentOn(page: string): boolean {
  const places = useSyncExternalStore(watchPlaces, unsentPlaces, () => NONE)
  return [...places].some(([address, { unsent }]) => unsent && address.startsWith(`${page}#`))
}
