import { useMatches } from '@remix-run/react'
import type { RouteHandle } from './root-data.ts'

/** What the open routes say about their page, the innermost first to speak. */
export function useRouteHandle(): RouteHandle & { actionBar?: true | undefined } {
  const matches = useMatches()
  return {
    reading: matches.some((match) => isReading(match.handle, match.data)) || undefined,
    plain: matches.some((match) => says(match.handle, 'plain')) || undefined,
    actionBar: matches.some((match) => saysOf(match.handle, 'actionBar', match.data)) || undefined,
    leader: matches.some((match) => says(match.handle, 'leader')) || undefined,
    solo: matches.some((match) => says(match.handle, 'solo')) || undefined,
  }
}

/** `page`: what the route's loader told. */
export function isReading(handle: unknown, page: unknown): boolean {
  return saysOf(handle, 'reading', page)
}

/** Whether a route says so of its page, where that may depend on what its loader told. */
function saysOf(handle: unknown, key: 'reading' | 'actionBar', page: unknown): boolean {
  if (says(handle, key)) return true
  const asked: unknown = typeof handle === 'object' && handle !== null ? Reflect.get(handle, key) : null
  if (typeof asked !== 'function') return false
  const ask = asked as (page: unknown) => unknown // the only kind of function that a `RouteHandle` may say
  return ask(page) === true
}

/** Whether a route says so of its page, whatever its loader tells. */
export function says(handle: unknown, key: keyof RouteHandle): boolean {
  return typeof handle === 'object' && handle !== null && key in handle && Reflect.get(handle, key) === true
}
