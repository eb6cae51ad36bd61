import type { LoaderFunctionArgs } from '@remix-run/node'
import { languageOf, type Language } from '#app/platform/say/language.ts'
import { languageCookie } from '#app/platform/language-cookie.server.ts'

/** The language of whoever stands at a door: of the profile when signed in, else the one chosen on this device. */
export async function visitorLanguage({
  request,
  context,
}: Pick<LoaderFunctionArgs, 'request' | 'context'>): Promise<Language> {
  const signedIn = await context.signedIn()
  if (signedIn) return languageOf(signedIn.person.language)
  const chosen: unknown = await languageCookie.parse(request.headers.get('Cookie'))
  return languageOf(typeof chosen === 'string' ? chosen : null)
}
