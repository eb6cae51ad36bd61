import type { Asker } from '#app/domain/access/asker.ts'
import { isDecidingOffice } from '#app/domain/access/roles.ts'
import type { Ending, ForNobody } from '#app/domain/decisions/ending-terms.ts'
import { mayFill } from '#app/domain/districts/filling.ts'
import type { listOffices } from '#app/domain/districts/offices.server.ts'
import { heldNow } from '#app/domain/districts/seats.ts'
import { number } from '#app/platform/say/figures.ts'
import type { Language } from '#app/platform/say/language.ts'
import { endingWords } from './ending.page.server.ts'
import { termWords } from './term-words.ts'
import { officeTexts } from './texts.ts'

type Listed = Awaited<ReturnType<typeof listOffices>>['rows'][number]

/** One office of the list, as this person may see and change it. */
export function shownOffice(office: Listed, endings: ReadonlyMap<string, Ending>, asker: Asker, now: Date) {
  const { id, code, name, agency, group, terms } = office
  const t = officeTexts[asker.language].list
  const shown = terms.map(({ id: termId, person, standing, capacity, from, to }) => ({
    id: termId,
    name: person.name,
    personId: person.id,
    standing,
    account: person.status === 'ACTIVE' ? null : person.status === 'DISABLED' ? t.closed : t.invited,
    term: termWords({ capacity, from, to }, asker),
    ending: endingWords(endings.get(termId), asker.language),
  }))
  const past = shown.filter(({ standing }) => standing === 'past')
  return {
    id,
    name,
    // The name of a head says which agency it is.
    agency: group === 'below' ? agency : null,
    group,
    decides: isDecidingOffice(code),
    manages: mayFill(asker, code),
    past,
    pastTitle: t.past({ count: number(past.length, asker.language) }),
    current: shown.filter(({ standing }) => standing !== 'past'),
    vacant: shown.every(({ standing }) => standing !== 'now'),
    beside: actBeside(heldNow(terms, now)),
  }
}
export type ShownOffice = ReturnType<typeof shownOffice>

/** That cards wait which nobody in office can decide, or null. */
export function stuckWords({ count, bupatiOnly }: ForNobody, appoints: boolean, language: Language) {
  if (count === 0) return null
  const t = officeTexts[language].stuck
  return {
    title: t.title({ count: number(count, language) }),
    words: [
      ...(bupatiOnly > 0 ? [t.bupatiOnly({ count: number(bupatiOnly, language) })] : []),
      appoints ? t.appoint : t.askToAppoint,
    ].join(' '),
  }
}

/** Somebody acts while the definitive holder is there. */
function actBeside(held: readonly { capacity: string }[]): boolean {
  const definitive = held.filter(({ capacity }) => capacity === 'DEFINITIF').length
  return definitive > 0 && definitive < held.length
}
