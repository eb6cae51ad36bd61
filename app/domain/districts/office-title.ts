import { capacityOf } from '#app/domain/access/roles.ts'
import type { Language } from '#app/platform/say/language.ts'
import { officeWords } from './words.ts'

/** An office as it is held. */
export type HeldOffice = { capacity: string; office: { name: string } }

/** "Plt. Bupati": the office with its capacity. */
export function officeTitle(term: HeldOffice, language: Language): string {
  return `${officeWords[language].prefixes[capacityOf(term)]}${term.office.name}`
}

/** "Plt. Bupati (Nama)": the office holder who signed. */
export function signedBy(term: HeldOffice & { person: { name: string } }, language: Language): string {
  return `${officeTitle(term, language)} (${term.person.name})`
}
