import { useMatches } from '@remix-run/react'
import type { RouteHandle } from './root-data.ts'

/** What the open routes say about their page, the innermost first to speak. */
export function useRouteHandle(): RouteHandle {
  const matches = useMatches()
  return {
    reading: matches.some((match) => says(match.handle, 'reading')) || undefined,
    actionBar: matches.some((match) => says(match.handle, 'actionBar')) || undefined,
    leader: matches.some((match) => says(match.handle, 'leader')) || undefined,
    solo: matches.some((match) => says(match.handle, 'solo')) || undefined,
  }
}

function says(handle: unknown, key: keyof RouteHandle): boolean {
  return typeof handle === 'object' && handle !== null && key in handle && Reflect.get(handle, key) === true
}
