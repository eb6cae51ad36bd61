import type { LoaderFunctionArgs } from '@remix-run/node'
import { askerOf } from '#app/domain/access/guard.server.ts'
import { deviceWords } from '#app/domain/people/people.ts'
import type { Client } from '#app/domain/people/sign-in.server.ts'
import { languageOf, type Language } from '#app/i18n/texts.ts'
import { languageCookie } from '#app/platform/language-cookie.server.ts'
import { safePath } from '#app/platform/responses.server.ts'
import { SECOND, timeOfDay } from '#app/platform/time.ts'

type Door = Pick<LoaderFunctionArgs, 'request' | 'context'>

/** The language of whoever stands at the door: of the profile when signed in, else the one chosen on this device. */
export async function visitorLanguage(door: Door): Promise<Language> {
  const asker = await askerOf(door)
  if (asker) return asker.language
  const chosen: unknown = await languageCookie.parse(door.request.headers.get('Cookie'))
  return languageOf(typeof chosen === 'string' ? chosen : null)
}

/** From where somebody knocks. */
export function clientOf({ request, context }: Door): Client {
  return { address: context.address, device: deviceWords(request.headers.get('User-Agent')) }
}

/** Where to go after the door, from `?kembali=`; never outside this site. */
export function backOf(request: Request): string {
  return safePath(new URL(request.url).searchParams.get('kembali'))
}

/** Until when a lock lasts, for the sentence and for the header. */
export function lockOf(retryAfter: number, language: Language) {
  return {
    until: timeOfDay(new Date(Date.now() + retryAfter * SECOND), language),
    init: { status: 429, headers: { 'Retry-After': String(retryAfter) } },
  }
}
