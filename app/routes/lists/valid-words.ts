import { dateLong, type Place } from '#app/platform/say/time.ts'
import { listTexts } from './texts.ts'

const WITHOUT_START = new Date('2000-01-02T00:00:00Z')

/** From when to when an entry holds: the last day itself, not the moment after it. */
export function validWords(
  { validFrom, validTo }: { validFrom: Date; validTo: Date | null },
  place: Place,
): string {
  const t = listTexts[place.language].list
  const from = validFrom < WITHOUT_START ? null : dateLong(validFrom, place)
  const to = validTo && lastDay(validTo, place)
  if (from && to) return t.sinceUntil({ from, to })
  if (from) return t.since({ day: from })
  return to ? t.until({ day: to }) : t.always
}

/** The day that ends at this moment. */
export function lastDay(validTo: Date, place: Place): string {
  return dateLong(new Date(validTo.getTime() - 1), place)
}
