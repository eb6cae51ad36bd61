import { activityWords } from '#app/domain/activity/words.ts'
import type { agencyHistory, readAgencyPage } from '#app/domain/districts/agency-page.server.ts'
import { AGENCY_KINDS } from '#app/domain/districts/starting-list.ts'
import type { Language } from '#app/platform/say/language.ts'
import { dateTime, type Place } from '#app/platform/say/time.ts'
import { hangingWords } from './hanging-words.ts'
import { agencyTexts } from './texts.ts'

type Agency = NonNullable<Awaited<ReturnType<typeof readAgencyPage>>>
type Change = Awaited<ReturnType<typeof agencyHistory>>[number]

export function kindWords(kind: string, language: Language): string {
  const known = AGENCY_KINDS.find((one) => one === kind)
  return known ? agencyTexts[language].form.kinds[known] : kind
}

/** What an agency is and what belongs to it. */
export function agencyFacts(agency: Agency, language: Language) {
  const t = agencyTexts[language].form
  const { kind, parent, area } = agency
  return [
    { term: t.kind, value: kindWords(kind, language) },
    { term: t.parent, value: parent ?? t.noParent },
    ...(kind === 'KECAMATAN' ? [{ term: t.area, value: area ?? '–' }] : []),
    { term: t.belongs, value: hangingWords(agency, language) || t.nothing },
  ]
}

/** What was done to it, by whom and when; a new name beside the old one. */
export function changeWords({ seq, at, action, by, detail }: Change, place: Place) {
  const t = agencyTexts[place.language].form
  const actions: Readonly<Record<string, string>> = activityWords[place.language].actions
  const [from, to] = [detail.before?.name, detail.after?.name]
  return {
    key: seq,
    what: actions[action] ?? action,
    when: [dateTime(at, place), by ?? t.bySomebody].join(' · '),
    renamed: from !== undefined && to !== undefined && from !== to ? t.renamed({ from, to }) : null,
  }
}
