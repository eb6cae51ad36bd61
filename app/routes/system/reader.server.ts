import type { LoaderFunctionArgs } from '@remix-run/node'
import { askerOf } from '#app/domain/access/guard.server.ts'
import { languageOf, type Language } from '#app/i18n/texts.ts'
import { languageCookie } from '#app/platform/language-cookie.server.ts'

/** The language of whoever reads: of the profile when signed in, else the one chosen on this device. */
export async function readerLanguage(
  door: Pick<LoaderFunctionArgs, 'request' | 'context'>,
): Promise<Language> {
  const asker = await askerOf(door)
  if (asker) return asker.language
  const chosen: unknown = await languageCookie.parse(door.request.headers.get('Cookie'))
  return languageOf(typeof chosen === 'string' ? chosen : null)
}

const MOST_PAGES = 100_000

/** The page asked for in the address, counted from 1. */
export function pageOf(query: URLSearchParams): number {
  const page = Number(query.get('halaman') ?? '1')
  return Number.isInteger(page) && page >= 1 && page <= MOST_PAGES ? page : 1
}
