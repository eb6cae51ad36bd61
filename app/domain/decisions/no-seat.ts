import { officeTitle } from '#app/domain/districts/office-title.ts'
import type { NoSeat } from '#app/domain/districts/seats.ts'
import { dateLong, SECOND, type Place } from '#app/platform/say/time.ts'
import { seatWords } from './words.ts'

/** Why a leader holds no deciding office now, and what she can do about it. */
export function noSeatWords(none: NoSeat, place: Place): string {
  const t = seatWords[place.language]
  if (none.why === 'never') return t.never
  const office = officeTitle(none.seat, place.language)
  if (none.why === 'ahead') return t.ahead({ office, date: dateLong(none.seat.from, place) })
  // A term ends without its `to`: one that ended at midnight was over with the day before.
  const end = none.seat.to && new Date(none.seat.to.getTime() - SECOND)
  return t.over({ office, date: dateLong(end ?? none.seat.from, place) })
}
