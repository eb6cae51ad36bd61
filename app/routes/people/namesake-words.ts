import type { Namesakes } from '#app/domain/people/namesakes.server.ts'
import type { Language } from '#app/platform/say/language.ts'
import { peopleTexts } from './texts.ts'

/** Who has this name already, for the field of the name. */
export function namesakeWords({ name, count, agencies }: Namesakes, language: Language): string {
  const t = peopleTexts[language].namesakes
  const places = agencies.map((agency) => agency ?? t.noAgency)
  if (count > places.length) places.push(t.others)
  return t.there({ name, count, places: places.join('; ') })
}
