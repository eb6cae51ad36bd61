import { standingOf, type Span } from './terms.ts'

/** A term of a deciding office, with who holds it. */
export type Seat = Span & {
  termId: string
  personId: string
  name: string
  capacity: string
  office: { code: string; name: string }
  /** She can sign with it: her account is open and she still leads. */
  signs: boolean
}

/** The seats that somebody holds at this moment. */
export function heldNow<S extends Span>(seats: readonly S[], now: Date): S[] {
  return seats.filter((seat) => standingOf(seat, now) === 'now')
}

/** Who holds the office of an acting seat definitively at the same moment, or null. */
export function definitiveBeside(seats: readonly Seat[], seat: Seat, now: Date): string | null {
  if (seat.capacity === 'DEFINITIF') return null
  const beside = heldNow(seats, now).find(
    ({ office, capacity, personId }) =>
      office.code === seat.office.code && capacity === 'DEFINITIF' && personId !== seat.personId,
  )
  return beside?.name ?? null
}

/** Why somebody holds no deciding office now: hers begins later, is over, or there never was one. */
export type NoSeat = { why: 'ahead' | 'over'; seat: Seat } | { why: 'never' }

/** What is to come says more than what is over. `seats`: hers, and perhaps those of others. */
export function whyNoSeat(seats: readonly Seat[], personId: string, now: Date): NoSeat {
  const hers = seats.filter((seat) => seat.personId === personId)
  const [ahead] = hers
    .filter((seat) => standingOf(seat, now) === 'ahead')
    .sort((a, b) => a.from.getTime() - b.from.getTime())
  if (ahead) return { why: 'ahead', seat: ahead }
  const over = hers
    .filter((seat) => standingOf(seat, now) === 'past')
    .sort((a, b) => endOf(a) - endOf(b))
    .at(-1)
  return over ? { why: 'over', seat: over } : { why: 'never' }
}

function endOf({ to }: Span): number {
  return to?.getTime() ?? Number.MAX_SAFE_INTEGER
}
