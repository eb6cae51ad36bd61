import { expect } from 'vitest'
import { REPEATED_PASSWORD } from '#app/platform/forms.ts'
import * as stepUp from '#app/routes/account/step-up.tsx'
import type { Place, reader, Shown } from './screens.tsx'

export type Browser = Awaited<ReturnType<typeof reader>>

const SEARCH = (location: string | null) => new URL(location ?? '', 'http://localhost:3000').search
/** The page to which an act leads that wants the password once more. */
export const question = ({ location }: Pick<Shown, 'location'>): Place => ({
  screen: stepUp,
  path: 'konfirmasi',
  search: SEARCH(location),
})

/** What the page that asks for the password sends along with it, as a browser reads it there. */
export function carried({ html }: Shown): [string, string][] {
  return [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [name, value.replaceAll('&amp;', '&').replaceAll('&quot;', '"')],
  )
}

/** Repeats the password on the page she was led to; `fields`: what stood in that page, hidden. */
export async function repeatPassword(browser: Browser, asked: Shown, password: string) {
  const fields = carried(await browser.open(question(asked)))
  const answer = await browser.send(question(asked), [...fields, [REPEATED_PASSWORD, password]])
  return { answer, fields }
}

/** As a browser does it where the answer takes the form on: the same form, to that address. */
export async function goOn(browser: Browser, place: Place, asked: Shown, password: string): Promise<Shown> {
  const { answer, fields } = await repeatPassword(browser, asked, password)
  expect(answer.status).toBe(307)
  expect(answer.location).toBe(`/${filled(place)}`)
  return browser.send(place, [...fields, [REPEATED_PASSWORD, password]])
}

function filled({ path, params = {} }: Place): string {
  return path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '')
}
