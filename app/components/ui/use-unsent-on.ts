import { useSyncExternalStore } from 'react'
import { unsentPlaces, watchPlaces, type UnsentPlace } from './unsent-places.ts'

const NONE: ReadonlyMap<string, UnsentPlace> = new Map()

/**
 * Which fields of this page, whose forms are sent as a whole, have a text that is on this device only, each as it is
 * called. `sent`: the place of the form that is about to go.
 */
export function useUnsentOn(page: string, sent?: string): readonly string[] {
  const places = useSyncExternalStore(watchPlaces, unsentPlaces, () => NONE)
  return [...places].flatMap(([address, { title, unsent }]) =>
    unsent && address.startsWith(`${page}#`) && address !== sent ? [title] : [],
  )
}
