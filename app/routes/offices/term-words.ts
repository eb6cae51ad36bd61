import { capacityOf } from '#app/domain/access/roles.ts'
import type { Span } from '#app/domain/districts/terms.ts'
import { officeWords } from '#app/domain/districts/words.ts'
import { dateLong, SECOND, type Place } from '#app/platform/say/time.ts'
import { officeTexts } from './texts.ts'

/** In which capacity, from when and until when an office is held. */
export function termWords(term: Span & { capacity: string }, place: Place): string {
  const words = officeWords[place.language]
  const capacity = words.capacities[capacityOf(term)]
  const from = dateLong(term.from, place)
  // A term ends without its `to`: the last day is the one before midnight.
  return term.to
    ? officeTexts[place.language].list.fromTo({
        capacity,
        from,
        to: dateLong(new Date(term.to.getTime() - SECOND), place),
      })
    : words.since({ capacity, from })
}
